"""What is said of a JSON file that cannot be used: every error with its kind, key, value, place and facts."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date

import pytest

from filed import NO_MORE, SO_MAU, Told, file, refused
from phieu_tin_nhiem import (
    CAN_THO_2019,
    NOT_DONE,
    BodyKind,
    InvalidBallotError,
    InvalidCountError,
    InvalidDayError,
    InvalidMeetingError,
    InvalidOfficeError,
    InvalidTextError,
    InvalidValueError,
    Notice,
    Rating,
    Tally,
    UnknownTermError,
)
from phieu_tin_nhiem.errors import MOST_ERRORS
from phieu_tin_nhiem.interchange import (
    ANSWERS,
    FACTS,
    FORMAT,
    PLANS,
    InvalidFileError,
    MissingValueError,
    dump,
    dumps,
    leaves,
    load,
    loads,
    loads_round,
    plan_called,
    reading,
)
from phieu_tin_nhiem.interchange.instruments import checking_plan
from phieu_tin_nhiem.interchange.leaves import term
from phieu_tin_nhiem.interchange.problems import inner_place, located, unplaced
from phieu_tin_nhiem.interchange.reading import read
from phieu_tin_nhiem.text import Text
from refusals import told

ON = {"body": SO_MAU, "on": "2019-01-20"}
OR_UNKNOWN = {"also": Text(", hoặc null nếu chưa biết", ", or null if it is not known")}
OR_NOT_DONE = {
    "also": Text(
        ", false nếu biết là không làm, hoặc null nếu chưa biết",
        ", false if it is known not to have been done, or null if it is not known",
    )
}


@pytest.fixture(autouse=True)
def _first() -> Iterator[None]:
    """Read as whatever is read first, which has to find out how."""
    reading._converter.cache_clear()  # noqa: SLF001 - it is made once, and here it has to be made again
    yield
    reading._converter.cache_clear()  # noqa: SLF001 - likewise


def a_round(**fields: object) -> dict[str, object]:
    return file("round", **{"meetings": [ON], **fields})


class TestHeads:
    """A file says its format and its type; a round may name its plan, and has tables."""

    def test_no_object(self) -> None:
        refused(lambda: load([]), (InvalidValueError, "json.file_object", [], "$", {}))

    def test_neither_format_nor_type(self) -> None:
        refused(
            lambda: load({}),
            (MissingValueError, "json.lacking", None, "$.format", {}),
            (MissingValueError, "json.lacking", None, "$.type", {}),
        )

    def test_another_format(self) -> None:
        data = {"format": "phieu_tin_nhiem/2", "type": "tally"}
        expected = UnknownTermError, "expected.term", "phieu_tin_nhiem/2", "$.format", {"allowed": (FORMAT,)}
        refused(lambda: load(data), expected)

    def test_an_answer(self) -> None:
        refused(lambda: load(file("report")), (InvalidValueError, "json.answer", "report", "$.type", {}))

    @pytest.mark.parametrize("tag", ["vote", ["tally"], None])
    def test_another_type(self, tag: object) -> None:
        expected = UnknownTermError, "expected.term", tag, "$.type", {"allowed": tuple(FACTS)}
        refused(lambda: load({"format": FORMAT, "type": tag}), expected)

    def test_another_type_than_the_expected(self) -> None:
        expected = UnknownTermError, "expected.term", "notice", "$.type", {"allowed": ("tally",)}
        refused(lambda: load(file("notice"), Tally), expected)
        refused(lambda: loads(json.dumps(file("notice")), Tally), expected)
        assert load(file("tally"), Tally) == loads(json.dumps(file("tally")), Tally) == Tally()

    def test_another_type_than_a_round(self) -> None:
        expected = UnknownTermError, "expected.term", "tally", "$.type", {"allowed": ("round",)}
        refused(lambda: loads_round(dumps(Tally(1))), expected)
        assert loads_round(json.dumps(a_round(plan="ct19"))) == (load(a_round()), CAN_THO_2019)
        assert loads_round(json.dumps(a_round())) == (load(a_round()), CAN_THO_2019)

    @pytest.mark.parametrize("plan", ["qd262", 19, ["ct19"]])
    def test_another_plan(self, plan: object) -> None:
        expected = UnknownTermError, "expected.term", plan, "$.plan", {"allowed": ("ct19",)}
        refused(lambda: load(a_round(plan=plan)), expected)

    def test_an_instrument_of_another_name(self) -> None:
        names: tuple[object, ...] = "CT19", None, []
        for name in names:
            with pytest.raises(UnknownTermError) as caught:
                plan_called(name)
            assert told(caught.value) == (UnknownTermError, "expected.term", name, "plan", {"allowed": tuple(PLANS)})
        with pytest.raises(UnknownTermError) as caught:
            checking_plan("nq96", "receipt.plan")
        facts = {"allowed": ("ct19",)}
        assert told(caught.value) == (UnknownTermError, "expected.term", "nq96", "receipt.plan", facts)

    def test_tables_that_are_none(self) -> None:
        refused(
            lambda: load(a_round(plan="x", bodies=[], people="a")),
            (UnknownTermError, "expected.term", "x", "$.plan", {"allowed": ("ct19",)}),
            (InvalidValueError, "json.table", [], "$.bodies", {}),
            (InvalidValueError, "json.table", "a", "$.people", {}),
        )

    def test_an_entry_of_a_table_is_no_name(self) -> None:
        person = {"name": "A", "office": {"role": "head", "body": "a"}}
        refused(
            lambda: load(a_round(bodies={"a": SO_MAU, "b": "a"}, people={"c": person, "d": "c"})),
            (InvalidValueError, "json.object", "a", "$.bodies.b", NO_MORE),
            (InvalidValueError, "json.reference", "c", "$.people.d", {"table": "$.people"}),
        )

    def test_a_bad_entry_is_said_once(self) -> None:
        bad = {"name": "A", "kind": 7}
        person = {"name": "A", "office": {"role": "head", "body": "b"}}
        listed = {"body": "b", "on": "2019-01-20", "people": ["p"]}
        allowed = {"allowed": tuple(kind.value for kind in BodyKind), **NO_MORE}
        refused(
            lambda: load(a_round(plan=7, bodies={"b": bad}, people={"p": person}, meetings=[listed, ON, listed])),
            (UnknownTermError, "expected.term", 7, "$.plan", {"allowed": ("ct19",)}),
            (UnknownTermError, "json.term", 7, "$.bodies.b.kind", allowed),
        )

    def test_what_is_no_table_of_a_round_is_no_field_of_it(self) -> None:
        expected = InvalidValueError, "json.unknown_key", "plan", "$", {"allowed": ("high", "confidence", "low")}
        refused(lambda: load(file("tally", plan="ct19")), expected)

    def test_what_cannot_be_written(self) -> None:
        kinds = ", ".join(kind.__name__ for kind in (*FACTS.values(), *ANSWERS.values()))
        for value in (None, date(2019, 1, 20), "tally"):
            with pytest.raises(InvalidValueError) as caught:
                dump(value)  # type: ignore[arg-type]
            assert told(caught.value) == (InvalidValueError, "expected.kind", value, "value", {"kind": kinds})


class TestFields:
    """A field holds what it must; several errors of one value stand in the order of its fields."""

    @pytest.mark.parametrize(
        ("data", "expected"),
        [
            (file("tally", high="4"), (InvalidCountError, "json.count", "4", "$.high", NO_MORE)),
            (file("tally", high=-1), (InvalidCountError, "expected.count", -1, "$.high", {})),
            (file("service", start="2019-01-20", acting=1), (InvalidValueError, "json.flag", 1, "$.acting", NO_MORE)),
            (file("service"), (MissingValueError, "json.lacking", None, "$.start", {})),
            (
                file("service", start="2019-01-20", end=1),
                (InvalidDayError, "json.day", 1, "$.end", OR_UNKNOWN),
            ),
            (
                file("service", start="2019-01-20", end="2019-02-29"),
                (InvalidDayError, "json.no_such_day", "2019-02-29", "$.end", OR_UNKNOWN),
            ),
            (
                file("service", start="2019-01-20", end="2019-01-19"),
                (InvalidOfficeError, "expected.end", "2019-01-19", "$.end", {"start": date(2019, 1, 20)}),
            ),
            (file("notice", time="8h"), (InvalidValueError, "json.time", "8h", "$.time", OR_NOT_DONE)),
            (file("notice", place=0), (InvalidTextError, "json.text", 0, "$.place", OR_NOT_DONE)),
            (file("body", name=1, kind="agency"), (InvalidTextError, "json.text", 1, "$.name", NO_MORE)),
            (
                file("body", name="Sở Mẫu", kind="Department"),
                (
                    UnknownTermError,
                    "json.term",
                    "Department",
                    "$.kind",
                    {"allowed": tuple(kind.value for kind in BodyKind), **NO_MORE},
                ),
            ),
            (
                file("body", name="Sở Mẫu", kind="department", under=1),
                (
                    UnknownTermError,
                    "json.term",
                    1,
                    "$.under",
                    {"allowed": ("city", "department", "district"), **OR_UNKNOWN},
                ),
            ),
            (
                file("body", name="Sở Mẫu", kind="department", under="district"),
                (InvalidOfficeError, "expected.superior", "district", "$.under", {"kind": BodyKind.DEPARTMENT}),
            ),
            (file("office", role="head", body=[]), (InvalidValueError, "json.object", [], "$.body", NO_MORE)),
            (file("office", role="head", body="Sở"), (InvalidValueError, "json.object", "Sở", "$.body", NO_MORE)),
            (
                file("office", role="chair", body=SO_MAU),
                (
                    InvalidOfficeError,
                    "expected.role",
                    "chair",
                    "$.role",
                    {
                        "kind": BodyKind.DEPARTMENT,
                        "allowed": ("head", "deputy_head", "chief_accountant", "other"),
                    },
                ),
            ),
            (file("ballot_form", names="AB"), (InvalidValueError, "json.list", "AB", "$.names", NO_MORE)),
            (file("ballot_form", names=["A", 1]), (InvalidTextError, "json.text", 1, "$.names[1]", NO_MORE)),
            (file("ballot_form", names=["A", " "]), (InvalidTextError, "expected.text", " ", "$.names[1]", {})),
            (file("ballot_form", names=[]), (InvalidBallotError, "expected.names", (), "$.names", {})),
            (
                file("attendance", present=["inspection", "inspection"]),
                (InvalidValueError, "expected.once", ["inspection", "inspection"], "$.present", {}),
            ),
            (
                file("attendance", present=["inspection"], absent=["inspection"]),
                (InvalidMeetingError, "expected.present_or_absent", "inspection", "$.absent", {}),
            ),
            (
                file("ballot", marks=["high", "cao"]),
                (
                    UnknownTermError,
                    "json.term",
                    "cao",
                    "$.marks[1]",
                    {"allowed": ("high", "confidence", "low"), **NO_MORE},
                ),
            ),
            (
                file("ballot", marks=[["high", 1]]),
                (
                    UnknownTermError,
                    "json.term",
                    1,
                    "$.marks[0][1]",
                    {"allowed": ("high", "confidence", "low"), **NO_MORE},
                ),
            ),
            (
                file("box", form={"names": ["A"]}, ballots=[{"marks": [None], "struck": ["B"]}]),
                (InvalidBallotError, "expected.printed", "B", "$.ballots[0].struck", {"names": ("A",)}),
            ),
            (
                a_round(meetings=[ON | {"notice": 0}]),
                (InvalidValueError, "json.object", 0, "$.meetings[0].notice", OR_NOT_DONE),
            ),
            (
                a_round(meetings=[ON | {"people": {}}]),
                (InvalidValueError, "json.list", {}, "$.meetings[0].people", OR_UNKNOWN),
            ),
            (
                a_round(meetings=[ON | {"listed": False, "list_reported": True}]),
                (InvalidMeetingError, "expected.drawn_up", True, "$.meetings[0].list_reported", {}),
            ),
            (
                a_round(meetings=[ON | {"body": "Sở"}]),
                (InvalidValueError, "json.reference", "Sở", "$.meetings[0].body", {"table": "$.bodies"}),
            ),
            (
                a_round(meetings=[ON | {"listed": ["A"]}]),
                (
                    InvalidValueError,
                    "json.reference",
                    "A",
                    "$.meetings[0].listed[0]",
                    {"table": "$.people"},
                ),
            ),
            (
                a_round(people={"a b": {"name": "A", "office": {"role": "head"}}}),
                (MissingValueError, "json.lacking", None, '$.people["a b"].office.body', {}),
            ),
            (
                a_round(reported_on=0),
                (InvalidDayError, "json.day", 0, "$.reported_on", OR_NOT_DONE),
            ),
            (
                file("row_count", name="A", tally={}, invalid=1, reasons=[{"defect": "no_box"}]),
                (MissingValueError, "json.lacking", None, "$.reasons[0].count", {}),
            ),
            (
                file("row_count", name="A", tally={}, invalid=1, reasons=[{"defect": "no_box", "count": "1"}]),
                (InvalidCountError, "json.count", "1", "$.reasons[0].count", NO_MORE),
            ),
            (
                file("row_count", name="A", tally={}, invalid=1, reasons=[["no_box", 1]]),
                (InvalidValueError, "json.object", ["no_box", 1], "$.reasons[0]", NO_MORE),
            ),
            (
                file("row_count", name="A", tally={}, invalid=1, reasons=[{"defect": "no_box", "count": 1, "of": 2}]),
                (InvalidValueError, "json.unknown_key", "of", "$.reasons[0]", {"allowed": ("defect", "count")}),
            ),
            (a_round(meetings=[]), (InvalidMeetingError, "expected.meeting", (), "$.meetings", {})),
        ],
    )
    def test_one_error(self, data: object, expected: Told) -> None:
        refused(lambda: load(data), expected)

    @pytest.mark.parametrize(
        ("name", "one", "other", "shown"),
        [
            ("service", [{"start": "2015-01-01"}], [{"start": "2015-03-01"}], ({"start": "2015-03-01"},)),
            ("circumstances", [], ["serious_illness", "retirement_notice"], ["retirement_notice", "serious_illness"]),
            ("party_leadership", True, False, False),
        ],
    )
    def test_two_records_of_one_person(self, name: str, one: object, other: object, shown: object) -> None:
        person = {"name": "A", "office": {"role": "head", "body": SO_MAU}}
        meeting = ON | {"people": [person | {name: one}], "listed": [person | {name: other}]}
        label = Text("A (Giám đốc Sở, Sở Mẫu)", "A (director of the department, Sở Mẫu)")
        facts = {"person": label, "name": name}
        expected = InvalidMeetingError, "expected.one_record", shown, "$.meetings[0].listed", facts
        refused(lambda: load(a_round(meetings=[meeting])), expected)

    def test_an_error_has_no_place_before_it_is_located(self) -> None:
        error = unplaced(InvalidOfficeError, "expected.end", date(2019, 1, 20), names=("Role.HEAD", "Sở"), start=7)
        facts = {"names": ("Role.HEAD", "Sở"), "start": 7}
        assert told(error) == (InvalidOfficeError, "expected.end", date(2019, 1, 20), "", facts)
        there = InvalidOfficeError, "expected.end", "2019-01-20", "$.end", {"names": ("head", "Sở"), "start": 7}
        assert told(located(error, "$.end")) == there

    def test_an_error_of_something_else_leads_to_the_value(self) -> None:
        """Only a field of the value itself has a place inside of it."""
        for where, place in (("Tally.high", "$.high"), ("Turnout.issued", "$"), ("Tally", "$"), ("", "$")):
            assert inner_place(InvalidValueError("expected.count", 1, where), Tally, "$") == place

    def test_several_in_the_order_of_the_fields(self) -> None:
        data = file("tally", low="1", confidence=1.0, sum=3, mean=1)
        known = {"allowed": ("high", "confidence", "low")}
        refused(
            lambda: load(data),
            (InvalidCountError, "json.count", 1.0, "$.confidence", NO_MORE),
            (InvalidCountError, "json.count", "1", "$.low", NO_MORE),
            (InvalidValueError, "json.unknown_key", "mean", "$", known),
            (InvalidValueError, "json.unknown_key", "sum", "$", known),
        )

    def test_fields_that_follow_from_others_are_none(self) -> None:
        known = {"allowed": ("marks", "struck", "added", "issued_by_board", "stamped", "other_writing")}
        expected = InvalidValueError, "json.unknown_key", "codes", "$", known
        refused(lambda: load(file("ballot", marks=[], codes="")), expected)

    def test_what_is_left_undone(self) -> None:
        assert load(file("notice", place=False, time=None)) == Notice(place=NOT_DONE)


class TestAThousandErrors:
    """A thousand errors and one more are enough; then reading ends."""

    @pytest.mark.parametrize("count", [MOST_ERRORS - 1, MOST_ERRORS, MOST_ERRORS + 1, MOST_ERRORS + 2])
    def test_of_unknown_names(self, count: int) -> None:
        errors: list[InvalidValueError] = []
        assert read(Tally, {f"k{number}": 1 for number in range(count)}, "$", errors) is None
        assert len(errors) == min(count, MOST_ERRORS + 1)

    @pytest.mark.parametrize(
        "data",
        [
            file("ballot", marks=["cao"] * 3_000),
            file("box", form={"names": ["A", "B"]}, ballots=[{"marks": ["cao", "cao"]} for _ in range(1_500)]),
        ],
        ids=["a list", "lists inside a list"],
    )
    def test_nothing_is_looked_at_after_them(self, data: object, monkeypatch: pytest.MonkeyPatch) -> None:
        seen: list[object] = []

        def looked_at(value: object, kind: type[Rating]) -> Rating:
            seen.append(value)
            return term(value, kind)

        monkeypatch.setattr(leaves, "term", looked_at)
        with pytest.raises(InvalidFileError) as caught:
            load(data)
        assert (len(seen), len(caught.value.errors)) == (MOST_ERRORS + 1, MOST_ERRORS)

    def test_in_the_tables(self) -> None:
        people = {f"p{number}": 7 for number in range(MOST_ERRORS)}
        with pytest.raises(InvalidFileError) as caught:
            load(a_round(people=people, reported_on=7))
        assert (len(caught.value.errors), caught.value.unsaid) == (MOST_ERRORS, "$.reported_on")
        with pytest.raises(InvalidFileError) as caught:
            load(a_round(people=people | {"q": 7, "r": 7}, reported_on=7))
        assert (len(caught.value.errors), caught.value.unsaid) == (MOST_ERRORS, "$.people.q")
