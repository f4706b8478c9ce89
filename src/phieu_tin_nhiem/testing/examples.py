"""The demonstration: the plan, a worked round of a made-up body, published rounds, two instruments compared.

``python -m phieu_tin_nhiem`` prints it. Every name in it is made up; published results go by office.
"""

from __future__ import annotations

from collections import Counter
from datetime import date, time
from decimal import Decimal
from typing import Final

from attrs import evolve

from phieu_tin_nhiem.base.document import WIDTH, Cells, Document, Paragraph, Table
from phieu_tin_nhiem.base.sentences import require_language
from phieu_tin_nhiem.base.text import Language
from phieu_tin_nhiem.facts.ballots import Ballot, BallotForm
from phieu_tin_nhiem.facts.counting import Count
from phieu_tin_nhiem.facts.marks import Rating
from phieu_tin_nhiem.facts.meetings import (
    Attendance,
    CountingBoard,
    Meeting,
    Minutes,
    MinutesRow,
    Notice,
    Observer,
    Round,
    Venue,
)
from phieu_tin_nhiem.facts.offices import Body, BodyKind, Office, Role, Under
from phieu_tin_nhiem.facts.people import Officeholder, Service
from phieu_tin_nhiem.facts.tallies import format_percent
from phieu_tin_nhiem.facts.tallies import percent as percent_of
from phieu_tin_nhiem.messages import render
from phieu_tin_nhiem.plans.assembly_2014 import ASSEMBLY_2014
from phieu_tin_nhiem.plans.assembly_2023 import ASSEMBLY_2023
from phieu_tin_nhiem.plans.can_tho_2019 import CAN_THO_2019
from phieu_tin_nhiem.plans.comparison import Verdict, compare
from phieu_tin_nhiem.published import audit, rounds

CLEAN_DAY: Final = date(2019, 1, 18)
FAULTY_DAY: Final = date(2019, 1, 25)
_PUBLISHED: Final = "QH13-2013"
_AUDITED: Final = "TPHCM-2013"

_DEPARTMENT: Final = Body("Sở Mẫu", BodyKind.DEPARTMENT, under=Under.CITY)
_HEAD: Final = Office(Role.HEAD, _DEPARTMENT)
_DEPUTY_HEAD: Final = Office(Role.DEPUTY_HEAD, _DEPARTMENT)

DIRECTOR: Final = Officeholder("Nguyễn Mẫu Một", _HEAD, service=[Service(date(2016, 3, 1))], party_leadership=True)
# Re-appointed on the day after the first term ended: the tenure goes on.
DEPUTY: Final = Officeholder(
    "Trần Mẫu Hai",
    _DEPUTY_HEAD,
    service=[Service(date(2013, 5, 1), date(2018, 4, 30)), Service(date(2018, 5, 1))],
    party_leadership=False,
)
# 31 May 2018 and nine months: there is no 31 February.
NEW_DEPUTY: Final = Officeholder("Lê Mẫu Ba", _DEPUTY_HEAD, service=[Service(date(2018, 5, 31))], party_leadership=True)


def counted() -> Count:
    """Return the count of the clean meeting's box: one ballot lacks a box, one was not issued by the board.

    >>> counted()["Trần Mẫu Hai"].tally
    Tally(high=6, confidence=4, low=0)
    """
    form = BallotForm.of([DIRECTOR, DEPUTY])
    ballots = [
        *[Ballot([Rating.HIGH, Rating.HIGH])] * 6,
        *[Ballot([Rating.HIGH, Rating.CONFIDENCE])] * 3,
        Ballot([Rating.LOW, Rating.CONFIDENCE]),
        Ballot([Rating.HIGH, None]),
        Ballot([Rating.LOW, Rating.LOW], issued_by_board=False),
    ]
    return CAN_THO_2019.counting.count(form, ballots, issued=13)


def worked_round() -> Round:
    """Return the round of a made-up Sở: a meeting at the place of work that follows the plan, and a faulty one.

    The second meeting, at the party committee, lists somebody who is not in its leadership and somebody who is too new
    in post; notice comes late, an observer is absent, and the minutes do not add up.

    >>> report = CAN_THO_2019.check(worked_round())
    >>> {finding.meeting.venue for finding in report.violations if finding.meeting}
    {<Venue.PARTY_COMMITTEE: 'party_committee'>}
    """
    clean = Meeting(
        body=_DEPARTMENT,
        on=CLEAN_DAY,
        venue=Venue.WORKPLACE,
        people=[DIRECTOR, DEPUTY, NEW_DEPUTY],
        listed=[DIRECTOR, DEPUTY],
        list_reported=True,
        notice=Notice(on=date(2019, 1, 10), time=time(8), place="Hội trường A"),
        ballot_form=BallotForm.of([DIRECTOR, DEPUTY]),
        board=CountingBoard(["Hồ Mẫu Bốn", "Ngô Mẫu Năm", "Lý Mẫu Sáu"]),
        attendance=Attendance.full(),
        minutes=Minutes.of(counted()),
    )
    faulty = Meeting(
        body=_DEPARTMENT,
        on=FAULTY_DAY,
        venue=Venue.PARTY_COMMITTEE,
        people=[DIRECTOR, DEPUTY, NEW_DEPUTY],
        listed=[DIRECTOR, DEPUTY, NEW_DEPUTY],
        list_reported=True,
        notice=Notice(on=date(2019, 1, 21), time=time(14), place="Phòng họp 2"),
        ballot_form=BallotForm.of([DIRECTOR, DEPUTY, NEW_DEPUTY]),
        board=CountingBoard(["Nguyễn Mẫu Một", "Đỗ Mẫu Bảy"]),
        attendance=Attendance(
            present=[Observer.ORGANISATION, Observer.INSPECTION, Observer.PARTY_OFFICE],
            absent=[Observer.HOME_AFFAIRS],
        ),
        minutes=Minutes(
            issued=9,
            collected=9,
            valid=9,
            invalid=0,
            rows=[
                MinutesRow(name="Nguyễn Mẫu Một", high=7, confidence=2, low=1, valid=9, invalid=0),
                MinutesRow(name="Trần Mẫu Hai", high=5, confidence=3, low=1, valid=9, invalid=0),
                MinutesRow(name="Lê Mẫu Ba", high=6, confidence=2, low=1, valid=9, invalid=0),
            ],
        ),
    )
    return Round(meetings=[clean, faulty], reported_on=date(2019, 1, 30))


def published(language: Language) -> Document:
    """Return a published round: every count with its share of all members, beside what was printed.

    >>> "66,27%" in published("vi").to_text()
    True
    """
    (source,) = (item for item in rounds() if item.id == _PUBLISHED)
    members = source.members or 0
    outcomes: Counter[str] = Counter()
    cells: list[Cells] = []
    for row in source.rows:
        shown = []
        for level in Rating:
            count, printed = row.count(level), row.percent(level)
            percent = None if count is None else percent_of(count, of=members)
            outcome = _outcome(percent, None if printed is None else printed.value)
            outcomes[outcome] += 1
            facts = {"count": count, "printed": printed, "percent": percent and format_percent(percent, language)}
            shown.append(render(f"examples.cell.{outcome}", language, facts))
        cells.append((row.position or render("unknown", language, {}), *shown))
    header = (render("table.post", language, {}), *(level.label.get(language) for level in Rating))
    summary = {
        "body": source.body,
        "members": members,
        "rows": len(cells),
        **{name: outcomes[name] for name in ("same", "other", "unprinted", "uncounted")},
    }
    pages = dict.fromkeys(row.source for row in source.rows)
    return Document(
        render("examples.published", language, summary),
        (
            Paragraph(render("examples.published.base", language, summary)),
            Table(header, tuple(cells)),
            Paragraph(render("examples.published.result", language, summary)),
            *(Paragraph(render("examples.published.source", language, {"source": page})) for page in pages),
        ),
    )


def _outcome(percent: Decimal | None, printed: Decimal | None) -> str:
    """Return what a percentage that was calculated and the printed one say of each other."""
    match percent, printed:
        case None, None:
            return "absent"
        case None, _:
            return "uncounted"
        case _, None:
            return "unprinted"
        case _:
            return "same" if percent == printed else "other"


def audited(language: Language) -> Document:
    """Return what the audit flags in a published round.

    >>> "86,67%" in audited("vi").to_text()
    True
    """
    (source,) = (item for item in rounds() if item.id == _AUDITED)
    found = audit(source)
    facts = {"body": source.body, "cells": len(found.cells), "flagged": len(found.flagged)}
    return Document(
        render("examples.audited", language, facts),
        (
            Paragraph(render("examples.audited.result", language, facts)),
            *(cell.entry(language) for cell in found.flagged),
        ),
    )


def compared(language: Language) -> Document:
    """Return in which points two instruments differ.

    >>> compared("vi").title
    'So sánh Nghị quyết 85/2014/QH13 và Nghị quyết 96/2023/QH15'
    """
    found = compare(ASSEMBLY_2014, ASSEMBLY_2023)
    return evolve(found, points=found.with_verdict(Verdict.DIFFERENT)).document(language)


def demonstration(language: Language = "vi", width: int = WIDTH) -> str:
    """Return the whole demonstration as text for a terminal of ``width`` columns.

    Raises:
        UnknownTermError: the language is neither Vietnamese nor English.
    """
    require_language(language)
    box = counted()
    parts = [
        CAN_THO_2019.document(language),
        CAN_THO_2019.timeline(CLEAN_DAY).document(language),
        CAN_THO_2019.decide(DEPUTY, on=CLEAN_DAY).document(language),
        CAN_THO_2019.decide(NEW_DEPUTY, on=FAULTY_DAY).document(language),
        box.document(language),
        _result(DEPUTY, box, language),
        CAN_THO_2019.check(worked_round()).document(language),
        published(language),
        audited(language),
        compared(language),
    ]
    return "\n\n\n".join(part.to_text(width) for part in parts)


def _result(person: Officeholder, count: Count, language: Language) -> Document:
    """Return a person's result; percentage of what is no word of the plan's, and that is said (A23)."""
    document = count.result(person.name).document(language)
    counting = CAN_THO_2019.counting
    citation = counting.provision.citation
    source = {"citation": citation.format(language), "grade": citation.grade.value}
    facts = {"base": counting.base, "cited": render("cited.supplement", language, source)}
    said = Paragraph(render("examples.result.base", language, facts))
    return Document(f"{document.title}: {person.name}", (*document.blocks, said))
