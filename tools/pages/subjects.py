"""Subjects: the list of the Cần Thơ plan as a truth table: every post of every kind of body, each fact known or not."""

from collections.abc import Mapping, Sequence
from itertools import product
from typing import Final, NamedTuple

from phieu_tin_nhiem import CAN_THO_2019, Body, BodyKind, Finding, Language, Office, Role, Status, Text, Under
from phieu_tin_nhiem.facts.offices import ROLES_IN, superiors_of, title_of

from .markdown import NOTHING, Page, filled, reading_links, say, table

Value = Under | bool | None
# What is known of an office, or not, in the order of the columns.
Known = tuple[Value, ...]
# For each column the values that all lead to the same.
Merged = tuple[tuple[Value, ...], ...]

# The list does not change during the round, so that any of its days will do.
_DAY: Final = CAN_THO_2019.window.first
_FLAGS: Final = (True, False, None)
_COLUMNS: Final = (
    Text("trực thuộc", "directly under"),
    Text("có ban kiểm soát", "has a control board"),
    Text("là Ủy viên UBND", "is Ủy viên UBND"),
)
_ANSWERS: Final = {
    Status.SATISFIED: Text("có", "yes"),
    Status.NOT_APPLICABLE: Text("không", "no"),
    Status.UNDETERMINED: Text("chưa rõ", "open"),
}
_VALUES: Final[dict[Value, Text]] = {
    True: Text("có", "yes"),
    False: Text("không", "no"),
    None: Text("chưa biết", "not known"),
    **{superior: superior.label for superior in Under.standard()},
}


class Row(NamedTuple):
    """Posts, what is known of them column by column, and what the plan finds then."""

    roles: tuple[Role, ...]
    known: Merged
    finding: Finding


def columns_of(kind: BodyKind) -> tuple[tuple[Under | None, ...], tuple[bool | None, ...], tuple[bool | None, ...]]:
    """Return what an office in a kind of body can have in each column, None for "not known"."""
    superiors = tuple(superior for superior in Under.standard() if superior in superiors_of(kind))
    return (
        (*superiors, None) if len(superiors) > 1 else (None,),
        _FLAGS if kind is BodyKind.SINGLE_MEMBER_COMPANY else (None,),
        _FLAGS,
    )


def rows_of(kind: BodyKind) -> list[Row]:
    """Return the table of a kind of body: values that make no difference are put together, and posts likewise."""
    tables: dict[object, tuple[list[Role], list[tuple[Merged, Finding]]]] = {}
    columns = columns_of(kind)
    for role in (role for role in Role.standard() if role in ROLES_IN[kind]):
        answers: dict[Known, Finding] = {
            (under, board, member): CAN_THO_2019.subjects.judge(
                Office(role, Body(kind.label.vi, kind, under, board), member), _DAY
            )
            for under, board, member in product(*columns)
            if not (role is Role.CONTROL_BOARD_HEAD and board is False)
        }
        rows = _merged(columns, answers)
        tables.setdefault(_signature(rows), ([], rows))[0].append(role)
    return [Row(tuple(roles), known, finding) for roles, rows in tables.values() for known, finding in rows]


def _merged(columns: Sequence[Known], answers: Mapping[Known, Finding]) -> list[tuple[Merged, Finding]]:
    """Return the answers as rows; in each column, values after which the rest of the table is the same are one."""
    if not columns:
        return [((), answers[()])]
    groups: dict[object, tuple[list[Value], list[tuple[Merged, Finding]]]] = {}
    for value in columns[0]:
        rest = {known[1:]: finding for known, finding in answers.items() if known[0] is value}
        if rest:
            rows = _merged(columns[1:], rest)
            groups.setdefault(_signature(rows), ([], rows))[0].append(value)
    # Where nothing differs, a value that cannot be stands with the others: it is as good as any.
    every = columns[0] if len(groups) == 1 else ()
    return [((every or tuple(values), *known), finding) for values, rows in groups.values() for known, finding in rows]


def _signature(rows: Sequence[tuple[Merged, Finding]]) -> object:
    """Return what two tables have in common that can be printed as one."""
    return tuple((known, finding.status, _item(finding), finding.remarks, finding.missing) for known, finding in rows)


def _item(finding: Finding) -> str | None:
    """Return the item of the list that is cited; None where the list does not name the post and nothing is said."""
    return None if finding.status is Status.NOT_APPLICABLE and not finding.remarks else finding.rule.id


def is_named(kind: BodyKind) -> bool:
    """Say whether the list can name a post in a kind of body."""
    return any(row.finding.status is not Status.NOT_APPLICABLE for row in rows_of(kind))


def subjects_page(language: Language) -> list[str]:
    """Return the page of those who are subject to the vote in Cần Thơ, and of those who are not."""
    named = [kind for kind in BodyKind.standard() if is_named(kind)]
    others = [f"* {kind.label.get(language)}" for kind in BodyKind.standard() if kind not in named]
    tables = [line for kind in named for line in _section(kind, language)]
    return filled("subjects", language, tables=tables, others=others)


def _section(kind: BodyKind, language: Language) -> list[str]:
    rows, columns = rows_of(kind), columns_of(kind)
    shown = [place for place, column in enumerate(columns) if any(row.known[place] != column for row in rows)]
    header = [
        say(language, "chức danh", "post"),
        *(_COLUMNS[place].get(language) for place in shown),
        say(language, "lấy phiếu", "subject to the vote"),
        say(language, "quy định", "provision"),
        say(language, "ghi chú", "remarks"),
    ]
    cells = [
        [
            "; ".join(title_of(role, kind).get(language) for role in row.roles),
            *(_values(row.known[place], columns[place], language) for place in shown),
            _ANSWERS[row.finding.status].get(language),
            f"`{item}`" if (item := _item(row.finding)) else NOTHING,
            _remarks(row.finding, language),
        ]
        for row in rows
    ]
    label = kind.label.get(language)
    return ["", f"## {label[0].upper()}{label[1:]}", "", *_only_superior(kind, language), *table(header, cells)]


def _only_superior(kind: BodyKind, language: Language) -> list[str]:
    superiors = [superior.label.get(language) for superior in superiors_of(kind)]
    if len(superiors) > 1:
        return []
    return [f"{say(language, 'Trực thuộc', 'Directly under')}: {superiors[0]}.", ""]


def _values(values: Known, column: Known, language: Language) -> str:
    return NOTHING if values == column else "; ".join(_VALUES[value].get(language) for value in values)


def _remarks(finding: Finding, language: Language) -> str:
    remarks = [remark.text(language) for remark in finding.remarks]
    if finding.missing:
        need = say(language, "cần biết", "needed")
        remarks.append(f"{need}: {', '.join(fact.label.get(language) for fact in finding.missing)}")
    if finding.status is Status.NOT_APPLICABLE and finding.remarks:
        remarks.append(reading_links(finding.interpretations))
    return "; ".join(remarks) or NOTHING


PAGES: Final[dict[str, Page]] = {"reference/subjects.md": subjects_page}
