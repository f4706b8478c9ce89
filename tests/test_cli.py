"""The command line: 0 if all is well, 1 for findings, 2 for unusable input, 3 if nothing can be written."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from shutil import copytree

import pytest
from jsonschema import Draft202012Validator

import phieu_tin_nhiem
from phieu_tin_nhiem import CAN_THO_2019, Language, cli
from phieu_tin_nhiem.base.sentences import Sentence
from phieu_tin_nhiem.base.text import LANGUAGES
from phieu_tin_nhiem.cli import main
from phieu_tin_nhiem.interchange import Receipt, dumps, load, loads, loads_round, receipts, schema
from phieu_tin_nhiem.interchange.problems import FILE, MEANT
from phieu_tin_nhiem.testing import examples
from samples import BAD_FILES, EXAMPLES

LAWFUL = str(EXAMPLES / "lawful-round.json")
FAULTY = str(EXAMPLES / "faulty-round.json")
Captured = pytest.CaptureFixture[str]


def run(
    *arguments: str, environment: Mapping[str, str] | None = None, cwd: Path | None = None
) -> subprocess.CompletedProcess[bytes]:
    """Run the program in another interpreter."""
    return subprocess.run(
        [sys.executable, "-m", "phieu_tin_nhiem", *arguments],
        capture_output=True,
        check=False,
        cwd=cwd,
        env={**os.environ, **(environment or {})},
    )


def only_error(capsys: Captured) -> str:
    """Return what stands on the standard error, where nothing stands on the other one."""
    printed = capsys.readouterr()
    assert printed.out == ""
    return printed.err


class TestDemo:
    """Without a command it prints the demonstration, in the language asked for."""

    @pytest.mark.parametrize(
        ("arguments", "language"),
        [
            *(([*words], "vi") for words in ([], ["demo"], ["vi"], ["--"])),
            *(
                (words.split(), "en")
                for words in ("en", "demo --lang en", "--lang en", "--lang=en", "--lang en demo", "--lang=vi --lang en")
            ),
        ],
    )
    def test_it_speaks_the_language_asked_for(self, arguments: list[str], language: Language, capsys: Captured) -> None:
        assert main(arguments) == 0
        assert capsys.readouterr().out == f"{examples.demonstration(language)}\n"

    def test_a_narrow_terminal_gets_a_narrow_text(self, capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("sys.stdout.isatty", lambda: True)
        for columns, width in (("80", 80), ("300", 100), ("20", 60)):
            monkeypatch.setenv("COLUMNS", columns)
            assert main([]) == 0
            assert capsys.readouterr().out == f"{examples.demonstration('vi', width)}\n"

    def test_it_is_printed_to_whatever_stands_for_a_terminal(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("sys.stdout", printed := io.StringIO())
        assert main([]) == 0
        assert printed.getvalue() == f"{examples.demonstration('vi')}\n"

    def test_it_needs_no_locale_and_no_particular_folder(self, tmp_path: Path) -> None:
        environment = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii", "HOME": str(tmp_path)}
        done = run(environment=environment, cwd=tmp_path)
        assert (done.returncode, done.stderr) == (0, b"")
        assert done.stdout.decode("utf-8").rstrip("\n") == examples.demonstration("vi")


class TestHelp:
    """Help and version stand on the standard output, and nothing is wrong."""

    @pytest.mark.parametrize("language", LANGUAGES)
    @pytest.mark.parametrize("flag", ["-h", "--help"])
    def test_of_the_program(self, flag: str, language: Language, capsys: Captured) -> None:
        assert main([flag, "--lang", language]) == 0
        printed = " ".join(capsys.readouterr().out.split())
        for sentence in (cli.DESCRIPTION, cli.DEMO, cli.CHECK, cli.REPLAY, cli.STATUSES, cli.VERSION):
            assert sentence.text(language, {}) in printed

    @pytest.mark.parametrize("language", LANGUAGES)
    @pytest.mark.parametrize(("command", "file"), [("check", cli.ROUND), ("replay", cli.KEPT_RECEIPT)])
    def test_of_a_command(self, command: str, file: Sentence, language: Language, capsys: Captured) -> None:
        assert main([command, "--help", "--lang", language]) == 0
        printed = " ".join(capsys.readouterr().out.split())
        assert file.text(language, {}) in printed
        assert ("--receipt" in printed) is (command == "check")
        assert "--version" not in printed
        said = {"check": cli.CHECK, "replay": cli.REPLAY}[command].text(language, {})
        assert said[1:] in printed

    @pytest.mark.parametrize("arguments", [["--version"], ["--version", "check", LAWFUL], ["check", "--version"]])
    def test_the_version(self, arguments: list[str], capsys: Captured) -> None:
        assert main(arguments) == 0
        assert capsys.readouterr().out == f"phieu-tin-nhiem {phieu_tin_nhiem.__version__}\n"

    def test_from_a_shell(self) -> None:
        for arguments in (["--help"], ["--version"], ["check", "-h"]):
            done = run(*arguments)
            assert (done.returncode, done.stderr) == (0, b"")


class TestBadUsage:
    """What cannot be asked is said in the language asked for, with what may be meant and how the command is used."""

    @pytest.mark.parametrize("language", LANGUAGES)
    @pytest.mark.parametrize(
        ("arguments", "sentence"),
        [
            (["chek", LAWFUL], cli.UNKNOWN_COMMAND),
            ([""], cli.UNKNOWN_COMMAND),
            (["check", "--jsn", LAWFUL], cli.UNKNOWN_OPTION),
            (["replay", "a", "b", "--receipt", "c"], cli.UNKNOWN_OPTION),
            (["--json"], cli.UNKNOWN_OPTION),
            (["check"], cli.NUMBER_OF_FILES),
            (["check", "a", "b"], cli.NUMBER_OF_FILES),
            (["replay", LAWFUL], cli.NUMBER_OF_FILES),
            (["demo", "a"], cli.NUMBER_OF_FILES),
            (["check", LAWFUL, "--receipt"], cli.NO_RECEIPT),
            (["check", LAWFUL, "--json=3"], cli.UNUSABLE_ARGUMENTS),
        ],
    )
    def test_it_is_said(self, arguments: list[str], sentence: Sentence, language: Language, capsys: Captured) -> None:
        assert main([*arguments, "--lang", language]) == 2
        first, usage = only_error(capsys).splitlines()
        before, *_ = {"vi": sentence.vi, "en": sentence.en}[language].split("{")
        assert first.startswith(before)
        assert usage.startswith(cli.USAGE.text(language, {}))

    @pytest.mark.parametrize(
        ("arguments", "name"), [(["chek"], "check"), (["repaly"], "replay"), (["check", "a", "--recipt=b"], "")]
    )
    def test_what_may_be_meant_is_said(self, arguments: list[str], name: str, capsys: Captured) -> None:
        assert main(arguments) == 2
        assert MEANT.text("vi", {"name": name or "--receipt"}) in only_error(capsys)

    @pytest.mark.parametrize("arguments", [["--lang"], ["--lang", "fr"], ["check", LAWFUL, "--lang=", "--json"]])
    def test_another_language_is_refused(self, arguments: list[str], capsys: Captured) -> None:
        assert main(arguments) == 2
        assert only_error(capsys).startswith("--lang ")


class TestOutput:
    """A reader who leaves early is no error; an answer that cannot be written is one of its own."""

    def test_a_reader_who_leaves_early(self) -> None:
        reading, writing = os.pipe()
        os.close(reading)
        try:
            done = subprocess.run(
                [sys.executable, "-m", "phieu_tin_nhiem"], stdout=writing, stderr=subprocess.PIPE, check=False
            )
        finally:
            os.close(writing)
        assert (done.returncode, done.stderr) == (0, b"")

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no device that is always full")
    @pytest.mark.parametrize("arguments", [["check", LAWFUL], ["check", FAULTY], ["--help"]])
    def test_a_full_disk(self, arguments: list[str]) -> None:
        with Path("/dev/full").open("wb") as full:
            done = subprocess.run(
                [sys.executable, "-m", "phieu_tin_nhiem", *arguments], stdout=full, stderr=subprocess.PIPE, check=False
            )
        assert done.returncode == 3
        assert done.stderr.decode().splitlines() == [cli.NOT_WRITTEN.text("vi", {})]


class TestCheck:
    """The report stands on the standard output, and what makes a file unusable on the standard error."""

    @pytest.mark.parametrize(("path", "status"), [(LAWFUL, 0), (FAULTY, 1)])
    def test_it_prints_the_report_and_its_receipt(self, path: str, status: int, capsys: Captured) -> None:
        whole, plan = loads_round(Path(path).read_bytes())
        report = plan.check(whole)
        receipt = Receipt.of(report, whole, plan)
        cases: list[tuple[list[str], Language]] = [
            (["check", path], "vi"),
            (["check", path, "--lang", "vi"], "vi"),
            (["check", path, "--lang", "en"], "en"),
            (["check", "--lang", "en", path], "en"),
            (["--lang", "en", "check", "--", path], "en"),
        ]
        for arguments, language in cases:
            assert main(arguments) == status
            printed = capsys.readouterr()
            assert printed.err == ""
            assert printed.out == f"{report.explain(language)}\n\n{receipt.explain(language)}\n"

    @pytest.mark.parametrize(("path", "status"), [(LAWFUL, 0), (FAULTY, 1)])
    @pytest.mark.parametrize("more", [["--json"], ["--lang", "en", "--json"]])
    def test_as_data_it_is_a_report_with_its_receipt(
        self, path: str, status: int, more: list[str], capsys: Captured
    ) -> None:
        assert main(["check", path, *more]) == status
        printed = json.loads(capsys.readouterr().out)
        assert list(Draft202012Validator(schema()).iter_errors(printed)) == []
        assert printed["ok"] is (status == 0)
        receipt = load({"format": "phieu_tin_nhiem/1", "type": "receipt", **printed["receipt"]}, Receipt)
        assert receipt.plan == CAN_THO_2019.instrument.id

    @pytest.mark.parametrize("path", sorted(BAD_FILES.iterdir()), ids=lambda path: path.name)
    @pytest.mark.parametrize("language", LANGUAGES)
    def test_a_file_that_cannot_be_used(self, path: Path, language: Language, capsys: Captured) -> None:
        assert main(["check", str(path), "--lang", language]) == 2
        headline, *errors = only_error(capsys).splitlines()
        assert headline == FILE.text(language, {"count": len(errors)})
        assert all(line.startswith("$") for line in errors)

    @pytest.mark.parametrize("name", ["nothing.json", "no\x1bfile", "\0", "."])
    def test_a_file_that_cannot_be_read(self, name: str, capsys: Captured) -> None:
        assert main(["check", name]) == 2
        said = only_error(capsys)
        assert said.rstrip("\n").isprintable()
        assert said == cli.UNREADABLE.text("vi", {"path": name if name.isprintable() else repr(name)}) + "\n"

    def test_a_receipt_is_not_written_over(self, tmp_path: Path, capsys: Captured) -> None:
        kept = tmp_path / "kept.json"
        kept.write_text("{}", encoding="utf-8")
        for path, sentence in ((kept, cli.KEPT), (tmp_path / "none" / "kept.json", cli.UNWRITABLE)):
            assert main(["check", LAWFUL, "--receipt", str(path)]) == 2
            assert only_error(capsys) == sentence.text("vi", {"path": str(path)}) + "\n"
        assert kept.read_text(encoding="utf-8") == "{}"

    def test_it_works_from_a_shell_whatever_the_locale(self) -> None:
        done = run("check", FAULTY, environment={"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"})
        assert (done.returncode, done.stderr) == (1, b"")
        assert "✗" in done.stdout.decode()


class TestReplay:
    """A receipt that was kept makes the report again, and says whether it is the same or what has changed."""

    @pytest.fixture
    def kept(self, tmp_path: Path, capsys: Captured) -> str:
        path = tmp_path / "biên nhận.json"
        assert main(["check", LAWFUL, "--receipt", str(path)]) == 0
        assert capsys.readouterr().err == ""
        return str(path)

    def altered(self, kept: str, folder: Path, **parts: object) -> str:
        receipt = json.loads(Path(kept).read_text(encoding="utf-8"))
        other = folder / "other.json"
        other.write_text(json.dumps({**receipt, **parts}), encoding="utf-8")
        return str(other)

    def test_the_receipt_that_is_kept_is_the_one_that_is_printed(self, kept: str, capsys: Captured) -> None:
        text = Path(kept).read_text(encoding="utf-8")
        main(["check", LAWFUL, "--json"])
        assert loads(text, Receipt).to_dict() == json.loads(capsys.readouterr().out)["receipt"]
        assert text == dumps(loads(text))

    def test_the_same_round_gives_the_same_report(self, kept: str, capsys: Captured) -> None:
        assert main(["replay", kept, LAWFUL]) == 0
        assert receipts.SAME.text("vi", {}) in capsys.readouterr().out

    def test_another_round_gives_another(self, kept: str, capsys: Captured) -> None:
        assert main(["replay", "--lang", "en", kept, FAULTY]) == 1
        printed = capsys.readouterr().out
        assert receipts.OTHER.text("en", {}) in printed
        assert printed.count("≠") == 2

    def test_another_instrument_is_named(self, kept: str, tmp_path: Path, capsys: Captured) -> None:
        assert main(["replay", self.altered(kept, tmp_path, plan="ct20"), LAWFUL, "--json"]) == 0
        printed = json.loads(capsys.readouterr().out)
        assert list(Draft202012Validator(schema()).iter_errors(printed)) == []
        assert (printed["same_answer"], printed["changed"]) == (True, ["plan"])

    def test_of_a_receipt_of_another_shape_sameness_cannot_be_told(
        self, kept: str, tmp_path: Path, capsys: Captured
    ) -> None:
        assert main(["replay", self.altered(kept, tmp_path, shape=1), LAWFUL, "--json"]) == 1
        printed = json.loads(capsys.readouterr().out)
        assert list(Draft202012Validator(schema()).iter_errors(printed)) == []
        assert (printed["same_answer"], printed["changed"]) == (None, ["shape"])

    @pytest.mark.parametrize("wrong", [0, 1])
    def test_a_file_that_is_something_else_is_named(self, wrong: int, kept: str, capsys: Captured) -> None:
        files = [kept, LAWFUL]
        files[wrong] = files[1 - wrong]
        assert main(["replay", *files, "--lang", "en"]) == 2
        named, headline, error = only_error(capsys).splitlines()
        assert (named, headline) == (f"{files[wrong]}:", FILE.text("en", {"count": 1}))
        assert error.startswith("$.type: ")


class TestThePages:
    """Every command that the pages on interchange show can be given as it is written there, and finds nothing wrong."""

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_each_is_done(self, language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        page = (EXAMPLES.parent / language / "how-to" / "interchange.md").read_text(encoding="utf-8")
        copytree(EXAMPLES, tmp_path / "docs" / "examples")
        monkeypatch.chdir(tmp_path)
        commands = re.findall(r"^\$ python -m phieu_tin_nhiem (.*)$", page, re.MULTILINE)
        assert [main(command.split()) for command in commands] == [0] * 4
