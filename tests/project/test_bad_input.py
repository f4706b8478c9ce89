"""Bad input: a typed error that names the value and what was expected, or a documented answer; nothing else, ever."""

from __future__ import annotations

import runpy
import subprocess
import sys
import unicodedata
from datetime import date
from pathlib import Path

import attrs
import pytest
from attrs import evolve

from inputs import AN, DAY, HEAD, SO_MAU, let_in, refused
from phieu_tin_nhiem import (
    CAN_THO_2019,
    NOT_DONE,
    Base,
    Body,
    BodyKind,
    Meeting,
    Officeholder,
    Rating,
    Result,
    Round,
    Service,
    Tally,
    Turnout,
    UndefinedShareError,
)

SCRIPT = str(Path(__file__).with_name("inputs.py"))


class TestRefused:
    """What cannot exist is refused, whatever the host has switched off."""

    def test_each_is_refused_with_an_error_that_names_it(self) -> None:
        assert len(list(refused())) > 350
        assert let_in() == []

    def test_also_when_the_host_switches_the_validators_of_attrs_off(self) -> None:
        attrs.validators.set_disabled(True)
        try:
            assert let_in() == []
        finally:
            attrs.validators.set_disabled(False)

    def test_also_when_python_runs_without_assertions(self) -> None:
        run = subprocess.run([sys.executable, "-O", SCRIPT], capture_output=True, text=True, check=False)
        assert (run.returncode, run.stdout, run.stderr) == (0, "[]\n", "")

    def test_the_script_would_tell(self) -> None:
        assert runpy.run_path(SCRIPT)["let_in"]() == []


class TestAnswered:
    """What is unusual but can exist has a documented answer."""

    def test_text_in_another_normal_form_is_the_same_text(self) -> None:
        decomposed = unicodedata.normalize("NFD", "Trần Thị Mẫu")
        assert decomposed != "Trần Thị Mẫu"
        assert Officeholder(decomposed, HEAD) == Officeholder("Trần Thị Mẫu", HEAD)
        assert Rating.parse(unicodedata.normalize("NFD", "tín nhiệm thấp")) is Rating.LOW

    def test_a_name_of_three_hundred_characters_is_a_name(self) -> None:
        assert Officeholder("Ă" * 300, HEAD).name == "Ă" * 300

    @pytest.mark.parametrize(
        "name", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "A & B", "O'Brien"]
    )
    def test_markup_is_text_and_is_escaped_where_html_is_made(self, name: str) -> None:
        decision = CAN_THO_2019.decide(evolve(AN, name=name), on=DAY)
        assert decision.person.name == name
        assert name in decision.explain()
        assert "<script" not in decision.to_html()
        assert "<img" not in decision.to_html()

    def test_line_breaks_and_tabs_are_spaces(self) -> None:
        assert Body("Sở\r\n\tMẫu", BodyKind.DEPARTMENT) == SO_MAU

    def test_nobody_at_all_is_decided_at_once(self) -> None:
        assert list(CAN_THO_2019.decide_all([], on=DAY)) == []

    def test_a_meeting_of_which_nothing_is_known_is_checked(self) -> None:
        report = CAN_THO_2019.check(Round(meetings=[Meeting(body=SO_MAU, on=DAY)]))
        assert not report.ok
        assert report.violations == ()

    def test_a_meeting_at_which_nothing_was_done_is_checked(self) -> None:
        idle = Meeting(body=SO_MAU, on=DAY, listed=NOT_DONE, notice=NOT_DONE, ballot_form=NOT_DONE, board=NOT_DONE)
        assert len(CAN_THO_2019.check(Round(meetings=[idle], reported_on=NOT_DONE)).violations) == 5

    def test_an_empty_electorate_has_a_result_but_no_share(self) -> None:
        empty = Result(Tally(), Turnout(members=0, issued=0, collected=0))
        assert (empty.valid, empty.invalid) == (0, 0)
        assert "%" not in empty.explain()
        for base in (Base.MEMBERS, Base.ISSUED, Base.COLLECTED, Base.VALID):
            with pytest.raises(UndefinedShareError):
                empty.share(Rating.HIGH, base)

    @pytest.mark.parametrize("day", [date(1900, 1, 1), date(8999, 12, 31)])
    def test_the_first_and_the_last_day_are_days(self, day: date) -> None:
        person = Officeholder("An", HEAD, service=[Service(day)])
        assert CAN_THO_2019.decide(person, on=day).explain()
        assert CAN_THO_2019.timeline(day).explain()
        assert CAN_THO_2019.check(Round(meetings=[Meeting(body=SO_MAU, on=day, people=[person])])).explain()
