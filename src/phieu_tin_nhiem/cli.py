"""The command line: ``phieu-tin-nhiem`` or ``python -m phieu_tin_nhiem``, in Vietnamese or with ``--lang en``.

``demo``, which is done when no command is given, shows what the library does. ``check ROUND.json`` applies the plan to
the round in a file and prints the report and its receipt; ``replay RECEIPT.json ROUND.json`` makes a report again and
says what has changed. The exit status is

* 0 if all is well,
* 1 if something is violated or undetermined, or a report made again is another one or cannot be compared,
* 2 if the arguments or a file cannot be used, which the standard error explains,
* 3 if the answer could not be written.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from shutil import get_terminal_size
from types import MappingProxyType
from typing import Any, Final, NoReturn, TypeVar

import phieu_tin_nhiem
from phieu_tin_nhiem.base.document import WIDTH
from phieu_tin_nhiem.base.sentences import COUNT, TEXT, WORD, Sentence
from phieu_tin_nhiem.base.text import LANGUAGES, Language
from phieu_tin_nhiem.base.values import frozen
from phieu_tin_nhiem.interchange import MOST_BYTES, InvalidFileError, Receipt, dump, dumps, loads, loads_round, replay
from phieu_tin_nhiem.interchange.problems import meant_name
from phieu_tin_nhiem.testing.examples import demonstration

T = TypeVar("T")

_PROGRAM: Final = "phieu-tin-nhiem"
_WELL: Final = 0
_NOT_WELL: Final = 1
_UNUSABLE: Final = 2
_NOT_WRITTEN: Final = 3
# In a narrower terminal a table is no table any more.
_LEAST: Final = 60
_LANGUAGES: Final[Mapping[str, Language]] = {language: language for language in LANGUAGES}

DESCRIPTION: Final = Sentence(
    "cli.description",
    vi="Quy định về lấy phiếu tín nhiệm viết thành quy tắc: ai được lấy phiếu, việc gì đến hạn ngày nào, đợt lấy phiếu"
    " có đúng quy định không, và căn cứ vào đâu.",
    en="The rules on taking confidence ratings: who is subject to the vote, what is due when, whether a round keeps the"
    " rules, and what each answer rests on.",
)
STATUSES: Final = Sentence(
    "cli.statuses",
    vi="Mã thoát: 0 mọi việc đều đúng; 1 có vi phạm hoặc có điều chưa xác định được, hoặc kết quả kiểm tra lại khác"
    " trước hay không so sánh được; 2 tham số hoặc tệp không dùng được; 3 không ghi được kết quả.",
    en="Exit status: 0 all is well; 1 something is violated or undetermined, or a report made again is another one or"
    " cannot be compared; 2 the arguments or a file cannot be used; 3 the answer could not be written.",
)
USAGE: Final = Sentence("cli.usage", vi="Cách dùng: ", en="Usage: ")
COMMANDS: Final = Sentence("cli.commands", vi="Lệnh", en="Commands")
COMMAND: Final = Sentence("cli.command", vi="LỆNH", en="COMMAND")
FILES: Final = Sentence("cli.files", vi="Tệp", en="Files")
OPTIONS: Final = Sentence("cli.options", vi="Tùy chọn", en="Options")
DEMO: Final = Sentence(
    "cli.demo",
    vi="giới thiệu thư viện trên một đợt lấy phiếu giả định (khi không nêu lệnh nào)",
    en="show what the library does, on a made-up round (also when no command is given)",
)
CHECK: Final = Sentence(
    "cli.check", vi="kiểm tra đợt lấy phiếu ghi trong một tệp JSON", en="check the round that stands in a JSON file"
)
REPLAY: Final = Sentence(
    "cli.replay",
    vi="lập lại kết quả kiểm tra theo biên nhận và cho biết điều gì đã thay đổi",
    en="make a report again from its receipt, and say what has changed",
)
ROUND_NAME: Final = Sentence("cli.round_name", vi="ĐỢT.json", en="ROUND.json")
ROUND: Final = Sentence("cli.round", vi="dữ kiện của đợt lấy phiếu", en="the facts of the round")
RECEIPT_NAME: Final = Sentence("cli.receipt_name", vi="BIÊN-NHẬN.json", en="RECEIPT.json")
KEPT_RECEIPT: Final = Sentence("cli.kept_receipt", vi="biên nhận đã giữ", en="the receipt that was kept")
HELP: Final = Sentence("cli.help", vi="in hướng dẫn này", en="print this help")
VERSION: Final = Sentence("cli.version", vi="in phiên bản", en="print the version")
LANGUAGE: Final = Sentence(
    "cli.language", vi="ngôn ngữ: vi (mặc định) hoặc en", en="the language: vi (the default) or en"
)
AS_JSON: Final = Sentence("cli.json", vi="in dữ liệu JSON thay cho văn bản", en="print JSON data in place of text")
KEEP_RECEIPT: Final = Sentence(
    "cli.receipt", vi="ghi biên nhận vào tệp này, là một tệp mới", en="keep the receipt in this file, a new one"
)

UNKNOWN_COMMAND: Final = Sentence(
    "cli.unknown_command",
    vi="không có lệnh {command}{meant}",
    en="there is no command {command}{meant}",
    command=WORD,
    meant=TEXT,
)
UNKNOWN_OPTION: Final = Sentence(
    "cli.unknown_option",
    vi="không có tùy chọn {option}{meant}",
    en="there is no option {option}{meant}",
    option=WORD,
    meant=TEXT,
)
NO_LANGUAGE: Final = Sentence(
    "cli.no_language",
    vi="--lang cần vi hoặc en, không phải {given}",
    en="--lang takes vi or en, not {given}",
    given=WORD,
)
NO_RECEIPT: Final = Sentence(
    "cli.no_receipt", vi="--receipt cần tên của một tệp", en="--receipt takes the name of a file"
)
NUMBER_OF_FILES: Final = Sentence(
    "cli.number_of_files",
    vi="lệnh này cần {needed} tệp, ở đây có {given}",
    en="the command takes {needed} file{needed:s}, and here {given:is|are} {given}",
    needed=COUNT,
    given=COUNT,
)
UNUSABLE_ARGUMENTS: Final = Sentence(
    "cli.unusable", vi="không dùng được các tham số này", en="these arguments cannot be used"
)
UNREADABLE: Final = Sentence(
    "check.unreadable", vi="{path}: không đọc được tệp này", en="{path}: this file cannot be read", path=WORD
)
KEPT: Final = Sentence(
    "receipt.kept",
    vi="{path}: đã có tệp này; không ghi đè lên biên nhận đã giữ",
    en="{path}: this file exists; a receipt that was kept is not written over",
    path=WORD,
)
UNWRITABLE: Final = Sentence(
    "receipt.unwritable", vi="{path}: không ghi được tệp này", en="{path}: this file cannot be written", path=WORD
)
NOT_WRITTEN: Final = Sentence(
    "cli.not_written", vi="không ghi được kết quả ra đầu ra chuẩn", en="the answer could not be written"
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the arguments ask, and return the exit status.

    Args:
        arguments: the words after the name of the program; None for those that it was called with.
    """
    # Vietnamese has to come out whatever encoding the host's terminal asks for.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    words = list(sys.argv[1:] if arguments is None else arguments)
    if len(words) == 1 and words[0] in _LANGUAGES:
        words = ["demo", "--lang", *words]
    language = _language_of(words)
    try:
        return _done(words, language)
    except _UnusableError as error:
        print(*error.lines, sep="\n", file=sys.stderr)
        return _UNUSABLE


# ── The commands ──


@frozen
class _Asked:
    """What a command is asked for."""

    files: tuple[str, ...]
    language: Language
    as_json: bool
    receipt: str | None


def _show(asked: _Asked) -> int:
    return _print(demonstration(asked.language, _columns()), _WELL, asked.language)


def _check(asked: _Asked) -> int:
    whole, plan = _read(loads_round, asked.files[0], asked)
    report = plan.check(whole)
    receipt = Receipt.of(report, whole, plan)
    if asked.receipt is not None:
        _keep(receipt, asked.receipt, asked.language)
    if asked.as_json:
        said = json.dumps({**dump(report), "receipt": receipt.to_dict()}, ensure_ascii=False, indent=2)
    else:
        said = f"{report.explain(asked.language)}\n\n{receipt.explain(asked.language)}"
    return _print(said, _WELL if report.ok else _NOT_WELL, asked.language)


def _replay(asked: _Asked) -> int:
    kept, given = asked.files
    again = replay(_read(_receipt, kept, asked), *_read(loads_round, given, asked))
    said = dumps(again).removesuffix("\n") if asked.as_json else again.explain(asked.language)
    return _print(said, _WELL if again.same_answer else _NOT_WELL, asked.language)


def _receipt(text: bytes) -> Receipt:
    return loads(text, Receipt)


@frozen
class _Command:
    """What a command does, what it is for, and which files and options it takes."""

    do: Callable[[_Asked], int]
    says: Sentence
    files: tuple[tuple[Sentence, Sentence], ...] = ()
    options: tuple[str, ...] = ()


_COMMANDS: Final[Mapping[str, _Command]] = MappingProxyType(
    {
        "demo": _Command(_show, DEMO),
        "check": _Command(_check, CHECK, ((ROUND_NAME, ROUND),), ("--json", "--receipt")),
        "replay": _Command(_replay, REPLAY, ((RECEIPT_NAME, KEPT_RECEIPT), (ROUND_NAME, ROUND)), ("--json",)),
    }
)


def _read(reader: Callable[[bytes], T], path: str, asked: _Asked) -> T:
    """Return what a file holds."""
    try:
        with Path(path).open("rb") as file:
            text = file.read(MOST_BYTES + 1)
    except (OSError, ValueError):
        raise _UnusableError(UNREADABLE.text(asked.language, {"path": _seen(path)})) from None
    try:
        return reader(text)
    except InvalidFileError as error:
        which = [f"{_seen(path)}:"] if len(asked.files) > 1 else []
        raise _UnusableError(*which, error.explain(asked.language)) from None


def _keep(receipt: Receipt, path: str, language: Language) -> None:
    """Write a receipt to a new file; one that was kept is never written over."""
    try:
        with Path(path).open("xb") as file:
            file.write(dumps(receipt).encode())
    except FileExistsError:
        raise _UnusableError(KEPT.text(language, {"path": _seen(path)})) from None
    except (OSError, ValueError):
        raise _UnusableError(UNWRITABLE.text(language, {"path": _seen(path)})) from None


def _seen(path: str) -> str:
    """Return a path as it can be seen: a file's name can hold what moves a terminal's cursor."""
    return path if path.isprintable() else repr(path)


def _print(said: str, status: int, language: Language) -> int:
    try:
        print(said, flush=True)
    except OSError as error:
        # What is left in the buffer goes nowhere, without a complaint at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):  # then whoever reads has seen enough
            print(NOT_WRITTEN.text(language, {}), file=sys.stderr)
            return _NOT_WRITTEN
    return status


def _columns() -> int:
    """Return how wide the text may be: as wide as the terminal, where there is one, and never wider than usual."""
    return min(WIDTH, max(_LEAST, get_terminal_size((WIDTH, 0)).columns)) if sys.stdout.isatty() else WIDTH


# ── What is asked: argparse reads the words and lays out the help; every sentence is the library's own ──


class _UnusableError(Exception):
    """The arguments or a file are of no use; the lines that say so."""

    def __init__(self, *lines: str) -> None:
        super().__init__(*lines)
        self.lines = lines


def _language_of(words: Sequence[str]) -> Language:
    """Return the language that is asked for, as far as that can be seen: an error about the words is said in it too."""
    found: Language = "vi"
    for before, word in pairwise(["", *words]):
        if before == "--lang" or word.startswith("--lang="):
            found = _LANGUAGES.get(word.removeprefix("--lang="), found)
    return found


def _done(words: list[str], language: Language) -> int:
    """Do what the words ask, and return the exit status."""
    at = _place_of_command(words)
    name = "" if at is None else words.pop(at)
    command = _COMMANDS.get("demo" if at is None else name)
    parser = _parser_of(name if command else "", language)
    if command is None:
        raise _unusable(parser, UNKNOWN_COMMAND, command=_seen(name), meant=meant_name(name, _COMMANDS))
    end = words.index("--") if "--" in words else len(words)  # what comes after that is a file, whatever it looks like
    options, others = parser.parse_known_args(words[:end])
    if options.help:
        return _print(_parser_of(name, language, with_lists=True).format_help().rstrip("\n"), _WELL, language)
    if options.version:
        return _print(f"{_PROGRAM} {phieu_tin_nhiem.__version__}", _WELL, language)
    for word in others:
        if word.startswith("-"):
            known = ("--help", "--lang", *command.options)
            raise _unusable(parser, UNKNOWN_OPTION, option=_seen(word), meant=meant_name(word, known))
    if options.lang not in _LANGUAGES:
        raise _unusable(parser, NO_LANGUAGE, given=_seen(options.lang))
    if options.receipt == "":
        raise _unusable(parser, NO_RECEIPT)
    files = (*others, *words[end + 1 :])
    if len(files) != len(command.files):
        raise _unusable(parser, NUMBER_OF_FILES, needed=len(command.files), given=len(files))
    return command.do(_Asked(files, language, options.json, options.receipt))


def _unusable(parser: argparse.ArgumentParser, sentence: Sentence, **facts: object) -> _UnusableError:
    language = parser.get_default("language")
    return _UnusableError(sentence.text(language, facts), parser.format_usage().rstrip("\n"))


def _place_of_command(words: Sequence[str]) -> int | None:
    """Return where the command stands: the first word that is no option, nor the value of one."""
    for index, word in enumerate(words):
        if word == "--":
            return None
        if not word.startswith("-") and words[max(0, index - 1)] != "--lang":
            return index
    return None


class _Parser(argparse.ArgumentParser):
    """Reads the words without a sentence of its own."""

    def error(self, message: str) -> NoReturn:
        """Say that the words cannot be used; argparse itself says why in English alone."""
        del message
        raise _unusable(self, UNUSABLE_ARGUMENTS)


class _Formatter(argparse.HelpFormatter):
    """Lays out the help; what stands before the usage is in the language."""

    def add_usage(self, usage: str | None, actions: Any, groups: Any, prefix: str | None = None) -> None:  # noqa: ANN401, ARG002
        """Add the usage, which begins with its own heading."""
        super().add_usage(usage, actions, groups, "")


def _parser_of(name: str, language: Language, *, with_lists: bool = False) -> argparse.ArgumentParser:
    """Return what reads the options of a command, or of the program where none is given.

    What reads the words takes files in any place and number; only the help lists them, or the commands.
    """

    def say(sentence: Sentence) -> str:
        return sentence.text(language, {})

    command = _COMMANDS.get(name)
    files = command.files if command else ()
    takes = command.options if command else ("--version",)
    shown = {"--lang": "--lang vi|en", "--receipt": f"--receipt {say(RECEIPT_NAME)}"}
    usage = [
        say(USAGE) + _PROGRAM,
        *([name] if name else [f"[{say(COMMAND)}]"]),
        *(say(file) for file, _ in files),
        *(f"[{shown.get(option, option)}]" for option in ("--lang", *takes)),
    ]
    parser = _Parser(
        prog=_PROGRAM,
        usage=" ".join(usage).replace("%", "%%"),
        description=f"{say(command.says)[:1].upper()}{say(command.says)[1:]}." if command else say(DESCRIPTION),
        epilog=say(STATUSES),
        add_help=False,
        allow_abbrev=False,
        formatter_class=_Formatter,
    )
    parser.set_defaults(language=language, json=False, receipt=None)
    if with_lists:
        commands = [] if command else [(one, of.says) for one, of in _COMMANDS.items()]
        for title, listed in ((FILES, [(say(file), what) for file, what in files]), (COMMANDS, commands)):
            group = parser.add_argument_group(say(title))
            for number, (word, what) in enumerate(listed):
                group.add_argument(f"{title.id}{number}", metavar=word, help=say(what))
    options = parser.add_argument_group(say(OPTIONS))
    value: dict[str, Any] = {} if with_lists else {"nargs": "?", "const": ""}  # without one it says so itself
    options.add_argument("--lang", default=language, metavar="vi|en", help=say(LANGUAGE), **value)
    if "--json" in takes:
        options.add_argument("--json", action="store_true", help=say(AS_JSON))
    if "--receipt" in takes:
        options.add_argument("--receipt", metavar=say(RECEIPT_NAME), help=say(KEEP_RECEIPT), **value)
    options.add_argument("-h", "--help", action="store_true", help=say(HELP))
    if "--version" in takes or not with_lists:
        options.add_argument("--version", action="store_true", help=say(VERSION))
    return parser
