"""The page of those who are subject to the vote, as it is printed, against the oracle: row by row, both languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest

from oracle import KINDS, items_possible
from phieu_tin_nhiem import BodyKind, Role, Under
from phieu_tin_nhiem.base.text import LANGUAGES, Language
from phieu_tin_nhiem.facts.offices import ROLES_IN, title_of

DOCS = Path(__file__).resolve().parents[2] / "docs"
YES, NO, OPEN = "yes", "no", "open"
ANSWERS = {"vi": {"có": YES, "không": NO, "chưa rõ": OPEN}, "en": {"yes": YES, "no": NO, "open": OPEN}}
FLAGS: dict[Language, dict[str, bool | None]] = {
    "vi": {"có": True, "không": False, "chưa biết": None},
    "en": {"yes": True, "no": False, "not known": None},
}
HEADS = {
    "vi": ("chức danh", "trực thuộc", "có ban kiểm soát", "là Ủy viên UBND", "lấy phiếu", "quy định", "ghi chú"),
    "en": (
        "post",
        "directly under",
        "has a control board",
        "is Ủy viên UBND",
        "subject to the vote",
        "provision",
        "remarks",
    ),
}
Cells = dict[str, str]


def sections(language: Language) -> dict[BodyKind | None, list[Cells]]:
    """Return the rows of each table of the page, each cell by its head; under None what is said of other bodies."""
    text = (DOCS / language / "reference" / "subjects.md").read_text(encoding="utf-8")
    kinds = {kind.label.get(language).lower(): kind for kind in BodyKind.standard()}
    found: dict[BodyKind | None, list[Cells]] = {}
    for title, body in re.findall(r"^## ([^\n]+)\n(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL):
        lines = [line.strip("| ").split(" | ") for line in body.splitlines() if line.startswith("| ")]
        head, _, *rows = lines or [[], []]
        found[kinds.get(title.lower())] = [dict(zip(head, row, strict=True)) for row in rows]
    return found


def says(cells: Cells, language: Language, place: int, value: str | None) -> bool:
    """Say whether a row is about a value of a column; a dash, and a column that is not there, is about every one."""
    cell = cells.get(HEADS[language][place], "–")
    return cell == "–" or value in cell.split("; ")


def word(value: bool | None, language: Language) -> str:
    (found,) = [shown for shown, flag in FLAGS[language].items() if flag is value]
    return found


def posts() -> Iterator[tuple[BodyKind, Role, Under | None, bool | None, bool | None]]:
    """Go through every post of the bodies that the oracle knows, each of its facts known or not."""
    for kind in (kind for kind in BodyKind.standard() if kind.value in KINDS):
        superiors = [under for under in Under.standard() if under.value in KINDS[kind.value]]
        flags = (True, False, None)
        for role, under, board, member in product(
            (role for role in Role.standard() if role in ROLES_IN[kind]),
            superiors if len(superiors) == 1 else [*superiors, None],
            flags if kind is BodyKind.SINGLE_MEMBER_COMPANY else (None,),
            flags,
        ):
            if not (role is Role.CONTROL_BOARD_HEAD and board is False):
                yield kind, role, under, board, member


@pytest.mark.parametrize("language", LANGUAGES)
class TestPage:
    """ct19.subjects: what the page prints of each post is what the oracle answers, and each post has one row."""

    def test_every_row_is_what_the_oracle_answers(self, language: Language) -> None:
        tables = sections(language)
        used: set[int] = set()
        for kind, role, under, board, member in posts():
            unknown = word(None, language)
            (row,) = [
                cells
                for cells in tables[kind]
                if says(cells, language, 0, title_of(role, kind).get(language))
                and says(cells, language, 1, unknown if under is None else under.label.get(language))
                and says(cells, language, 2, word(board, language))
                and says(cells, language, 3, word(member, language))
            ]
            used.add(id(row))
            possible = items_possible(role.value, kind.value, under and under.value, member, board)
            answer = NO if possible == {None} else OPEN if None in possible else YES
            assert ANSWERS[language][row[HEADS[language][4]]] == answer, (kind, role, under, board, member)
            if answer != NO:
                assert {f"`ct19.subjects.{letter}`" for letter in possible - {None}} == {row[HEADS[language][5]]}
        assert used == {id(row) for rows in tables.values() for row in rows}

    def test_every_other_body_is_named_once_and_the_oracle_knows_no_post_in_it(self, language: Language) -> None:
        tables = sections(language)
        assert {kind.value for kind in tables if kind is not None} == set(KINDS)
        text = (DOCS / language / "reference" / "subjects.md").read_text(encoding="utf-8")
        others = [kind for kind in BodyKind.standard() if kind.value not in KINDS]
        assert re.findall(r"^\* (.+)$", text, re.MULTILINE) == [kind.label.get(language) for kind in others]
        for kind in others:
            for role in ROLES_IN[kind]:
                assert items_possible(role.value, kind.value, None, None, None) == {None}

    def test_what_is_open_says_what_is_needed(self, language: Language) -> None:
        rows = [row for rows in sections(language).values() for row in rows]
        needed = {"vi": "cần biết: ", "en": "needed: "}[language]
        for row in rows:
            is_open = ANSWERS[language][row[HEADS[language][4]]] == OPEN
            assert (needed in row[HEADS[language][6]]) is is_open, row


class TestBothLanguages:
    """ct19.subjects: the page has the same rows in Vietnamese and in English."""

    def test_the_same_answers_in_the_same_order(self) -> None:
        shown = [
            [
                (kind, ANSWERS[language][row[HEADS[language][4]]], row[HEADS[language][5]])
                for kind, rows in sections(language).items()
                for row in rows
            ]
            for language in LANGUAGES
        ]
        assert shown[0] == shown[1]
        assert {answer for _, answer, _ in shown[0]} == {YES, NO, OPEN}
