"""The main job: ``python -m phieu_tin_nhiem`` shows what the library does; ``... check ROUND.json`` checks a round."""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from shutil import get_terminal_size
from typing import Final

from attrs import frozen

from .demo import demonstration
from .document import WIDTH
from .errors import MissingExtraError
from .interchange import MOST_BYTES, InvalidFileError, Receipt, dump, loads_round
from .messages import render
from .text import LANGUAGES, Language

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
class _Check:
    """What ``check`` is asked for."""

    path: str
    language: Language
    as_json: bool


def main(arguments: Sequence[str]) -> int:
    """Print the demonstration in the language that the one argument names, Vietnamese without one; or check a round.

    ``check ROUND.json`` applies the plan to the round in a file and prints the report and its receipt; ``--lang en``
    says it in English, ``--json`` as data.

    Returns:
        The exit status: 0; for a check, 1 when something is violated or undetermined; 2 when the arguments or the
        file are of no use, which the standard error explains.
    """
    # Vietnamese has to come out whatever encoding the host's terminal asks for.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    asked = _asked(arguments)
    if asked is not None:
        return _check(asked)
    language = _BY_ARGUMENTS.get(tuple(arguments))
    if language is None:
        for usage in LANGUAGES:
            print(render("demo.usage", usage, {}), render("check.usage", usage, {}), sep="\n", file=sys.stderr)
        return _UNUSABLE
    return _print(demonstration(language, _columns()), _LAWFUL)


def _asked(arguments: Sequence[str]) -> _Check | None:
    """Return which check the arguments ask for, or None if they ask for none, or for one that there is not."""
    match [argument for argument in arguments if argument != "--json"]:
        case ["check", path] if not path.startswith("-"):
            language: Language | None = "vi"
        case ["check", path, "--lang", code] | ["check", "--lang", code, path] if not path.startswith("-"):
            language = _LANGUAGE_OF.get(code)
        case _:
            return None
    return None if language is None else _Check(path, language, "--json" in arguments)


def _check(asked: _Check) -> int:
    try:
        with Path(asked.path).open("rb") as file:
            text = file.read(MOST_BYTES + 1)
    except (OSError, ValueError):
        print(render("check.unreadable", asked.language, {"path": asked.path}), file=sys.stderr)
        return _UNUSABLE
    try:
        whole, plan = loads_round(text)
    except (InvalidFileError, MissingExtraError) as error:
        print(error.explain(asked.language), file=sys.stderr)
        return _UNUSABLE
    report = plan.check(whole)
    receipt = Receipt.of(report, whole, plan)
    if asked.as_json:
        said = json.dumps({**dump(report), "receipt": receipt.to_dict()}, ensure_ascii=False, indent=2)
    else:
        said = f"{report.explain(asked.language)}\n\n{receipt.explain(asked.language)}"
    return _print(said, _LAWFUL if report.ok else _FINDINGS)


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
