"""A round as it is told: fact by fact, in any order, corrected when something was made wrong or mended."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve

from forgetting import answers
from phieu_tin_nhiem import CAN_THO_2019, Finding, Meeting, Minutes, Report, Round, Status
from phieu_tin_nhiem.testing.strategies import Fault

FACTS = ("venue", "people", "listed", "list_reported", "notice", "ballot_form", "board", "attendance")
FIGURES = ("issued", "collected", "valid", "invalid")
# A meeting, by its place in the round, and a fact of it, a figure of its minutes, or a row of them by its number.
Key = tuple[int, str | int]


def facts_of(whole: Round) -> list[Key]:
    """Return all that there is to be told of the meetings."""
    return [
        (index, name)
        for index, meeting in enumerate(whole.meetings)
        for name in (*FACTS, *FIGURES, *range(len(meeting.minutes.rows if meeting.minutes else ())))
    ]


def as_told(meeting: Meeting, names: Iterable[str | int]) -> Meeting:
    """Return a meeting of which only so much is known; the rows of its minutes stand in the order of the telling."""
    told = list(names)
    minutes = meeting.minutes
    figures = {name: getattr(minutes, name) for name in FIGURES if name in told}
    rows = [minutes.rows[name] for name in told if isinstance(name, int) and minutes is not None]
    return Meeting(
        body=meeting.body,
        on=meeting.on,
        minutes=Minutes(**figures, rows=rows) if figures or rows else None,
        **{name: getattr(meeting, name) for name in FACTS if name in told},
    )


def said(report: Report) -> list[tuple[object, ...]]:
    """Return what is found, in no order."""

    def what(f: Finding) -> tuple[object, ...]:
        return (f.rule.id, f.status, f.severity, f.person, f.meeting, f.statement.key, f.missing)

    return sorted(map(what, report.findings), key=str)


class Telling:
    """What is known of a round that is told fact by fact, and what is asked of it every time."""

    def __init__(self, lawful: Round) -> None:
        self.lawful = self.world = lawful
        self.faults: set[Fault] = set()
        self.told: list[Key] = []
        self.is_reported = False
        self.known = Round(meetings=[as_told(meeting, ()) for meeting in lawful.meetings])
        self.before = answers(CAN_THO_2019.check(self.known))

    @property
    def still(self) -> list[Key]:
        """What has not been told."""
        return [key for key in facts_of(self.world) if key not in self.told]

    def tell(self, keys: Iterable[Key]) -> None:
        """Add facts to what is known, one by one, and nothing else."""
        for index, name in keys:
            meetings, meeting = list(self.known.meetings), self.world.meetings[index]
            minutes = meetings[index].minutes or Minutes()
            if isinstance(name, int):
                assert meeting.minutes is not None
                meetings[index] = evolve(
                    meetings[index], minutes=evolve(minutes, rows=(*minutes.rows, meeting.minutes.rows[name]))
                )
            elif name in FIGURES:
                figure = getattr(meeting.minutes, name)
                meetings[index] = evolve(meetings[index], minutes=evolve(minutes, **{name: figure}))
            else:
                meetings[index] = evolve(meetings[index], **{name: getattr(meeting, name)})
            self.known = evolve(self.known, meetings=meetings)
            self.told.append((index, name))
        self.require_that_nothing_settled_is_opened()

    def report(self) -> None:
        """Add that the results were reported, or were not."""
        self.is_reported = True
        self.known = evolve(self.known, reported_on=self.world.reported_on)
        self.require_that_nothing_settled_is_opened()

    def turn_to(self, faults: set[Fault]) -> None:
        """Make some faults and mend others: what was told is corrected; a meeting may come up, or turn out to be none.

        Raises:
            InvalidMeetingError: one fault has taken what another would spoil; nothing is changed then.
        """
        world = self.lawful
        for fault in Fault:
            world = fault.inject(world) if fault in faults else world
        self.world, self.faults = world, faults
        there_is = facts_of(world)
        self.told = [key for key in self.told if key in there_is]
        self.known = self._told_at_once(self.told)
        self.before = answers(CAN_THO_2019.check(self.known))

    def _told_at_once(self, keys: list[Key]) -> Round:
        meetings = [
            as_told(meeting, (name for at, name in keys if at == index))
            for index, meeting in enumerate(self.world.meetings)
        ]
        return Round(meetings=meetings, reported_on=self.world.reported_on if self.is_reported else None)

    def require_that_nothing_settled_is_opened(self) -> None:
        """While facts only arrive, the set of what is undetermined only shrinks, and what is settled stays."""
        after = answers(CAN_THO_2019.check(self.known))
        assert after.keys() == self.before.keys()
        for question, status in self.before.items():
            assert status in {Status.UNDETERMINED, after[question]}, question
        self.before = after

    def require_a_sound_report(self) -> None:
        """The report is of the facts and not of their order, and accuses nobody of what no fault has broken."""
        report = CAN_THO_2019.check(self.known)
        assert said(report) == said(CAN_THO_2019.check(self._told_at_once(sorted(self.told, key=str))))
        assert all(finding.remedy is not None for finding in report.violations)
        assert all(finding.missing for finding in report.undetermined)
        broken = {provision for fault in self.faults for provision in fault.provisions()}
        assert {finding.rule for finding in report.violations} <= broken

    def require_that_everything_told_is_everything(self) -> None:
        """In the end the report is that of the whole round, with every fault in it; all mended, the round is lawful."""
        self.tell(reversed(self.still))
        self.report()
        whole = CAN_THO_2019.check(self.known)
        assert said(whole) == said(CAN_THO_2019.check(self.world))
        assert whole.undetermined == ()
        assert whole.ok is not bool(self.faults)
        self.turn_to(set())
        assert CAN_THO_2019.check(self.known).ok
