"""Write what later versions must keep: the public names with their signatures, and answers to facts that are kept.

``python tools/write_golden.py`` writes both files of ``tests/golden``; with ``--check`` it only says what differs. The
facts in ``answers.json`` are never rewritten: a file of facts once written must always be read.
"""

from __future__ import annotations

import inspect
import json
import sys
from collections.abc import Callable, Iterator
from datetime import date
from enum import Enum
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from phieu_tin_nhiem import CAN_THO_2019, Officeholder, Result, Round
from phieu_tin_nhiem.facts.tallies import percent
from phieu_tin_nhiem.interchange import PLANS, Box, loads
from phieu_tin_nhiem.plans.comparison import compare
from phieu_tin_nhiem.published import audit, rounds

GOLDEN: Final = Path(__file__).resolve().parent.parent / "tests" / "golden"
PACKAGE: Final = "phieu_tin_nhiem"
PUBLIC: Final = (
    "",
    "comparison",
    "interchange",
    "plans",
    "published",
    "regulation",
    "testing.strategies",
)
"""The modules whose names are public; the first is the face of the library."""

Entries = dict[str, Any]


def names() -> Entries:
    """Return what every public name is, by its full name: the signature of what can be called, the members of terms."""
    found: Entries = {}
    for public in PUBLIC:
        module = import_module(f"{PACKAGE}.{public}".rstrip("."))
        listed = getattr(module, "__all__", None) or own_names(module)
        for name in sorted(listed):
            found[".".join(filter(None, (public, name)))] = said_of(getattr(module, name))
    return found


def own_names(module: Any) -> list[str]:  # noqa: ANN401 - modules have no narrower type here
    """Return the public classes and functions that a module without a list of names defines."""
    return [
        name
        for name, value in vars(module).items()
        # The name as well: on Python 3.13 attrs passes its own ``evolve`` off as a method of whichever class it made.
        if not name.startswith("_")
        and (getattr(value, "__module__", None), getattr(value, "__qualname__", None)) == (module.__name__, name)
    ]


def said_of(value: Any) -> object:  # noqa: ANN401 - anything can be public
    """Return what is kept of a public value."""
    if inspect.isclass(value):
        return dict(parts_of(value))
    if inspect.isfunction(value):
        return str(inspect.signature(value))
    home = type(value).__module__
    return type(value).__name__ if home.startswith(PACKAGE) or isinstance(value, int | str) else "value"


def parts_of(kind: type) -> Iterator[tuple[str, object]]:
    """Yield how a class is called and what it has; what it inherits from elsewhere is not the library's to keep."""
    if issubclass(kind, Enum):
        yield "members", [member.name for member in kind]
    elif not issubclass(kind, Exception):
        yield "()", str(inspect.signature(kind))
    for name in sorted(set(dir(kind)) - {member.name for member in kind} if issubclass(kind, Enum) else dir(kind)):
        home = next((base for base in kind.__mro__ if name in vars(base)), None)
        if name.startswith("_") or home is None or not home.__module__.startswith(PACKAGE):
            continue
        part = inspect.getattr_static(kind, name)
        if isinstance(part, classmethod | staticmethod):
            part = part.__func__
        yield name, str(inspect.signature(part)) if inspect.isfunction(part) else "value"


def answer_to(question: Entries) -> object:
    """Return what the library answers today, as plain data."""
    facts = question.get("facts")
    value = None if facts is None else loads(json.dumps(facts))
    match question["ask"], value:
        case "decide", Officeholder():
            return CAN_THO_2019.decide(value, on=date.fromisoformat(question["on"])).to_dict()
        case "timeline", None:
            return CAN_THO_2019.timeline(date.fromisoformat(question["on"])).to_dict()
        case "check", Round():
            return CAN_THO_2019.check(value).to_dict()
        case "count", Box():
            return CAN_THO_2019.counting.count(value.form, value.ballots, issued=value.issued).to_dict()
        case "result", Result():
            collected = value.turnout.collected or 0
            tally = value.tally
            shares = {name: getattr(tally, name) for name in ("high", "confidence", "low")}
            return value.to_dict() | {
                "percent_of_collected": {name: str(percent(count, of=collected)) for name, count in shares.items()}
            }
        case "compare", None:
            return compare(PLANS[question["left"]], PLANS[question["right"]]).to_dict()
        case "audit", None:
            (published,) = (item for item in rounds() if item.id == question["round"])
            return audit(published).to_dict()
        case ask, _:
            raise ValueError(ask)


def kept(file: str) -> Entries:
    """Return a golden file."""
    found: Entries = json.loads((GOLDEN / file).read_text(encoding="utf-8"))
    return found


def answers() -> Entries:
    """Return every kept question with the facts as they are kept and the answer as it is today."""
    return {name: question | {"answer": answer_to(question)} for name, question in kept("answers.json").items()}


MADE: Final[dict[str, Callable[[], Entries]]] = {"names.json": names, "answers.json": answers}


def differing(old: object, new: object, path: str = "") -> Iterator[str]:
    """Yield where two pieces of plain data differ, each place by its path."""
    match old, new:
        case dict(), dict():
            for key in sorted({*old, *new}):
                place = f"{path} / {key}".removeprefix(" / ")
                if key not in new or key not in old:
                    yield f"{place}: {'gone' if key in old else 'new'}"
                else:
                    yield from differing(old[key], new[key], place)
        case list(), list() if len(old) == len(new):
            for index, (left, right) in enumerate(zip(old, new, strict=True)):
                yield from differing(left, right, f"{path} / {index}")
        case _ if old != new:
            yield f"{path}: {old!r} became {new!r}"


def main(arguments: list[str]) -> int:
    """Write the golden files, or say where they differ from today; the exit status is 1 when they do."""
    status = 0
    for file, make in MADE.items():
        made = make()
        if arguments == ["--check"]:
            found = list(differing(kept(file), made))
            print(*found, sep="\n", end="\n" if found else "")
            status |= bool(found)
        else:
            text = json.dumps(made, ensure_ascii=False, indent=1)
            (GOLDEN / file).write_text(f"{text}\n", encoding="utf-8")
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
