"""What an application writes against the installed wheel, and which types it can rely on.

``mypy --strict`` checks this file beside the wheel as well as beside the sources; the doctest run imports it, so that
every line here also works.
"""

from collections.abc import Sequence
from datetime import date, time
from decimal import Decimal
from fractions import Fraction
from typing import assert_type

import attrs

from phieu_tin_nhiem import (
    CAN_THO_2019,
    Ballot,
    BallotForm,
    Base,
    Body,
    BodyKind,
    Meeting,
    Notice,
    Office,
    Officeholder,
    Outcome,
    PhieuTinNhiemError,
    Plan,
    Rating,
    Result,
    Role,
    Round,
    Service,
    Status,
    Tally,
    Turnout,
    Under,
    Venue,
    count,
)

DEPARTMENT = Body("Sở Nội vụ", BodyKind.DEPARTMENT, under=Under.CITY)
DIRECTOR = Officeholder("Nguyễn Văn An", Office(Role.HEAD, DEPARTMENT), service=[Service(date(2015, 1, 1))])
DAY = date(2019, 1, 20)


def decide(people: Sequence[Officeholder]) -> list[Outcome]:
    """Decide one by one, and tell which facts were missing."""
    outcomes: list[Outcome] = []
    for person in people:
        decision = CAN_THO_2019.decide(person, on=DAY)
        assert_type(decision.outcome, Outcome)
        assert_type(decision.explain(), str)
        assert_type(decision.explain("en"), str)
        assert_type(decision.to_dict(), dict[str, object])
        assert_type([fact.value for fact in decision.findings[0].missing], list[str])
        for finding in decision.findings:
            assert_type(finding.status, Status)
            assert_type(finding.rule.id, str)
            assert_type(finding.text("en"), str)
        outcomes.append(decision.outcome)
    return outcomes


def of_ones_own() -> Officeholder:
    """Parse a standard term by its code, and make one of one's own."""
    assert_type(Role.HEAD, Role)
    assert_type(Role("head"), Role)
    assert_type(Role.parse("cấp trưởng"), Role)
    assert_type(Role.standard(), tuple[Role, ...])
    dean = assert_type(Role.own("dean", "Trưởng khoa", "dean"), Role)
    faculty = Body(
        "Khoa Mẫu", BodyKind.own("faculty", "Khoa", "faculty"), under=Under.own("school", "Trường", "school")
    )
    assert_type(faculty.kind, BodyKind)
    return Officeholder("Trần Thị Mẫu", Office(dean, faculty), service=[Service(date(2015, 1, 1))])


def under_another_plan() -> tuple[Plan, ...]:
    """Make other plans of one."""
    sooner = attrs.evolve(CAN_THO_2019.notice, days=10)
    return (
        assert_type(CAN_THO_2019.replace(notice=sooner), Plan),
        assert_type(CAN_THO_2019.without("ct19.attendance"), Plan),
        assert_type(CAN_THO_2019.without("ct19.preparation.notice").adding(sooner), Plan),
    )


def plan_a_meeting() -> tuple[date, date, date, date]:
    """Ask the inverse questions."""
    return (
        assert_type(CAN_THO_2019.notice.latest(DAY), date),
        assert_type(CAN_THO_2019.tenure.eligible_from(date(2018, 5, 31)), date),
        assert_type(CAN_THO_2019.tenure.latest_start(DAY), date),
        assert_type(CAN_THO_2019.report.last_day, date),
    )


def check_a_round() -> bool:
    """Check a round of one meeting."""
    meeting = Meeting(
        body=DEPARTMENT,
        on=DAY,
        venue=Venue.WORKPLACE,
        people=[DIRECTOR],
        listed=[DIRECTOR],
        notice=Notice(on=date(2019, 1, 15), time=time(8, 0), place="Hội trường A"),
    )
    report = CAN_THO_2019.check(Round(meetings=[meeting], reported_on=date(2019, 1, 30)))
    assert_type(report.explain(), str)
    assert_type({finding.rule.id for finding in report.violations}, set[str])
    return assert_type(report.ok, bool)


def count_a_box() -> Tally:
    """Count two ballots and add the tally to another one."""
    counted = count(BallotForm(["An"]), [Ballot([Rating.HIGH]), Ballot([None])], issued=2)
    assert_type(counted.valid_ballots, int)
    assert_type(counted["An"].invalid, int)
    return assert_type(counted["An"].tally + Tally(1, 2, 3), Tally)


def publish(tally: Tally) -> tuple[Fraction, Decimal]:
    """Give the exact share and the percentage that is shown."""
    result = Result(tally, Turnout(members=50, issued=48, collected=47))
    assert_type(result.valid, int)
    return assert_type(result.share(Rating.LOW, Base.VALID), Fraction), result.percent(Rating.LOW, Base.COLLECTED)


def refuse_the_impossible() -> PhieuTinNhiemError | None:
    """Catch what every refusal has in common."""
    try:
        Tally(-1, 0, 0)
    except PhieuTinNhiemError as error:
        return error
    return None


decide([DIRECTOR, of_ones_own()])
under_another_plan()
plan_a_meeting()
check_a_round()
count_a_box()
publish(attrs.evolve(Tally(19, 2, 25), high=20))
refuse_the_impossible()
