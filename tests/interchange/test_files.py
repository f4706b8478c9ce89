"""Interchange: files as clerks write them, what they mean, and how they are written again."""

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
    InvalidDayError,
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
from phieu_tin_nhiem.base.errors import MissingExtraError
from phieu_tin_nhiem.interchange import PLANS, InvalidFileError, dump, dumps, load, loads_round, plan_called, reading
from refusals import SO_MAU, errors_of, file, round_file
from rounds import lawful_round
from samples import EXAMPLES


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
