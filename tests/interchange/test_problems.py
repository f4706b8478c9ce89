"""Problems: where each thing stands, what may be meant, and the first thousand of very many."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from phieu_tin_nhiem import BodyKind, Tally, Text
from phieu_tin_nhiem.base.errors import MORE, MOST_ERRORS, InvalidInputError
from phieu_tin_nhiem.base.text import LANGUAGES
from phieu_tin_nhiem.interchange import InvalidFileError, dump, load, loads, read_ballots, read_roster
from phieu_tin_nhiem.interchange.problems import NOTHING, meant, meant_name, meant_term, step
from phieu_tin_nhiem.published import read_rounds
from phieu_tin_nhiem.published.tables import InvalidTableError
from refusals import SO_MAU, errors_of, file, round_file


def a_round(**parts: object) -> dict[str, object]:
    return round_file() | parts


def a_ballot(*marks: object) -> dict[str, object]:
    return file("ballot", marks=list(marks))


def a_box(count: int) -> dict[str, object]:
    ballots = [{"marks": ["cao", "x"]} for _ in range(count // 2)]
    return file("box", form={"names": ["A", "B"]}, ballots=ballots)


def strays(count: int) -> Callable[[], object]:
    return lambda: read_rounds([], [{"round_id": "B", "row": 1, "high": 1}] * count)


Read = Callable[[], object]
# So many errors each, and where the thousand and first of them stands.
VERY_BAD: dict[str, tuple[Callable[[int], Read], str]] = {
    "a list": (lambda count: lambda: load(a_ballot(*["cao"] * count)), "$.marks[1000]"),
    "lists inside a list": (lambda count: lambda: load(a_box(count)), "$.ballots[500].marks[0]"),
    "meetings": (lambda count: lambda: load(a_round(meetings=[7] * count)), "$.meetings[1000]"),
    "unknown keys": (
        lambda count: lambda: load({**dump(Tally()), **{f"k{number:05}": 1 for number in range(count)}}),
        "$",
    ),
    "a table": (lambda count: lambda: load(a_round(people={f"p{n}": 7 for n in range(count)})), "$.people.p1000"),
    "what JSON cannot hold": (lambda count: lambda: load(a_ballot(*[b""] * count)), "$.marks[1000]"),
    "what is no number": (lambda count: lambda: loads(f"[{','.join(['NaN'] * count)}]"), "$[1000]"),
    "a roster": (
        lambda count: lambda: read_roster("name,role,body,kind\n" + "A,x,B,y\n" * (count // 2)),
        "D502 (kind)",
    ),
    "cells outside": (
        lambda count: (
            lambda: read_roster(
                "name,role,body,kind\n" + "".join(f"A{number},head,B,agency,x\n" for number in range(count))
            )
        ),
        "E1002",
    ),
    "people who do not agree": (
        lambda count: (
            lambda: read_roster(
                "name,role,body,kind,start\n" + "A,head,B,department,2015-01-01\nA,head,B,agency,2016-01-01\n" * count
            )
        ),
        "",
    ),
    "ballots": (lambda count: lambda: read_ballots("A,B\n" + "cao,low\n" * count), "A1002 (A)"),
    "published rounds": (
        lambda count: lambda: read_rounds([{"round_id": f"A{n}"} for n in range(count)], []),
        "rounds[1001].body",
    ),
    "published rows": (strays, "results[1001].round_id"),
}


def refused(read: Read) -> InvalidInputError:
    with pytest.raises((InvalidFileError, InvalidTableError)) as caught:
        read()
    return caught.value


class TestTheFirstThousand:
    """A thousand errors are all of them; of more, a thousand are said, and where another one stands."""

    @pytest.mark.parametrize("what", VERY_BAD)
    def test_of_many_more_a_thousand_are_said(self, what: str) -> None:
        make, unsaid = VERY_BAD[what]
        error = refused(make(20_000))
        assert len(error.errors) == MOST_ERRORS == 1_000
        assert error.unsaid is not None
        if unsaid:
            assert error.unsaid == unsaid
        for language in LANGUAGES:
            first, *rest = error.explain(language).splitlines()
            header = error.sentence.text(language, {"count": 1_000})
            assert first == MORE.get(language).format(header=header, place=error.unsaid)
            assert len(rest) == 1_000

    @pytest.mark.parametrize("what", [what for what in VERY_BAD if "agree" not in what])
    def test_a_thousand_are_all(self, what: str) -> None:
        error = refused(VERY_BAD[what][0](1_000))
        assert len(error.errors) >= 1_000 - what.startswith("what is no number")
        assert error.unsaid is None
        headline = error.sentence.text("en", {"count": len(error.errors)})
        assert error.explain("en").splitlines()[0] == headline

    @pytest.mark.parametrize("what", VERY_BAD)
    def test_they_are_the_same_every_time(self, what: str) -> None:
        one, other = (refused(VERY_BAD[what][0](3_000)) for _ in range(2))
        assert one.explain() == other.explain()

    def test_few_errors_are_said_as_before(self) -> None:
        error = refused(lambda: load(a_ballot("cao", "high", "x")))
        assert [one.where for one in error.errors] == ["$.marks[0]", "$.marks[2]"]


class TestWhatIsSaidOnce:
    """What refers to a bad entry is not bad itself, however often it does, and keeps nothing from being said."""

    def test_references_to_a_bad_entry_are_not_counted(self) -> None:
        person: dict[str, Any] = {"name": "A", "office": {"role": "head", "body": "sở"}}
        meeting = {"body": "sở", "on": "2019-01-20", "people": ["a"] * 3_000}
        last = {"body": SO_MAU, "on": "20/1/2019"}
        bad = {"name": "Sở Mẫu", "kind": "quán"}
        error = refused(
            lambda: load(a_round(bodies={"sở": bad}, people={"a": person}, meetings=[meeting] * 3 + [last]))
        )
        assert [one.where for one in error.errors] == ['$.bodies["sở"].kind', "$.meetings[3].on"]
        assert error.unsaid is None


class TestWhereAThingStands:
    """A path is written as one would in a program; what cannot be a name there stands in quotation marks."""

    def test_steps(self) -> None:
        assert step(step("$.people", "Trần Thị Mẫu"), "service") == '$.people["Trần Thị Mẫu"].service'
        assert step("$", "a" * 99) == f"$.{'a' * 60}…"
        assert step("$", "\u202e") == '$["\\u202e"]'


class TestWhatMayBeMeant:
    """An unknown name is answered with the one that is nearest to it, if one is near."""

    def test_names(self) -> None:
        assert meant_name("listd", ["people", "listed"]) == Text("; có phải là listed?", "; did you mean listed?")
        for other in ("xyz", "", None, 7, ["listed"], "l" * 10_000):
            assert meant_name(other, ["people", "listed"]) == NOTHING
        assert meant_name("listed", []) == NOTHING

    def test_terms_by_code_and_by_name_with_marks_or_without(self) -> None:
        for given in ("departmen", "so", "Sở", "DEPARTMENT"):
            assert "department (Sở)" in meant_term(given, BodyKind).vi
        assert meant("co", {"có": "có", "không": "không"}).vi.endswith("có?")

    @pytest.mark.parametrize(
        ("data", "name"),
        [
            (file("tall"), "tally"),
            (file("body", name="A", kind="so"), "department (Sở)"),
            (round_file(listd=[]), "listed"),
            (round_file() | {"plan": "nq69"}, "nq96"),
            (round_file(people=["Trần Thị Mẩu"]) | {"people": {"Trần Thị Mẫu": {}}}, "Trần Thị Mẫu"),
        ],
    )
    def test_it_is_said_of_files(self, data: object, name: str) -> None:
        *_, error = errors_of(data)
        assert name in str(error.facts["meant"])

    def test_it_is_said_of_tables(self) -> None:
        with pytest.raises(InvalidFileError) as caught:
            read_roster("name,role,body,kind,strat\nA,Giam doc So,B,Sở\nB,head,B,sơ\n")
        assert [str(error.facts["meant"]) for error in caught.value.errors] == [
            str(meant_name("từ ngày (start)", ["từ ngày (start)"])),
            str(meant_name("Giám đốc Sở (head)", ["Giám đốc Sở (head)"])),
            str(meant_name("Sở (department)", ["Sở (department)"])),
        ]
