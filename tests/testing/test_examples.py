"""Examples: a made-up round, clean and faulty, and a published one, whose figures are reproduced."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal

import attrs
import pytest

from phieu_tin_nhiem import CAN_THO_2019, Language, Rating, Status, UnknownTermError
from phieu_tin_nhiem.base.text import LANGUAGES
from phieu_tin_nhiem.published import PrintedPercent, rounds
from phieu_tin_nhiem.testing import examples


class TestTheDemonstration:
    """It fits a terminal of eighty or a hundred columns, in both languages."""

    @pytest.mark.parametrize("width", [80, 100])
    @pytest.mark.parametrize("language", LANGUAGES)
    def test_it_fits(self, language: Language, width: int) -> None:
        lines = examples.demonstration(language, width).splitlines()
        assert [line for line in lines if len(line) > width] == []
        # The tables are tables still: their columns are apart.
        assert sum(line.count("--  --") for line in lines) > 20

    def test_another_language_is_refused(self) -> None:
        with pytest.raises(UnknownTermError):
            examples.demonstration("fr")  # type: ignore[arg-type]


class TestTheWorkedRound:
    """The clean meeting follows the plan in everything; the faulty one has the faults that were put into it."""

    def test_the_clean_meeting_is_clean_and_the_faulty_one_is_not(self) -> None:
        report = CAN_THO_2019.check(examples.worked_round())
        by_day = {
            day: {finding.rule.id for finding in report.violations if finding.meeting and finding.meeting.on == day}
            for day in (examples.CLEAN_DAY, examples.FAULTY_DAY)
        }
        assert by_day == {
            examples.CLEAN_DAY: set(),
            examples.FAULTY_DAY: {
                "ct19.venues",
                "ct19.tenure",
                "ct19.preparation.notice",
                "ct19.attendance",
                "qd262.base",
            },
        }
        assert {finding.rule.id for finding in report.warnings} == {"ct19.preparation.board"}
        assert not [finding for finding in report.findings if finding.status is Status.UNDETERMINED]


def result_line(**numbers: int) -> str:
    """Return what is said of the percentages of the published round."""
    return examples._PUBLISHED_RESULT.text("vi", {"absent": 0, **numbers})  # noqa: SLF001 - the sentence of the demonstration


class TestThePublishedRound:
    """Quốc hội, June 2013: every percentage that the counts allow is reproduced on all 498 members."""

    def test_every_percentage_that_has_a_count_comes_out_as_printed(self) -> None:
        (source,) = (item for item in rounds() if item.id == "QH13-2013")
        same = unprinted = 0
        text = examples.published("vi").to_text(300)
        for row in source.rows:
            for level in Rating:
                printed, count = row.percent(level), row.count(level)
                if printed is not None:
                    assert count is not None
                    exact = (Decimal(100 * count) / 498).quantize(Decimal("0.01"), ROUND_HALF_UP)
                    assert exact == printed.value
                    shown = f"{exact.normalize():f}".replace(".", ",")
                    assert re.search(rf"^{re.escape(row.position or '')} .*\b{count} = {shown}% ✓", text, re.MULTILINE)
                    same += 1
                elif count is not None:
                    unprinted += 1
        # 15 rows have all three counts, and 41 percentages; nine more rows have one percentage with its count.
        assert (same, len(source.rows)) == (41 + 9, 29)
        assert result_line(rows=29, same=50, other=0, unprinted=unprinted, uncounted=0) in text
        assert text.count("✓") == same + 1  # and once where the sign is explained
        assert "✗" not in text
        assert all(row.source and row.source in text for row in source.rows)

    def test_a_percentage_that_differs_is_shown_beside_what_was_printed(self, monkeypatch: pytest.MonkeyPatch) -> None:
        (source,) = (item for item in rounds() if item.id == "QH13-2013")
        first = attrs.evolve(source.rows[0], percent_high=PrintedPercent("66,72"))
        second = attrs.evolve(source.rows[1], high=None)
        changed = attrs.evolve(source, rows=(first, second, *source.rows[2:]))
        monkeypatch.setattr(examples, "rounds", lambda: (changed,))
        text = examples.published("vi").to_text(300)
        assert "330 = 66,27% ✗ (66,72)" in text
        assert "(52,81)" in text
        assert result_line(rows=29, same=48, other=1, unprinted=16, uncounted=1) in text
