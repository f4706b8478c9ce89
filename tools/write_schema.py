"""Write the JSON Schema of the files that the interchange writes and reads, from the types that it writes and reads.

``python tools/write_schema.py`` writes it; with ``--check`` it only says whether it is out of date.
"""

from __future__ import annotations

import inspect
import json
import re
import sys
from datetime import date, time
from pathlib import Path
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin

from attrs import NOTHING, fields, has, resolve_types

from phieu_tin_nhiem.answers.decisions import Outcome
from phieu_tin_nhiem.answers.findings import Fact, Severity, Status
from phieu_tin_nhiem.answers.sources import Grade, Topic
from phieu_tin_nhiem.answers.timelines import Dating
from phieu_tin_nhiem.base.text import Term
from phieu_tin_nhiem.facts.ballots import Defect, Mark
from phieu_tin_nhiem.facts.marks import Rating
from phieu_tin_nhiem.facts.meetings import NOT_DONE, Round, Venue
from phieu_tin_nhiem.facts.offices import Body, Role
from phieu_tin_nhiem.facts.people import Officeholder
from phieu_tin_nhiem.interchange import FACTS, FORMAT, PLANS, Part
from phieu_tin_nhiem.plans.comparison import Verdict
from phieu_tin_nhiem.plans.plan import Plan
from phieu_tin_nhiem.published import Bound, Difference, PublishedFigure, Rounding
from phieu_tin_nhiem.published import Verdict as AuditVerdict

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "src" / "phieu_tin_nhiem" / "interchange" / "schema.json"

Schema = dict[str, Any]

STRING: Schema = {"type": "string"}
COUNT: Schema = {"type": "integer", "minimum": 0}
FLAG: Schema = {"type": "boolean"}
DAY: Schema = {"$ref": "#/$defs/day"}
BOTH: Schema = {"$ref": "#/$defs/text"}
DIGEST: Schema = {"type": "string", "pattern": "^sha256:[0-9a-f]{64}$"}
PRECISE = "[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{6})?)?"

defs: dict[str, Schema] = {
    "day": {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
    "time_of_day": {"type": "string", "pattern": f"^{PRECISE}([+-]{PRECISE})?$"},
    "name": {"type": "string", "minLength": 1},
    "text": {
        "type": "object",
        "properties": {"vi": STRING, "en": STRING},
        "required": ["vi", "en"],
        "additionalProperties": False,
    },
}


def code_of(kind: type) -> str:
    """Return the name of a type as files and this schema write it."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", kind.__name__).lower()


def record(required: dict[str, Schema], optional: dict[str, Schema] | None = None) -> Schema:
    """Return the schema of an object with exactly these properties."""
    return {
        "type": "object",
        "properties": {**required, **(optional or {})},
        "required": list(required),
        "additionalProperties": False,
    }


def several(items: Schema) -> Schema:
    """Return the schema of a list."""
    return {"type": "array", "items": items}


def or_null(schema: Schema) -> Schema:
    """Return the schema of something that may be null."""
    return {"anyOf": [schema, {"type": "null"}]}


def term(kind: type[Term], name: str | None = None) -> Schema:
    """Return a reference to a closed list of codes, each with its terms as a title."""
    name = name or code_of(kind)
    if name not in defs:
        choices = [{"const": member.value, "title": f"{member.label.vi} · {member.label.en}"} for member in kind]
        defs[name] = {"title": said_of(kind), "oneOf": choices}
    return {"$ref": f"#/$defs/{name}"}


def said_of(kind: type) -> str:
    """Return the first line of a docstring."""
    return (inspect.getdoc(kind) or "").splitlines()[0]


def arguments_of(kind: type) -> dict[str, str]:
    """Return what the docstring says of each field."""
    block = re.search(r"^Args:\n((?: {4}.*\n?)+)", inspect.getdoc(kind) or "", re.MULTILINE)
    lines = re.findall(r"^ {4}(\w+): ((?:.*\n?)(?: {8}.*\n?)*)", block[1] if block else "", re.MULTILINE)
    return {name: " ".join(text.split()) for name, text in lines}


def schema_of(kind: Any) -> Schema:  # noqa: ANN401 - one line for each form of a type
    """Return the schema of what a file writes for a value of this type."""
    if kind == Mark:
        return {"anyOf": [term(Rating), {"type": "null"}, several(term(Rating)) | {"uniqueItems": True}]}
    if get_origin(kind) in {Union, UnionType}:
        rest = [choice for choice in get_args(kind) if choice not in {type(None), Literal[NOT_DONE]}]
        choices = [schema_of(choice) for choice in rest]
        choices += [{"const": False, "description": "NOT_DONE"}] if Literal[NOT_DONE] in get_args(kind) else []
        return {"anyOf": [*choices, {"type": "null"}]}
    if kind == tuple[Defect, int]:
        return record({"defect": term(Defect), "count": COUNT})
    if get_origin(kind) is tuple:
        return several(schema_of(get_args(kind)[0]))
    if get_origin(kind) is frozenset:
        return several(schema_of(get_args(kind)[0])) | {"uniqueItems": True}
    if has(kind):
        defs.setdefault(code_of(kind), fields_of(kind))
        reference: Schema = {"$ref": f"#/$defs/{code_of(kind)}"}
        return {"anyOf": [reference, {"$ref": "#/$defs/name"}]} if kind in {Body, Officeholder} else reference
    if isinstance(kind, type) and issubclass(kind, Term):
        return term(kind)
    simple: dict[Any, Schema] = {
        str: {"$ref": "#/$defs/name"},
        int: COUNT,
        bool: FLAG,
        date: DAY,
        time: {"$ref": "#/$defs/time_of_day"},
    }
    return simple[kind]


def fields_of(kind: Any) -> Schema:  # noqa: ANN401 - any attrs class
    """Return the schema of the fields of a fact."""
    resolve_types(kind)
    described = arguments_of(kind)
    required: dict[str, Schema] = {}
    optional: dict[str, Schema] = {}
    for field in fields(kind):
        if not field.init:  # it follows from the others
            continue
        about = {"description": described[field.name]} if field.name in described else {}
        (required if field.default is NOTHING else optional)[field.name] = {**schema_of(field.type), **about}
    return {"title": said_of(kind), **record(required, optional)}


def file_of(tag: str, content: Schema, more: dict[str, Schema] | None = None) -> Schema:
    """Return the schema of a file of one type: its format, its type and its content beside them."""
    return {
        **content,
        "properties": {"format": {"const": FORMAT}, "type": {"const": tag}, **(more or {}), **content["properties"]},
        "required": ["format", "type", *content["required"]],
    }


def answers() -> dict[str, Schema]:
    """Return the schemas of the answers."""
    said: dict[str, Schema] = {"says": STRING, "facts": {"type": "object"}}
    statement = record(said)
    defs["statement"] = statement
    a_statement: Schema = {"$ref": "#/$defs/statement"}
    meeting = record({"body": STRING, "on": DAY, "venue": or_null(term(Venue))})
    finding = {
        "rule": STRING,
        "citation": STRING,
        "grade": term(Grade),
        "status": term(Status),
        "severity": term(Severity),
        **said,
        "remarks": several(a_statement),
        "remedy": or_null(a_statement),
        "missing": several(term(Fact)),
        "interpretations": several(STRING),
        "supplements": several(STRING),
        "person": or_null(BOTH),
        "meeting": or_null(meeting),
    }
    defs["finding"] = record(finding)
    findings = several({"$ref": "#/$defs/finding"})
    duty = {"rule": STRING, "citation": STRING, **said, "owed_by": BOTH, "last_day": DAY, "dating": term(Dating)}
    point = {
        "topic": term(Topic),
        "verdict": term(Verdict, "comparison_verdict"),
        "left": several(a_statement),
        "right": several(a_statement),
        "cited_left": several(STRING),
        "cited_right": several(STRING),
    }
    defs["kept_receipt"] = record(
        {
            "library": STRING,
            "file_format": STRING,
            "plan": STRING,
            "plan_version": DIGEST,
            "facts": DIGEST,
            "answer": DIGEST,
        }
    )
    receipt: Schema = {"$ref": "#/$defs/kept_receipt"}
    report = {"instrument": STRING, "ok": FLAG, "findings": findings}
    decision = {
        "instrument": STRING,
        "person": STRING,
        "role": term(Role),
        "body": STRING,
        "on": DAY,
        "outcome": term(Outcome),
        "findings": findings,
        "warnings": findings,
    }
    timeline = {
        "instrument": STRING,
        "meeting_day": DAY,
        "latest_start": DAY,
        "tenure": or_null(STRING),
        "remarks": several(a_statement),
        "duties": several(record(duty)),
        "findings": findings,
    }
    replay = {
        "same_answer": FLAG,
        "changed": several(term(Part)),
        "kept": receipt,
        "receipt": receipt,
        "report": record(report),
    }
    return {
        "audit": record(audit(a_statement)),
        "comparison": record({"left": STRING, "right": STRING, "points": several(record(point))}),
        "decided_twice": record({"agree": FLAG, "left": record(decision), "right": record(decision)}),
        "decision": record(decision),
        "replay": record(replay),
        "report": record(report, {"receipt": receipt}),
        "timeline": record(timeline),
    }


def audit(a_statement: Schema) -> dict[str, Schema]:
    """Return the properties of an audit."""
    span = {"least": COUNT, "most": or_null(COUNT)}
    base = record({**span, "figures": several(term(PublishedFigure))})
    explanation = {
        "differs": several(term(Difference)),
        "counts": record(span),
        "base": base,
        "rounding": or_null(term(Rounding)),
        "percent": STRING,
    }
    printed = {"text": STRING, "value": STRING, "decimals": COUNT, "bound": term(Bound)}
    cell = {
        "row": COUNT,
        "position": or_null(STRING),
        "level": term(Rating),
        "count": or_null(COUNT),
        "printed": record(printed),
        "verdict": term(AuditVerdict, "audit_verdict"),
        "ambiguous": FLAG,
        "explanations": several(record(explanation)),
        "expected": or_null(STRING),
    }
    return {
        "round_id": STRING,
        "base": or_null(COUNT),
        "bases": several(base),
        "cells": several(record(cell)),
        "determined": several(record({"number": COUNT, "row": or_null(COUNT), "level": or_null(term(Rating))})),
        "contradictions": several(a_statement),
    }


def schema() -> Schema:
    """Return the whole schema: a file is of exactly one type."""
    files = {}
    for tag, kind in FACTS.items():
        more: dict[str, Schema] = {}
        if kind is Round:
            more = {
                "plan": {"enum": [name for name, book in PLANS.items() if isinstance(book, Plan)]},
                "bodies": {"type": "object", "additionalProperties": schema_of(Body)["anyOf"][0]},
                "people": {"type": "object", "additionalProperties": schema_of(Officeholder)["anyOf"][0]},
            }
        files[tag] = file_of(tag, fields_of(kind), more)
    for tag, content in answers().items():
        both = {**content, "required": [*content["required"], "text"]}
        files[tag] = file_of(tag, both, {"text": BOTH})
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
