"""The commands ``check`` and ``replay``: 0 if all is well, 1 for findings or another answer, 2 for unusable input."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from shutil import copytree

import pytest
from jsonschema import Draft202012Validator

from phieu_tin_nhiem import CAN_THO_2019
from phieu_tin_nhiem.__main__ import main
from phieu_tin_nhiem.base.text import LANGUAGES
from phieu_tin_nhiem.interchange import Receipt, dumps, load, loads, loads_round, reading, schema
from samples import BAD_FILES, EXAMPLES

LAWFUL = str(EXAMPLES / "lawful-round.json")
FAULTY = str(EXAMPLES / "faulty-round.json")


class TestCheck:
    """The report stands on the standard output, and what makes a file unusable on the standard error."""

    @pytest.mark.parametrize(("path", "status"), [(LAWFUL, 0), (FAULTY, 1)])
    def test_it_prints_the_report_and_its_receipt(
        self, path: str, status: int, capsys: pytest.CaptureFixture[str]
    ) -> None:
        whole, plan = loads_round(Path(path).read_bytes())
        report = plan.check(whole)
        receipt = Receipt.of(report, whole, plan)
        for arguments, language in (
            (["check", path], "vi"),
            (["check", path, "--lang", "vi"], "vi"),
            (["check", path, "--lang", "en"], "en"),
            (["check", "--lang", "en", path], "en"),
        ):
            assert main(arguments) == status
            printed = capsys.readouterr()
            assert printed.err == ""
            assert printed.out == f"{report.explain(language)}\n\n{receipt.explain(language)}\n"  # type: ignore[arg-type]

    @pytest.mark.parametrize(("path", "status"), [(LAWFUL, 0), (FAULTY, 1)])
    @pytest.mark.parametrize("more", [["--json"], ["--lang", "en", "--json"]])
    def test_as_data_it_is_a_report_with_its_receipt(
        self, path: str, status: int, more: list[str], capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["check", path, *more]) == status
        printed = json.loads(capsys.readouterr().out)
        assert list(Draft202012Validator(schema()).iter_errors(printed)) == []
        assert printed["ok"] is (status == 0)
        receipt = load({"format": "phieu_tin_nhiem/1", "type": "receipt", **printed["receipt"]}, Receipt)
        assert receipt.plan == CAN_THO_2019.instrument.id

    @pytest.mark.parametrize("path", sorted(BAD_FILES.iterdir()), ids=lambda path: path.name)
    @pytest.mark.parametrize("language", ["vi", "en"])
    def test_a_file_that_cannot_be_used(self, path: Path, language: str, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["check", str(path), "--lang", language]) == 2
        printed = capsys.readouterr()
        assert printed.out == ""
        headline, *errors = printed.err.splitlines()
        assert headline.startswith("Không dùng được tệp" if language == "vi" else "The file cannot be used")
        assert errors
        assert all(line.startswith("$") for line in errors)

    def test_without_the_extra_it_says_what_to_install(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        reading._converter.cache_clear()  # noqa: SLF001 - the converter is made once, and here it has to be made again
        monkeypatch.setitem(sys.modules, "cattrs", None)
        assert main(["check", LAWFUL, "--lang", "en"]) == 2
        assert 'pip install "phieu-tin-nhiem[json]"' in capsys.readouterr().err

    def test_it_works_from_a_shell_whatever_the_locale(self) -> None:
        done = subprocess.run(
            [sys.executable, "-m", "phieu_tin_nhiem", "check", FAULTY],
            capture_output=True,
            check=False,
            env={**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"},
        )
        assert (done.returncode, done.stderr) == (1, b"")
        assert "Kiểm tra đợt lấy phiếu tín nhiệm" in done.stdout.decode()


class TestReplay:
    """A receipt that was kept makes the report again, and says whether it is the same or what has changed."""

    @pytest.fixture
    def kept(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> str:
        path = tmp_path / "biên nhận.json"
        assert main(["check", LAWFUL, "--receipt", str(path)]) == 0
        assert capsys.readouterr().err == ""
        return str(path)

    def test_the_receipt_that_is_kept_is_the_one_that_is_printed(
        self, kept: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        text = Path(kept).read_text(encoding="utf-8")
        main(["check", LAWFUL, "--json"])
        assert loads(text, Receipt).to_dict() == json.loads(capsys.readouterr().out)["receipt"]
        assert text == dumps(loads(text))

    def test_the_same_round_gives_the_same_report(self, kept: str, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["replay", kept, LAWFUL]) == 0
        assert capsys.readouterr().out.endswith("Kết quả kiểm tra đúng như trước.\nKhông có gì thay đổi.\n")

    def test_another_round_gives_another(self, kept: str, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["replay", "--lang", "en", kept, FAULTY]) == 1
        printed = capsys.readouterr().out
        assert "The report is not the same as before." in printed
        assert printed.count("≠") == 2

    def test_another_instrument_is_named(self, kept: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        receipt = json.loads(Path(kept).read_text(encoding="utf-8"))
        other = tmp_path / "other.json"
        other.write_text(json.dumps({**receipt, "plan": "ct20"}), encoding="utf-8")
        assert main(["replay", str(other), LAWFUL, "--json"]) == 0
        printed = json.loads(capsys.readouterr().out)
        assert list(Draft202012Validator(schema()).iter_errors(printed)) == []
        assert (printed["same_answer"], printed["changed"]) == (True, ["plan"])

    @pytest.mark.parametrize("wrong", [0, 1])
    def test_a_file_that_is_something_else_is_named(
        self, wrong: int, kept: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        files = [kept, LAWFUL]
        files[wrong] = files[1 - wrong]
        assert main(["replay", *files, "--lang", "en"]) == 2
        printed = capsys.readouterr()
        assert printed.out == ""
        assert printed.err.startswith(f"{files[wrong]}:\nThe file cannot be used; errors: 1\n$.type: ")


class TestThePages:
    """Every command that the pages on interchange show can be given as it is written there, and finds nothing wrong."""

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_each_is_done(self, language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        page = (EXAMPLES.parent / language / "how-to" / "interchange.md").read_text(encoding="utf-8")
        copytree(EXAMPLES, tmp_path / "docs" / "examples")
        monkeypatch.chdir(tmp_path)
        commands = re.findall(r"^\$ python -m phieu_tin_nhiem (.*)$", page, re.MULTILINE)
        assert [main(command.split()) for command in commands] == [0] * 4
