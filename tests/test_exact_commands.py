"""The commands, byte for byte: what stands on the standard output and error, in which encoding, how wide, and where."""

from __future__ import annotations

import io
import json
import os
import sys
from pathlib import Path

import pytest
from attrs import evolve

from phieu_tin_nhiem import CAN_THO_2019, Round, demo
from phieu_tin_nhiem.__main__ import main
from phieu_tin_nhiem.interchange import MOST_BYTES, InvalidFileError, Receipt, dump, dumps, loads, loads_round, replay
from phieu_tin_nhiem.text import LANGUAGES, Language

USAGE = """\
Dùng: python -m phieu_tin_nhiem [vi|en]
Kiểm tra một đợt: python -m phieu_tin_nhiem check ĐỢT.json [--lang vi|en] [--json] [--receipt BIÊN-NHẬN.json]
Kiểm tra lại theo biên nhận: python -m phieu_tin_nhiem replay BIÊN-NHẬN.json ĐỢT.json [--lang vi|en] [--json]
Usage: python -m phieu_tin_nhiem [vi|en]
To check a round: python -m phieu_tin_nhiem check ROUND.json [--lang vi|en] [--json] [--receipt RECEIPT.json]
To make a report again: python -m phieu_tin_nhiem replay RECEIPT.json ROUND.json [--lang vi|en] [--json]
"""
FAULTY = demo.worked_round()
LAWFUL = evolve(FAULTY, meetings=FAULTY.meetings[:1])
Said = pytest.CaptureFixture[str]


class Terminal(io.StringIO):
    """What is printed on a terminal."""

    def isatty(self) -> bool:
        return True


def receipt_of(whole: Round) -> Receipt:
    return Receipt.of(CAN_THO_2019.check(whole), whole, CAN_THO_2019)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder that holds a lawful round, a faulty one, and the receipt of the lawful one."""
    for name, whole in (("lawful.json", LAWFUL), ("faulty.json", FAULTY)):
        (tmp_path / name).write_text(dumps(whole), encoding="utf-8")
    (tmp_path / "receipt.json").write_text(dumps(receipt_of(LAWFUL)), encoding="utf-8")
    return tmp_path


def words(arguments: str, folder: Path) -> list[str]:
    """Return the words of a command, the names of files with their folder."""
    return [str(folder / word) if word.endswith(".json") else word for word in arguments.split()]


class TestUsage:
    """What cannot be done is answered with what can, in both languages, on the standard error, and with 2."""

    @pytest.mark.parametrize(
        "arguments",
        [
            "fr",
            "vi en",
            "--help",
            "check",
            "check --json",
            "check lawful.json faulty.json",
            "check lawful.json --lang",
            "check lawful.json --lang fr",
            "check lawful.json --lang VI",
            "check lawful.json --xml",
            "check lawful.json --json --json",
            "check lawful.json --lang en --lang en",
            "check lawful.json --receipt",
            "check --receipt lawful.json",
            "replay receipt.json",
            "replay receipt.json lawful.json faulty.json",
            "replay receipt.json lawful.json --receipt other.json",
        ],
    )
    def test_each_time(self, arguments: str, folder: Path, capsys: Said) -> None:
        assert main(words(arguments, folder)) == 2
        printed = capsys.readouterr()
        assert (printed.out, printed.err) == ("", USAGE)

    def test_an_empty_word_is_no_language(self, capsys: Said) -> None:
        assert main([""]) == 2
        assert capsys.readouterr().err == USAGE


class TestCheck:
    """The report and its receipt: 0 where all is lawful, else 1; the receipt is kept where that is asked for."""

    CASES = (("lawful.json", LAWFUL, 0), ("faulty.json", FAULTY, 1))

    @pytest.mark.parametrize(("name", "whole", "status"), CASES)
    def test_in_words(self, name: str, whole: Round, status: int, folder: Path, capsys: Said) -> None:
        report, receipt = CAN_THO_2019.check(whole), receipt_of(whole)
        asked: tuple[tuple[str, Language], ...] = (
            ("", "vi"),
            (" --lang vi", "vi"),
            (" --lang en", "en"),
        )
        for more, language in asked:
            assert main(words(f"check {name}{more}", folder)) == status
            printed = capsys.readouterr()
            assert (printed.out, printed.err) == (f"{report.explain(language)}\n\n{receipt.explain(language)}\n", "")

    @pytest.mark.parametrize(("name", "whole", "status"), CASES)
    def test_as_data(self, name: str, whole: Round, status: int, folder: Path, capsys: Said) -> None:
        data = {**dump(CAN_THO_2019.check(whole)), "receipt": receipt_of(whole).to_dict()}
        for more in ("--json", "--lang en --json"):
            assert main(words(f"check {more} {name}", folder)) == status
            printed = capsys.readouterr()
            assert json.loads(printed.out) == data
            assert list(json.loads(printed.out)) == [*data]
            assert printed.out.splitlines()[:3] == ["{", '  "format": "phieu_tin_nhiem/1",', '  "type": "report",']
            # Vietnamese is written as it is read.
            assert "Sở Mẫu" in printed.out
            assert "\\u" not in printed.out

    def test_the_receipt_is_kept_as_any_other_file(self, folder: Path) -> None:
        assert main(words("check lawful.json --receipt biên-nhận.json", folder)) == 0
        assert (folder / "biên-nhận.json").read_bytes() == dumps(receipt_of(LAWFUL)).encode("utf-8")

    @pytest.mark.parametrize(
        ("name", "language", "said"),
        [
            ("receipt.json", "vi", "đã có tệp này; biên nhận đã giữ thì không ghi đè"),
            ("receipt.json", "en", "this file exists; a receipt that was kept is not written over"),
            ("no/receipt.json", "vi", "không ghi được tệp này"),
            ("no/receipt.json", "en", "this file cannot be written"),
        ],
    )
    def test_where_it_cannot_be_kept(self, name: str, language: str, said: str, folder: Path, capsys: Said) -> None:
        before = (folder / "receipt.json").read_bytes()
        assert main(words(f"check faulty.json --receipt {name} --lang {language}", folder)) == 2
        printed = capsys.readouterr()
        assert (printed.out, printed.err) == ("", f"{folder / name}: {said}\n")
        assert (folder / "receipt.json").read_bytes() == before

    def test_under_a_name_that_is_none(self, folder: Path, capsys: Said) -> None:
        assert main([*words("check lawful.json --lang en --receipt", folder), "\0"]) == 2
        assert capsys.readouterr().err == "'\\x00': this file cannot be written\n"


class TestReplay:
    """The report made again: 0 where it is the same, else 1."""

    @pytest.mark.parametrize(("name", "whole", "status"), [("lawful.json", LAWFUL, 0), ("faulty.json", FAULTY, 1)])
    def test_the_answer(self, name: str, whole: Round, status: int, folder: Path, capsys: Said) -> None:
        again = replay(receipt_of(LAWFUL), whole, CAN_THO_2019)
        for more, said in (
            ("", f"{again.explain('vi')}\n"),
            (" --lang en", f"{again.explain('en')}\n"),
            (" --json", dumps(again)),
            (" --json --lang en", dumps(again)),
        ):
            assert main(words(f"replay receipt.json {name}{more}", folder)) == status
            printed = capsys.readouterr()
            assert (printed.out, printed.err) == (said, "")


class TestFiles:
    """A file that is of no use is named, and in which way it is of none; of one file the name is known."""

    @pytest.mark.parametrize(
        ("arguments", "said"),
        [
            ("check none.json", "không đọc được tệp này"),
            ("check none.json --lang en", "this file cannot be read"),
            ("replay receipt.json none.json --lang en", "this file cannot be read"),
            ("replay none.json lawful.json", "không đọc được tệp này"),
        ],
    )
    def test_one_that_cannot_be_read(self, arguments: str, said: str, folder: Path, capsys: Said) -> None:
        assert main(words(arguments, folder)) == 2
        printed = capsys.readouterr()
        assert (printed.out, printed.err) == ("", f"{folder / 'none.json'}: {said}\n")

    @pytest.mark.parametrize("path", ["\0", "\x1b[2J\u202e.json"])
    def test_one_whose_name_would_move_the_cursor(self, path: str, capsys: Said) -> None:
        assert main(["check", path, "--lang", "en"]) == 2
        assert capsys.readouterr().err == f"{path!r}: this file cannot be read\n"

    def test_a_folder(self, folder: Path, capsys: Said) -> None:
        assert main(["check", str(folder)]) == 2
        assert capsys.readouterr().err == f"{folder}: không đọc được tệp này\n"

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_one_that_holds_something_else(self, language: Language, folder: Path, capsys: Said) -> None:
        with pytest.raises(InvalidFileError) as wrong:
            loads_round(dumps(receipt_of(LAWFUL)))
        said = wrong.value.explain(language)
        assert main(words(f"check receipt.json --lang {language}", folder)) == 2
        assert capsys.readouterr().err == f"{said}\n"
        assert main(words(f"replay receipt.json receipt.json --lang {language}", folder)) == 2
        assert capsys.readouterr().err == f"{folder / 'receipt.json'}:\n{said}\n"

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_one_that_is_no_receipt(self, language: Language, folder: Path, capsys: Said) -> None:
        with pytest.raises(InvalidFileError) as wrong:
            loads(dumps(LAWFUL), Receipt)
        assert main(words(f"replay lawful.json lawful.json --lang {language}", folder)) == 2
        assert capsys.readouterr().err == f"{folder / 'lawful.json'}:\n{wrong.value.explain(language)}\n"

    def test_one_that_is_too_large_is_not_read_to_its_end(self, folder: Path, capsys: Said) -> None:
        (folder / "large.json").write_bytes(b" " * (MOST_BYTES + 10))
        assert main(words("check large.json", folder)) == 2
        assert f"{MOST_BYTES + 1} không hợp lệ" in capsys.readouterr().err


class TestStreams:
    """Vietnamese comes out whatever the terminal's encoding; all is written at once, and a reader may leave early."""

    def test_both_streams_are_utf_8(self, monkeypatch: pytest.MonkeyPatch) -> None:
        streams = {name: io.TextIOWrapper(io.BytesIO(), encoding="ascii") for name in ("stdout", "stderr")}
        for name, stream in streams.items():
            monkeypatch.setattr(sys, name, stream)
        assert main(["vi"]) == 0
        assert {stream.encoding for stream in streams.values()} == {"utf-8"}
        out = streams["stdout"].buffer
        assert isinstance(out, io.BytesIO)
        assert out.getvalue().decode("utf-8") == f"{demo.demonstration('vi')}\n"

    def test_what_is_said_is_written_before_the_command_ends(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        reading, writing = os.pipe()
        os.set_blocking(reading, False)
        with os.fdopen(reading, "rb") as reader, os.fdopen(writing, "w", encoding="utf-8") as stream:
            monkeypatch.setattr(sys, "stdout", stream)
            assert main(words("replay receipt.json lawful.json", folder)) == 0
            said = f"{replay(receipt_of(LAWFUL), LAWFUL, CAN_THO_2019).explain()}\n"
            assert reader.read() == said.encode("utf-8")

    def test_a_reader_who_leaves_early_is_no_error(self, monkeypatch: pytest.MonkeyPatch) -> None:
        reading, writing = os.pipe()
        os.close(reading)
        with os.fdopen(writing, "w", encoding="utf-8") as stream:
            monkeypatch.setattr(sys, "stdout", stream)
            assert main(["en"]) == 0
            # What is left goes nowhere.
            stream.write("Mẫu")
            stream.flush()


class TestWidth:
    """As wide as the terminal, from 60 to 100 columns; 100 where there is none or nobody knows how wide it is."""

    @pytest.mark.parametrize(
        ("columns", "width"),
        [("59", 60), ("60", 60), ("61", 61), ("99", 99), ("100", 100), ("101", 100)],
    )
    def test_of_a_terminal(self, columns: str, width: int, monkeypatch: pytest.MonkeyPatch) -> None:
        stream = Terminal()
        monkeypatch.setenv("COLUMNS", columns)
        monkeypatch.setattr(sys, "stdout", stream)
        assert main(["en"]) == 0
        assert stream.getvalue() == f"{demo.demonstration('en', width)}\n"

    def test_of_a_terminal_that_does_not_say(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def asked(_: int) -> os.terminal_size:
            raise OSError

        stream = Terminal()
        monkeypatch.delenv("COLUMNS", raising=False)
        monkeypatch.setattr(os, "get_terminal_size", asked)
        monkeypatch.setattr(sys, "stdout", stream)
        assert main([]) == 0
        assert stream.getvalue() == f"{demo.demonstration('vi', 100)}\n"

    def test_of_a_file(self, monkeypatch: pytest.MonkeyPatch) -> None:
        stream = io.StringIO()
        monkeypatch.setenv("COLUMNS", "70")
        monkeypatch.setattr(sys, "stdout", stream)
        assert main([]) == 0
        assert stream.getvalue() == f"{demo.demonstration('vi', 100)}\n"
