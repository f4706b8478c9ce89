"""Files that cannot be used: all that is wrong with each, where it stands, and what is not let in at all."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from phieu_tin_nhiem import InvalidCountError, InvalidMeetingError, InvalidOfficeError, Tally, UnknownTermError
from phieu_tin_nhiem.interchange import (
    FORMAT,
    MOST_BYTES,
    MOST_DEPTH,
    MOST_VALUES,
    InvalidFileError,
    MissingValueError,
    dumps,
    load,
    loads,
    plain_json,
)
from refusals import SO_MAU, errors_of, file, round_file
from samples import BAD_FILES, EXAMPLES


class TestEverythingThatIsWrong:
    """All errors of a file come together, each with its path, in Vietnamese and in English."""

    def test_all_of_them_are_there(self) -> None:
        data: Any = json.loads((EXAMPLES / "lawful-round.json").read_text(encoding="utf-8"))
        data["plan"] = "nq35"
        data["people"]["phó giám đốc"]["service"][1]["start"] = "1/5/2018"
        data["people"]["người mới"]["office"]["role"] = "chair"
        data["people"]["người mới"]["offices"] = []
        data["meetings"][0]["listed"].append("ai đó")
        del data["meetings"][1]["body"]
        data["meetings"][1]["minutes"]["rows"][0]["high"] = "30"
        data["meetings"][1]["minutes"]["rows"][1]["low"] = -2
        data["reported_on"] = "chưa"
        found = errors_of(data)
        assert [error.where for error in found] == [
            "$.plan",
            '$.people["phó giám đốc"].service[1].start',
            '$.people["người mới"].office.role',
            '$.people["người mới"]',
            "$.meetings[0].listed[1]",
            "$.meetings[1].body",
            "$.meetings[1].minutes.rows[0].high",
            "$.meetings[1].minutes.rows[1].low",
            "$.reported_on",
        ]

    def test_a_path_leads_to_the_very_value(self) -> None:
        person = {"name": "A", "office": {"role": "head", "body": SO_MAU}}
        wrong = person | {"service": [{"start": "2015-01-01", "end": "2016-01-01"}, {"start": "chưa rõ"}]}
        meeting = {"body": SO_MAU, "on": "2019-01-20"}
        data = file("round", meetings=[meeting, meeting, meeting | {"people": [wrong]}])
        (error,) = errors_of(data)
        assert error.where == "$.meetings[2].people[0].service[1].start"

    def test_a_bad_entry_of_a_table_is_said_once_however_often_it_is_named(self) -> None:
        data = round_file(people=["a"], listed=["a"]) | {"people": {"a": {"name": "A"}}}
        (error,) = errors_of(data)
        assert isinstance(error, MissingValueError)
        assert error.explain() == "$.people.a.office: còn thiếu; đây là mục bắt buộc"
        assert error.explain("en") == "$.people.a.office: missing; it has to be stated"

    def test_facts_that_do_not_go_together_are_said_of_their_field(self) -> None:
        (error,) = errors_of(file("service", start="2019-01-20", end="2019-01-19"))
        assert (type(error), error.where, error.value) == (InvalidOfficeError, "$.end", "2019-01-19")
        (error,) = errors_of(file("ballot_form", names=["A", " "]))
        assert error.where == "$.names[1]"
        (error,) = errors_of(file("tally", high=-1))
        assert (type(error), error.where) == (InvalidCountError, "$.high")

    def test_codes_are_named_as_files_write_them(self) -> None:
        (error,) = errors_of(file("office", role="chair", body=SO_MAU))
        said = "$.role: 'chair' is not valid; expected a post that exists in a department (Sở)"
        assert error.explain("en") == f"{said} (head, deputy_head, chief_accountant, other)"
        (error,) = errors_of(file("meeting", body=SO_MAU, on="2019-01-20", listed=False, list_reported=True))
        assert (type(error), error.where) == (InvalidMeetingError, "$.list_reported")
        (error,) = errors_of(file("attendance", present=["inspection"], absent=["inspection"]))
        assert (error.where, error.value) == ("$.absent", "inspection")

    def test_a_code_is_written_exactly(self) -> None:
        (error,) = errors_of(file("body", name="Sở Mẫu", kind="Department"))
        assert isinstance(error, UnknownTermError)
        assert error.where == "$.kind"

    def test_nothing_is_said_twice(self) -> None:
        (error,) = errors_of(file("attendance", present=["inspection", "inspection"]))
        assert error.where == "$.present"

    @pytest.mark.parametrize(
        ("tag", "name", "value"),
        [("ballot_form", "names", "AB"), ("round", "meetings", {"0": {}}), ("tally", "high", 1.0), ("body", "name", 1)],
    )
    def test_nothing_is_converted(self, tag: str, name: str, value: object) -> None:
        whole = {"body": {"name": "A", "kind": "agency"}}.get(tag, {}) | {name: value}
        (error,) = errors_of(file(tag, **whole))
        assert error.where == f"$.{name}"

    @pytest.mark.parametrize("name", ["bodies", "people"])
    def test_a_table_is_an_object(self, name: str) -> None:
        (error,) = errors_of(round_file() | {name: []})
        assert error.where == f"$.{name}"

    def test_a_bug_of_ours_is_not_taken_for_an_error_of_the_file(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def fail(_: Tally) -> None:
            raise ZeroDivisionError

        monkeypatch.setattr(Tally, "__attrs_post_init__", fail)
        with pytest.raises(ZeroDivisionError):
            load(file("tally"))


class TestBadFiles:
    """A bad file of each kind gives an error that says where to look and what to write there."""

    @pytest.mark.parametrize(
        ("name", "where", "said"),
        [
            ("utf-16.json", "$", "a file saved as UTF-8"),
            ("syntax.json", "$", "correct JSON in line 4, column 3"),
            ("twice.json", "$.high", "each name only once in an object"),
            ("nan.json", "$.high", "a finite number"),
            ("deep.json", "$" + "[0]" * 33, "at most 32 levels"),
            ("no-object.json", "$", "a JSON object {…} with “format” and “type”"),
            ("no-format.json", "$.format", "missing"),
            ("other-format.json", "$.format", "one of: phieu_tin_nhiem/1"),
            ("other-type.json", "$.type", "one of: attendance, ballot"),
            ("answer.json", "$.type", "a file of facts"),
            ("other-plan.json", "$.plan", "one of: ct19"),
            ("unknown-key.json", "$.meetings[0]", "'bord' is not valid; expected one of the names: body, on,"),
            ("no-body.json", "$.meetings[0].body", "missing"),
            ("loose-day.json", "$.meetings[0].on", "a day written YEAR-MONTH-DAY"),
            ("moment.json", "$.meetings[0].on", "a day written YEAR-MONTH-DAY"),
            ("no-such-day.json", "$.meetings[0].on", "a day of the calendar"),
            ("text-count.json", "$.high", "an integer that is not negative"),
            ("fraction.json", "$.high", "an integer that is not negative"),
            ("negative.json", "$.high", "integer"),
            ("reference.json", "$.meetings[0].people[0]", "a name that stands in $.people"),
            ("role.json", "$.role", "a post that exists in a department"),
            ("service.json", "$.end", "an end that is not before"),
            ("contradiction.json", "$.meetings[0].listed", "service"),
        ],
    )
    def test_it_says_where_and_what(self, name: str, where: str, said: str) -> None:
        with pytest.raises(InvalidFileError) as caught:
            loads((BAD_FILES / name).read_bytes())
        error = caught.value.errors[0]
        assert error.where == where
        assert said in error.explain("en")
        assert str(caught.value).startswith("Không dùng được tệp; số lỗi: ")
        assert error.explain() in str(caught.value)

    def test_each_bad_file_is_tried(self) -> None:
        (mark,) = (mark for mark in self.test_it_says_where_and_what.pytestmark if mark.name == "parametrize")  # type: ignore[attr-defined]
        assert {case[0] for case in mark.args[1]} == {path.name for path in BAD_FILES.glob("*.json")}


class TestWhatIsLetIn:
    """Text of bounded size and depth, and data of which JSON can be made."""

    def test_a_byte_order_mark_is_no_part_of_the_text(self) -> None:
        assert loads("\ufeff" + dumps(Tally(1))) == loads(b"\xef\xbb\xbf" + dumps(Tally(1)).encode()) == Tally(1)

    def test_the_size_has_a_limit(self) -> None:
        whole = dumps(Tally(1))
        assert loads(whole + " " * (MOST_BYTES - len(whole))) == Tally(1)
        with pytest.raises(InvalidFileError, match=str(MOST_BYTES)):
            loads(whole + " " * (MOST_BYTES + 1 - len(whole)))

    def test_the_depth_has_a_limit_even_where_it_would_have_no_end(self) -> None:
        endless: list[object] = []
        endless.append(endless)
        assert str(MOST_DEPTH) in errors_of(endless)[0].explain("en")
        with pytest.raises(InvalidFileError, match=str(MOST_DEPTH)):
            loads("[" * 100_000)

    def test_the_number_of_values_has_a_limit(self, monkeypatch: pytest.MonkeyPatch) -> None:
        assert MOST_VALUES == 1_000_000
        monkeypatch.setattr(plain_json, "MOST_VALUES", 5)
        assert load(file("tally", high=1, low=1)) == Tally(1, 0, 1)
        assert errors_of(file("tally", high=1, low=1, confidence=1))[0].key == "json.values"

    @pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e999", "1" * 5000, "0." + "1" * 5000])
    def test_a_number_is_finite_and_short(self, number: str) -> None:
        with pytest.raises(InvalidFileError) as caught:
            loads(f'{{"format": "{FORMAT}", "type": "tally", "high": {number}}}')
        assert [error.where for error in caught.value.errors] == ["$.high"]

    def test_the_largest_count_is_not_too_long(self) -> None:
        assert loads(dumps(Tally(10**100))) == Tally(10**100)

    def test_a_key_comes_once_whatever_its_normal_form(self) -> None:
        assert errors_of({"o\u031b": 1, "ơ": 2})[0].where == '$["ơ"]'

    @pytest.mark.parametrize("value", [(), {1}, b"", object(), Tally(1), date(2019, 1, 20)])
    def test_other_data_is_refused(self, value: object) -> None:
        assert errors_of(file("tally", high=value))[0].where == "$.high"

    def test_half_a_character_is_refused(self) -> None:
        assert errors_of({"\ud800": 1})[0].where == "$"
        with pytest.raises(InvalidFileError) as caught:
            loads('{"a": "\\ud800"}')
        assert caught.value.explain("en").encode()

    def test_a_key_that_cannot_be_shown_is_spelled_out_and_a_long_one_is_cut(self) -> None:
        assert errors_of({"\u202e": float("nan")})[0].where == '$["\\u202e"]'
        assert errors_of({"a" * 99: float("nan")})[0].where == f"$.{'a' * 60}…"
        assert errors_of({" " * 99: float("nan")})[0].where == f'$["{" " * 60}…"]'

    @pytest.mark.parametrize("text", [None, 1, ["{}"]])
    def test_only_text_and_bytes_are_text(self, text: object) -> None:
        with pytest.raises(InvalidFileError):
            loads(text)  # type: ignore[call-overload]
