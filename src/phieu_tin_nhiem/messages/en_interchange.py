"""Interchange: the English table of the room ``interchange``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

MESSAGES: Final[Mapping[str, str]] = {
    "json.file": "The file cannot be used; errors: {count}",
    "json.lacking": "{where}: missing; it has to be stated",
    "json.extra": "To be installed first: pip install phieu-tin-nhiem[{extra}]",
    "json.source": "the content of a file, as text or bytes",
    "json.size": "a file of at most {most} bytes",
    "json.encoding": "a file saved as UTF-8 (wrong from byte {byte})",
    "json.syntax": "correct JSON in line {line}, column {column}; often a comma, bracket or quotation mark lacks or is one too many",
    "json.depth": "at most {most} levels inside each other",
    "json.values": "at most {most} values in a file",
    "json.number": "a finite number, not too long",
    "json.surrogate": "whole Unicode characters, no half of one",
    "json.plain": "JSON data: objects, lists, text, numbers, true, false or null",
    "json.key": "a name of whole Unicode characters",
    "json.twice": "each name only once in an object",
    "json.file_object": "a JSON object {{…}} with “format” and “type”",
    "json.answer": "a file of facts; an answer is not read back but had again from the facts",
    "json.table": "a JSON object {{…}} with an entry for each name",
    "json.reference": "a name that stands in {table}, or the facts themselves",
    "json.unknown_key": "one of the names: {allowed}",
    "json.object": "a JSON object {{…}}{also}",
    "json.list": "a JSON list […]{also}",
    "json.flag": "true or false{also}",
    "json.text": "text{also}",
    "json.count": "an integer that is not negative{also}",
    "json.day": "a day written YEAR-MONTH-DAY, such as 2019-01-20{also}",
    "json.no_such_day": "a day of the calendar",
    "json.time": "a time written HOUR:MINUTE, such as 08:00{also}",
    "json.term": "one of: {allowed}{also}",
    "receipt.digest": "“sha256:” and 64 hexadecimal digits",
    "receipt.instrument": "a report under {plan}",
    "receipt.line": "{part}: {value}",
    "title.receipt": "Receipt of a report",
    "title.replay": "The report made again from its receipt",
    "replay.same": "The report is the same as before.",
    "replay.other": "The report is not the same as before.",
    "replay.unchanged": "Nothing has changed.",
    "replay.changed": "{part} has changed: it was {kept}, and is now {now}",
}
