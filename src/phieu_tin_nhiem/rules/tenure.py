"""Tenure: who is not voted on yet, because the post is too new, or at all, because a ground exempts (ct19.tenure)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import ClassVar, Final, NoReturn, final

from attrs import field

from phieu_tin_nhiem.answers.findings import Fact, Finding, Status
from phieu_tin_nhiem.answers.sources import Provision, Topic
from phieu_tin_nhiem.base.errors import InvalidRuleError
from phieu_tin_nhiem.base.sentences import COUNT, DAY, Expectation, Kind, Sentence, Statement, one_of, several
from phieu_tin_nhiem.base.text import Term
from phieu_tin_nhiem.base.values import (
    EXPECTED_BOUNDED,
    Count,
    Name,
    all_of,
    checked,
    frozen,
    require_day,
    require_instance,
    require_several,
)
from phieu_tin_nhiem.facts.calendar import (
    day_after,
    day_before,
    is_clamped,
    latest_day_with_months,
    months_after,
    starts_complete_on,
)
from phieu_tin_nhiem.facts.people import ActingTime, Circumstance, Officeholder, continuous_since
from phieu_tin_nhiem.rules.rule import Case, Rule, TermOf, undetermined

MOST_MONTHS: Final = 1200


@final
class Anniversary(Term):
    """Whether the months are complete on their anniversary day (A1).

    >>> from attrs import evolve
    >>> from phieu_tin_nhiem import CAN_THO_2019
    >>> evolve(CAN_THO_2019.tenure, anniversary=Anniversary.STRICT).eligible_from(date(2018, 4, 20))
    datetime.date(2019, 1, 21)
    """

    COUNTS = ("counts", "đủ tháng ngay trong ngày tròn tháng", "complete on the anniversary day itself")
    STRICT = ("strict", "chỉ đủ tháng từ ngày hôm sau", "complete only on the day after")


@final
class TestedOn(Term):
    """At which day tenure is tested when a person is voted on at two meetings (A5).

    >>> from attrs import evolve
    >>> from phieu_tin_nhiem import CAN_THO_2019
    >>> once = evolve(CAN_THO_2019.tenure, tested_on=TestedOn.FIRST_MEETING)
    >>> once.test_day(date(2019, 1, 25), [date(2019, 1, 18), date(2019, 1, 25)])
    datetime.date(2019, 1, 18)
    """

    __test__ = False

    EACH_MEETING = ("each_meeting", "xét theo ngày của từng cuộc họp", "at each meeting's own day")
    FIRST_MEETING = ("first_meeting", "xét một lần theo cuộc họp đầu", "once, at the first meeting")


@final
class CountedTo(Term):
    """The day to which tenure is counted.

    >>> from phieu_tin_nhiem import ASSEMBLY_2014, CAN_THO_2019
    >>> [plan.rule(Tenure).counted_to.value for plan in (CAN_THO_2019, ASSEMBLY_2014)]
    ['meeting', 'opening']
    """

    MEETING = ("meeting", "ngày tổ chức hội nghị lấy phiếu", "the day of the meeting that takes the vote")
    OPENING = ("opening", "ngày khai mạc kỳ họp", "the opening day of the session")


# ── A number of months ──

FROM: Final = Sentence("tenure.from", vi="được lấy phiếu từ ngày {day}", en="subject to the vote from {day}", day=DAY)
STARTED_BY: Final = Sentence(
    "tenure.latest_start",
    vi="được lấy phiếu nếu giữ chức vụ liên tục từ ngày {start} trở về trước",
    en="subject to the vote if the post has been held continuously since {start} or earlier",
    start=DAY,
)
_SINCE: Final[Mapping[str, Kind]] = {"since": DAY, "on": DAY, "months": COUNT, "eligible": DAY}
COMPLETE: Final = Sentence(
    "tenure.complete",
    vi="giữ chức vụ liên tục từ ngày {since}, đến ngày {on} đã đủ {months} tháng (đủ từ ngày {eligible})",
    en="in post continuously since {since}; {months} month{months:s} {months:is|are} complete on {on}"
    " (complete from {eligible})",
    **_SINCE,
)
SHORT: Final = Sentence(
    "tenure.short",
    vi="giữ chức vụ liên tục từ ngày {since}, đến ngày {on} chưa đủ {months} tháng (đủ từ ngày {eligible})",
    en="in post continuously since {since}; {months} month{months:s} {months:is|are} not complete on {on}"
    " (complete from {eligible})",
    **_SINCE,
)
UNKNOWN: Final = Sentence(
    "tenure.unknown",
    vi="chưa biết giữ chức vụ liên tục từ ngày nào nên chưa rõ đã đủ {months} tháng hay chưa",
    en="since when the post has been held continuously is not known, nor whether {months} month{months:s}"
    " {months:is|are} complete",
    months=COUNT,
)
NOT_IN_POST: Final = Sentence(
    "tenure.not_in_post",
    vi="không giữ chức vụ này vào ngày {on} nên không có {months} tháng liên tục",
    en="does not hold the post on {on}, and so has no {months} month{months:s} of continuous tenure",
    on=DAY,
    months=COUNT,
)
ONLY_ACTING: Final = Sentence(
    "tenure.only_acting",
    vi="ngày {on} mới giữ quyền hoặc được giao phụ trách; thời gian đó không tính vào {months} tháng",
    en="only acts in the post on {on}; that time does not count towards the {months} month{months:s}",
    on=DAY,
    months=COUNT,
)
CLAMPED: Final = Sentence(
    "tenure.clamped",
    vi="bắt đầu ngày {since}: sau {months} tháng không có ngày tương ứng nên thời hạn kết thúc vào ngày cuối tháng,"
    " {complete}",
    en="for a start on {since}, {months} month{months:s} later there is no corresponding day; the term ends on the"
    " last day of the month, {complete}",
    since=DAY,
    months=COUNT,
    complete=DAY,
)
ON_ANNIVERSARY: Final = Sentence(
    "tenure.anniversary",
    vi="ngày {on} đúng là ngày tròn {months} tháng; cách hiểu áp dụng: {reading}",
    en="{on} is the very day on which {months} month{months:s} {months:is|are} complete; the reading taken: {reading}",
    on=DAY,
    months=COUNT,
    reading=one_of(Anniversary),
)
STARTS_ON_ANNIVERSARY: Final = Sentence(
    "tenure.on_anniversary",
    vi="bắt đầu ngày {starts} thì tròn {months} tháng đúng vào ngày tổ chức hội nghị {on}; cách hiểu áp dụng:"
    " {reading} (A1)",
    en="whoever began on {starts} completes {months} month{months:s} on the day of the meeting, {on}; the reading"
    " taken: {reading} (A1)",
    starts=several(DAY),
    on=DAY,
    months=COUNT,
    reading=one_of(Anniversary),
)
CLAMPED_STARTS: Final = Sentence(
    "tenure.clamped_starts",
    vi="bắt đầu ngày {starts}: sau {months} tháng không có ngày tương ứng nên thời hạn kết thúc vào ngày cuối tháng,"
    " {complete} (A2)",
    en="for a start on {starts}, {months} month{months:s} later there is no corresponding day; the term ends on the"
    " last day of the month, {complete} (A2)",
    starts=several(DAY),
    months=COUNT,
    complete=DAY,
)
OPENING_UNKNOWN: Final = Sentence(
    "tenure.opening_unknown",
    vi="thời gian giữ chức vụ tính đến ngày khai mạc kỳ họp, mà ngày đó chưa biết",
    en="tenure is counted to the opening of the session, and that day is not known",
)
MONTHS_COUNTED: Final = Sentence(
    "terms.tenure",
    vi="giữ chức vụ liên tục đủ {months} tháng, tính đến {counted_to}",
    en="{months} month{months:s} of continuous tenure, counted to {counted_to}",
    months=COUNT,
    counted_to=one_of(CountedTo),
)


@final
@frozen(field_transformer=checked)
class Tenure(Rule):
    """Whoever has held the post continuously for less than ``months`` months is not voted on.

    The months are calendar months, clamped to the end of a shorter month (A2), and run from the day on which the
    appointment takes effect (A3).

    Args:
        months: the months needed, 0 to 1200.
        anniversary: whether the anniversary itself is long enough (A1).
        acting: whether acting time counts (A4).
        tested_on: at which day it is tested for two meetings (A5).

    Raises:
        InvalidRuleError: the number of months is out of bounds.

    >>> from phieu_tin_nhiem import CAN_THO_2019
    >>> CAN_THO_2019.tenure.eligible_from(date(2018, 5, 31))
    datetime.date(2019, 2, 28)
    >>> CAN_THO_2019.tenure.latest_start(date(2019, 2, 28))
    datetime.date(2018, 5, 31)
    """

    part: ClassVar[str] = "tenure"

    provision: Provision
    months: Count
    anniversary: Anniversary = Anniversary.COUNTS
    acting: ActingTime = ActingTime.DOES_NOT_COUNT
    tested_on: TestedOn = TestedOn.EACH_MEETING
    counted_to: CountedTo = CountedTo.MEETING

    def __attrs_post_init__(self) -> None:
        if self.months > MOST_MONTHS:
            raise InvalidRuleError(EXPECTED_BOUNDED, self.months, "Tenure.months", {"most": MOST_MONTHS})

    @property
    def reads(self) -> Collection[str]:
        """By the post and the service in it."""
        return ("office", "service")

    def eligible_from(self, start: date) -> date:
        """Return the first day on which somebody in post since ``start`` is voted on."""
        complete = months_after(require_day(start, "start"), self.months)
        return complete if self.anniversary is Anniversary.COUNTS else day_after(complete)

    def latest_start(self, meeting_day: date) -> date:
        """Return the last day on which tenure can have begun for a vote on ``meeting_day``."""
        day = require_day(meeting_day, "meeting_day")
        complete_by = day if self.anniversary is Anniversary.COUNTS else day_before(day)
        return latest_day_with_months(complete_by, self.months)

    def remarks_on(self, meeting_day: date) -> tuple[Statement, ...]:
        """Return for which starts of tenure a reading decides whether a vote on ``meeting_day`` is open to them.

        Those whose months are complete on that very day (A1), and those whose months were clamped (A2).
        """
        day = require_day(meeting_day, "meeting_day")
        on_the_day = starts_complete_on(day, self.months)
        facts = {"starts": on_the_day, "on": day, "months": self.months, "reading": self.anniversary}
        remarks = [STARTS_ON_ANNIVERSARY(**facts)] if on_the_day else []
        complete = day if self.anniversary is Anniversary.COUNTS else day_before(day)
        for end in dict.fromkeys((day, complete)):
            clamped = tuple(start for start in starts_complete_on(end, self.months) if is_clamped(start, self.months))
            if clamped:
                remarks.append(CLAMPED_STARTS(starts=clamped, months=self.months, complete=end))
        return tuple(remarks)

    def test_day(self, meeting_day: date, all_days: Iterable[date]) -> date:
        """Return the day at which tenure is tested for a meeting of somebody who has meetings on ``all_days`` (A5)."""
        days = [require_day(day, "all_days") for day in require_several(all_days, "all_days")]
        first = min([require_day(meeting_day, "meeting_day"), *days])
        return meeting_day if self.tested_on is TestedOn.EACH_MEETING else first

    def judge(self, person: Officeholder, meeting_day: date) -> Finding:
        """Say whether ``person`` has been in post long enough on ``meeting_day``.

        The finding is satisfied when so, not applicable when not (with the first day on which the person is voted
        on, while the service goes on), and undetermined when it is not known since when.
        """
        return self._judge(require_instance(person, Officeholder, "person"), require_day(meeting_day, "meeting_day"))

    def _judge(self, person: Officeholder, day: date) -> Finding:
        if person.service is None:
            statement, remedy = UNKNOWN(months=self.months), STARTED_BY(start=self.latest_start(day))
            readings = ("A3", "B3")
            return undetermined(self.provision, statement, Fact.SERVICE, remedy=remedy, interpretations=readings)
        since = continuous_since(person, day, self.acting)
        if since is None:
            return self._not_in_post(person, day)
        complete = months_after(since, self.months)
        eligible = complete if self.anniversary is Anniversary.COUNTS else day_after(complete)
        is_complete = day >= eligible
        goes_on = not is_complete and continuous_since(person, eligible, self.acting) == since
        return Finding(
            rule=self.provision,
            status=Status.SATISFIED if is_complete else Status.NOT_APPLICABLE,
            statement=(COMPLETE if is_complete else SHORT)(since=since, on=day, months=self.months, eligible=eligible),
            remarks=self._remarks(since, complete, day),
            remedy=FROM(day=eligible) if goes_on else None,
            interpretations=("A1", "A2", "A3", "A4"),
        )

    def judge_case(self, case: Case) -> Iterable[Finding]:
        """Say whether the person has been in post long enough, at the day to which it is counted (A5)."""
        if self.counted_to is CountedTo.MEETING:
            first = self.tested_on is TestedOn.FIRST_MEETING
            yield self._judge(case.person, min(case.on, *case.days) if first and case.days else case.on)
        elif case.opened_on is not None:
            yield self._judge(case.person, case.opened_on)
        else:
            yield undetermined(self.provision, OPENING_UNKNOWN(), Fact.OPENING_DAY)

    def terms(self) -> Iterable[TermOf]:
        """Return how many months, and to which day they are counted."""
        yield TermOf(Topic.TENURE, MONTHS_COUNTED(months=self.months, counted_to=self.counted_to), self.provision)

    def _not_in_post(self, person: Officeholder, day: date) -> Finding:
        acts = any(span.acting and person.holds(span) and span.covers(day) for span in person.service or ())
        return Finding(
            rule=self.provision,
            status=Status.NOT_APPLICABLE,
            statement=(ONLY_ACTING if acts else NOT_IN_POST)(on=day, months=self.months),
            interpretations=("A3", "A4"),
        )

    def _remarks(self, since: date, complete: date, day: date) -> tuple[Statement, ...]:
        remarks: tuple[Statement, ...] = ()
        if complete.day != since.day:
            remarks = (CLAMPED(since=since, months=self.months, complete=complete),)
        if complete == day:
            remarks = (*remarks, ON_ANNIVERSARY(on=day, months=self.months, reading=self.anniversary))
        return remarks


# ── The year of the vote ──


@final
class Renewal(Term):
    """Whether a renewal in the same post makes somebody "appointed in the year" (D1).

    >>> [renewal.value for renewal in Renewal]
    ['continues', 'appoints']
    """

    CONTINUES = (
        "continues",
        "bổ nhiệm lại không phải là bổ nhiệm trong năm",
        "a renewal is no appointment of that year",
    )
    APPOINTS = ("appoints", "bổ nhiệm lại cũng là bổ nhiệm trong năm", "a renewal is an appointment of that year")


APPOINTED_UNKNOWN: Final = Sentence(
    "appointment.unknown",
    vi="chưa biết được bầu, bổ nhiệm ngày nào nên chưa rõ có phải trong năm {year} hay không",
    en="when the person was elected or appointed is not known, nor whether it was in {year}",
    year=COUNT,
)
HOLDS_NO_POST: Final = Sentence(
    "appointment.not_in_post", vi="không giữ chức vụ này vào ngày {on}", en="does not hold the post on {on}", on=DAY
)
_APPOINTED: Final[Mapping[str, Kind]] = {"since": DAY, "year": COUNT, "eligible": DAY}
APPOINTED_BEFORE: Final = Sentence(
    "appointment.before",
    vi="được bầu, bổ nhiệm ngày {since}, trước năm lấy phiếu {year}",
    en="elected or appointed on {since}, before the year of the vote, {year}",
    **_APPOINTED,
)
APPOINTED_WITHIN: Final = Sentence(
    "appointment.within",
    vi="được bầu, bổ nhiệm ngày {since}, ngay trong năm lấy phiếu {year}",
    en="elected or appointed on {since}, in the year of the vote itself, {year}",
    **_APPOINTED,
)
NOT_IN_THE_YEAR: Final = Sentence(
    "terms.in_year",
    vi="không được bầu, bổ nhiệm trong năm lấy phiếu ({renewal})",
    en="not elected or appointed in the year of the vote ({renewal})",
    renewal=one_of(Renewal),
)


@final
@frozen(field_transformer=checked)
class AppointedInYear(Rule):
    """Whoever was elected or appointed in the year of the vote is not voted on.

    It is another test than a number of months: on 31 December a post of eleven months is too new, on 1 January one of
    a single day is not.

    >>> from phieu_tin_nhiem.plans import ASSEMBLY_2023
    >>> ASSEMBLY_2023.tenure.eligible_from(date(2023, 1, 1)), ASSEMBLY_2023.tenure.latest_start(date(2023, 10, 25))
    (datetime.date(2024, 1, 1), datetime.date(2022, 12, 31))
    """

    part: ClassVar[str] = "tenure"

    provision: Provision
    renewal: Renewal = Renewal.CONTINUES

    @property
    def reads(self) -> Collection[str]:
        """By the post and the service in it."""
        return ("office", "service")

    def eligible_from(self, start: date) -> date:
        """Return the first day on which somebody appointed on ``start`` is voted on."""
        return day_after(date(require_day(start, "start").year, 12, 31))

    def latest_start(self, vote_day: date) -> date:
        """Return the last day on which somebody can have been appointed for a vote on ``vote_day``."""
        return date(require_day(vote_day, "vote_day").year - 1, 12, 31)

    def judge(self, person: Officeholder, vote_day: date) -> Finding:
        """Say whether ``person`` was appointed before the year of ``vote_day``."""
        day = require_day(vote_day, "vote_day")
        if person.service is None:
            statement, remedy = APPOINTED_UNKNOWN(year=day.year), STARTED_BY(start=self.latest_start(day))
            return undetermined(self.provision, statement, Fact.SERVICE, remedy=remedy, interpretations=("B3",))
        appointed = self._appointed(person, day)
        if appointed is None:
            return Finding(rule=self.provision, status=Status.NOT_APPLICABLE, statement=HOLDS_NO_POST(on=day))
        is_old = appointed <= self.latest_start(day)
        eligible = self.eligible_from(appointed)
        goes_on = self._appointed(person, eligible) == appointed
        facts = {"since": appointed, "year": day.year, "eligible": eligible}
        return Finding(
            rule=self.provision,
            status=Status.SATISFIED if is_old else Status.NOT_APPLICABLE,
            statement=(APPOINTED_BEFORE if is_old else APPOINTED_WITHIN)(**facts),
            remedy=FROM(day=eligible) if goes_on and not is_old else None,
            interpretations=("D1",),
        )

    def judge_case(self, case: Case) -> Iterable[Finding]:
        """Say whether the person was appointed before the year of the vote."""
        yield self.judge(case.person, case.on)

    def terms(self) -> Iterable[TermOf]:
        """Return that it is the year that counts."""
        yield TermOf(Topic.TENURE, NOT_IN_THE_YEAR(renewal=self.renewal), self.provision)

    def _appointed(self, person: Officeholder, day: date) -> date | None:
        if self.renewal is Renewal.CONTINUES:
            return continuous_since(person, day, ActingTime.DOES_NOT_COUNT)
        spans = (span for span in person.service or () if person.holds(span) and not span.acting and span.covers(day))
        return next((span.start for span in spans), None)


EXPECTED_KNOWN_TENURE: Final = Expectation(
    "expected.known_tenure",
    vi="một văn bản đã biết thời gian giữ chức vụ tối thiểu",
    en="an instrument of which it is known how long somebody must have been in post",
)
HOW_LONG_UNKNOWN: Final = Sentence(
    "gap.tenure",
    vi="chưa rõ văn bản không lấy phiếu đối với người mới giữ chức vụ đến mức nào",
    en="how far the instrument exempts those new in post is not known",
)


@final
@frozen(field_transformer=checked)
class TenureGap(Rule):
    """How long somebody must have been in post is not known from any source: the answer stays undetermined.

    >>> from phieu_tin_nhiem import PARTY_2014
    >>> type(PARTY_2014.tenure).__name__, PARTY_2014.tenure.provision.kind.value
    ('TenureGap', 'gap')
    """

    part: ClassVar[str] = "tenure"

    provision: Provision

    @property
    def reads(self) -> Collection[str]:
        """By nothing: everybody is answered alike."""
        return ()

    def eligible_from(self, start: date) -> NoReturn:
        """Refuse with an ``InvalidRuleError``: no source says from which day."""
        raise InvalidRuleError(EXPECTED_KNOWN_TENURE, start, "TenureGap.eligible_from")

    def latest_start(self, vote_day: date) -> NoReturn:
        """Refuse with an ``InvalidRuleError``: no source says until which day."""
        raise InvalidRuleError(EXPECTED_KNOWN_TENURE, vote_day, "TenureGap.latest_start")

    def judge(self, _person: Officeholder, _day: date) -> Finding:
        """Say that it cannot be determined."""
        return undetermined(self.provision, HOW_LONG_UNKNOWN(), Fact.PROVISION_TEXT)

    def judge_case(self, case: Case) -> Iterable[Finding]:
        """Say that it cannot be determined, of anybody."""
        yield self.judge(case.person, case.on)


# ── Grounds of exemption ──


@final
class Unstated(Term):
    """What a ground of exemption that the plan does not state is worth (A27).

    >>> from attrs import evolve
    >>> from phieu_tin_nhiem import CAN_THO_2019
    >>> evolve(CAN_THO_2019.exemptions, unstated=Unstated.EXEMPT).unstated.label.vi
    'miễn như ở văn bản khác'
    """

    NO_EXEMPTION = ("no_exemption", "không nêu thì không miễn", "not stated, so no exemption")
    EXEMPT = ("exempt", "miễn như ở văn bản khác", "exempt as under other instruments")


EXEMPT_UNKNOWN: Final = Sentence(
    "exemptions.unknown",
    vi="chưa biết người đó có thuộc trường hợp nào trong số này hay không: {circumstances}",
    en="whether any of these applies to the person is not known: {circumstances}",
    circumstances=several(one_of(Circumstance)),
)
NOT_EXEMPT: Final = Sentence(
    "exemptions.none",
    vi="{circumstances}: văn bản không quy định là trường hợp không lấy phiếu",
    en="{circumstances}: no exemption, the instrument does not state it",
    circumstances=several(one_of(Circumstance)),
)
EXEMPT: Final = Sentence(
    "exemptions.exempt",
    vi="{circumstances}: không lấy phiếu theo cách hiểu đã chọn",
    en="{circumstances}: exempt under the reading chosen",
    circumstances=several(one_of(Circumstance)),
)
STATED_GROUND: Final = Sentence(
    "exemptions.stated",
    vi="{circumstances}: thuộc trường hợp không lấy phiếu",
    en="{circumstances}: one of the grounds on which nobody is subject to the vote",
    circumstances=several(one_of(Circumstance)),
)
OTHER_GROUNDS: Final = Sentence(
    "terms.exemptions",
    vi="trường hợp không lấy phiếu khác: {grounds}",
    en="other exemptions: {grounds}",
    grounds=several(one_of(Circumstance)),
)
NO_OTHER_GROUND: Final = Sentence(
    "terms.no_exemptions", vi="không nêu trường hợp không lấy phiếu nào khác", en="no other exemption is stated"
)


def _grounds(values: Iterable[Circumstance]) -> tuple[Circumstance, ...]:
    given = all_of(Circumstance, values, "Exemptions.grounds")
    return tuple(circumstance for circumstance in Circumstance if circumstance in given)


@final
@frozen(field_transformer=checked)
class Exemptions(Rule):
    """Illness, a retirement notice and the like: which of them exempt, and what the others are worth.

    Args:
        unstated: what a ground that it does not state is worth (A27).
        grounds: the grounds that it states.
        interpretations: the ids of the readings that were taken of what it does not state.

    >>> from phieu_tin_nhiem import CAN_THO_2019
    >>> CAN_THO_2019.exemptions.unstated.label.vi
    'không nêu thì không miễn'
    """

    part: ClassVar[str] = "exemptions"

    provision: Provision
    unstated: Unstated = Unstated.NO_EXEMPTION
    grounds: Sequence[Circumstance] = field(default=(), converter=_grounds)
    interpretations: Sequence[Name] = ()

    @property
    def reads(self) -> Collection[str]:
        """The circumstances of a person, unless none of them can make a difference."""
        return ("circumstances",) if self.grounds or self.unstated is Unstated.EXEMPT else ()

    def judge(self, person: Officeholder) -> Finding | None:
        """Say what the person's circumstances are worth; None where there is nothing to say."""
        require_instance(person, Officeholder, "person")
        known = person.circumstances
        if known is None and self.reads:
            asked = tuple(Circumstance) if self.unstated is Unstated.EXEMPT else self.grounds
            statement = EXEMPT_UNKNOWN(circumstances=asked)
            return undetermined(self.provision, statement, Fact.CIRCUMSTANCES, interpretations=self.interpretations)
        if not known:
            return None
        stated = tuple(item for item in self.grounds if item in known)
        others = tuple(item for item in Circumstance if item in known and item not in stated)
        status = Status.NOT_APPLICABLE
        if stated:
            return Finding(rule=self.provision, status=status, statement=STATED_GROUND(circumstances=stated))
        if self.unstated is Unstated.EXEMPT:
            statement = EXEMPT(circumstances=others)
        else:
            status, statement = Status.SATISFIED, NOT_EXEMPT(circumstances=others)
        return Finding(rule=self.provision, status=status, statement=statement, interpretations=self.interpretations)

    def judge_case(self, case: Case) -> Iterable[Finding]:
        """Say what the person's circumstances are worth, where there is something to say."""
        found = self.judge(case.person)
        return () if found is None else (found,)

    def terms(self) -> Iterable[TermOf]:
        """Return the grounds that are stated."""
        stated = OTHER_GROUNDS(grounds=self.grounds) if self.grounds else NO_OTHER_GROUND()
        yield TermOf(Topic.EXEMPTIONS, stated, self.provision)


EXEMPTIONS_UNKNOWN: Final = Sentence(
    "gap.exemptions",
    vi="chưa rõ văn bản có quy định đây là trường hợp không lấy phiếu hay không: {circumstances}",
    en="whether the instrument exempts for this is not known: {circumstances}",
    circumstances=several(one_of(Circumstance)),
)


@final
@frozen(field_transformer=checked)
class ExemptionsGap(Rule):
    """What exempts, beyond being new in post, is not known from any source: where it could matter, that is open.

    >>> from phieu_tin_nhiem.plans import PARTY_2014
    >>> PARTY_2014.exemptions.provision.id
    'qd262.gap.exemptions'
    """

    part: ClassVar[str] = "exemptions"

    provision: Provision

    @property
    def reads(self) -> Collection[str]:
        """By the circumstances alone."""
        return ("circumstances",)

    def judge(self, person: Officeholder) -> Finding | None:
        """Say that it cannot be determined; None where the person is known to have nothing that could exempt."""
        known = person.circumstances
        could_exempt = tuple(item for item in Circumstance if known is None or item in known)
        if not could_exempt:
            return None
        missing = (Fact.PROVISION_TEXT, *((Fact.CIRCUMSTANCES,) if known is None else ()))
        return undetermined(self.provision, EXEMPTIONS_UNKNOWN(circumstances=could_exempt), *missing)

    def judge_case(self, case: Case) -> Iterable[Finding]:
        """Say that it cannot be determined, where it could matter."""
        found = self.judge(case.person)
        return () if found is None else (found,)
