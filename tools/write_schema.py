"""Write the JSON Schema of the files that the interchange writes and reads, from the types that it writes and reads.

``python tools/write_schema.py`` writes it; with ``--check`` it only says whether it is out of date. Facts follow from
the annotations of their fields, answers from their shapes (``written_as``) and the types of what these name.
"""

from __future__ import annotations

import inspect
import json
import re
import sys
from collections.abc import Collection, Mapping, Sequence
from datetime import date, time
from functools import reduce
from pathlib import Path
from types import NoneType, UnionType
from typing import Annotated, Any, Final, Literal, Union, get_args, get_origin, get_type_hints

from attrs import NOTHING, fields, has

from phieu_tin_nhiem.answers.reports import Report
from phieu_tin_nhiem.base.records import Shape
from phieu_tin_nhiem.base.text import Labelled, Text
from phieu_tin_nhiem.base.values import OpenTerm
from phieu_tin_nhiem.facts.ballots import Defect
from phieu_tin_nhiem.facts.meetings import NOT_DONE, Meeting, Round
from phieu_tin_nhiem.interchange import ANSWERS, FACTS, FORMAT, PLANS, Receipt
from phieu_tin_nhiem.interchange.reading import TABLES, OwnTerm
from phieu_tin_nhiem.interchange.receipts import Digest
from phieu_tin_nhiem.plans import comparison
from phieu_tin_nhiem.published import auditing

ROOT: Final = Path(__file__).resolve().parent.parent
PAGE: Final = ROOT / "src" / "phieu_tin_nhiem" / "interchange" / "schema.json"

Schema = dict[str, Any]

NULL: Final = {"type": "null"}
STRING: Final = {"type": "string"}
PRECISE: Final = "[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{6})?)?"
SIMPLE: Final[Mapping[Any, Schema]] = {
    bool: {"type": "boolean"},
    date: {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
    int: {"type": "integer", "minimum": 0},
    time: {"type": "string", "pattern": f"^{PRECISE}([+-]{PRECISE})?$"},
    Digest: {"type": "string", "pattern": "^sha256:[0-9a-f]{64}$"},
}
# Two classes of one name, and one that is a fact and part of an answer.
NAMES: Final[Mapping[type, str]] = {comparison.Verdict: "comparison_verdict", auditing.Verdict: "audit_verdict"}

defs: dict[str, Schema] = {"name": {"type": "string", "minLength": 1}}


def record(properties: Mapping[str, Schema], required: Sequence[str]) -> Schema:
    """Return the schema of an object with exactly these properties."""
    return {"type": "object", "properties": dict(properties), "required": list(required), "additionalProperties": False}


def defined(kind: type, content: Schema, prefix: str = "") -> Schema:
    """Return a reference to the schema of a type, which stands once."""
    name = prefix + NAMES.get(kind, re.sub(r"(?<=[a-z])(?=[A-Z])", "_", kind.__name__).lower())
    defs[name] = content
    return {"$ref": f"#/$defs/{name}"}


def said_of(kind: type) -> str:
    """Return the first line of a docstring."""
    return (inspect.getdoc(kind) or "").splitlines()[0]


def arguments_of(kind: type) -> dict[str, str]:
    """Return what the docstring says of each field."""
    block = re.search(r"^Args:\n((?: {4}.*\n?)+)", inspect.getdoc(kind) or "", re.MULTILINE)
    lines = re.findall(r"^ {4}(\w+): ((?:.*\n?)(?: {8}.*\n?)*)", block[1] if block else "", re.MULTILINE)
    return {name: " ".join(text.split()) for name, text in lines}


def term(kind: type[Labelled]) -> Schema:
    """Return the schema of a term: one of a list of codes, each with its terms as a title; or one of one's own."""
    choices: list[Schema] = [
        {"const": member.value, "title": f"{member.label.vi} · {member.label.en}"} for member in kind.standard()
    ]
    if issubclass(kind, OpenTerm):
        choices.append(fact(OwnTerm))
    return defined(kind, {"title": said_of(kind), "oneOf": choices})


def schema_of(hint: Any, *, in_answer: bool = False) -> Schema:  # noqa: ANN401 - one line for each form of a type
    """Return the schema of what a file writes for a value of this type."""
    origin, arguments = get_origin(hint), get_args(hint)
    if hint in SIMPLE:
        return SIMPLE[hint] if hint is not date else {"$ref": "#/$defs/day"}
    if origin is Annotated:
        return schema_of(arguments[0], in_answer=in_answer)
    if origin in {Union, UnionType}:
        rest = [choice for choice in arguments if choice not in {NoneType, Literal[NOT_DONE]}]
        not_done = [{"const": False, "description": "NOT_DONE"}] if Literal[NOT_DONE] in arguments else []
        return {"anyOf": [*(schema_of(choice, in_answer=in_answer) for choice in rest), *not_done, NULL]}
    if origin is tuple and arguments[0] is Defect:
        return record({"defect": term(Defect), "count": SIMPLE[int]}, ["defect", "count"])
    if origin in {tuple, list, Sequence, frozenset, Collection}:
        unique = {} if origin in {tuple, list, Sequence} else {"uniqueItems": True}
        return {"type": "array", "items": schema_of(arguments[0], in_answer=in_answer), **unique}
    if origin is Mapping:
        return {"type": "object"}
    if hint is Text:
        return defined(Text, record({"vi": STRING, "en": STRING}, ["vi", "en"]))
    if issubclass(hint, Labelled):
        return term(hint)
    if in_answer:
        return answer(hint) if hasattr(hint, "written_as") else STRING
    return {"$ref": "#/$defs/name"} if hint is str else fact(hint)


def fact(kind: type[Any]) -> Schema:
    """Return the schema of a fact; of what a file may keep in a table, it may write the name instead."""
    content = defined(kind, fields_of(kind))
    return {"anyOf": [content, {"$ref": "#/$defs/name"}]} if kind in TABLES else content


def fields_of(kind: type[Any]) -> Schema:
    """Return the schema of the fields of a fact; those that have a default may be left out."""
    hints, described = get_type_hints(kind, include_extras=True), arguments_of(kind)
    given = [field for field in fields(kind) if field.init]  # the others follow from these
    found = {}
    for field in given:
        about = {"description": described[field.name]} if field.name in described else {}
        is_own = (kind, field.name) == (Meeting, "own")
        found[field.name] = {**({"type": "object"} if is_own else schema_of(hints[field.name])), **about}
    return {"title": said_of(kind), **record(found, [field.name for field in given if field.default is NOTHING])}


def answer(kind: type[Any]) -> Schema:
    """Return the schema of an answer or a part of one."""
    return defined(kind, shape_of(kind), "written_" if has(kind) and kind in FACTS.values() else "")


def shape_of(kind: type[Any]) -> Schema:
    """Return the schema of the shape of an answer."""
    shape: Shape = kind.written_as
    found = {name: schema_of(type_at(kind, path), in_answer=True) for name, path in shape.names.items()}
    return {"title": said_of(kind), **record(found, list(found))}


def type_at(hint: Any, path: tuple[str, ...]) -> Any:  # noqa: ANN401 - a type of any form
    """Return the type of what stands at a path from a value of this type: of several that of each, of None None."""
    if not path:
        return hint
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in {Union, UnionType}:
        return (
            reduce(lambda one, other: one | other, (type_at(one, path) for one in arguments if one is not NoneType))
            | None
        )
    if origin in {tuple, Sequence}:
        item = type_at(arguments[0], path)
        return list.__class_getitem__(item)
    hints = get_type_hints(hint, include_extras=True)
    name, *rest = path
    found = hints[name] if name in hints else get_type_hints(getattr(hint, name).fget, include_extras=True)["return"]
    return type_at(found, tuple(rest))


def file_of(tag: str, content: Schema, more: Mapping[str, Schema], needed: Sequence[str] = ()) -> Schema:
    """Return the schema of a file of one type: its format, its type and its content beside them."""
    return {
        **content,
        "properties": {"format": {"const": FORMAT}, "type": {"const": tag}, **more, **content["properties"]},
        "required": ["format", "type", *content["required"], *needed],
    }


def schema() -> Schema:
    """Return the whole schema: a file is of exactly one type."""
    defs["day"] = SIMPLE[date]
    files = {}
    for tag, kind in FACTS.items():
        more: dict[str, Schema] = {}
        if kind is Round:
            tables = {name: defined(entry, fields_of(entry)) for entry, name in TABLES.items()}
            more = {"plan": {"enum": list(PLANS)}}
            more |= {name: {"type": "object", "additionalProperties": entry} for name, entry in tables.items()}
        files[tag] = file_of(tag, fields_of(kind), more)
    for tag, made in ANSWERS.items():
        # What the command line prints holds the receipt beside the report.
        more = {"text": schema_of(Text), **({"receipt": answer(Receipt)} if made is Report else {})}
        files[tag] = file_of(tag, shape_of(made), more, ["text"])
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:{FORMAT.replace('_', '-').replace('/', ':')}",
        "title": "Tệp của phieu_tin_nhiem · Files of phieu_tin_nhiem",
        "type": "object",
        "properties": {"format": {"const": FORMAT}, "type": {"enum": sorted(files)}},
        "required": ["format", "type"],
        # One condition for each type, rather than a choice of all: so a validator says what is wrong with this one.
        "allOf": [
            {"if": {"properties": {"type": {"const": tag}}}, "then": {"$ref": f"#/$defs/file_{tag}"}}
            for tag in sorted(files)
        ],
        "$defs": {**{f"file_{tag}": files[tag] for tag in sorted(files)}, **dict(sorted(defs.items()))},
    }


def main(arguments: list[str]) -> int:
    """Write the schema, or say whether it is out of date; the exit status is 1 when it is."""
    text = f"{json.dumps(schema(), ensure_ascii=False, indent=1)}\n"
    if arguments == ["--check"]:
        current = PAGE.read_text(encoding="utf-8") if PAGE.exists() else ""
        if current != text:
            print("schema.json is out of date: run tools/write_schema.py")
        return int(current != text)
    PAGE.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
