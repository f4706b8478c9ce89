"""The lawful round, changed in what a test is about; faults put in one by one, facts forgotten one by one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from attrs import evolve
from hypothesis import strategies as st

from phieu_tin_nhiem import (
    CAN_THO_2019,
    Attendance,
    Finding,
    Meeting,
    MinutesRow,
    Notice,
    Observer,
    Officeholder,
    Plan,
    Report,
    Round,
    Status,
)
from phieu_tin_nhiem.testing.rounds import (
    CHIEF_OF_OFFICE,
    DEPUTY,
    DIRECTOR,
    EVERYBODY,
    NEWCOMER,
    PARTY,
    PARTY_DAY,
    REPORT_DAY,
    SECOND_DEPUTY,
    SO_MAU,
    WORK,
    WORK_DAY,
    lawful_meeting,
    lawful_round,
    minutes_of,
    officer,
    with_meeting,
)
from phieu_tin_nhiem.testing.strategies import Fault

__all__ = [
    "CHIEF_OF_OFFICE",
    "DEPUTY",
    "DIRECTOR",
    "EVERYBODY",
    "FORGETTING",
    "LISTING",
    "NEWCOMER",
    "PARTY",
    "PARTY_DAY",
    "REPORT_DAY",
    "SECOND_DEPUTY",
    "SETS_OF_FAULTS",
    "SO_MAU",
    "WORK",
    "WORK_DAY",
    "answer",
    "answers",
    "apart",
    "check_work",
    "inject",
    "lawful_meeting",
    "lawful_round",
    "minutes_of",
    "officer",
    "opens",
    "violated",
    "with_meeting",
]


def check_work(plan: Plan = CAN_THO_2019, **changes: object) -> Sequence[Finding]:
    """Return what the plan finds when the lawful meeting at the place of work is changed."""
    return plan.check(with_meeting(lawful_round(), WORK, **changes)).findings


def violated(whole: Round, plan: Plan = CAN_THO_2019) -> frozenset[tuple[object, ...]]:
    """Return what is violated in a round, each by provision, person, meeting and what is said."""
    return frozenset(
        (finding.rule.id, finding.person, finding.meeting, finding.statement.key)
        for finding in plan.check(whole).violations
    )


# ── Faults put in, facts forgotten ──


def inject(faults: Iterable[Fault]) -> Round:
    whole = lawful_round()
    for fault in Fault:  # in this order, since some faults look at what others have left
        if fault in faults:
            whole = fault.inject(whole)
    return whole


def apart(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    """Keep of the faults that would hide each other only the first."""
    kept: list[Fault] = []
    for fault in faults:
        if not any(fault.meets(other) for other in kept):
            kept.append(fault)
    return tuple(kept)


SETS_OF_FAULTS = st.sets(st.sampled_from(Fault)).map(lambda chosen: apart(fault for fault in Fault if fault in chosen))


def _forget_about_people(forget: Callable[[Officeholder], Officeholder]) -> Callable[[Round, int], Round]:
    def everywhere(whole: Round, index: int) -> Round:
        people = [person for meeting in whole.meetings for person in meeting.people or ()]
        name = people[index % len(people)].name if people else ""
        for place, meeting in enumerate(whole.meetings):
            known, listed = (
                [forget(person) if person.name == name else person for person in some]
                for some in (meeting.people or (), meeting.list_known)
            )
            has_list = isinstance(meeting.listed, tuple)  # a list that was not drawn up is no list of nobody
            whole = with_meeting(
                whole,
                place,
                people=None if meeting.people is None else known,
                listed=listed if has_list else meeting.listed,
            )
        return whole

    return everywhere


def _forget_in_meeting(forget: Callable[[Meeting], Meeting]) -> Callable[[Round, int], Round]:
    def at_one(whole: Round, index: int) -> Round:
        meetings = list(whole.meetings)
        place = index % len(meetings)
        meetings[place] = forget(meetings[place])
        return evolve(whole, meetings=meetings)

    return at_one


def _in_notice(name: str) -> Callable[[Meeting], Meeting]:
    def forget(meeting: Meeting) -> Meeting:
        if not isinstance(meeting.notice, Notice):
            return meeting  # a fault has left none, and nothing in it can be forgotten
        return evolve(meeting, notice=evolve(meeting.notice, **{name: None}))

    return forget


def _in_minutes(name: str) -> Callable[[Meeting], Meeting]:
    def forget(meeting: Meeting) -> Meeting:
        if meeting.minutes is None:
            return meeting
        return evolve(meeting, minutes=evolve(meeting.minutes, **{name: None}))  # type: ignore[arg-type]

    return forget


def _in_row(name: str) -> Callable[[Meeting], Meeting]:
    def forget(meeting: Meeting) -> Meeting:
        if meeting.minutes is None:
            return meeting
        row, *others = meeting.minutes.rows
        forgotten: MinutesRow = evolve(row, **{name: None})  # type: ignore[arg-type]
        return evolve(meeting, minutes=evolve(meeting.minutes, rows=[forgotten, *others]))

    return forget


def _in_attendance(meeting: Meeting) -> Meeting:
    if meeting.attendance is None:
        return meeting
    known = [observer for observer in Observer if observer is not Observer.INSPECTION]
    return evolve(meeting, attendance=Attendance(present=set(meeting.attendance.present).intersection(known)))


FORGETTING: dict[str, Callable[[Round, int], Round]] = {
    "service": _forget_about_people(lambda person: evolve(person, service=None)),
    "party leadership": _forget_about_people(lambda person: evolve(person, party_leadership=None)),
    "the place": _forget_in_meeting(lambda meeting: evolve(meeting, venue=None)),
    "the people": _forget_in_meeting(lambda meeting: evolve(meeting, people=None)),
    "the list": _forget_in_meeting(lambda meeting: evolve(meeting, listed=None)),
    "the notice": _forget_in_meeting(lambda meeting: evolve(meeting, notice=None)),
    "the ballots": _forget_in_meeting(lambda meeting: evolve(meeting, ballot_form=None)),
    "the board": _forget_in_meeting(lambda meeting: evolve(meeting, board=None)),
    "who attended": _forget_in_meeting(lambda meeting: evolve(meeting, attendance=None)),
    "whether one attended": _forget_in_meeting(_in_attendance),
    "the minutes": _forget_in_meeting(lambda meeting: evolve(meeting, minutes=None)),
    "the report": lambda whole, _: evolve(whole, reported_on=None),
    **{f"notice {name}": _forget_in_meeting(_in_notice(name)) for name in ("on", "time", "place")},
    **{
        f"minutes {name}": _forget_in_meeting(_in_minutes(name)) for name in ("issued", "collected", "valid", "invalid")
    },
    **{f"row {name}": _forget_in_meeting(_in_row(name)) for name in ("high", "confidence", "low", "valid", "invalid")},
}


def answer(statuses: Iterable[Status]) -> Status:
    """Return what several findings make together: one breach settles it, then one open question, else all is well."""
    found = set(statuses)
    return next((status for status in (Status.VIOLATED, Status.UNDETERMINED) if status in found), Status.SATISFIED)


# Who is on a list, and whether everybody is who is due, is one question; a missing list takes its answers together.
LISTING = ("ct19.tenure", "ct19.subjects", "ct19.preparation.list", "ct19.venues")


def answers(report: Report) -> dict[object, Status]:
    """Return the answer to each question: who is listed where in the round, and the rest meeting by meeting."""
    found: dict[object, list[Status]] = defaultdict(list)
    for finding in report.findings:
        meeting = finding.meeting and (finding.meeting.body, finding.meeting.on)
        is_listing = finding.rule.id.startswith(LISTING)
        found["listing" if is_listing else (finding.rule.id, meeting)].append(finding.status)
    return {question: answer(statuses) for question, statuses in found.items()}


def opens(known: Status, less: Status) -> bool:
    """Say whether an answer is the same, or open."""
    return less in {known, Status.UNDETERMINED}
