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
from phieu_tin_nhiem.base.sentences import COUNT, NAME, WORD, Kind, Sentence, one_of, optional, require_language, spell
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
from phieu_tin_nhiem.facts.offices import COLUMN_POST, Body, BodyKind, Office, Role, Under
from phieu_tin_nhiem.facts.people import Officeholder, Service
from phieu_tin_nhiem.facts.tallies import Base, format_percent
from phieu_tin_nhiem.facts.tallies import percent as percent_of
from phieu_tin_nhiem.plans.assembly import ASSEMBLY_2014, ASSEMBLY_2023
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
    """Return the count of the clean meeting's box: one ballot lacks a box, one was not issued by the board."""
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
    rows = [
        MinutesRow(name="Nguyễn Mẫu Một", high=7, confidence=2, low=1, valid=9, invalid=0),
        MinutesRow(name="Trần Mẫu Hai", high=5, confidence=3, low=1, valid=9, invalid=0),
        MinutesRow(name="Lê Mẫu Ba", high=6, confidence=2, low=1, valid=9, invalid=0),
    ]
    faulty = evolve(
        clean,
        on=FAULTY_DAY,
        venue=Venue.PARTY_COMMITTEE,
        listed=[DIRECTOR, DEPUTY, NEW_DEPUTY],
        notice=Notice(on=date(2019, 1, 21), time=time(14), place="Phòng họp 2"),
        ballot_form=BallotForm.of([DIRECTOR, DEPUTY, NEW_DEPUTY]),
        board=CountingBoard(["Nguyễn Mẫu Một", "Đỗ Mẫu Bảy"]),
        attendance=Attendance(
            present=[Observer.ORGANISATION, Observer.INSPECTION, Observer.PARTY_OFFICE], absent=[Observer.HOME_AFFAIRS]
        ),
        minutes=Minutes(issued=9, collected=9, valid=9, invalid=0, rows=rows),
    )
    return Round(meetings=[clean, faulty], reported_on=date(2019, 1, 30))


_CELL: Final[dict[str, Kind]] = {"count": optional(COUNT), "percent": optional(WORD), "printed": optional(WORD)}
_CELLS: Final = {
    "same": Sentence("demo.cell.same", vi="{count} = {percent} ✓", en="{count} = {percent} ✓", **_CELL),
    "other": Sentence(
        "demo.cell.other", vi="{count} = {percent} ✗ ({printed})", en="{count} = {percent} ✗ ({printed})", **_CELL
    ),
    "absent": Sentence("demo.cell.absent", vi="–", en="–", **_CELL),
    "uncounted": Sentence("demo.cell.uncounted", vi="({printed})", en="({printed})", **_CELL),
    "unprinted": Sentence("demo.cell.unprinted", vi="{count} = {percent}", en="{count} = {percent}", **_CELL),
}
_PUBLISHED_TITLE: Final = Sentence(
    "demo.published",
    vi="{body} (2013): tính lại các tỷ lệ đã công bố",
    en="{body} (2013): the published percentages, calculated again",
    body=NAME,
)
_PUBLISHED_BASE: Final = Sentence(
    "demo.published.base",
    vi="Tỷ lệ phần trăm tính trên tổng số {members} đại biểu, làm tròn đến chữ số gần nhất (5 làm tròn lên); "
    "✓ là đúng như số liệu công bố; trong ngoặc là số đã công bố, nếu khác; – là không công bố.",
    en="Percentages of all {members} deput{members:y|ies}, rounded half up; ✓ is as published; in brackets: the"
    " published figure, where it differs; – was not published.",
    members=COUNT,
)
_PUBLISHED_RESULT: Final = Sentence(
    "demo.published.result",
    vi="{rows} chức danh: {same} tỷ lệ đúng như số liệu công bố, {other} tỷ lệ khác; {unprinted} số phiếu không kèm"
    " tỷ lệ, {uncounted} tỷ lệ không kèm số phiếu.",
    en="{rows} post{rows:s}: {same} percentage{same:s} as published, {other} different; {unprinted} count{unprinted:s}"
    " without a published percentage, {uncounted} published percentage{uncounted:s} without a count.",
    rows=COUNT,
    same=COUNT,
    other=COUNT,
    unprinted=COUNT,
    uncounted=COUNT,
)
_SOURCE: Final = Sentence("demo.published.source", vi="Nguồn: {source}", en="Source: {source}", source=WORD)


def published(language: Language) -> Document:
    """Return a published round: every count with its share of all members, beside what was printed."""
    (source,) = (item for item in rounds() if item.id == _PUBLISHED)
    members = source.members or 0
    outcomes: Counter[str] = Counter(dict.fromkeys(_CELLS, 0))
    cells: list[Cells] = []
    for row in source.rows:
        shown = []
        for level in Rating:
            count, printed = row.count(level), row.percent(level)
            percent = None if count is None else percent_of(count, of=members)
            outcome = _outcome(percent, None if printed is None else printed.value)
            outcomes[outcome] += 1
            facts = {"count": count, "printed": printed, "percent": percent and format_percent(percent, language)}
            shown.append(_CELLS[outcome].text(language, facts))
        cells.append((spell(row.position, language), *shown))
    header = (COLUMN_POST.text(language, {}), *(level.label.get(language) for level in Rating))
    pages = dict.fromkeys(row.source for row in source.rows)
    return Document(
        _PUBLISHED_TITLE.text(language, {"body": source.body}),
        (
            Paragraph(_PUBLISHED_BASE.text(language, {"members": members})),
            Table(header, tuple(cells)),
            Paragraph(_PUBLISHED_RESULT.text(language, {"rows": len(cells), **outcomes})),
            *(Paragraph(_SOURCE.text(language, {"source": page})) for page in pages),
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


_AUDITED_TITLE: Final = Sentence(
    "demo.audited",
    vi="{body}: đối chiếu các tỷ lệ đã công bố",
    en="{body}: the published percentages audited",
    body=NAME,
)
_AUDITED_RESULT: Final = Sentence(
    "demo.audited.result",
    vi="{cells} tỷ lệ, trong đó {flagged} tỷ lệ không khớp:",
    en="{cells} percentage{cells:s}, {flagged} of them flagged:",
    cells=COUNT,
    flagged=COUNT,
)


def audited(language: Language) -> Document:
    """Return what the audit flags in a published round."""
    (source,) = (item for item in rounds() if item.id == _AUDITED)
    found = audit(source)
    facts = {"cells": len(found.cells), "flagged": len(found.flagged)}
    return Document(
        _AUDITED_TITLE.text(language, {"body": source.body}),
        (Paragraph(_AUDITED_RESULT.text(language, facts)), *(cell.entry(language) for cell in found.flagged)),
    )


def compared(language: Language) -> Document:
    """Return in which points two instruments differ."""
    found = compare(ASSEMBLY_2014, ASSEMBLY_2023)
    return evolve(found, points=found.with_verdict(Verdict.DIFFERENT)).document(language)


def demonstration(language: Language = "vi", width: int = WIDTH) -> str:
    """Return the whole demonstration as text for a terminal of ``width`` columns."""
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


_RESULT_BASE: Final = Sentence(
    "demo.result.base",
    vi="Kế hoạch không quy định tỷ lệ phần trăm tính trên số nào; ở đây tính trên {base} (A23), theo"
    " {citation} [{grade}] (bổ sung, không phải nội dung của kế hoạch).",
    en="The plan does not say of what percentages are calculated; {base} are taken (A23), as in {citation} [{grade}]"
    " (a supplement, not the plan's own text).",
    base=one_of(Base),
    citation=WORD,
    grade=WORD,
)


def _result(person: Officeholder, count: Count, language: Language) -> Document:
    """Return a person's result; percentage of what is no word of the plan's, and that is said."""
    document = count.result(person.name).document(language)
    counting = CAN_THO_2019.counting
    citation = counting.provision.citation
    facts = {"base": counting.base, "citation": citation.format(language), "grade": citation.grade.value}
    said = Paragraph(_RESULT_BASE.text(language, facts))
    return Document(f"{document.title}: {person.name}", (*document.blocks, said))
