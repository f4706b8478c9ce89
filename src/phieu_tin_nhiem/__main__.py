"""The main job: ``python -m phieu_tin_nhiem`` shows what the library does; ``... check ROUND.json`` checks a round."""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from shutil import get_terminal_size
from typing import Final, TypeVar

from attrs import frozen

from phieu_tin_nhiem.base.document import WIDTH
from phieu_tin_nhiem.base.errors import MissingExtraError
from phieu_tin_nhiem.base.text import LANGUAGES, Language
from phieu_tin_nhiem.interchange import MOST_BYTES, InvalidFileError, Receipt, dump, dumps, loads, loads_round, replay
from phieu_tin_nhiem.messages import render
from phieu_tin_nhiem.testing.examples import demonstration

T = TypeVar("T")

_BY_ARGUMENTS: Final[Mapping[tuple[str, ...], Language]] = {
    (): "vi",
    **{(language,): language for language in LANGUAGES},
}
_LANGUAGE_OF: Final[Mapping[str, Language]] = {language: language for language in LANGUAGES}
_LAWFUL: Final = 0
_FINDINGS: Final = 1
_UNUSABLE: Final = 2
# In a narrower terminal a table is no table any more.
_LEAST: Final = 60


@frozen
class _Asked:
    """What a command is asked for."""

    files: tuple[str, ...]
    language: Language
    as_json: bool
    receipt: str | None


class _UnusableError(Exception):
    """A file is of no use; the lines that say so."""


def main(arguments: Sequence[str]) -> int:
    """Print the demonstration in the language that the one argument names, Vietnamese without one; or do a command.

    ``check ROUND.json`` applies the plan to the round in a file and prints the report and its receipt, which
    ``--receipt FILE`` keeps in a new file as well. ``replay RECEIPT ROUND.json`` makes the report again, and says
    whether it is the same and what has changed. ``--lang en`` says it in English, ``--json`` as data.

    Returns:
        The exit status: 0; for a check, 1 when something is violated or undetermined; for a replay, 1 when the report
        is another one; 2 when the arguments or a file are of no use, which the standard error explains.
    """
    # Vietnamese has to come out whatever encoding the host's terminal asks for.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    language = _BY_ARGUMENTS.get(tuple(arguments))
    if language is not None:
        return _print(demonstration(language, _columns()), _LAWFUL)
    name = arguments[0]
    asked = _asked(_COMMANDS[name], arguments[1:]) if name in _COMMANDS else None
    if asked is None:
        for usage in LANGUAGES:
            keys = ("examples.usage", *(command.usage for command in _COMMANDS.values()))
            print(*(render(key, usage, {}) for key in keys), sep="\n", file=sys.stderr)
        return _UNUSABLE
    try:
        return _COMMANDS[name].do(asked)
    except _UnusableError as error:
        print(*error.args, sep="\n", file=sys.stderr)
        return _UNUSABLE


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
    return _print(said, _LAWFUL if report.ok else _FINDINGS)


def _replay(asked: _Asked) -> int:
    kept, given = asked.files
    again = replay(_read(_receipt, kept, asked), *_read(loads_round, given, asked))
    said = dumps(again).removesuffix("\n") if asked.as_json else again.explain(asked.language)
    return _print(said, _LAWFUL if again.same_answer else _FINDINGS)


def _receipt(text: bytes) -> Receipt:
    return loads(text, Receipt)


@frozen
class _Command:
    """What a command does, how it is used, how many files it is given, and which options it has."""

    do: Callable[[_Asked], int]
    usage: str
    files: int
    options: frozenset[str]


_COMMANDS: Final[Mapping[str, _Command]] = {
    "check": _Command(_check, "check.usage", 1, frozenset({"--lang", "--json", "--receipt"})),
    "replay": _Command(_replay, "replay.usage", 2, frozenset({"--lang", "--json"})),
}


def _asked(command: _Command, arguments: Sequence[str]) -> _Asked | None:
    """Return what the arguments ask of a command, or None if it cannot be asked that."""
    files: list[str] = []
    options: dict[str, str] = {}
    words = iter(arguments)
    for word in words:
        if not word.startswith("-"):
            files.append(word)
        elif word not in command.options or word in options:
            return None
        else:
            options[word] = word if word == "--json" else next(words, "")
    language = _LANGUAGE_OF.get(options.get("--lang", "vi"))
    if language is None or len(files) != command.files or "" in options.values():
        return None
    return _Asked(tuple(files), language, "--json" in options, options.get("--receipt"))


def _read(reader: Callable[[bytes], T], path: str, asked: _Asked) -> T:
    """Return what a file holds."""
    try:
        with Path(path).open("rb") as file:
            text = file.read(MOST_BYTES + 1)
    except (OSError, ValueError):
        raise _UnusableError(render("check.unreadable", asked.language, {"path": _seen(path)})) from None
    try:
        return reader(text)
    except (InvalidFileError, MissingExtraError) as error:
        which = [f"{_seen(path)}:"] if len(asked.files) > 1 else []
        raise _UnusableError(*which, error.explain(asked.language)) from None


def _keep(receipt: Receipt, path: str, language: Language) -> None:
    """Write a receipt to a new file; one that was kept is never written over."""
    try:
        with Path(path).open("xb") as file:
            file.write(dumps(receipt).encode())
    except FileExistsError:
        raise _UnusableError(render("receipt.kept", language, {"path": _seen(path)})) from None
    except (OSError, ValueError):
        raise _UnusableError(render("receipt.unwritable", language, {"path": _seen(path)})) from None


def _seen(path: str) -> str:
    """Return a path as it can be seen: a file's name can hold what moves a terminal's cursor."""
    return path if path.isprintable() else repr(path)


def _print(said: str, status: int) -> int:
    try:
        print(said, flush=True)
    except BrokenPipeError:
        # Whoever reads has seen enough; what is left in the buffer goes nowhere, without a complaint at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return status


def _columns() -> int:
    """Return how wide the text may be: as wide as the terminal, where there is one, and never wider than usual."""
    return min(WIDTH, max(_LEAST, get_terminal_size((WIDTH, 0)).columns)) if sys.stdout.isatty() else WIDTH


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
