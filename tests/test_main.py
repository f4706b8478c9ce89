"""The main job: ``python -m phieu_tin_nhiem`` in both languages, on any terminal, with nothing but the package."""

import io
import os
import subprocess
import sys
from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal

import attrs
import pytest

from phieu_tin_nhiem import CAN_THO_2019, Rating, Status, UnknownTermError, demo
from phieu_tin_nhiem.__main__ import main
from phieu_tin_nhiem.datasets import PrintedPercent, rounds


def run(
    *arguments: str, environment: Mapping[str, str] | None = None, cwd: str | None = None
) -> subprocess.CompletedProcess[bytes]:
    """Run the main job in another interpreter."""
    return subprocess.run(
        [sys.executable, "-m", "phieu_tin_nhiem", *arguments],
        capture_output=True,
        check=False,
        cwd=cwd,
        env={**os.environ, **(environment or {})},
    )


class TestTheMainJob:
    """It prints the demonstration in the language asked for and exits with 0, or tells its usage and exits with 2."""

    def test_it_speaks_vietnamese_by_default(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main([]) == 0
        printed = capsys.readouterr().out
        assert printed.startswith("Kế hoạch ngày 7/1/2019")
        assert printed.rstrip("\n") == demo.demonstration("vi")

    def test_it_speaks_english_on_request(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["en"]) == 0
        assert capsys.readouterr().out.rstrip("\n") == demo.demonstration("en")

    @pytest.mark.parametrize("arguments", [["fr"], ["vi", "en"], [""], ["--help"]])
    def test_other_arguments_are_answered_with_the_usage(
        self, arguments: list[str], capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(arguments) == 2
        captured = capsys.readouterr()
        assert captured.out == ""
        assert captured.err.count("python -m phieu_tin_nhiem [vi|en]") == 2

    def test_a_host_may_put_another_stream_in_place_of_the_terminal(self, monkeypatch: pytest.MonkeyPatch) -> None:
        stream = io.StringIO()
        monkeypatch.setattr(sys, "stdout", stream)
        assert main(["en"]) == 0
        assert stream.getvalue().rstrip("\n") == demo.demonstration("en")

    def test_it_needs_no_locale_and_no_particular_folder(self, tmp_path: os.PathLike[str]) -> None:
        environment = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii", "HOME": str(tmp_path)}
        done = run(environment=environment, cwd=str(tmp_path))
        assert (done.returncode, done.stderr) == (0, b"")
        assert done.stdout.decode("utf-8").rstrip("\n") == demo.demonstration("vi")

    def test_a_reader_who_leaves_early_is_no_error(self) -> None:
        reading, writing = os.pipe()
        os.close(reading)
        try:
            done = subprocess.run(
                [sys.executable, "-m", "phieu_tin_nhiem"], stdout=writing, stderr=subprocess.PIPE, check=False
            )
        finally:
            os.close(writing)
        assert (done.returncode, done.stderr) == (0, b"")

    def test_it_fits_a_terminal_of_a_hundred_columns(self) -> None:
        for language in ("vi", "en"):
            too_wide = [line for line in demo.demonstration(language).splitlines() if len(line) > 100]
            assert [line for line in too_wide if "https://" not in line] == []

    def test_another_language_is_refused(self) -> None:
        with pytest.raises(UnknownTermError):
            demo.demonstration("fr")  # type: ignore[arg-type]


class TestTheWorkedRound:
    """The clean meeting follows the plan in everything; the faulty one has the faults that were put into it."""

    def test_the_clean_meeting_is_clean_and_the_faulty_one_is_not(self) -> None:
        report = CAN_THO_2019.check(demo.worked_round())
        by_day = {
            day: {finding.rule.id for finding in report.violations if finding.meeting and finding.meeting.on == day}
            for day in (demo.CLEAN_DAY, demo.FAULTY_DAY)
        }
        assert by_day == {
            demo.CLEAN_DAY: set(),
            demo.FAULTY_DAY: {
                "ct19.venues",
                "ct19.tenure",
                "ct19.preparation.notice",
                "ct19.attendance",
                "qd262.base",
            },
        }
        assert {finding.rule.id for finding in report.warnings} == {"ct19.preparation.board"}
        assert not [finding for finding in report.findings if finding.status is Status.UNDETERMINED]

    def test_the_box_adds_up(self) -> None:
        # Twelve ballots: 6 + 3 + 1 + 1 and one that the board did not issue.
        counted = demo.counted()
        assert (counted.turnout.collected, counted.valid_ballots, counted.invalid_ballots) == (12, 11, 1)
        assert counted[demo.DIRECTOR.name].tally[Rating.HIGH] == 6 + 3 + 1


class TestThePublishedRound:
    """Quốc hội, June 2013: every percentage that the counts allow is reproduced on all 498 members."""

    def test_it_says_how_many_percentages_come_out_as_printed(self) -> None:
        (source,) = (item for item in rounds() if item.id == "QH13-2013")
        same = unprinted = 0
        for row in source.rows:
            if row.high is None or row.confidence is None or row.low is None:
                continue
            for level in Rating:
                printed, count = row.percent(level), row.count(level)
                if printed is None or count is None:
                    unprinted += 1
                    continue
                exact = Decimal(100 * count) / 498
                assert exact.quantize(Decimal("0.01"), ROUND_HALF_UP) == printed.value
                same += 1
        text = demo.published("vi").to_text()
        assert f"{same} tỷ lệ đúng như đã in, 0 tỷ lệ khác, {unprinted} tỷ lệ không thấy in" in text
        assert text.count("✓") == same
        assert "✗" not in text

    def test_a_percentage_that_differs_is_shown_beside_what_was_printed(self, monkeypatch: pytest.MonkeyPatch) -> None:

        (source,) = (item for item in rounds() if item.id == "QH13-2013")
        first = attrs.evolve(source.rows[0], percent_high=PrintedPercent("66,72"))
        changed = attrs.evolve(source, rows=(first, *source.rows[1:]))
        monkeypatch.setattr(demo, "rounds", lambda: (changed,))
        assert "330 = 66,27% ✗ (66,72)" in demo.published("vi").to_text()
        assert "1 different" in demo.published("en").to_text().replace("\n", " ")
