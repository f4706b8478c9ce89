"""The main job: ``python -m phieu_tin_nhiem`` shows what the library does; ``... en`` shows it in English."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Mapping, Sequence
from shutil import get_terminal_size
from typing import Final

from .demo import demonstration
from .document import WIDTH
from .messages import render
from .text import LANGUAGES, Language

_BY_ARGUMENTS: Final[Mapping[tuple[str, ...], Language]] = {
    (): "vi",
    **{(language,): language for language in LANGUAGES},
}
_UNUSABLE: Final = 2
# In a narrower terminal a table is no table any more.
_LEAST: Final = 60


def main(arguments: Sequence[str]) -> int:
    """Print the demonstration in the language that the one argument names; Vietnamese without one.

    Returns:
        The exit status: 0, or 2 when the arguments are of no use.
    """
    # Vietnamese has to come out whatever encoding the host's terminal asks for.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    language = _BY_ARGUMENTS.get(tuple(arguments))
    if language is None:
        for usage in LANGUAGES:
            print(render("demo.usage", usage, {}), file=sys.stderr)
        return _UNUSABLE
    try:
        print(demonstration(language, _columns()), flush=True)
    except BrokenPipeError:
        # Whoever reads has seen enough; what is left in the buffer goes nowhere, without a complaint at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _columns() -> int:
    """Return how wide the text may be: as wide as the terminal, where there is one, and never wider than usual."""
    return min(WIDTH, max(_LEAST, get_terminal_size((WIDTH, 0)).columns)) if sys.stdout.isatty() else WIDTH


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
