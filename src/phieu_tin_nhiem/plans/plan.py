"""A plan: the rules of one instrument in a list; it decides on people, draws timelines and checks rounds.

Every instrument is a plan, whatever rules it is made of. A rule answers one protocol (``rules.rule.Rule``), so that a
rule which the library does not know takes its place in the list like any other.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any, ClassVar, Final, Generic, Self, TypeVar, cast, final, overload

from attrs import evolve, field

from phieu_tin_nhiem.answers.decisions import Decision, Decisions
from phieu_tin_nhiem.answers.findings import Fact, Finding, MeetingReference
from phieu_tin_nhiem.answers.reports import Report
from phieu_tin_nhiem.answers.sources import (
    COLUMN_CONTENT,
    COLUMN_GRADE,
    COLUMN_KIND,
    COLUMN_PROVISION,
    Instrument,
    Provision,
    ProvisionKind,
)
from phieu_tin_nhiem.answers.timelines import Timeline
from phieu_tin_nhiem.base.document import Block, Document, Paragraph, Shown, Table
from phieu_tin_nhiem.base.errors import InvalidDayError, InvalidRuleError, UnknownProvisionError, UnknownRuleError
from phieu_tin_nhiem.base.records import Record, joined, plain
from phieu_tin_nhiem.base.sentences import DAY, TEXT, WORD, Expectation, Sentence, require_language, several
from phieu_tin_nhiem.base.text import Language
from phieu_tin_nhiem.base.values import (
    EXPECTED_ONCE,
    EXPECTED_SEVERAL,
    AnyDay,
    all_of,
    as_tuple,
    checked,
    frozen,
    put,
    require_any_day,
    require_day,
    require_instance,
    require_several,
)
from phieu_tin_nhiem.facts.meetings import EXPECTED_OPENING, NOT_DONE, OwnFact, Round
from phieu_tin_nhiem.facts.offices import Body, Office
from phieu_tin_nhiem.facts.people import Officeholder, PostKey
from phieu_tin_nhiem.law import EXPECTED_PROVISION
from phieu_tin_nhiem.plans.bulk import outcome_codes
from phieu_tin_nhiem.rules.consequences import Consequences
from phieu_tin_nhiem.rules.counting import Counting, Scale
from phieu_tin_nhiem.rules.deadlines import Anchor, FilingDeadline, ReportDeadline, Validity
from phieu_tin_nhiem.rules.meeting import AttendanceDuty, Leadership, Quorum
from phieu_tin_nhiem.rules.preparation import BallotPreparation, BoardProposal, ListPreparation, NoticeDeadline
from phieu_tin_nhiem.rules.rule import Case, MeetingContext, Occasion, Rule, undetermined
from phieu_tin_nhiem.rules.subjects import Subjects
from phieu_tin_nhiem.rules.tenure import (
    OPENING_UNKNOWN,
    AppointedInYear,
    CountedTo,
    Exemptions,
    ExemptionsGap,
    Tenure,
    TenureGap,
)
from phieu_tin_nhiem.rules.venues import SeveralPostsRule, VenueLimit

RuleT = TypeVar("RuleT", bound=Rule)
PartT = TypeVar("PartT")

TenureTest = Tenure | AppointedInYear | TenureGap
ExemptionTest = Exemptions | ExemptionsGap

# Parts of which a plan may have several rules: deadlines for filing, and rules that have no name.
_SEVERAL: Final = frozenset({"filings", ""})
_FIELDS: Final = frozenset({"instrument", "provisions", "supplements", "rules"})

EXPECTED_RULE: Final = Expectation(
    "expected.rule",
    vi="một quy tắc có trong kế hoạch ({known})",
    en="a rule that the plan has ({known})",
    known=several(WORD),
)
EXPECTED_READ: Final = Expectation(
    "expected.read",
    vi="tên một dữ kiện của người giữ chức vụ, như office.role hay circumstances",
    en="the name of a fact of an officeholder, such as office.role or circumstances",
)
SOURCE: Final = Sentence(
    "plan.source",
    vi="“{title}”, {issuer} ban hành ngày {issued}. Nguồn tiếp cận: {known}.",
    en="“{title}”, issued by the {issuer} on {issued}. Known from: {known}.",
    title=TEXT,
    issuer=TEXT,
    issued=DAY,
    known=TEXT,
)
SUPPLEMENTS: Final = Sentence(
    "plan.supplements",
    vi="Bổ sung từ văn bản khác, không phải nội dung của văn bản này:",
    en="Supplements from other instruments, not this instrument's own text:",
)
SUPPLEMENTS_CAPTION: Final = Sentence(
    "caption.supplements", vi="Bổ sung từ văn bản khác", en="Supplements from other instruments"
)


@final
@frozen(field_transformer=checked)
class Window:
    """The days on which a vote can lawfully be taken: the first and the last, both included.

    Where the last comes before the first there is no such day: a plan can set a report too early for its own notice.

    >>> window = Window(date(2019, 1, 12), date(2019, 1, 30))
    >>> date(2019, 1, 11) in window, date(2019, 1, 30) in window
    (False, True)
    """

    first: AnyDay
    last: AnyDay

    def __contains__(self, day: object) -> bool:
        return self.first <= require_any_day(day, "day") <= self.last


class Part(Generic[PartT]):
    """A rule of a plan by its name; asking for one that a plan does not have raises ``UnknownRuleError``."""

    __slots__ = ("name",)

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    @overload
    def __get__(self, plan: None, owner: type) -> Self: ...
    @overload
    def __get__(self, plan: Plan, owner: type) -> PartT: ...

    def __get__(self, plan: Plan | None, owner: type) -> Self | PartT:
        if plan is None:
            return self
        for rule in plan.rules:
            if rule.part == self.name:
                return cast("PartT", rule)
        known = tuple(dict.fromkeys(rule.part for rule in plan.rules if rule.part))
        raise UnknownRuleError(EXPECTED_RULE, self.name, f"Plan({plan.instrument.id})", {"known": known})


@final
@frozen(kw_only=True, field_transformer=checked, repr=False)
class Plan(Shown):
    """The rules of one instrument. Another plan is another value: see ``replace``, ``adding`` and ``without``.

    Each rule that has a name is an attribute: ``plan.tenure``, ``plan.notice`` … ``plan.rule(Tenure)`` gives the rule
    of a class, with its type.

    Args:
        instrument: the document that lays the rules down.
        provisions: every provision of it: rules, duties, definitions, declarations, and what is known to be unknown.
        supplements: provisions of other instruments that fill what this one leaves open; never shown as its own.
        rules: the rules, in the order of the instrument; each stands in provisions that are here.

    Raises:
        InvalidRuleError: two provisions have the same id, a rule stands in a provision that the plan does not have, two
            rules have the same name, or two facts of rules of one's own, or a rule reads what is no fact of a person.

    >>> from phieu_tin_nhiem import CAN_THO_2019
    >>> CAN_THO_2019.window
    Window(first=datetime.date(2019, 1, 12), last=datetime.date(2019, 1, 30))
    >>> CAN_THO_2019
    <Plan ct19>
    """

    subjects: ClassVar[Part[Subjects]] = Part()
    """Who is voted on."""
    tenure: ClassVar[Part[TenureTest]] = Part()
    """Who is not yet, by one of the tests that there are."""
    exemptions: ClassVar[Part[ExemptionTest]] = Part()
    """What grounds of exemption there are, and what grounds are worth that the instrument does not state."""
    venues: ClassVar[Part[VenueLimit]] = Part()
    """At how many places."""
    several_posts: ClassVar[Part[SeveralPostsRule]] = Part()
    """How a holder of several posts is voted on."""
    scale: ClassVar[Part[Scale]] = Part()
    """Between which levels a voter chooses."""
    listing: ClassVar[Part[ListPreparation]] = Part()
    """Who draws up the list."""
    ballots: ClassVar[Part[BallotPreparation]] = Part()
    """Who prepares the ballots."""
    board: ClassVar[Part[BoardProposal]] = Part()
    """Who proposes the counting board."""
    notice: ClassVar[Part[NoticeDeadline]] = Part()
    """Until when time and place are announced."""
    attendance: ClassVar[Part[AttendanceDuty]] = Part()
    """Who attends besides the voters."""
    quorum: ClassVar[Part[Quorum]] = Part()
    """How many have to be present."""
    lead: ClassVar[Part[Leadership]] = Part()
    """Who leads the round."""
    counting: ClassVar[Part[Counting]] = Part()
    """How ballots and percentages are counted."""
    consequences: ClassVar[Part[Consequences]] = Part()
    """What follows from low confidence."""
    report: ClassVar[Part[ReportDeadline]] = Part()
    """Until when the results are reported."""
    validity: ClassVar[Part[Validity]] = Part()
    """From which day to which the instrument is in force, as far as that is known."""

    instrument: Instrument
    provisions: Sequence[Provision]
    supplements: Sequence[Provision] = ()
    rules: Sequence[Rule]
    # What judges people, and what stands against days: most rules do neither, and are not asked.
    _judging: tuple[Rule, ...] = field(init=False, eq=False)
    _standing_against: tuple[Rule, ...] = field(init=False, eq=False)

    def __attrs_post_init__(self) -> None:
        known = (*self.provisions, *self.supplements)
        ids: dict[str, Provision] = {}
        for provision in known:
            if provision.id in ids:
                raise InvalidRuleError(EXPECTED_ONCE, provision.id, "Plan.provisions")
            ids[provision.id] = provision
        parts: set[str] = set()
        for index, rule in enumerate(self.rules):
            where = f"Plan.{rule.part}" if rule.part else f"Plan.rules[{index}]"
            if rule.part in parts - _SEVERAL:
                raise InvalidRuleError(EXPECTED_ONCE, rule.part, "Plan.rules")
            parts.add(rule.part)
            _require_rule(rule, where, ids)
        declared: dict[str, OwnFact] = {}
        for fact in self.facts:
            if declared.setdefault(fact.name, fact) is not fact:
                raise InvalidRuleError(EXPECTED_ONCE, fact.name, "Plan.facts")
        put(self, "_judging", _that_say_something(self.rules, "judge_case"))
        put(self, "_standing_against", _that_say_something(self.rules, "stand_against"))

    # ── The rules ──

    def rule(self, kind: type[RuleT]) -> RuleT:
        """Return the rule of a class.

        Raises:
            UnknownRuleError: the plan has none.
        """
        found = self.find(kind)
        if found is None:
            known = tuple(dict.fromkeys(type(rule).__name__ for rule in self.rules))
            raise UnknownRuleError(EXPECTED_RULE, kind.__name__, f"Plan({self.instrument.id})", {"known": known})
        return found

    def find(self, kind: type[RuleT]) -> RuleT | None:
        """Return the rule of a class, None where the plan has none."""
        return next((rule for rule in self.rules if isinstance(rule, kind)), None)

    @property
    def filings(self) -> tuple[FilingDeadline, ...]:
        """What is handed in until when."""
        return tuple(rule for rule in self.rules if isinstance(rule, FilingDeadline))

    @property
    def facts(self) -> tuple[OwnFact, ...]:
        """The facts of a meeting that only rules of one's own know."""
        return tuple(fact for rule in self.rules for fact in rule.facts)

    def replace(self, **changes: Any) -> Self:  # noqa: ANN401 - rules of every kind
        """Return the plan with other rules in the place of its own, by their names, or with another field.

        A rule of a name that the plan has not is added. ``filings`` takes several.

        >>> from attrs import evolve
        >>> from phieu_tin_nhiem import CAN_THO_2019
        >>> longer = CAN_THO_2019.replace(tenure=evolve(CAN_THO_2019.rule(Tenure), months=12))
        >>> longer.tenure.latest_start(date(2019, 1, 20))
        datetime.date(2018, 1, 20)

        Raises:
            InvalidRuleError: a rule stands in a provision that the plan does not have, or has another name.
        """
        fields = {name: changes.pop(name) for name in _FIELDS & changes.keys()}
        rules: list[Rule] = list(all_of(Rule, fields.pop("rules", self.rules), "Plan.rules"))
        for name, given in changes.items():
            if name == "filings":
                wanted = all_of(Rule, given, f"Plan.{name}")
            else:
                wanted = (require_instance(given, Rule, f"Plan.{name}"),)
            for rule in wanted:
                if rule.part != name:
                    raise InvalidRuleError(EXPECTED_RULE, rule.part, f"Plan.{name}", {"known": (name,)})
            place = next((index for index, rule in enumerate(rules) if rule.part == name), len(rules))
            rules = [rule for rule in rules if rule.part != name]
            rules[place:place] = wanted
        return evolve(self, **fields, rules=rules)

    def adding(self, *rules: Rule) -> Self:
        """Return the plan with more rules, at the end of its list.

        A provision in which such a rule stands and that the plan does not have comes with it: among the plan's own, if
        it is of the same instrument, else among the supplements.

        Raises:
            InvalidRuleError: the plan has a rule of that name, or another provision of that id.
        """
        known = {*self.provisions, *self.supplements}
        more = [
            each
            for rule in all_of(Rule, rules, "rules")
            for each in all_of(Provision, rule.provisions, "rules.provisions")
            if each not in known
        ]
        own = [each for each in dict.fromkeys(more) if each.citation.instrument == self.instrument]
        others = [each for each in dict.fromkeys(more) if each not in own]
        return evolve(
            self,
            provisions=(*self.provisions, *own),
            supplements=(*self.supplements, *others),
            rules=(*self.rules, *rules),
        )

    def without(self, *ids: str) -> Self:
        """Return the plan without some of its rules, by their names or by the ids of the provisions they stand in.

        The provisions stay: what an instrument says does not change because nobody asks.

        Raises:
            UnknownRuleError: no rule is called so.
        """
        rules = list(self.rules)
        for id_ in ids:
            left = [rule for rule in rules if not id_ or not _is_called(rule, id_)]
            if len(left) == len(rules):
                known = tuple(dict.fromkeys(rule.part for rule in rules if rule.part))
                raise UnknownRuleError(EXPECTED_RULE, id_, f"Plan({self.instrument.id})", {"known": known})
            rules = left
        return evolve(self, rules=rules)

    # ── The provisions ──

    def provision(self, id: str) -> Provision:  # noqa: A002 - it is called id in the documents
        """Return the provision that is called ``id``, of the instrument or of its supplements.

        Raises:
            UnknownProvisionError: there is none.
        """
        for provision in (*self.provisions, *self.supplements):
            if provision.id == id:
                return provision
        known = tuple(provision.id for provision in self.provisions)
        raise UnknownProvisionError(EXPECTED_PROVISION, id, "Plan.provision", {"known": known})

    def serving(self, id: str) -> tuple[Rule | Instrument, ...]:  # noqa: A002 - it is called id in the documents
        """Return what serves a provision in code: its rules, or the instrument itself.

        Nothing serves a declaration, and nothing a gap that no rule has to know of.

        Raises:
            UnknownProvisionError: there is none that is called so.
        """
        provision = self.provision(id)
        rules = self.serving_rules(provision)
        if rules or provision.kind is not ProvisionKind.DEFINITION:
            return rules
        return (self.instrument,)

    def serving_rules(self, provision: Provision) -> tuple[Rule, ...]:
        """Return the rules that serve a provision."""
        return tuple(rule for rule in self.rules if provision in rule.provisions)

    # ── Deciding ──

    def decide(self, person: Officeholder, *, on: date, opened_on: date | None = None) -> Decision:
        """Decide whether ``person`` is voted on at a vote on the day ``on``.

        What stands against a vote on that day at all is said in the decision's warnings, as in ``timeline``: it
        concerns the day, not the person.

        ``opened_on`` is the day on which the session opened that takes it, where tenure is counted to that day.

        >>> from phieu_tin_nhiem import CAN_THO_2019, Body, BodyKind, Office, Officeholder, Role, Service
        >>> office = Office(Role.HEAD, Body("Sở Mẫu", BodyKind.DEPARTMENT))
        >>> person = Officeholder("Trần Thị Mẫu", office, service=[Service(date(2018, 5, 20))])
        >>> decision = CAN_THO_2019.decide(person, on=date(2019, 1, 20))
        >>> decision.outcome.label.vi, [remedy.text() for remedy in decision.remedies]
        ('không lấy phiếu tín nhiệm', ['được lấy phiếu từ ngày 20/02/2019'])

        Raises:
            InvalidDayError: the session opened after the vote.
        """
        require_instance(person, Officeholder, "person")
        day = require_day(on, "on")
        opened = _opening(opened_on, day, "opened_on")
        return self._decide(
            Case(person, day, opened), tuple(self._against(Occasion(day, opened, None, self.instrument)))
        )

    def _decide(self, case: Case, warnings: tuple[Finding, ...] = ()) -> Decision:
        findings = tuple([finding for rule in self._judging for finding in rule.judge_case(case)])
        return Decision(self.instrument, case.person, case.on, findings, warnings)

    def decide_all(self, people: Iterable[Officeholder], *, on: date, opened_on: date | None = None) -> Decisions:
        """Decide on many people at once: a sequence that makes a ``Decision`` when one is looked at.

        Raises:
            InvalidDayError: the session opened after the vote.
        """
        day = require_day(on, "on")
        opened = _opening(opened_on, day, "opened_on")
        require_several(people, "people")
        everybody = tuple(people)
        codes = outcome_codes(everybody, day, opened, self._judging)
        return Decisions(everybody, codes, partial(self.decide, on=day, opened_on=opened))

    def _against(self, occasion: Occasion) -> Iterator[Finding]:
        """Yield what stands against a vote on a day."""
        for rule in self._standing_against:
            yield from rule.stand_against(occasion)

    # ── Preparing ──

    @property
    def window(self) -> Window:
        """The days on which a vote can be taken: from the plan's issue, through the notice, to the report.

        Raises:
            UnknownRuleError: the plan has no rule on notice or on reporting.
        """
        return Window(self.notice.earliest_meeting(self.instrument.issued_on), self.report.last_day)

    def timeline(self, meeting_day: date, *, opened_on: date | None = None, body: Body | None = None) -> Timeline:
        """Return every duty for a vote on ``meeting_day`` with its last day, in the order of the days.

        What stands against the day itself, such as a notice that would have to precede the plan, is said in the
        timeline's findings, and so is a day that is needed and not known.

        ``opened_on`` is the day on which the session opens, where the instrument counts from it; ``body`` the body that
        votes, where what is owed depends on its kind: None takes in what any body owes.

        Raises:
            InvalidDayError: the session opens after the vote.
        """
        day = require_day(meeting_day, "meeting_day")
        opened = _opening(opened_on, day, "opened_on")
        if body is not None:
            require_instance(body, Body, "body")
        occasion = Occasion(day, opened, body, self.instrument)
        duties = [duty for rule in self.rules for duty in rule.duties(occasion)]
        tenure = next((rule for rule in self.rules if rule.part == "tenure"), None)
        return Timeline(
            instrument=self.instrument,
            meeting_day=day,
            latest_start=_latest_start(tenure, day, opened),
            duties=tuple(sorted(duties, key=lambda duty: duty.last_day)),
            findings=(*self._against(occasion), *self._undated(occasion)),
            tenure=None if tenure is None else tenure.provision,
            remarks=tenure.remarks_on(day) if isinstance(tenure, Tenure) else (),
            opened_on=opened,
        )

    def _undated(self, occasion: Occasion) -> Iterator[Finding]:
        """Yield what cannot be dated, since the opening of the session is not known."""
        if occasion.opened_on is not None:
            return
        counted = [rule for rule in self.rules if isinstance(rule, Tenure) and rule.counted_to is CountedTo.OPENING]
        applying = [rule for rule in self.filings if occasion.body is None or rule.applies_to(occasion.body.kind)]
        undated = (*counted, *(rule for rule in applying if rule.before is Anchor.OPENING))
        for rule in undated[:1]:
            yield undetermined(rule.provision, OPENING_UNKNOWN(), Fact.OPENING_DAY)

    # ── Checking ──

    def check(self, round: Round) -> Report:  # noqa: A002 - it is a round of votes
        """Check a whole round, meeting by meeting and as a whole. What is lawful is said too; it never raises for that.

        >>> from phieu_tin_nhiem import CAN_THO_2019
        >>> from phieu_tin_nhiem.testing import examples
        >>> report = CAN_THO_2019.check(examples.worked_round())
        >>> report.ok, [finding.rule.id for finding in report.violations][:2]
        (False, ['ct19.venues', 'ct19.tenure'])
        """
        require_instance(round, Round, "round")
        days = _days_by_post(round)
        listed_anywhere = frozenset(person.key for meeting in round.meetings for person in meeting.list_known)
        all_lists_known = all(meeting.listed is not None for meeting in round.meetings)
        findings: list[Finding] = []
        for meeting in round.meetings:
            # Whoever is in question and listed is mostly one object, and is decided on once.
            everybody = {id(person): person for person in (*(meeting.people or ()), *meeting.list_known)}
            judged = everybody if self._judging else {}  # where no rule says anything of people, nobody is decided on
            decisions = {
                key: self._decide(Case(person, meeting.on, meeting.opened_on, meeting, tuple(days[person.key])))
                for key, person in judged.items()
            }
            drawn_up = meeting.listed
            context = MeetingContext(
                drawn_up if drawn_up is NOT_DONE else _decisions_on(drawn_up, decisions),
                _decisions_on(meeting.people, decisions),
                listed_anywhere,
                all_lists_known,
                self.instrument,
            )
            about = MeetingReference(meeting.body.name, meeting.on, meeting.venue)
            occasion = Occasion(meeting.on, meeting.opened_on, meeting.body, self.instrument)
            found = (finding for rule in self.rules for finding in rule.check_meeting(meeting, context))
            findings += [finding.about(meeting=about) for finding in (*self._against(occasion), *found)]
        for rule in self.rules:
            findings += rule.check_round(round, self.instrument)
        return Report(self.instrument, tuple(findings))

    # ── Showing ──

    def __repr__(self) -> str:
        return f"<Plan {self.instrument.id}>"

    def document(self, language: Language) -> Document:
        """Return the instrument as a table of its provisions, with the supplements apart."""
        about = self.instrument
        source = SOURCE(title=about.title, issuer=about.issuer, issued=about.issued_on, known=about.known_from)
        blocks: list[Block] = [Paragraph(source.text(language)), _provision_table(self.provisions, language)]
        if self.supplements:
            blocks += [
                Paragraph(SUPPLEMENTS.text(language, {})),
                _provision_table(self.supplements, language, SUPPLEMENTS_CAPTION.text(language, {})),
            ]
        return Document(about.name.get(language), tuple(blocks))

    def to_dict(self) -> dict[str, object]:
        """Return plain data: the instrument and every provision."""
        return {
            "instrument": self.instrument.id,
            "title": plain(self.instrument.title),
            "issuer": plain(self.instrument.issuer),
            "issued_on": self.instrument.issued_on.isoformat(),
            "provisions": [provision.to_dict() for provision in self.provisions],
            "supplements": [provision.to_dict() for provision in self.supplements],
        }

    def to_records(self, language: Language = "vi") -> list[Record]:
        """Return one flat row for each provision, supplements last, ready for a table; sentences in ``language``."""
        require_language(language)
        return [
            {
                "instrument": self.instrument.id,
                "provision": provision.id,
                "supplement": provision in self.supplements,
                "kind": provision.kind.value,
                "topic": provision.topic.value,
                "text": provision.content.get(language),
                "citation": provision.citation.format(language),
                "grade": provision.citation.grade.value,
                "urls": joined(provision.citation.urls),
                "interpretations": joined(provision.interpretations),
                "rules": joined(dict.fromkeys(type(rule).__name__ for rule in self.serving_rules(provision))),
            }
            for provision in (*self.provisions, *self.supplements)
        ]


def _require_rule(rule: Rule, where: str, known: Mapping[str, Provision]) -> None:
    """Require that a rule stands in provisions that are known, and reads what is a fact of a person."""
    for provision in all_of(Provision, rule.provisions, f"{where}.provisions"):
        if known.get(provision.id) != provision:
            raise InvalidRuleError(EXPECTED_PROVISION, provision.id, where, {"known": tuple(known)})
    reads = () if rule.reads is None else rule.reads
    if not isinstance(reads, Collection):  # what can be gone through only once says less the second time
        raise InvalidRuleError(EXPECTED_SEVERAL, reads, f"{where}.reads")
    for name in as_tuple(reads, f"{where}.reads"):
        if not (isinstance(name, str) and _is_fact(name)):
            raise InvalidRuleError(EXPECTED_READ, name, f"{where}.reads")


def _decisions_on(people: Sequence[Officeholder] | None, found: Mapping[int, Decision]) -> list[Decision] | None:
    """Return the decisions on people; None where they are not known, or nobody was decided on."""
    if people is None or (people and not found):
        return None
    return [found[id(person)] for person in people]


_HELD: Final[Mapping[str, type]] = {"office": Office, "body": Body}


def _is_fact(name: str) -> bool:
    """Say whether this is the name of a fact of a person, such as ``office.role``."""
    kind: type | None = Officeholder
    for part in name.split("."):
        if kind is None or not hasattr(kind, part):
            return False
        kind = _HELD.get(part)
    return True


def _is_called(rule: Rule, id_: str) -> bool:
    return rule.part == id_ or any(provision.id == id_ for provision in rule.provisions)


def _that_say_something(rules: Iterable[Rule], method: str) -> tuple[Rule, ...]:
    """Return the rules that have a method of their own of this name."""
    silence = getattr(Rule, method)
    return tuple(rule for rule in rules if getattr(type(rule), method) is not silence)


def _opening(opened_on: date | None, vote: date, where: str) -> date | None:
    if opened_on is None:
        return None
    opening = require_day(opened_on, where)
    if opening > vote:
        raise InvalidDayError(EXPECTED_OPENING, opening, where, {"vote": vote})
    return opening


def _latest_start(tenure: Rule | None, day: date, opened_on: date | None) -> date | None:
    """Return the last day on which tenure can have begun, None where that cannot be told."""
    match tenure:
        case Tenure(counted_to=CountedTo.OPENING):
            return None if opened_on is None else tenure.latest_start(opened_on)
        case Tenure() | AppointedInYear():
            return tenure.latest_start(day)
        case _:
            return None


def _days_by_post(round: Round) -> Mapping[PostKey, list[date]]:  # noqa: A002 - it is a round of votes
    days: dict[PostKey, list[date]] = {}
    for meeting in round.meetings:
        for person in (*(meeting.people or ()), *meeting.list_known):
            days.setdefault(person.key, []).append(meeting.on)
    return days


def _place(provision: Provision) -> str:
    """Return the place and the grade; a handle alone names no place that is not in the first column already."""
    locator, grade = provision.citation.locator, provision.citation.grade.value
    return f"[{grade}]" if locator == provision.id else f"{locator} [{grade}]"


def _provision_table(provisions: Iterable[Provision], language: Language, caption: str = "") -> Table:
    heads = (COLUMN_PROVISION, COLUMN_KIND, COLUMN_GRADE, COLUMN_CONTENT)
    return Table(
        tuple(head.text(language, {}) for head in heads),
        tuple(
            (provision.id, provision.kind.label.get(language), _place(provision), provision.content.get(language))
            for provision in provisions
        ),
        caption,
    )
