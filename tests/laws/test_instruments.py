"""Laws of every instrument: forward is inverse, scaling changes nothing, all is cited, both languages say as much."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import product
from typing import Any, NoReturn, get_type_hints

import pytest
from attrs import evolve, fields_dict
from hypothesis import given
from hypothesis import strategies as st

from effort import FEW, HALF
from phieu_tin_nhiem import (
    CAN_THO_2019,
    Body,
    BodyKind,
    Decision,
    Finding,
    Minutes,
    MinutesRow,
    Notice,
    Office,
    Officeholder,
    Plan,
    Rating,
    Result,
    Role,
    Round,
    Service,
    Status,
    Tally,
    Turnout,
    Venue,
)
from phieu_tin_nhiem.base.document import Entry
from phieu_tin_nhiem.base.text import LANGUAGES
from phieu_tin_nhiem.facts.offices import roles_in, superiors_of
from phieu_tin_nhiem.facts.tallies import Base
from phieu_tin_nhiem.plans import ASSEMBLY_2012, ASSEMBLY_2014, ASSEMBLY_2023, PARTY_2014, PARTY_2023
from phieu_tin_nhiem.plans.officials import OFFICIALS, OfficialKind, officials_consequences
from phieu_tin_nhiem.rules import Rule, Subjects, Tenure
from phieu_tin_nhiem.rules.consequences import Consequences, Standing, Threshold
from phieu_tin_nhiem.rules.deadlines import FilingDeadline, ReportDeadline, Unseen, Validity
from phieu_tin_nhiem.rules.meeting import Quorum
from phieu_tin_nhiem.rules.preparation import NoticeDeadline
from phieu_tin_nhiem.rules.tenure import AppointedInYear
from phieu_tin_nhiem.rules.venues import VenueLimit
from phieu_tin_nhiem.testing import strategies as ours
from rounds import SETS_OF_FAULTS, inject

ONE_DAY = timedelta(days=1)
BOOKS: tuple[Plan, ...] = (CAN_THO_2019, ASSEMBLY_2012, ASSEMBLY_2014, ASSEMBLY_2023, PARTY_2014, PARTY_2023)
EACH_BOOK = pytest.mark.parametrize("book", BOOKS, ids=lambda book: book.instrument.id)
DAYS = ours.days(date(2012, 1, 1), date(2027, 12, 31))
COUNTS = st.integers(0, 700)
DIRECTOR = Office(Role.HEAD, Body("Sở Mẫu", BodyKind.DEPARTMENT))


def every_rule() -> Iterator[tuple[str, Rule]]:
    """Go through the rules of every instrument, those on officials included, each with a name to find it by."""
    for book in BOOKS:
        for rule in book.rules:
            yield f"{rule.part} by {rule.provisions[0].id}", rule
    for officials in OFFICIALS:
        yield f"{officials.instrument.id}.validity", officials.validity
        if officials.thresholds:
            provision = officials.thresholds[0].provision
            yield (
                f"{officials.instrument.id}.consequences",
                Consequences(provision, Base.COLLECTED, officials.thresholds),
            )


RULES = dict(every_rule())


def near(data: st.DataObject, day: date) -> date:
    """Draw a day on one side of another or on the other, often the next one."""
    return day + timedelta(days=data.draw(st.integers(-2, 2) | st.integers(-500, 500)))


def filing_both_ways(rule: FilingDeadline, data: st.DataObject) -> None:
    anchor = data.draw(DAYS)
    filed = near(data, rule.latest(anchor))
    is_in_time = filed <= rule.latest(anchor)
    assert is_in_time is (anchor >= rule.earliest(filed))
    assert rule.earliest(rule.latest(anchor)) == anchor == rule.latest(rule.earliest(anchor))
    assert rule.due(anchor).last_day == rule.latest(anchor)
    if rule.unseen is not Unseen.UNKNOWN:
        assert rule.check(filed, anchor).status is (Status.SATISFIED if is_in_time else Status.VIOLATED)


def quorum_both_ways(rule: Quorum, data: st.DataObject) -> None:
    summoned = data.draw(st.integers(1, 700))
    least = rule.least_present(summoned)
    for present in (data.draw(st.integers(0, summoned)), least, least - 1):
        is_met = rule.check(summoned, present).status is Status.SATISFIED
        assert is_met is (present >= least)


def consequences_both_ways(rule: Consequences, data: st.DataObject) -> None:
    of = data.draw(st.integers(1, 700))
    for threshold in rule.thresholds:
        threshold_both_ways(threshold, data.draw(st.integers(0, of)), of)
        threshold_both_ways(threshold, min(threshold.ratio.least(of), of), of)
        threshold_both_ways(threshold, threshold.ratio.least(of) - 1, of)


def threshold_both_ways(threshold: Threshold, low: int, of: int) -> None:
    ratio = threshold.ratio
    assert ratio.is_met(low, of) is (low >= ratio.least(of)) is (of <= ratio.largest_base(low))
    assert threshold.is_met(low, of) is (of in threshold.bases(low)) is Standing(low, of).meets(threshold)
    passes = threshold.unless is not None and low >= threshold.unless.least(of)
    assert threshold.is_met(low, of) is (ratio.is_met(low, of) and not passes)


def tenure_both_ways(rule: Tenure | AppointedInYear, data: st.DataObject) -> None:
    start = data.draw(DAYS)
    vote = near(data, rule.eligible_from(start))
    is_due = vote >= rule.eligible_from(start)
    assert is_due is (start <= rule.latest_start(vote))
    latest = rule.latest_start(vote)
    for begun in {start, latest, latest + ONE_DAY}:
        if begun <= vote:
            person = Officeholder("Trần Thị Mẫu", DIRECTOR, service=[Service(begun)])
            assert (rule.judge(person, vote).status is Status.SATISFIED) is (begun <= latest)
    first = rule.eligible_from(start)
    assert rule.latest_start(first) >= start > rule.latest_start(first - ONE_DAY)


def notice_both_ways(rule: NoticeDeadline, data: st.DataObject) -> None:
    meeting = data.draw(DAYS)
    given_on = near(data, rule.latest(meeting))
    is_in_time = given_on <= rule.latest(meeting)
    assert is_in_time is (meeting >= rule.earliest_meeting(given_on))
    assert is_in_time is (rule.check(Notice(on=given_on), meeting)[0].status is Status.SATISFIED)
    assert rule.earliest_meeting(rule.latest(meeting)) == meeting
    assert rule.due(meeting).last_day == rule.latest(meeting)


def report_both_ways(rule: ReportDeadline, data: st.DataObject) -> None:
    meeting = data.draw(ours.days(date(2018, 12, 1), date(2019, 3, 1)))
    reported = near(data, rule.last_day)
    is_lawful = meeting <= reported <= rule.last_day
    assert (rule.check(reported, meeting).status is Status.SATISFIED) is is_lawful
    assert rule.due().last_day == rule.last_day == rule.before - ONE_DAY


def validity_both_ways(rule: Validity, data: st.DataObject) -> None:
    for day in (data.draw(DAYS), near(data, rule.first_day), near(data, rule.last_day or rule.first_day)):
        is_in_force = rule.first_day <= day and (rule.last_day is None or day <= rule.last_day)
        assert (rule.judge(day) is None) is is_in_force


def venues_both_ways(rule: VenueLimit, data: st.DataObject) -> None:
    used = data.draw(st.sets(st.sampled_from(Venue.standard())))
    may_follow = {
        venue
        for venue in Venue.standard()
        if venue not in used
        and rule.check([venue]).status is not Status.NOT_APPLICABLE
        and rule.check([*used, venue]).status is Status.SATISFIED
    }
    assert set(rule.remaining(used)) == may_follow


def subjects_both_ways(rule: Subjects, data: st.DataObject) -> None:
    body, day = data.draw(ours.bodies()), data.draw(DAYS)
    flags = (True, False)
    boards = flags if body.kind is BodyKind.SINGLE_MEMBER_COMPANY else (None,)
    could_be_listed = {
        role
        for role, under, board, member in product(
            roles_in(body.kind), [body.under] if body.under else superiors_of(body.kind) or [None], boards, flags
        )
        if not (role is Role.CONTROL_BOARD_HEAD and board is False)
        and rule.judge(Office(role, evolve(body, under=under, has_control_board=board), member), day).status
        is Status.SATISFIED
    }
    assert {post.role for post in rule.posts_in(body, day)} == could_be_listed


BOTH_WAYS: dict[type, Callable[[Any, st.DataObject], None]] = {
    FilingDeadline: filing_both_ways,
    Quorum: quorum_both_ways,
    Consequences: consequences_both_ways,
    Tenure: tenure_both_ways,
    AppointedInYear: tenure_both_ways,
    NoticeDeadline: notice_both_ways,
    ReportDeadline: report_both_ways,
    Validity: validity_both_ways,
    VenueLimit: venues_both_ways,
    Subjects: subjects_both_ways,
}
INVERSES = {"latest", "earliest", "earliest_meeting", "latest_start", "eligible_from", "least_present", "remaining"}


class TestForwardIsInverse:
    """Every rule of every instrument that answers "until when, from when, how many" agrees with its own verdict."""

    @pytest.mark.parametrize("name", [name for name, rule in RULES.items() if type(rule) in BOTH_WAYS])
    @HALF
    @given(data=st.data())
    def test_what_a_planner_is_told_is_what_is_judged(self, name: str, data: st.DataObject) -> None:
        BOTH_WAYS[type(RULES[name])](RULES[name], data)

    def test_no_rule_is_left_out(self) -> None:
        """Any other rule is only asked forward: it bounds no day and no number."""
        assert {type(rule) for rule in RULES.values()} >= set(BOTH_WAYS)
        for rule in RULES.values():
            if type(rule) not in BOTH_WAYS:
                answers = [part for name in INVERSES if (part := getattr(rule, name, None)) is not None]
                assert {get_type_hints(answer)["return"] for answer in answers} <= {NoReturn}, type(rule).__name__


def scaled_turnout(turnout: Turnout, by: int) -> Turnout:
    return Turnout(
        **{name: None if (figure := getattr(turnout, name)) is None else figure * by for name in fields_dict(Turnout)}
    )


def scaled(result: Result, by: int) -> Result:
    tally = result.tally
    return Result(Tally(tally.high * by, tally.confidence * by, tally.low * by), scaled_turnout(result.turnout, by))


def scaled_figures(record: Minutes | MinutesRow, by: int) -> dict[str, Any]:
    figures = {name: getattr(record, name) for name in fields_dict(type(record)) if name not in {"name", "rows"}}
    return {name: None if figure is None else figure * by for name, figure in figures.items()}


def scaled_round(whole: Round, by: int) -> Round:
    meetings = []
    for meeting in whole.meetings:
        assert meeting.minutes is not None
        rows = [evolve(row, **scaled_figures(row, by)) for row in meeting.minutes.rows]
        minutes = evolve(meeting.minutes, **scaled_figures(meeting.minutes, by), rows=rows)
        meetings.append(evolve(meeting, minutes=minutes))
    return evolve(whole, meetings=meetings)


def statuses(findings: tuple[Finding, ...]) -> list[tuple[str, Status]]:
    return [(finding.rule.id, finding.status) for finding in findings]


FULL_TURNOUTS = st.builds(
    lambda parts: Turnout(
        members=sum(parts), suspended=parts[0], summoned=sum(parts[1:]), issued=sum(parts[2:]), collected=parts[3]
    ),
    st.tuples(*[st.integers(0, 30)] * 3, st.integers(0, 500)),
)
FACTORS = st.integers(1, 12) | st.integers(1, 10**6)


class TestScaling:
    """An electorate k times as large that votes alike gets the same answer: every base, threshold and quorum."""

    @EACH_BOOK
    @given(result=ours.results(FULL_TURNOUTS), before=ours.results(FULL_TURNOUTS), by=FACTORS, other=FACTORS)
    def test_consequences(self, book: Plan, result: Result, before: Result, by: int, other: int) -> None:
        rule = book.consequences
        found = rule.judge(result, before)
        assert statuses(rule.judge(scaled(result, by), scaled(before, other))) == statuses(found)
        assert Status.UNDETERMINED not in {finding.status for finding in found}

    @given(result=ours.results(FULL_TURNOUTS), base=st.sampled_from(Base), on=DAYS, by=FACTORS)
    def test_what_follows_for_officials(self, result: Result, base: Base, on: date, by: int) -> None:
        for kind in (None, *OfficialKind):
            found = officials_consequences(result, base, on, kind)
            assert statuses(officials_consequences(scaled(result, by), base, on, kind)) == statuses(found)

    @given(summoned=COUNTS, data=st.data(), by=FACTORS)
    def test_quorum(self, summoned: int, data: st.DataObject, by: int) -> None:
        present = data.draw(st.integers(0, summoned))
        for quorum in filter(None, (book.find(Quorum) for book in BOOKS)):
            found = quorum.check(summoned, present)
            assert quorum.check(summoned * by, present * by).status is found.status

    @given(result=ours.results(FULL_TURNOUTS), by=FACTORS, base=st.sampled_from(Base), places=st.integers(0, 6))
    def test_shares_and_percentages(self, result: Result, by: int, base: Base, places: int) -> None:
        if result.known_base(base):
            for rating in Rating:
                assert scaled(result, by).share(rating, base) == result.share(rating, base)
                assert scaled(result, by).percent(rating, base, places) == result.percent(rating, base, places)

    @HALF
    @given(faults=SETS_OF_FAULTS, by=FACTORS)
    def test_the_figures_of_a_whole_round(self, faults: Any, by: int) -> None:  # noqa: ANN401 - of faults
        whole = inject(faults)
        found = [
            [(f.rule.id, f.status, f.person, f.meeting, f.statement.key) for f in CAN_THO_2019.check(some).findings]
            for some in (whole, scaled_round(whole, by))
        ]
        assert found[0] == found[1]


@st.composite
def findings_under(draw: st.DrawFn, book: Plan) -> tuple[Finding, ...]:
    """Draw what the rules of an instrument find, those on figures and days as well as those on people."""
    day = draw(DAYS)
    person = draw(ours.officeholders())
    found = [*book.decide(person, on=day).findings, *book.consequences.judge(draw(ours.results()))]
    venues, quorum = book.find(VenueLimit), book.find(Quorum)
    if venues is not None:
        found.append(venues.check(draw(st.lists(st.none() | st.sampled_from(Venue.standard()), max_size=4))))
        admitted = venues.admits(person, draw(st.none() | st.sampled_from(Venue.standard())))
        found += [] if admitted is None else [admitted]
    if quorum is not None:
        summoned = draw(COUNTS)
        found.append(quorum.check(summoned, draw(st.none() | st.integers(0, summoned))))
    found += [filing.check(draw(st.none() | DAYS), day) for filing in book.filings]
    return tuple(found)


def known_to(book: Plan) -> dict[str, Any]:
    return {provision.id: provision for provision in (*book.provisions, *book.supplements)}


class TestCitations:
    """Every explanation cites only provisions that its instrument has, and that of its rule as it stands there."""

    @EACH_BOOK
    @FEW
    @given(data=st.data())
    def test_every_finding_stands_in_its_instrument(self, book: Plan, data: st.DataObject) -> None:
        known = known_to(book)
        citations = {provision.citation for provision in known.values()}
        for finding in data.draw(findings_under(book)):
            assert known[finding.rule.id] == finding.rule
            assert set(finding.supplements) <= citations

    @EACH_BOOK
    @FEW
    @given(person=ours.officeholders(), on=DAYS)
    def test_no_other_instrument_is_named_in_an_explanation(self, book: Plan, person: Officeholder, on: date) -> None:
        own = {provision.citation.instrument.name.vi for provision in known_to(book).values()}
        others = {
            provision.citation.instrument.name.vi for other in BOOKS for provision in known_to(other).values()
        } - own
        text = " ".join(book.decide(person, on=on).explain().replace(person.office.body.name, "").split())
        assert not [name for name in others if name in text]


def entries(decision: Decision) -> list[list[Entry]]:
    return [
        [block for block in decision.document(language).blocks if isinstance(block, Entry)] for language in LANGUAGES
    ]


class TestBothLanguages:
    """What is found does not depend on the language: as many entries, of the same kind, each as detailed."""

    @EACH_BOOK
    @FEW
    @given(person=ours.officeholders(), on=DAYS)
    def test_every_decision(self, book: Plan, person: Officeholder, on: date) -> None:
        decision = book.decide(person, on=on)
        vi, en = entries(decision)
        assert [(entry.mark, len(entry.details)) for entry in vi] == [(entry.mark, len(entry.details)) for entry in en]
        assert [entry.text for entry in vi] != [entry.text for entry in en]
        rows = [decision.to_records(language) for language in LANGUAGES]
        codes = ("rule", "grade", "status", "severity", "missing", "interpretations", "outcome", "on", "person", "role")
        assert [[row[code] for code in codes] for row in rows[0]] == [[row[code] for code in codes] for row in rows[1]]

    @EACH_BOOK
    @FEW
    @given(data=st.data())
    def test_every_finding_says_the_same_facts_in_both(self, book: Plan, data: st.DataObject) -> None:
        for finding in data.draw(findings_under(book)):
            said = {language: finding.entry(language, book.instrument) for language in LANGUAGES}
            assert said["vi"].mark == said["en"].mark
            assert len(said["vi"].details) == len(said["en"].details)
            assert said["vi"].text != said["en"].text
