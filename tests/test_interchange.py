"""Interchange: files as clerks write them, what they mean, and what is said of those that cannot be used."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date, datetime, time
from typing import Any

import pytest
from attrs import evolve

from phieu_tin_nhiem import (
    CAN_THO_2019,
    NOT_DONE,
    Body,
    BodyKind,
    InvalidCountError,
    InvalidDayError,
    InvalidMeetingError,
    InvalidOfficeError,
    InvalidValueError,
    Meeting,
    Notice,
    Office,
    Officeholder,
    Role,
    Round,
    Service,
    Tally,
    Turnout,
    UnknownTermError,
)
from phieu_tin_nhiem.errors import MissingExtraError
from phieu_tin_nhiem.interchange import (
    FORMAT,
    MOST_BYTES,
    MOST_DEPTH,
    MOST_VALUES,
    PLANS,
    InvalidFileError,
    MissingValueError,
    dump,
    dumps,
    load,
    loads,
    loads_round,
    plain_json,
    plan_called,
    reading,
)
from rounds import lawful_round
from samples import BAD_FILES, EXAMPLES

SO_MAU = {"name": "Sở Mẫu", "kind": "department"}


def errors_of(data: object) -> tuple[InvalidValueError, ...]:
    with pytest.raises(InvalidFileError) as caught:
        load(data)
    return caught.value.errors


def file(tag: str, **fields: object) -> dict[str, object]:
    return {"format": FORMAT, "type": tag, **fields}


def round_file(**fields: object) -> dict[str, object]:
    return file("round", meetings=[{"body": SO_MAU, "on": "2019-01-20", **fields}])


class TestARoundByHand:
    """The example of the how-to is the round that it describes, and the plan finds it lawful."""

    def test_the_example_is_lawful(self) -> None:
        whole, plan = loads_round((EXAMPLES / "lawful-round.json").read_bytes())
        assert plan is CAN_THO_2019
        assert plan.check(whole).ok
        assert [len(meeting.people or ()) for meeting in whole.meetings] == [3, 3]
        (first, second) = whole.meetings
        assert first.people is not None
        assert second.people is not None
        assert first.people[0] is second.people[0]
        assert first.people[1].service == (
            Service(date(2013, 5, 1), date(2018, 4, 30)),
            Service(date(2018, 5, 1)),
        )

    def test_the_faulty_example_has_the_faults_that_were_put_into_it(self) -> None:
        whole, plan = loads_round((EXAMPLES / "faulty-round.json").read_text(encoding="utf-8"))
        report = plan.check(whole)
        assert {finding.rule.id for finding in report.violations} == {
            "ct19.tenure",
            "ct19.preparation.notice",
            "ct19.report",
        }
        assert [finding.rule.id for finding in report.undetermined] == ["ct19.preparation.notice"]

    def test_a_person_may_be_named_repeated_or_both(self) -> None:
        person = {"name": "Trần Thị Mẫu", "office": {"role": "head", "body": SO_MAU}}
        named = round_file(people=["a"], listed=["a"]) | {"people": {"a": person}}
        repeated = round_file(people=[person], listed=[person])
        mixed = round_file(people=["a"], listed=[person]) | {"people": {"a": person}}
        assert load(named) == load(repeated) == load(mixed)

    def test_a_body_may_be_named_wherever_one_stands(self) -> None:
        person = {"name": "A", "office": {"role": "head", "body": "b"}, "service": [{"start": "2015-01-01"}]}
        person["service"] = [{"start": "2015-01-01", "office": {"role": "deputy_head", "body": "b"}}]
        data = file("round", bodies={"b": SO_MAU}, people={"p": person}, meetings=[{"body": "b", "on": "2019-01-20"}])
        data["meetings"] = [{"body": "b", "on": "2019-01-20", "people": ["p"]}]
        whole = load(data, Round)
        (meeting,) = whole.meetings
        assert meeting.people is not None
        (found,) = meeting.people
        assert found.service is not None
        assert found.service[0].office == Office(Role.DEPUTY_HEAD, meeting.body)

    def test_names_are_found_whatever_their_normal_form(self) -> None:
        data = file("round", bodies={"Sở": SO_MAU}, meetings=[{"body": "Sơ\u0309", "on": "2019-01-20"}])
        assert load(data, Round).meetings[0].body.name == "Sở Mẫu"

    def test_the_form_of_a_name_is_free(self) -> None:
        data = file("round", bodies={"": SO_MAU}, meetings=[{"body": "", "on": "2019-01-20"}])
        assert load(data, Round).meetings[0].body.kind is BodyKind.DEPARTMENT

    def test_names_mean_something_in_rounds_alone(self) -> None:
        (error,) = errors_of(file("meeting", body="Sở Mẫu", on="2019-01-20"))
        assert error.where == "$.body"

    def test_only_bodies_and_people_have_names(self) -> None:
        (error,) = errors_of(round_file(notice="a") | {"people": {}, "bodies": {"a": SO_MAU}})
        assert error.where == "$.meetings[0].notice"

    def test_a_record_that_differs_has_a_name_of_its_own(self) -> None:
        office = Office(Role.HEAD, Body("Sở Mẫu", BodyKind.DEPARTMENT))
        one, other = Officeholder("A", office), Officeholder("A", office, party_leadership=True)
        other_body = Body("Sở Mẫu", BodyKind.AGENCY)
        whole = Round(
            meetings=[
                Meeting(body=office.body, on=date(2019, 1, 20), people=[one], listed=[other]),
                Meeting(body=other_body, on=date(2019, 1, 20), listed=[Officeholder("A (2)", office)]),
            ]
        )
        written = dump(whole)
        assert list(written["people"]) == ["A", "A (2)", "A (2) (2)"]  # type: ignore[call-overload]
        assert list(written["bodies"]) == ["Sở Mẫu", "Sở Mẫu (2)"]  # type: ignore[call-overload]
        assert load(written) == whole


class TestWhatIsNotKnown:
    """Null, like nothing at all, says that nothing is known; false says that it is known not to have been done."""

    @pytest.mark.parametrize("name", ["notice", "ballot_form", "board", "listed"])
    def test_of_a_meeting(self, name: str) -> None:
        assert getattr(load(round_file(**{name: False}), Round).meetings[0], name) is NOT_DONE
        assert getattr(load(round_file(**{name: None}), Round).meetings[0], name) is None
        assert getattr(load(round_file(), Round).meetings[0], name) is None

    def test_of_a_notice_and_of_the_report(self) -> None:
        assert load(file("notice", time=False, place=False)) == Notice(time=NOT_DONE, place=NOT_DONE)
        assert load(file("notice", time=None)) == Notice()
        assert load(round_file() | {"reported_on": False}, Round).reported_on is NOT_DONE

    def test_a_place_may_be_called_anything(self) -> None:
        assert load(file("notice", place="not_done")) == Notice(place="not_done")
        assert load(file("notice", place="false")) == Notice(place="false")

    @pytest.mark.parametrize("name", ["venue", "people", "attendance", "minutes"])
    def test_what_cannot_be_left_undone_is_not_false(self, name: str) -> None:
        (error,) = errors_of(round_file(**{name: False}))
        assert error.where == f"$.meetings[0].{name}"
        assert error.explain("en").endswith(", or null if it is not known")

    def test_zero_is_not_false_and_one_is_not_true(self) -> None:
        assert errors_of(round_file(notice=0))[0].where == "$.meetings[0].notice"
        assert errors_of(round_file(list_reported=1))[0].where == "$.meetings[0].list_reported"
        assert errors_of(file("tally", high=True))[0].where == "$.high"

    def test_what_is_not_known_is_not_written(self) -> None:
        assert dump(Notice()) == file("notice")
        assert dump(Notice(place=NOT_DONE)) == file("notice", place=False)
        assert dump(Turnout(issued=0)) == file("turnout", issued=0)


class TestDaysAndTimes:
    """A day is YEAR-MONTH-DAY and a time HOUR:MINUTE, and neither is written otherwise."""

    @pytest.mark.parametrize(
        "day",
        [
            "2019-1-20",
            "20190120",
            "2019-W03-7",
            "2019-01-20T00:00",
            "20/01/2019",
            " 2019-01-20",
            "２０１９-01-20",
            2019,
            "",
        ],
    )
    def test_another_form_is_no_day(self, day: object) -> None:
        (error,) = errors_of(file("service", start=day))
        assert isinstance(error, InvalidDayError)
        assert (error.where, error.value) == ("$.start", day)
        assert error.explain().endswith("cần một ngày viết NĂM-THÁNG-NGÀY như 2019-01-20")

    def test_a_day_that_the_calendar_does_not_have_is_none(self) -> None:
        (error,) = errors_of(file("service", start="2019-02-29"))
        assert error.explain("en") == "$.start: '2019-02-29' is not valid; expected a day of the calendar"

    def test_the_years_are_those_of_the_library(self) -> None:
        (error,) = errors_of(file("service", start="1899-12-31"))
        assert (type(error), error.where, error.value) == (InvalidDayError, "$.start", "1899-12-31")

    @pytest.mark.parametrize(
        ("text", "expected"),
        [("08:00", time(8)), ("23:59:59", time(23, 59, 59)), ("08:00:00.000001", time(8, 0, 0, 1))],
    )
    def test_a_time(self, text: str, expected: time) -> None:
        assert load(file("notice", time=text)) == Notice(time=expected)
        assert dump(Notice(time=expected))["time"] == text

    @pytest.mark.parametrize("text", ["8:00", "8h", "24:00", "08:60", "0800", "08", "T08:00", 8])
    def test_another_form_is_no_time(self, text: object) -> None:
        (error,) = errors_of(file("notice", time=text))
        assert error.where == "$.time"

    def test_a_moment_is_never_written_as_a_day(self) -> None:
        with pytest.raises(InvalidValueError):
            dump(datetime(2019, 1, 20))  # type: ignore[arg-type]  # noqa: DTZ001


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


class TestTypesAndPlans:
    """Types and plans have fixed names."""

    def test_another_type_than_the_expected_is_refused(self) -> None:
        with pytest.raises(InvalidFileError, match="round"):
            load(file("tally"), Round)
        with pytest.raises(InvalidFileError, match=r"\$.type"):
            load(file("tally"), int)  # type: ignore[type-var]

    def test_format_and_type_are_both_asked_for(self) -> None:
        assert [error.where for error in errors_of({})] == ["$.format", "$.type"]

    def test_a_round_names_its_plan_or_takes_that_of_can_tho(self) -> None:
        assert loads_round(json.dumps(round_file()))[1] is CAN_THO_2019
        assert loads_round(json.dumps(round_file() | {"plan": "ct19"}))[1] is CAN_THO_2019

    def test_each_instrument_is_called_by_its_id(self) -> None:
        assert {name: book.instrument.id for name, book in PLANS.items()} == {name: name for name in PLANS}
        assert plan_called("ct19") is CAN_THO_2019
        unknown: object
        for unknown in ("CAN_THO_2019", "", None, []):
            with pytest.raises(UnknownTermError):
                plan_called(unknown)

    def test_what_files_do_not_hold_is_not_written(self) -> None:
        value: Any
        for value in (CAN_THO_2019, None, {}, "round"):
            with pytest.raises(InvalidValueError):
                dump(value)

    def test_equal_values_are_written_equally(self) -> None:
        assert dumps(lawful_round()) == dumps(evolve(lawful_round()))


class TestWithoutTheExtra:
    """Without cattrs everything can be written, and reading says what to install."""

    def test_reading_names_the_extra(self, monkeypatch: pytest.MonkeyPatch) -> None:
        reading._converter.cache_clear()  # noqa: SLF001 - the converter is made once, and here it has to be made again
        monkeypatch.setitem(sys.modules, "cattrs", None)
        with pytest.raises(MissingExtraError) as caught:
            load(file("tally"))
        assert 'pip install "phieu-tin-nhiem[json]"' in str(caught.value)
        assert (caught.value.module, caught.value.extra) == ("phieu_tin_nhiem.interchange", "json")
        assert isinstance(caught.value, ImportError)
        assert dump(Tally(1)) == file("tally", high=1)

    def test_the_interchange_loads_no_cattrs_until_something_is_read(self) -> None:
        code = "import sys, phieu_tin_nhiem.interchange as i; i.read_roster; print('cattrs' in sys.modules)"
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        assert done.stdout.strip() == "False"
