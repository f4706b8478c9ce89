"""Write what later versions must keep: the public names, answers to facts that are kept, and every sentence.

``python tools/write_golden.py`` writes the files of ``tests/golden``; with ``--check`` it only says what differs. The
facts in ``answers.json`` are never rewritten: a file of facts once written must always be read. ``--compare REVISION``
says how today's answers differ from those that were kept in a revision of the project, wording apart from the rest.
"""

from __future__ import annotations

import inspect
import json
import pkgutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from enum import Enum
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any, Final

from pages.code import names_in

from phieu_tin_nhiem import CAN_THO_2019, Officeholder, Result, Round
from phieu_tin_nhiem.base.sentences import Kind, Sentence
from phieu_tin_nhiem.base.text import LANGUAGES, Language
from phieu_tin_nhiem.facts.tallies import percent
from phieu_tin_nhiem.interchange import PLANS, Box, loads
from phieu_tin_nhiem.plans.comparison import compare
from phieu_tin_nhiem.published import audit, rounds

GOLDEN: Final = Path(__file__).resolve().parent.parent / "tests" / "golden"
PACKAGE: Final = "phieu_tin_nhiem"
PUBLIC: Final = (
    "",
    "base.sentences",
    "interchange",
    "plans",
    "plans.comparison",
    "published",
    "rules",
    "testing.rounds",
    "testing.strategies",
)
"""The modules whose names are public; the first is the face of the library."""
# What needs more than the library, and what runs when it is imported.
ASIDE: Final = frozenset({f"{PACKAGE}.__main__", f"{PACKAGE}.sphinx_ext"})

Entries = dict[str, Any]


def modules() -> Iterator[ModuleType]:
    """Yield the modules of the library, in the order of their names."""
    yield import_module(PACKAGE)
    for found in pkgutil.walk_packages(import_module(PACKAGE).__path__, f"{PACKAGE}."):
        if found.name not in ASIDE:
            yield import_module(found.name)


# ── Names ──


def names() -> Entries:
    """Return what every public name is, by its full name: the signature of what can be called, the members of terms."""
    found: Entries = {}
    for public in PUBLIC:
        module = import_module(f"{PACKAGE}.{public}".rstrip("."))
        listed = getattr(module, "__all__", None) or names_in(public)
        for name in sorted(listed):
            found[".".join(filter(None, (public, name)))] = said_of(getattr(module, name))
    return found


def said_of(value: Any) -> object:  # noqa: ANN401 - anything can be public
    """Return what is kept of a public value."""
    if inspect.isclass(value):
        return dict(parts_of(value))
    if inspect.isfunction(value):
        return signature_of(value)
    home = type(value).__module__
    return type(value).__name__ if home.startswith(PACKAGE) or isinstance(value, int | str) else "value"


def signature_of(value: Callable[..., object]) -> str:
    """Return how something is called; a default that is a value or function of the library is left out."""
    signature = inspect.signature(value)
    shown = [
        each.replace(default=...)
        if inspect.isfunction(each.default) or type(each.default).__module__.startswith(PACKAGE)
        else each
        for each in signature.parameters.values()
    ]
    return str(signature.replace(parameters=shown)).replace("Ellipsis", "...")


def parts_of(kind: type) -> Iterator[tuple[str, object]]:
    """Yield how a class is called and what it has; what it inherits from elsewhere is not the library's to keep."""
    if issubclass(kind, Enum):
        yield "members", [member.name for member in kind]
    elif not issubclass(kind, Exception):
        yield "()", signature_of(kind)
    for name in sorted(set(dir(kind)) - {member.name for member in kind} if issubclass(kind, Enum) else dir(kind)):
        home = next((base for base in kind.__mro__ if name in vars(base)), None)
        if name.startswith("_") or home is None or not home.__module__.startswith(PACKAGE):
            continue
        part = inspect.getattr_static(kind, name)
        if isinstance(part, classmethod | staticmethod):
            part = part.__func__
        yield name, signature_of(part) if inspect.isfunction(part) else "value"


# ── Answers ──


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


def compared(revision: str) -> Iterator[str]:
    """Yield how today's answers differ from those kept in a revision: what is only wording, and what is not."""
    shown = ["git", "show", f"{revision}:./answers.json"]
    old = json.loads(subprocess.run(shown, cwd=GOLDEN, capture_output=True, check=True).stdout)  # noqa: S603
    found = list(differing(old, json.loads(json.dumps(answers()))))
    worded = [line for line in found if line.partition(":")[0].rpartition(" / ")[2] in WORDED]
    for head, lines in (("Wording", worded), ("More than wording", [line for line in found if line not in worded])):
        yield f"{head}: {len(lines)}"
        yield from lines


WORDED: Final = frozenset({*LANGUAGES, "citation", "content", "label", "text"})
"""The names in an answer under which words for people stand."""


# ── Sentences ──


def sentences() -> dict[str, dict[str, Sentence]]:
    """Return every sentence of the library by the module that says it and the name that it has there."""
    found: dict[str, dict[str, Sentence]] = {}
    for module in modules():
        own = {name: one for name, one in held_by(module) if f'"{one.id}"' in inspect.getsource(module)}
        if own:
            found[module.__name__.removeprefix(f"{PACKAGE}.")] = own
    return found


def held_by(module: ModuleType) -> Iterator[tuple[str, Sentence]]:
    """Yield the sentences of a module, each by its name: constants, and what mappings, tuples and classes hold."""
    for name, value in vars(module).items():
        if not isinstance(value, ModuleType) and not name.startswith("__"):
            yield from inside(name, value, module.__name__)


def inside(name: str, value: object, home: str) -> Iterator[tuple[str, Sentence]]:
    """Yield the sentences in a value, each by its name there."""
    if isinstance(value, Sentence):
        yield name, value
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from inside(f"{name}[{key!r}]", item, home)
    elif isinstance(value, tuple | list | frozenset):
        for index, item in enumerate(value):
            yield from inside(f"{name}[{index}]", item, home)
    elif isinstance(value, type) and value.__module__ == home:
        for part, item in vars(value).items():
            if not part.startswith("__"):
                yield from inside(f"{name}.{part}", item, home)


def sample_facts(kinds: Mapping[str, Kind]) -> list[dict[str, object]]:
    """Return facts of these kinds: of each the first sample, and where a kind has more, of each the last."""
    first = {name: kind.samples[0] for name, kind in kinds.items()}
    last = {name: kind.samples[-1] for name, kind in kinds.items()}
    return [first] if all(len(kind.samples) == 1 for kind in kinds.values()) else [first, last]


def listed(language: Language) -> str:
    """Return all sentences in one language with sample facts, as a page to be read through."""
    lines = [
        f"# Sentences ({language})",
        "",
        "Everything that the library says, by the module that says it: its id, the kinds of its facts, and its wording",
        "with sample facts, where numbers are 1 and then 2. Written by `tools/write_golden.py`; to be read through",
        "whenever a wording changes.",
    ]
    for home, own in sentences().items():
        lines += ["", f"## {home}", ""]
        for one in sorted({one.id: one for one in own.values()}.values(), key=lambda one: one.id):
            kinds = ", ".join(f"{name}: {kind.name}" for name, kind in one.kinds.items())
            lines.append(f"- `{one.id}`{f' ({kinds})' if kinds else ''}")
            texts = dict.fromkeys(one.text(language, facts) for facts in sample_facts(one.kinds))
            lines += [f"  - {text}".replace("\n", "\n    ") for text in texts]
    return "\n".join(lines) + "\n"


# ── Files ──


def as_json(make: Callable[[], Entries]) -> Callable[[], str]:
    """Return what makes the text of a file of plain data."""
    return lambda: f"{json.dumps(make(), ensure_ascii=False, indent=1)}\n"


MADE: Final[dict[str, Callable[[], str]]] = {
    "names.json": as_json(names),
    "answers.json": as_json(answers),
    **{f"sentences.{language}.md": lambda language=language: listed(language) for language in LANGUAGES},  # type: ignore[misc]
}


def differences(file: str, made: str) -> Iterable[str]:
    """Return where a golden file differs from what is made today."""
    path = GOLDEN / file
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    if path.suffix == ".json":
        return differing(json.loads(text or "{}"), json.loads(made))
    old, new = (dict.fromkeys(each.splitlines()) for each in (text, made))
    return [*(f"- {line}" for line in old if line not in new), *(f"+ {line}" for line in new if line not in old)]


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
    if arguments[:1] == ["--compare"]:
        print(*compared(*arguments[1:]), sep="\n")
        return 0
    status = 0
    for file, make in MADE.items():
        made = make()
        if arguments == ["--check"]:
            found = list(differences(file, made))
            print(*(f"{file}: {line}" for line in found), sep="\n", end="\n" if found else "")
            status |= bool(found)
        else:
            (GOLDEN / file).write_text(made, encoding="utf-8")
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
