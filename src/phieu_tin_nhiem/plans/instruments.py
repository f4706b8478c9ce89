"""Instruments: the one list of them, and which governs a vote in a kind of body on a day, if any is known to."""

from __future__ import annotations

from collections.abc import Container, Sequence
from datetime import date
from typing import Final, final

from attrs import evolve

from phieu_tin_nhiem import law
from phieu_tin_nhiem.answers.sources import READINGS, SOURCE, Citation
from phieu_tin_nhiem.base.document import Document, Entry, Paragraph, Shown
from phieu_tin_nhiem.base.records import plain
from phieu_tin_nhiem.base.sentences import DAY, TEXT, Sentence, Statement, one_of
from phieu_tin_nhiem.base.text import Language, Term
from phieu_tin_nhiem.base.values import Day, Name, checked, frozen, require_day, require_instance
from phieu_tin_nhiem.facts.calendar import day_after
from phieu_tin_nhiem.facts.offices import Body, BodyKind
from phieu_tin_nhiem.plans.assembly import (
    ASSEMBLY_2012,
    ASSEMBLY_2014,
    ASSEMBLY_2023,
    LAW_72,
    LAW_121,
    NO_DISTRICTS,
    NQ35,
    NQ96,
)
from phieu_tin_nhiem.plans.can_tho_2019 import CAN_THO_2019
from phieu_tin_nhiem.plans.party import PARTY_2014, PARTY_2023, QD96
from phieu_tin_nhiem.plans.plan import Plan
from phieu_tin_nhiem.rules.deadlines import Validity

# ── The one list of instruments ──


@final
class Governed(Term):
    """In which bodies an instrument governs the vote.

    Councils and the Assembly vote under the resolutions of the Assembly; in every other body the vote is the Party's.
    A local plan, such as the one of Cần Thơ, executes the Party's regulation of its time.
    """

    ELECTED = ("elected", "Quốc hội, HĐND", "the National Assembly and the People's Councils")
    OTHERS = ("others", "các cơ quan, đơn vị khác", "every other body")
    LOCAL = ("local", "cơ quan, đơn vị của địa phương", "bodies of the place that issued it")


@final
@frozen(field_transformer=checked)
class Listed:
    """An instrument that the library has as rules: under which name, the plan, and in which bodies it governs the vote.

    >>> [(item.id, item.first_day.year) for item in INSTRUMENTS if item.bodies is Governed.ELECTED]
    [('nq35', 2013), ('nq85', 2015), ('nq96', 2023)]
    """

    name: Name
    plan: Plan
    bodies: Governed

    @property
    def id(self) -> str:
        """The id with which its provisions begin."""
        return self.plan.instrument.id

    @property
    def first_day(self) -> date:
        """The first day on which it is in force; the day of issue where none of its rules gives another."""
        validity = self.plan.find(Validity)
        return self.plan.instrument.issued_on if validity is None else validity.first_day

    @property
    def last_day(self) -> date | None:
        """The last day on which it is known to be in force; None where none of its rules gives one."""
        validity = self.plan.find(Validity)
        return None if validity is None else validity.last_day


INSTRUMENTS: Final = (
    Listed("CAN_THO_2019", CAN_THO_2019, Governed.LOCAL),
    Listed("ASSEMBLY_2012", ASSEMBLY_2012, Governed.ELECTED),
    Listed("ASSEMBLY_2014", ASSEMBLY_2014, Governed.ELECTED),
    Listed("ASSEMBLY_2023", ASSEMBLY_2023, Governed.ELECTED),
    Listed("PARTY_2014", PARTY_2014, Governed.OTHERS),
    Listed("PARTY_2023", PARTY_2023, Governed.OTHERS),
)
"""Every instrument that the library has as rules; whoever needs a list of them takes this one.

>>> {"ct19", "nq96", "qd96"} <= {item.id for item in INSTRUMENTS}
True
"""

# ── What is answered ──


@final
class ForceStatus(Term):
    """What can be said of the instrument that governs a vote."""

    IN_FORCE = ("in_force", "có văn bản đang có hiệu lực", "an instrument is in force")
    NONE = ("none", "không có văn bản nào có hiệu lực", "no instrument is in force")
    NOT_SETTLED = ("not_settled", "chưa có quy định, hướng dẫn rõ", "not settled")
    NOT_VERIFIED = ("not_verified", "chưa kiểm chứng được", "not verified")


TITLE: Final = Sentence(
    "title.force",
    vi="{body}, ngày {on}: {status}",
    en="{body}, {on}: {status}",
    body=one_of(BodyKind),
    on=DAY,
    status=one_of(ForceStatus),
)
IN_FORCE: Final = Sentence(
    "force.in_force", vi="{instrument} đang có hiệu lực", en="{instrument} is in force", instrument=TEXT
)
NOTHING_BEFORE: Final = Sentence(
    "force.before",
    vi="chưa tìm thấy văn bản nào về lấy phiếu tín nhiệm ở cơ quan này trước Nghị quyết 35/2012/QH13 (hiệu lực từ ngày"
    " 1/2/2013)",
    en="no instrument on these votes here was found before Resolution 35/2012/QH13 (in force on 1 February 2013)",
)
NOTHING_OF_THE_PARTY_BEFORE: Final = Sentence(
    "force.before_party",
    vi="chưa tìm thấy văn bản nào của Đảng trước Quy định 165-QĐ/TW",
    en="no instrument of the Party was found before Regulation 165-QĐ/TW",
)
ONLY_BY_NAME: Final = Sentence(
    "force.party_165",
    vi="Quy định 165-QĐ/TW được ban hành ngày 18/2/2013, nhưng chưa tiếp cận được nội dung",
    en="Regulation 165-QĐ/TW was issued on 18 February 2013, but its text was not seen",
)
NOT_CHECKED_SINCE: Final = Sentence(
    "force.not_searched",
    vi="{instrument} còn hiệu lực đến lần rà soát gần nhất ({last}); từ đó đến nay chưa rà soát",
    en="{instrument} was still in force when public sources were last checked, on {last}; they have not been checked"
    " since",
    instrument=TEXT,
    last=DAY,
)
NO_COMMUNES: Final = Sentence(
    "force.no_communes",
    vi="Nghị quyết 96/2023/QH15 chỉ nêu cấp tỉnh và cấp huyện, không nêu cấp xã",
    en="Resolution 96/2023/QH15 names provinces and districts only, not communes",
)
COMMUNES_OPEN: Final = Sentence(
    "force.communes_open",
    vi="luật trao quyền cho HĐND không phân biệt cấp, còn nghị quyết chỉ nêu cấp tỉnh và cấp huyện",
    en="the law gives councils the power without naming a level, the resolution names provinces and districts only",
)
NEW_LAW: Final = Sentence(
    "force.new_law",
    vi="từ ngày 1/3/2026 có luật giám sát mới, chưa tiếp cận được nội dung điều về lấy phiếu tín nhiệm, nên chưa rõ"
    " Nghị quyết 96/2023/QH15 còn áp dụng hay không",
    en="since 1 March 2026 there is a new law on supervision whose clause on these votes was not seen, so that it is"
    " not clear whether Resolution 96/2023/QH15 still applies",
)


@final
@frozen(field_transformer=checked)
class Force(Shown):
    """Which instrument governs a vote, or why that cannot be said. ``plan`` is None unless one is in force."""

    status: ForceStatus
    body: BodyKind
    on: Day
    plan: Plan | None
    statement: Statement
    citations: Sequence[Citation]
    interpretations: Sequence[Name] = ()

    def document(self, language: Language) -> Document:
        """Return the answer and its sources."""
        cited = "; ".join(source.graded(language) for source in self.citations)
        details = [SOURCE.text(language, {"cited": cited})] if cited else []
        if self.interpretations:
            details.append(READINGS.text(language, {"readings": self.interpretations}))
        mark = "✓" if self.plan is not None else "?"
        label = self.status.label.get(language)
        entry = Entry(mark, self.statement.text(language), tuple(details), label)
        title = TITLE.text(language, {"body": self.body, "on": self.on, "status": self.status})
        return Document(title, (Paragraph(label), entry))

    def to_dict(self) -> dict[str, object]:
        """Return plain data."""
        return {
            "status": self.status.value,
            "body": self.body.value,
            "on": self.on.isoformat(),
            "plan": None if self.plan is None else self.plan.instrument.id,
            **self.statement.to_dict(),
            "citations": [str(citation) for citation in self.citations],
            "interpretations": plain(self.interpretations),
        }


# ── What holds when ──


@final
@frozen
class _AllBut:
    """Every kind of body but some: kinds of one's own are among them."""

    kinds: frozenset[BodyKind]

    def __contains__(self, kind: object) -> bool:
        return kind not in self.kinds


_ASSEMBLY: Final = frozenset({BodyKind.NATIONAL_ASSEMBLY})
_PROVINCES: Final = frozenset({BodyKind.PROVINCIAL_COUNCIL})
_DISTRICTS: Final = frozenset({BodyKind.DISTRICT_COUNCIL})
_COMMUNES: Final = frozenset({BodyKind.COMMUNE_COUNCIL})
_ELECTED: Final = _ASSEMBLY | _PROVINCES | _DISTRICTS | _COMMUNES
_OF_DISTRICTS: Final = _DISTRICTS | frozenset({BodyKind.DISTRICT_COMMITTEE, BodyKind.DISTRICT_DIVISION})
_OTHERS: Final = _AllBut(_ELECTED)

_QD165: Final = law.read("qd165")
_SEARCHED_TO: Final = require_day(QD96.searched_to, "qd96.toml: searched_to")


@final
@frozen
class _Period:
    """What holds for some kinds of body from ``first`` on, until another period begins for them."""

    bodies: Container[BodyKind]
    first: date
    status: ForceStatus
    statement: Statement
    citations: Sequence[Citation]
    plan: Plan | None = None
    interpretations: Sequence[str] = ()


def _in_force(bodies: Container[BodyKind], plan: Plan) -> _Period:
    """Return the period that begins with a plan's own first day; it ends with the next one."""
    begins = plan.validity.provision
    return _Period(
        bodies,
        plan.validity.first_day,
        ForceStatus.IN_FORCE,
        IN_FORCE(instrument=plan.instrument.name),
        (begins.citation,),
        plan,
        begins.interpretations,
    )


# In the order of time: of two periods that hold a body, the later one counts.
_PERIODS: Final = (
    _in_force(_ELECTED, ASSEMBLY_2012),
    _Period(_OTHERS, _QD165.in_force_from, ForceStatus.NOT_VERIFIED, ONLY_BY_NAME(), (_QD165["issue"].citation,)),
    _in_force(_OTHERS, PARTY_2014),
    _in_force(_ELECTED, ASSEMBLY_2014),
    _in_force(_OTHERS, PARTY_2023),
    _in_force(_ASSEMBLY | _PROVINCES | _DISTRICTS, ASSEMBLY_2023),
    _Period(
        _COMMUNES,
        NQ96.in_force_from,
        ForceStatus.NONE,
        NO_COMMUNES(),
        (NQ96["subjects.councils"].citation, NQ96["effect"].citation),
    ),
    evolve(
        _in_force(_PROVINCES, ASSEMBLY_2023),
        first=LAW_72.in_force_from,
        citations=(NQ96["effect"].citation, LAW_72["power"].citation, LAW_72["old_rules"].citation),
    ),
    _Period(_OF_DISTRICTS, LAW_72.in_force_from, ForceStatus.NONE, NO_DISTRICTS(), (LAW_72["districts"].citation,)),
    _Period(
        _COMMUNES,
        LAW_72.in_force_from,
        ForceStatus.NOT_SETTLED,
        COMMUNES_OPEN(),
        (LAW_72["power"].citation, NQ96["subjects.councils"].citation),
        interpretations=("A29",),
    ),
    _Period(
        _COMMUNES,
        LAW_121.in_force_from,
        ForceStatus.NOT_SETTLED,
        COMMUNES_OPEN(),
        (LAW_72["power"].citation, NQ96["subjects.councils"].citation, LAW_121["votes"].citation),
        interpretations=("A29",),
    ),
    _Period(
        _ASSEMBLY | _PROVINCES,
        LAW_121.in_force_from,
        ForceStatus.NOT_VERIFIED,
        NEW_LAW(),
        (LAW_121["votes"].citation, NQ96["effect"].citation),
    ),
    _Period(
        _AllBut(_ELECTED | _OF_DISTRICTS),
        day_after(_SEARCHED_TO),
        ForceStatus.NOT_VERIFIED,
        NOT_CHECKED_SINCE(instrument=PARTY_2023.instrument.name, last=_SEARCHED_TO),
        (QD96["issue"].citation,),
        interpretations=QD96["issue"].interpretations,
    ),
)


def in_force(*, on: date, body: Body | BodyKind) -> Force:
    """Say which instrument governs a vote that a body of this kind takes on a day.

    >>> print(in_force(on=date(2018, 12, 6), body=BodyKind.PROVINCIAL_COUNCIL).statement.text())
    Nghị quyết 85/2014/QH13 đang có hiệu lực
    >>> in_force(on=date(2025, 12, 1), body=BodyKind.COMMUNE_COUNCIL).status
    <ForceStatus.NOT_SETTLED: 'not_settled'>
    """
    day = require_day(on, "on")
    kind = body.kind if isinstance(body, Body) else require_instance(body, BodyKind, "body")
    for period in reversed(_PERIODS):
        if kind in period.bodies and period.first <= day:
            return Force(
                period.status, kind, day, period.plan, period.statement, period.citations, period.interpretations
            )
    # Nothing was found there, which is not to say that there was nothing.
    if kind in _ELECTED:
        return Force(ForceStatus.NOT_VERIFIED, kind, day, None, NOTHING_BEFORE(), (NQ35["effect"].citation,))
    return Force(ForceStatus.NOT_VERIFIED, kind, day, None, NOTHING_OF_THE_PARTY_BEFORE(), ())
