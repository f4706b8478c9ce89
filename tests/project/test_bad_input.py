"""Bad input: a typed error that names the value and what was expected, or a documented answer; nothing else, ever."""

from __future__ import annotations

import os
import subprocess
import sys
import unicodedata
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time
from decimal import Decimal
from fractions import Fraction
from functools import partial
from pathlib import Path
from typing import Any

import attrs
import pytest
from attrs import evolve

from phieu_tin_nhiem import (
    CAN_THO_2019,
    NOT_DONE,
    Ballot,
    BallotForm,
    Base,
    Body,
    BodyKind,
    Citation,
    Grade,
    InvalidValueError,
    Meeting,
    Notice,
    Officeholder,
    Rating,
    Result,
    Round,
    Service,
    Tally,
    Turnout,
    UndefinedShareError,
    count,
    format_percent,
    interpretation,
    percent,
    share,
)
from phieu_tin_nhiem.base.errors import shown
from phieu_tin_nhiem.rules.tenure import Tenure
from rounds import DIRECTOR, SO_MAU, WORK, WORK_DAY, lawful_round

DAY = WORK_DAY
MEETING = lawful_round().meetings[WORK]
RESULT = Result(Tally(19, 2, 25), Turnout(members=50, issued=48, collected=47))
FORM = BallotForm(["An", "Bình"])
NOON = datetime(2019, 1, 20, 12)  # noqa: DTZ001
TESTS = Path(__file__).resolve().parents[1]

NO_COUNTS: list[Any] = [
    -1,
    -(10**18),
    True,
    False,
    1.0,
    float("nan"),
    "1",
    b"1",
    Decimal(1),
    Fraction(1),
    [1],
    10**5000,
]
NO_DAYS: list[Any] = [NOON, datetime(2019, 1, 20, tzinfo=UTC), time(8), "2019-01-20", 20190120, 0.5, date.min, date.max]
NO_NAMES: list[Any] = [
    "",
    " \t\n",
    "An" * 5_000,
    "\x00",
    "An\x1b[31m",
    "An\x7f",
    "An\u200b",
    "\u202eAn",
    "\u2066An\u2069",
    "\ufeffAn",
    "An\ud800",
    7,
    b"An",
    ["An"],
]

Try = Callable[[Any], object]

# Fields are asked from their annotations (test_invariants); here stands what is asked otherwise.
COUNTS: dict[str, Try] = {
    "a field": lambda bad: Tally(0, bad, 0),
    "a rule": lambda bad: evolve(CAN_THO_2019.notice, days=bad),
    "count": lambda bad: count(FORM, [], issued=bad),
    "share": lambda bad: share(bad, 2),
    "percent": lambda bad: percent(0, bad),
    "percent, places": lambda bad: percent(1, 2, bad),
    "Tally.share": lambda bad: Tally().share(Rating.HIGH, of=bad),
}
DAYS: dict[str, Try] = {
    "a field": Service,
    "decide": lambda bad: CAN_THO_2019.decide(DIRECTOR, on=bad),
    "decide_all": lambda bad: CAN_THO_2019.decide_all([], on=bad),
    "timeline": CAN_THO_2019.timeline,
    "eligible_from": CAN_THO_2019.tenure.eligible_from,
    "latest_start": CAN_THO_2019.tenure.latest_start,
    "latest notice": CAN_THO_2019.notice.latest,
}
NAMES: dict[str, Try] = {
    "a field": lambda bad: Body(bad, BodyKind.AGENCY),
    "one of several": lambda bad: BallotForm(["An", bad]),
    "a set": lambda bad: Ballot([], struck=[bad]),
    "or not done": lambda bad: Notice(place=bad),
}
LEVELS: dict[str, Try] = {
    "parse": Rating.parse,
    "Tally.of": lambda bad: Tally.of([bad]),
    "Result.share": lambda bad: RESULT.share(bad, Base.VALID),
}
LISTS: list[tuple[str, dict[str, Try], list[Any]]] = [
    ("a count", COUNTS, NO_COUNTS),
    ("a day", DAYS, NO_DAYS),
    ("a name", NAMES, NO_NAMES),
    ("a level", LEVELS, ["cao", "tin nhiem", "", None, 1, [Rating.HIGH]]),
]
EARLY, LATE = Service(date(2018, 1, 1), date(2018, 6, 30)), Service(date(2018, 6, 30))
EMPTY = Result(Tally(), Turnout(members=0))
# What else has to be refused, and the value that the error names.
OTHERS: dict[str, tuple[Callable[[], object], object]] = {
    "an end before its start": (lambda: Service(DAY, date(2019, 1, 19)), date(2019, 1, 19)),
    "overlapping services": (lambda: Officeholder("An", DIRECTOR.office, service=[LATE, EARLY]), LATE.start),
    "no service at all": (lambda: Officeholder("An", DIRECTOR.office, service=[]), ()),
    "somebody listed twice": (lambda: evolve(MEETING, listed=[DIRECTOR, DIRECTOR]), DIRECTOR.format()),
    "somebody present twice": (lambda: evolve(MEETING, people=[DIRECTOR, DIRECTOR]), DIRECTOR.format()),
    "a name printed twice": (lambda: BallotForm(["An", "An"]), "An"),
    "too many rows": (lambda: count(FORM, [Ballot([None] * 3)]), 3),
    "too few rows": (lambda: count(FORM, [Ballot([None])]), 1),
    "a round with no meeting": (lambda: Round(meetings=[]), ()),
    "more marks than ballots": (lambda: Result(Tally(30, 10, 10), Turnout(collected=47)), 50),
    "more ballots than issued": (lambda: Turnout(issued=48, collected=49), 49),
    "a part of less": (lambda: percent(3, 2), 3),
    "a share of nothing": (lambda: share(0, 0), 0),
    "a percentage of nothing": (lambda: percent(0, 0), 0),
    "a share of an empty electorate": (lambda: EMPTY.share(Rating.LOW, Base.MEMBERS), 0),
    "a share of no valid ballots": (lambda: EMPTY.percent(Rating.LOW, Base.VALID), 0),
    "a share of the unknown": (lambda: EMPTY.percent(Rating.LOW, Base.ISSUED), None),
    "a malformed citation": (lambda: Citation.parse("trang 3", CAN_THO_2019.instrument, Grade.SEEN), "trang 3"),
    "an unknown provision": (lambda: CAN_THO_2019.provision("ct19.x"), "ct19.x"),
    "an unknown reading": (lambda: interpretation("Z9"), "Z9"),
    "an unknown language": (lambda: CAN_THO_2019.explain("fr"), "fr"),  # type: ignore[arg-type]
    "no finite percentage": (lambda: format_percent(Decimal("Infinity")), Decimal("Infinity")),
    "a rule out of bounds": (lambda: evolve(CAN_THO_2019.rule(Tenure), months=1201), 1201),
    "a plan without a rule": (lambda: CAN_THO_2019.replace(tenure=None), None),
}


def refused() -> Iterator[tuple[str, Callable[[], object], object]]:
    """Yield everything that has to be refused: what it is, how it is tried, and the value that the error names."""
    for what, attempts, values in LISTS:
        for name, attempt in attempts.items():
            for bad in values:
                yield f"{what}: {name}", partial(attempt, bad), bad
    for what, (try_it, value) in OTHERS.items():
        yield what, try_it, value


def let_in() -> list[str]:
    """Return what is not refused as it must be; it asserts nothing itself, so that it works under ``-O`` too."""
    wrong = []
    for what, attempt, value in refused():
        try:
            attempt()
        except InvalidValueError as error:
            same = error.value is value or error.value == value
            explained = f"{error.where}: {shown(error.value)} is not valid; expected "
            if not same or not error.explain("en").startswith(explained) or not str(error):
                wrong.append(f"{what}: {value!r} is not named by {error!r}")
        except Exception as error:  # noqa: BLE001 - any other exception is just what must not come out
            wrong.append(f"{what}: {value!r} raises {error!r}")
        else:
            wrong.append(f"{what}: {value!r} passes")
    return wrong


class TestRefused:
    """What cannot exist is refused, whatever the host has switched off."""

    def test_each_is_refused_with_an_error_that_names_it(self) -> None:
        assert len(list(refused())) > 200
        assert let_in() == []

    def test_also_when_the_host_switches_the_validators_of_attrs_off(self) -> None:
        attrs.validators.set_disabled(True)
        try:
            assert let_in() == []
        finally:
            attrs.validators.set_disabled(False)

    def test_also_when_python_runs_without_assertions(self) -> None:
        path = os.pathsep.join([str(TESTS), os.environ.get("PYTHONPATH", "")])
        asked = [sys.executable, "-O", __file__]
        run = subprocess.run(asked, capture_output=True, text=True, check=False, env={**os.environ, "PYTHONPATH": path})
        assert (run.returncode, run.stdout, run.stderr) == (0, "[]\n", "")


class TestAnswered:
    """What is unusual but can exist has a documented answer."""

    def test_text_in_another_normal_form_is_the_same_text(self) -> None:
        decomposed = unicodedata.normalize("NFD", "Trần Thị Mẫu")
        assert decomposed != "Trần Thị Mẫu"
        assert Officeholder(decomposed, DIRECTOR.office) == Officeholder("Trần Thị Mẫu", DIRECTOR.office)
        assert Rating.parse(unicodedata.normalize("NFD", "tín nhiệm thấp")) is Rating.LOW

    def test_a_name_of_three_hundred_characters_is_a_name(self) -> None:
        assert Officeholder("Ă" * 300, DIRECTOR.office).name == "Ă" * 300

    @pytest.mark.parametrize(
        "name", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "A & B", "O'Brien"]
    )
    def test_markup_is_text_and_is_escaped_where_html_is_made(self, name: str) -> None:
        decision = CAN_THO_2019.decide(evolve(DIRECTOR, name=name), on=DAY)
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
        person = Officeholder("An", DIRECTOR.office, service=[Service(day)])
        assert CAN_THO_2019.decide(person, on=day).explain()
        assert CAN_THO_2019.timeline(day).explain()
        assert CAN_THO_2019.check(Round(meetings=[Meeting(body=SO_MAU, on=day, people=[person])])).explain()


if __name__ == "__main__":
    print(let_in())  # noqa: T201 - read by the test that runs this file under -O
