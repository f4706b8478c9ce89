"""Bad input: a typed error that names the value and what was expected, or a documented answer; nothing else, ever."""

from __future__ import annotations

import runpy
import subprocess
import sys
import unicodedata
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import partial
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

import attrs
import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import phieu_tin_nhiem
from effort import HALF
from phieu_tin_nhiem import (
    CAN_THO_2019,
    INTERPRETATIONS,
    NOT_DONE,
    Attendance,
    Ballot,
    BallotForm,
    Base,
    Body,
    BodyKind,
    Citation,
    CountingBoard,
    Decisions,
    Grade,
    InvalidValueError,
    Meeting,
    Minutes,
    MinutesRow,
    Notice,
    Office,
    Officeholder,
    PhieuTinNhiemError,
    Rating,
    Result,
    Role,
    Round,
    Service,
    Tally,
    Text,
    Turnout,
    UndefinedShareError,
    Venue,
    count,
    format_percent,
    interpretation,
    percent,
    share,
)
from phieu_tin_nhiem.comparison import Comparison, DecidedTwice, Point, compare, decide_under_both
from phieu_tin_nhiem.datasets import rounds
from phieu_tin_nhiem.errors import shown
from phieu_tin_nhiem.plans import ASSEMBLY_2012, ASSEMBLY_2014, ASSEMBLY_2023, PARTY_2023, in_force
from phieu_tin_nhiem.plans.force import Force
from phieu_tin_nhiem.plans.officials import OFFICIALS, OfficialsRule
from phieu_tin_nhiem.published import RowConsequences, row_consequences
from phieu_tin_nhiem.regulation import Regulation
from phieu_tin_nhiem.rules.appointment import AppointedInYear, TenureGap
from phieu_tin_nhiem.rules.concurrency import SeveralPostsRule
from phieu_tin_nhiem.rules.exemptions import ExemptionsGap
from phieu_tin_nhiem.rules.filing import FilingDeadline
from phieu_tin_nhiem.rules.quorum import Quorum
from phieu_tin_nhiem.rules.validity import Validity

DAY = date(2019, 1, 20)
NOON = datetime(2019, 1, 20, 12)  # noqa: DTZ001
SO_MAU = Body("Sở Mẫu", BodyKind.DEPARTMENT)
HEAD = Office(Role.HEAD, SO_MAU)
AN = Officeholder("An", HEAD, service=[Service(date(2015, 1, 1))])
FORM = BallotForm(["An", "Bình"])
MEETING = Meeting(
    body=SO_MAU,
    on=DAY,
    venue=Venue.WORKPLACE,
    people=[AN],
    listed=[AN],
    list_reported=True,
    notice=Notice(on=date(2019, 1, 15), time=time(8), place="Hội trường A"),
    ballot_form=FORM,
    board=CountingBoard(["Cường"]),
    attendance=Attendance.full(),
    minutes=Minutes.of(count(FORM, [Ballot([Rating.HIGH, None])], issued=1)),
)
ROUND = Round(meetings=[MEETING], reported_on=date(2019, 1, 30))
BOOKS = (ASSEMBLY_2014, ASSEMBLY_2012, ASSEMBLY_2023, PARTY_2023)
RESULT = Result(Tally(19, 2, 25), Turnout(members=50, issued=48, collected=47))

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

COUNTS: dict[str, Try] = {
    "Tally": lambda bad: Tally(0, bad, 0),
    "Turnout": lambda bad: Turnout(issued=bad),
    "Minutes": lambda bad: Minutes(collected=bad),
    "MinutesRow": lambda bad: MinutesRow(name="An", low=bad),
    "count": lambda bad: count(FORM, [], issued=bad),
    "share": lambda bad: share(bad, 2),
    "percent": lambda bad: percent(0, bad),
    "percent, places": lambda bad: percent(1, 2, bad),
    "Tally.share": lambda bad: Tally().share(Rating.HIGH, of=bad),
    "Tenure": lambda bad: evolve(CAN_THO_2019.tenure, months=bad),
    "NoticeDeadline": lambda bad: evolve(CAN_THO_2019.notice, days=bad),
    "VenueLimit": lambda bad: evolve(CAN_THO_2019.venues, most=bad),
    "Counting": lambda bad: evolve(CAN_THO_2019.counting, places=bad),
}
DAYS: dict[str, Try] = {
    "Service.start": Service,
    "Service.end": lambda bad: Service(DAY, bad),
    "Notice": lambda bad: Notice(on=bad),
    "Meeting": lambda bad: Meeting(body=SO_MAU, on=bad),
    "Round": lambda bad: Round(meetings=[MEETING], reported_on=bad),
    "Instrument": lambda bad: evolve(CAN_THO_2019.instrument, issued_on=bad),
    "ReportDeadline": lambda bad: evolve(CAN_THO_2019.report, before=bad),
    "decide": lambda bad: CAN_THO_2019.decide(AN, on=bad),
    "decide_all": lambda bad: CAN_THO_2019.decide_all([], on=bad),
    "timeline": CAN_THO_2019.timeline,
    "eligible_from": CAN_THO_2019.tenure.eligible_from,
    "latest_start": CAN_THO_2019.tenure.latest_start,
    "latest notice": CAN_THO_2019.notice.latest,
}
NAMES: dict[str, Try] = {
    "Body": lambda bad: Body(bad, BodyKind.AGENCY),
    "Officeholder": lambda bad: Officeholder(bad, HEAD),
    "BallotForm": lambda bad: BallotForm(["An", bad]),
    "Ballot.struck": lambda bad: Ballot([], struck=[bad]),
    "Ballot.added": lambda bad: Ballot([], added=[bad]),
    "CountingBoard": lambda bad: CountingBoard([bad]),
    "MinutesRow": lambda bad: MinutesRow(name=bad),
    "Notice.place": lambda bad: Notice(place=bad),
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
    "overlapping services": (lambda: Officeholder("An", HEAD, service=[LATE, EARLY]), LATE.start),
    "no service at all": (lambda: Officeholder("An", HEAD, service=[]), ()),
    "somebody listed twice": (lambda: evolve(MEETING, listed=[AN, AN]), AN.format()),
    "somebody present twice": (lambda: evolve(MEETING, people=[AN, AN]), AN.format()),
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
    "a rule out of bounds": (lambda: evolve(CAN_THO_2019.tenure, months=1201), 1201),
    "a plan without a rule": (lambda: evolve(CAN_THO_2019, tenure=None), None),  # type: ignore[arg-type]
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
        assert len(list(refused())) > 350
        assert let_in() == []

    def test_also_when_the_host_switches_the_validators_of_attrs_off(self) -> None:
        attrs.validators.set_disabled(True)
        try:
            assert let_in() == []
        finally:
            attrs.validators.set_disabled(False)

    def test_also_when_python_runs_without_assertions(self) -> None:
        run = subprocess.run([sys.executable, "-O", __file__], capture_output=True, text=True, check=False)
        assert (run.returncode, run.stdout, run.stderr) == (0, "[]\n", "")

    def test_the_script_would_tell(self) -> None:
        assert runpy.run_path(__file__)["let_in"]() == []


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


class Unhashable:
    """Something that is equal to itself alone and has no hash."""

    __hash__ = None  # type: ignore[assignment]

    def __eq__(self, other: object) -> bool:
        return self is other


CIRCLE: list[object] = []
CIRCLE.append(CIRCLE)


def inside(value: object) -> Iterator[Any]:
    """Yield every attrs value in ``value``, itself included, however deep."""
    kind: Any = type(value)
    if attrs.has(kind):
        yield value
        for field in attrs.fields(kind):
            yield from inside(getattr(value, field.name))
    elif isinstance(value, tuple | frozenset | list):
        for item in value:
            yield from inside(item)


def one_of_each() -> dict[type, Any]:
    """Return a good value of every public attrs class that a plan, a check or an answer holds."""
    found: dict[type, Any] = {}
    counted = count(FORM, [Ballot([Rating.HIGH, None]), Ballot([None, Rating.LOW], issued_by_board=False)])
    public = [getattr(phieu_tin_nhiem, name) for name in phieu_tin_nhiem.__all__]
    roots: list[object] = [
        *public,
        *INTERPRETATIONS,
        CAN_THO_2019.check(ROUND),
        CAN_THO_2019.decide(AN, on=DAY),
        CAN_THO_2019.timeline(DAY),
        CAN_THO_2019.window,
        ROUND,
        RESULT,
        counted,
        Ballot([Rating.HIGH, None]),
        *BOOKS,
        compare(*BOOKS[:2]),
        decide_under_both(BOOKS[0], CAN_THO_2019, AN, on=DAY),
        in_force(on=DAY, body=BodyKind.PROVINCIAL_COUNCIL),
        *OFFICIALS,
        row_consequences(rounds()[0])[0],
    ]
    for root in roots:
        if not isinstance(root, type):
            for value in inside(root):
                found.setdefault(type(value), value)
    return found


GOOD = one_of_each()
TYPES = [item for name in phieu_tin_nhiem.__all__ if isinstance(item := getattr(phieu_tin_nhiem, name), type)]
# These are public too, in rooms of their own.
BEYOND = [
    Regulation,
    Validity,
    AppointedInYear,
    TenureGap,
    ExemptionsGap,
    SeveralPostsRule,
    Quorum,
    FilingDeadline,
    Comparison,
    Point,
    DecidedTwice,
    Force,
    OfficialsRule,
    RowConsequences,
]
PUBLIC = [*(kind for kind in TYPES if attrs.has(kind)), *BEYOND]
# A text is the ground on which the errors themselves stand: it is checked where it becomes part of another value.
CHECKED = [kind for kind in PUBLIC if kind is not Text]
TERMS = [kind for kind in TYPES if issubclass(kind, Enum)]

leaves = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-3, 3),
    st.integers(),
    st.floats(),
    st.text(max_size=5),
    st.from_regex(r"(ct19\.[a-z]{1,4}|Điều [0-9]{1,2}|khoản [0-9]|[0-9]{1,2}/[0-9]{4}|<[a-z]+>)", fullmatch=True),
    st.binary(max_size=3),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.decimals(),
    st.fractions(),
    st.complex_numbers(),
    st.sampled_from(TERMS).flatmap(st.sampled_from),
    st.sampled_from([*PUBLIC, *TERMS, int, str]),
    st.sampled_from(list(GOOD.values())),
    st.sampled_from([NOT_DONE, Ellipsis, NotImplemented, object(), Unhashable(), CIRCLE, len, range(3), Text("", "")]),
)
nasty = st.recursive(
    leaves,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.lists(inner, max_size=3).map(tuple),
        st.lists(inner, max_size=2).map(iter),
        st.dictionaries(st.text(max_size=2), inner, max_size=2),
    ),
    max_leaves=6,
)


def fits(value: object, hint: Any) -> bool:  # noqa: ANN401
    """Say whether ``value`` is what its annotation says; a bool is no int and a datetime no date."""
    origin, arguments = get_origin(hint), get_args(hint)
    if hint in {Any, object}:
        return True
    if hint in {None, NoneType}:
        return value is None
    if origin in {Union, UnionType}:
        return any(fits(value, argument) for argument in arguments)
    if origin is Literal:
        return value in arguments
    if origin is tuple and arguments[-1] is not Ellipsis:
        return isinstance(value, tuple) and all(map(fits, value, arguments)) and len(value) == len(arguments)
    if origin in {tuple, frozenset}:
        return isinstance(value, origin) and all(fits(item, arguments[0]) for item in value)
    if hint in {int, date}:
        return type(value) is hint
    return isinstance(value, origin or hint)


class TestAnythingAtAll:
    """Whatever is put into a field of a public value, the value exists as its types say, or a typed error comes out."""

    def test_there_is_a_good_value_of_every_public_class(self) -> None:
        assert [kind.__name__ for kind in PUBLIC if kind not in GOOD] == []

    @pytest.mark.parametrize("kind", CHECKED, ids=lambda kind: kind.__name__)
    def test_a_good_value_is_what_its_types_say(self, kind: type[attrs.AttrsInstance]) -> None:
        for field in attrs.fields(attrs.resolve_types(kind)):
            assert fits(getattr(GOOD[kind], field.name), field.type), field.name

    @pytest.mark.parametrize("kind", CHECKED, ids=lambda kind: kind.__name__)
    @HALF
    @given(data=st.data())
    def test_no_other_exception_and_no_other_value(self, kind: type[attrs.AttrsInstance], data: st.DataObject) -> None:
        fields = attrs.fields(attrs.resolve_types(kind))
        names = data.draw(
            st.sets(st.sampled_from([field.name for field in fields if field.init]), min_size=1, max_size=2)
        )
        changes = {name: data.draw(nasty, label=name) for name in sorted(names)}
        attrs.validators.set_disabled(data.draw(st.booleans(), label="validators off"))
        try:
            made = evolve(GOOD[kind], **changes)
        except PhieuTinNhiemError as error:
            # Its text is made of the bad value, and making it must not fail either.
            error.__str__()
            return
        finally:
            attrs.validators.set_disabled(False)
        for field in fields:
            assert fits(getattr(made, field.name), field.type), field.name


ENTRANCES: dict[str, Callable[..., object]] = {
    "count": lambda form, ballots, issued, invalidity: count(form, ballots, issued=issued, invalidity=invalidity),
    "count, a box": lambda ballots: count(FORM, ballots),
    "share": share,
    "percent": percent,
    "format_percent": format_percent,
    "interpretation": interpretation,
    "Rating.parse": Rating.parse,
    "Tally.of": Tally.of,
    "Tally[]": Tally(1, 2, 3).__getitem__,
    "Tally.share": Tally(1, 2, 3).share,
    "Tally.percent": Tally(1, 2, 3).percent,
    "Result.base": RESULT.base,
    "Result.share": RESULT.share,
    "Result.percent": RESULT.percent,
    "BallotForm.of": BallotForm.of,
    "Minutes.of": Minutes.of,
    "Citation.parse": Citation.parse,
    "Plan.decide": lambda person, day: CAN_THO_2019.decide(person, on=day),
    "Plan.decide_all": lambda people, day: CAN_THO_2019.decide_all(people, on=day),
    "Plan.check": CAN_THO_2019.check,
    "Plan.timeline": CAN_THO_2019.timeline,
    "Plan.provision": CAN_THO_2019.provision,
    "Plan.serving": CAN_THO_2019.serving,
    "Plan.explain": CAN_THO_2019.explain,
    "Plan.to_html": CAN_THO_2019.to_html,
    "Tenure.eligible_from": CAN_THO_2019.tenure.eligible_from,
    "Tenure.latest_start": CAN_THO_2019.tenure.latest_start,
    "NoticeDeadline.latest": CAN_THO_2019.notice.latest,
    "NoticeDeadline.earliest_meeting": CAN_THO_2019.notice.earliest_meeting,
    "VenueLimit.check": CAN_THO_2019.venues.check,
    "VenueLimit.remaining": CAN_THO_2019.venues.remaining,
    "Regulation.decide": lambda person, day, opening: ASSEMBLY_2014.decide(person, on=day, opened_on=opening),
    "Regulation.duties": lambda body, opening, day: ASSEMBLY_2014.duties(body, opens_on=opening, votes_on=day),
    "Regulation.duties, one bad": lambda body: ASSEMBLY_2014.duties(body, opens_on=DAY, votes_on=DAY),
    "FilingDeadline.applies_to": ASSEMBLY_2014.filings[0].applies_to,
    "Validity.judge": ASSEMBLY_2014.validity.judge,
    "in_force": lambda body, day: in_force(on=day, body=body),
    "compare": compare,
    "decide_under_both": lambda left, right: decide_under_both(left, right, AN, on=DAY),
    "Decisions": Decisions,
    "row_consequences": row_consequences,
    "Subjects.judge": CAN_THO_2019.subjects.judge,
    "Service.covers": EARLY.covers,
    "Officeholder.holds": AN.holds,
    "Office.is_same_post": HEAD.is_same_post,
    "Tenure.judge": CAN_THO_2019.tenure.judge,
    "Tenure.test_day": CAN_THO_2019.tenure.test_day,
    "Exemptions.judge": CAN_THO_2019.exemptions.judge,
    "VenueLimit.admits": CAN_THO_2019.venues.admits,
    "VenueLimit.check_posts": CAN_THO_2019.venues.check_posts,
    "VenueLimit.all_within": CAN_THO_2019.venues.all_within,
    "ListPreparation.check": lambda listed, present: CAN_THO_2019.listing.check(
        listed, present, (), all_lists_known=True
    ),
    "ListPreparation.check_report": lambda reported: CAN_THO_2019.listing.check_report(None, reported=reported),
    "BallotPreparation.check": CAN_THO_2019.ballots.check,
    "BoardProposal.check": CAN_THO_2019.board.check,
    "NoticeDeadline.check": CAN_THO_2019.notice.check,
    "NoticeDeadline.check, one bad": lambda notice: CAN_THO_2019.notice.check(notice, DAY),
    "AttendanceDuty.check": CAN_THO_2019.attendance.check,
    "Counting.check": CAN_THO_2019.counting.check,
    "Counting.percent": CAN_THO_2019.counting.percent,
    "ReportDeadline.check": CAN_THO_2019.report.check,
    "Subjects.posts_in": CAN_THO_2019.subjects.posts_in,
    "Subjects.reading": CAN_THO_2019.subjects.reading,
}
ARITY = {
    "count": 4,
    "share": 2,
    "percent": 3,
    "format_percent": 2,
    "Tally.share": 2,
    "Tally.percent": 3,
    "Result.share": 2,
    "Result.percent": 3,
    "Citation.parse": 3,
    "Plan.decide": 2,
    "Plan.decide_all": 2,
    "Regulation.decide": 3,
    "Regulation.duties": 3,
    "in_force": 2,
    "compare": 2,
    "decide_under_both": 2,
    "Decisions": 3,
    "Subjects.judge": 2,
    "Tenure.judge": 2,
    "Tenure.test_day": 2,
    "VenueLimit.admits": 2,
    "ListPreparation.check": 2,
    "BallotPreparation.check": 2,
    "BoardProposal.check": 2,
    "NoticeDeadline.check": 2,
    "Counting.check": 2,
    "Counting.percent": 2,
    "ReportDeadline.check": 2,
    "Subjects.posts_in": 2,
    "Subjects.reading": 2,
}


class TestEveryEntrance:
    """Whatever a host hands to a function, an answer or a typed error comes back."""

    @pytest.mark.parametrize("name", ENTRANCES)
    @HALF
    @given(data=st.data())
    def test_no_other_exception(self, name: str, data: st.DataObject) -> None:
        arguments = data.draw(st.tuples(*[nasty] * ARITY.get(name, 1)))
        try:
            ENTRANCES[name](*arguments)
        except PhieuTinNhiemError as error:
            # Its text is made of the bad value, and making it must not fail either.
            error.__str__()


if __name__ == "__main__":
    print(let_in())  # noqa: T201 - read by the test that runs this file under -O
