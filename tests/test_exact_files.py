"""What is said of a JSON file that cannot be used: every error with its kind, key, value, place and facts."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from phieu_tin_nhiem import (
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
    MOST_BYTES,
    MOST_DEPTH,
    PLANS,
    InvalidFileError,
    MissingValueError,
    dump,
    load,
    loads,
    plan_called,
    plain_json,
)
from phieu_tin_nhiem.interchange.instruments import checking_plan
from phieu_tin_nhiem.interchange import leaves
from phieu_tin_nhiem.interchange.plain_json import canonical, checked, parse
from phieu_tin_nhiem.interchange.problems import step
from phieu_tin_nhiem.interchange.reading import read
from phieu_tin_nhiem.text import Text
from refusals import told

SO_MAU = {"name": "Sở Mẫu", "kind": "department"}
ON = {"body": SO_MAU, "on": "2019-01-20"}
NO_MORE = {"also": Text("", "")}
OR_UNKNOWN = {"also": Text(", hoặc null nếu chưa biết", ", or null if it is not known")}
OR_NOT_DONE = {
    "also": Text(
        ", false nếu biết là không làm, hoặc null nếu chưa biết",
        ", false if it is known not to have been done, or null if it is not known",
    )
}
Told = tuple[type[InvalidValueError], str, object, str, dict[str, object]]


def file(tag: str, **fields: object) -> dict[str, object]:
    return {"format": FORMAT, "type": tag, **fields}


def a_round(**fields: object) -> dict[str, object]:
    return file("round", **{"meetings": [ON], **fields})


def told_all(act: Callable[[], object]) -> list[Told]:
    """Return all that is said of a file."""
    with pytest.raises(InvalidFileError) as caught:
        act()
    error = caught.value
    assert told(error) == (InvalidFileError, "json.file", error.errors, "$", {})
    return [told(one) for one in error.errors]


def same(found: list[Told], *expected: Told) -> None:
    """Require errors to be these, with values of the very types."""
    assert found == list(expected)
    assert [type(one[2]) for one in found] == [type(one[2]) for one in expected]


class TestLeaves:
    """Text, counts, days, times and terms are written in one way; what is written otherwise is named itself."""

    @pytest.mark.parametrize(
        ("read_leaf", "value", "kind", "key", "facts"),
        [
            (leaves.text, 1, InvalidTextError, "json.text", NO_MORE),
            (leaves.flag, 1, InvalidValueError, "json.flag", NO_MORE),
            (leaves.number, True, InvalidCountError, "json.count", NO_MORE),
            (leaves.day, "2019-1-20", InvalidDayError, "json.day", NO_MORE),
            (leaves.day, 2019, InvalidDayError, "json.day", NO_MORE),
            (leaves.day, "2019-02-29", InvalidDayError, "json.no_such_day", {}),
            (leaves.time_of_day, "8h", InvalidValueError, "json.time", NO_MORE),
            (leaves.time_of_day, "24:00", InvalidValueError, "json.time", NO_MORE),
            (leaves.time_of_day, 8, InvalidValueError, "json.time", NO_MORE),
        ],
    )
    def test_what_it_is_not(
        self,
        read_leaf: Callable[[object], object],
        value: object,
        kind: type[InvalidValueError],
        key: str,
        facts: dict[str, object],
    ) -> None:
        with pytest.raises(InvalidValueError) as caught:
            read_leaf(value)
        same([told(caught.value)], (kind, key, value, "", facts))

    @pytest.mark.parametrize("value", ["HIGH", 1, None])
    def test_a_term_is_none_of_its_list(self, value: object) -> None:
        facts = {"allowed": ("high", "confidence", "low"), **NO_MORE}
        with pytest.raises(InvalidValueError) as caught:
            leaves.term(value, Rating)
        assert told(caught.value) == (UnknownTermError, "json.term", value, "", facts)
        assert [leaves.term(code, Rating) for code in ("high", "confidence", "low")] == list(Rating)

    def test_a_kind_is_exactly_it(self) -> None:
        with pytest.raises(InvalidValueError) as caught:
            leaves.exactly(int, True, "json.count")
        assert told(caught.value) == (InvalidValueError, "json.count", True, "", NO_MORE)
        assert leaves.exactly(int, 7, "json.count") == 7


class TestText:
    """Text of a file is UTF-8 and JSON; where it is not, the error leads to the very place."""

    def test_neither_text_nor_bytes(self) -> None:
        same(told_all(lambda: parse(7)), (InvalidTextError, "json.source", 7, "$", {}))

    def test_a_byte_too_many(self) -> None:
        assert parse("1" + " " * (MOST_BYTES - 1)) == 1
        facts = {"most": MOST_BYTES}
        same(told_all(lambda: parse(" " * (MOST_BYTES + 1))), (InvalidTextError, "json.size", MOST_BYTES + 1, "$", facts))

    def test_bytes_that_are_not_utf_8(self) -> None:
        # Two of the three bytes of a letter, and then a quotation mark.
        expected = InvalidTextError, "json.encoding", b"\xe1\xba", "$", {"byte": 7}
        same(told_all(lambda: parse(b'{"a": "\xe1\xba"}')), expected)

    @pytest.mark.parametrize(
        ("text", "context", "line", "column"),
        [
            # Twenty characters before and twenty from there on.
            (
                '{"format": "phieu_tin_nhiem/1",\n "type": tally, "high": 1, "low": 2}',
                '_nhiem/1",\n "type": tally, "high": 1, "l',
                2,
                10,
            ),
            ("[1 2]", "[1 2]", 1, 4),
            ("", "", 1, 1),
        ],
    )
    def test_text_that_is_no_json(self, text: str, context: str, line: int, column: int) -> None:
        expected = InvalidValueError, "json.syntax", context, "$", {"line": line, "column": column}
        same(told_all(lambda: parse(text)), expected)

    def test_brackets_without_end(self) -> None:
        text = "[" * 100_000
        same(told_all(lambda: parse(text)), (InvalidValueError, "json.depth", text, "$", {"most": MOST_DEPTH}))

    def test_each_name_that_comes_twice(self) -> None:
        text = f'{{"format": "{FORMAT}", "type": "tally", "low": 1, "high": 1, "high": 2, "low": 3, "low": 4}}'
        same(
            told_all(lambda: loads(text)),
            (InvalidValueError, "json.twice", "low", "$.low", {}),
            (InvalidValueError, "json.twice", "high", "$.high", {}),
        )

    @pytest.mark.parametrize(("first", "digit"), [("", "1"), ("0.", "1")], ids=["integer", "fraction"])
    def test_a_number_has_110_characters_at_most(self, first: str, digit: str) -> None:
        longest = first.ljust(110, digit)
        assert parse(longest) == (float(longest) if first else int(longest))
        same(
            told_all(lambda: checked(parse(f"[{longest}, {longest}1, NaN, -Infinity, 1e999]"))),
            (InvalidValueError, "json.number", f"{longest}1", "$[1]", {}),
            (InvalidValueError, "json.number", "NaN", "$[2]", {}),
            (InvalidValueError, "json.number", "-Infinity", "$[3]", {}),
            (InvalidValueError, "json.number", float("inf"), "$[4]", {}),
        )

    def test_one_form_is_digested(self) -> None:
        assert canonical({"b": [1, None, True], "ấ": "ấ", "a": {}}) == '{"a":{},"b":[1,null,true],"ấ":"ấ"}'
        with pytest.raises(ValueError, match="JSON"):
            canonical(float("nan"))


def nested(depth: int, leaf: object, kind: type[object]) -> object:
    """Return something inside so many lists or objects."""
    return leaf if depth == 0 else [nested(depth - 1, leaf, kind)] if kind is list else {"a": nested(depth - 1, leaf, kind)}


class TestData:
    """Plain data of bounded size and depth, in which every name is in form C."""

    @pytest.mark.parametrize(("kind", "inward"), [(list, "[0]"), (dict, ".a")])
    def test_32_levels_and_no_more(self, kind: type[object], inward: str) -> None:
        assert checked(nested(MOST_DEPTH, 7, kind)) == nested(MOST_DEPTH, 7, kind)
        expected = InvalidValueError, "json.depth", 7, "$" + inward * (MOST_DEPTH + 1), {"most": MOST_DEPTH}
        same(told_all(lambda: checked(nested(MOST_DEPTH + 1, 7, kind))), expected)

    def test_so_many_values_and_no_more(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(plain_json, "MOST_VALUES", 5)
        assert checked([1, [2, 3]]) == [1, [2, 3]]
        same(
            told_all(lambda: checked([{1}, [2, 3], "x"])),
            (InvalidValueError, "json.plain", {1}, "$[0]", {}),
            (InvalidValueError, "json.values", "x", "$[2]", {"most": 5}),
        )

    def test_what_json_does_not_hold(self) -> None:
        data = {
            1: "a",
            "\ud800": "b",
            "o\u031b": "c",
            "ơ": "\udfff",
            "d": [(), None, True, float("-inf"), 0.5],
        }
        same(
            told_all(lambda: checked(data)),
            (InvalidValueError, "json.key", 1, "$", {}),
            (InvalidValueError, "json.key", "\ud800", "$", {}),
            (InvalidValueError, "json.twice", "ơ", '$["ơ"]', {}),
            (InvalidValueError, "json.surrogate", "\udfff", '$["ơ"]', {}),
            (InvalidValueError, "json.plain", (), "$.d[0]", {}),
            (InvalidValueError, "json.number", float("-inf"), "$.d[3]", {}),
        )

    def test_a_thousand_errors_are_all_and_one_more_is_not_said(self) -> None:
        assert len(told_all(lambda: checked([()] * MOST_ERRORS))) == MOST_ERRORS
        with pytest.raises(InvalidFileError) as caught:
            checked([()] * (MOST_ERRORS + 1))
        assert (len(caught.value.errors), caught.value.unsaid) == (MOST_ERRORS, f"$[{MOST_ERRORS}]")

    @pytest.mark.parametrize(
        ("key", "path"),
        [
            (0, "$[0]"),
            ("a_1", "$.a_1"),
            ("", '$[""]'),
            ("ấ b", '$["ấ b"]'),
            ("a\u202e", '$["a\\u202e"]'),
            ("a" * 60, f"$.{'a' * 60}"),
            ("a" * 61, f"$.{'a' * 60}…"),
            (" " * 60, f'$["{" " * 60}"]'),
            (" " * 61, f'$["{" " * 60}…"]'),
        ],
    )
    def test_a_path_shows_sixty_characters_of_a_name(self, key: str | int, path: str) -> None:
        assert step("$", key) == path


class TestHeads:
    """A file says its format and its type; a round may name its plan, and has tables."""

    def test_no_object(self) -> None:
        same(told_all(lambda: load([])), (InvalidValueError, "json.file_object", [], "$", {}))

    def test_neither_format_nor_type(self) -> None:
        same(
            told_all(lambda: load({})),
            (MissingValueError, "json.lacking", None, "$.format", {}),
            (MissingValueError, "json.lacking", None, "$.type", {}),
        )

    def test_another_format(self) -> None:
        data = {"format": "phieu_tin_nhiem/2", "type": "tally"}
        expected = UnknownTermError, "expected.term", "phieu_tin_nhiem/2", "$.format", {"allowed": (FORMAT,)}
        same(told_all(lambda: load(data)), expected)

    def test_an_answer(self) -> None:
        same(told_all(lambda: load(file("report"))), (InvalidValueError, "json.answer", "report", "$.type", {}))

    @pytest.mark.parametrize("tag", ["vote", ["tally"], None])
    def test_another_type(self, tag: Any) -> None:
        expected = UnknownTermError, "expected.term", tag, "$.type", {"allowed": tuple(FACTS)}
        same(told_all(lambda: load(file(tag))), expected)

    def test_another_type_than_the_expected(self) -> None:
        expected = UnknownTermError, "expected.term", "notice", "$.type", {"allowed": ("tally",)}
        same(told_all(lambda: load(file("notice"), Tally)), expected)
        same(told_all(lambda: loads(json.dumps(file("notice")), Tally)), expected)
        assert load(file("tally"), Tally) == loads(json.dumps(file("tally")), Tally) == Tally()

    @pytest.mark.parametrize("plan", ["qd262", 19, ["ct19"]])
    def test_another_plan(self, plan: object) -> None:
        expected = UnknownTermError, "expected.term", plan, "$.plan", {"allowed": ("ct19",)}
        same(told_all(lambda: load(a_round(plan=plan))), expected)

    def test_an_instrument_of_another_name(self) -> None:
        for name in ("CT19", None, []):
            with pytest.raises(UnknownTermError) as caught:
                plan_called(name)
            assert told(caught.value) == (UnknownTermError, "expected.term", name, "plan", {"allowed": tuple(PLANS)})
        with pytest.raises(UnknownTermError) as caught:
            checking_plan("nq96", "receipt.plan")
        facts = {"allowed": ("ct19",)}
        assert told(caught.value) == (UnknownTermError, "expected.term", "nq96", "receipt.plan", facts)

    def test_tables_that_are_none(self) -> None:
        same(
            told_all(lambda: load(a_round(plan="x", bodies=[], people="a"))),
            (UnknownTermError, "expected.term", "x", "$.plan", {"allowed": ("ct19",)}),
            (InvalidValueError, "json.table", [], "$.bodies", {}),
            (InvalidValueError, "json.table", "a", "$.people", {}),
        )

    def test_what_is_no_table_of_a_round_is_no_field_of_it(self) -> None:
        expected = InvalidValueError, "json.unknown_key", "plan", "$", {"allowed": ("high", "confidence", "low")}
        same(told_all(lambda: load(file("tally", plan="ct19"))), expected)

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
            (a_round(meetings=[]), (InvalidMeetingError, "expected.meeting", (), "$.meetings", {})),
        ],
    )
    def test_one_error(self, data: object, expected: Told) -> None:
        same(told_all(lambda: load(data)), expected)

    def test_several_in_the_order_of_the_fields(self) -> None:
        data = file("tally", low="1", confidence=1.0, sum=3, mean=1)
        known = {"allowed": ("high", "confidence", "low")}
        same(
            told_all(lambda: load(data)),
            (InvalidCountError, "json.count", 1.0, "$.confidence", NO_MORE),
            (InvalidCountError, "json.count", "1", "$.low", NO_MORE),
            (InvalidValueError, "json.unknown_key", "mean", "$", known),
            (InvalidValueError, "json.unknown_key", "sum", "$", known),
        )

    def test_fields_that_follow_from_others_are_none(self) -> None:
        known = {"allowed": ("marks", "struck", "added", "issued_by_board", "stamped", "other_writing")}
        expected = InvalidValueError, "json.unknown_key", "codes", "$", known
        same(told_all(lambda: load(file("ballot", marks=[], codes=""))), expected)

    def test_what_is_left_undone(self) -> None:
        assert load(file("notice", place=False, time=None)) == Notice(place=NOT_DONE)


class TestAThousandErrors:
    """A thousand errors and one more are enough; then reading ends."""

    @pytest.mark.parametrize("count", [MOST_ERRORS - 1, MOST_ERRORS, MOST_ERRORS + 1, MOST_ERRORS + 2])
    def test_of_unknown_names(self, count: int) -> None:
        errors: list[InvalidValueError] = []
        assert read(Tally, {f"k{number}": 1 for number in range(count)}, "$", errors) is None
        assert len(errors) == min(count, MOST_ERRORS + 1)

    def test_in_the_tables(self) -> None:
        people = {f"p{number}": 7 for number in range(MOST_ERRORS)}
        with pytest.raises(InvalidFileError) as caught:
            load(a_round(people=people, reported_on=7))
        assert (len(caught.value.errors), caught.value.unsaid) == (MOST_ERRORS, "$.reported_on")
        with pytest.raises(InvalidFileError) as caught:
            load(a_round(people=people | {"q": 7, "r": 7}, reported_on=7))
        assert (len(caught.value.errors), caught.value.unsaid) == (MOST_ERRORS, "$.people.q")
