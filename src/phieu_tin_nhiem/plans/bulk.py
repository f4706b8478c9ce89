"""Deciding in bulk: one of the two modules that are there for speed. Every answer equals what ``Plan.decide`` says.

What the day of the vote fixes is computed once: "start + months ≤ meeting day" is exactly "start ≤ latest start",
because adding months never makes a later start end earlier. Equal posts are judged once, whatever their bodies are
called; other rules are asked once for each group of facts that they read, or, where they do not say what they read,
person by person.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from datetime import date
from operator import attrgetter
from typing import Final

from phieu_tin_nhiem.answers.decisions import OUTCOMES, Outcome
from phieu_tin_nhiem.answers.findings import Status
from phieu_tin_nhiem.base.values import require_instance
from phieu_tin_nhiem.facts.offices import Office
from phieu_tin_nhiem.facts.people import ActingTime, Officeholder, continuous_since
from phieu_tin_nhiem.rules.rule import Case, Rule
from phieu_tin_nhiem.rules.tenure import AppointedInYear, CountedTo, Renewal, Tenure

# What a status weighs against a yes: one "no" settles it, then one "unknown".
_YES, _OPEN, _NO = 0, 1, 2
_WEIGHT: Final = {Status.NOT_APPLICABLE: _NO, Status.UNDETERMINED: _OPEN}
_CODE_OF: Final = bytes(
    OUTCOMES.index(outcome) for outcome in (Outcome.VOTED_ON, Outcome.UNDETERMINED, Outcome.NOT_VOTED_ON)
)
# What somebody in an office is answered: when long enough in post, when not, and when that is not known.
_Weights = tuple[int, int, int]
_Ask = Callable[[Officeholder], int]
# People whose answers are kept as integers before they are packed into bytes: few enough to stay in the cache.
_BATCH: Final = 4096
_OF_OFFICES: Final = "office."


# One loop without a call for most people: what makes it fast is that nothing in it is taken apart.
def outcome_codes(  # noqa: C901 - see above
    people: Sequence[Officeholder], on: date, opened_on: date | None, rules: Iterable[Rule]
) -> bytes:
    """Return one byte for each person: the index of the outcome in ``OUTCOMES``."""
    of_offices: list[Rule] = []
    others: list[_Ask] = []
    latest: date | None = None
    acting = ActingTime.DOES_NOT_COUNT
    for rule in rules:
        start = _latest_start(rule, on) if latest is None else None
        if start is not None:
            latest = start
            acting = rule.acting if isinstance(rule, Tenure) else ActingTime.DOES_NOT_COUNT
        elif rule.reads is not None and all(name.startswith(_OF_OFFICES) for name in rule.reads):
            of_offices.append(rule)
        else:
            others.append(_ask(rule, on, opened_on))
    weights_of = _by_office(of_offices, on, opened_on, is_tested=latest is not None)
    last_start = date.max if latest is None else latest
    office: Office | None = None
    enough = not_enough = unknown = _OPEN
    kind: type = Officeholder
    packed = bytearray()
    for begin in range(0, len(people), _BATCH):
        weights: list[int] = []
        for person in people[begin : begin + _BATCH]:
            if type(person) is not kind:
                require_instance(person, Officeholder, f"people[{begin + len(weights)}]")
            if person.office is not office:  # a register lists those of one office side by side
                office = person.office
                enough, not_enough, unknown = weights_of(person)
            service = person.service
            if service is not None and not others:
                first = service[0]
                if first.end is None and first.office is None and not first.acting:
                    # In the post itself and going on: no later span is in the post, or the two would overlap.
                    weights.append(enough if first.start <= last_start else not_enough)
                    continue
            weight = unknown
            if service is not None:
                since = continuous_since(person, on, acting)
                weight = not_enough if since is None or since > last_start else enough
            if others:
                weight = max(weight, *[ask(person) for ask in others])
            weights.append(weight)
        packed += bytes(weights)
    return bytes(packed).translate(_CODE_OF + bytes(range(len(_CODE_OF), 256)))


def _latest_start(rule: Rule, on: date) -> date | None:
    """Return the latest start that a rule on tenure lets pass, where one day decides; None for all other rules."""
    match rule:
        case Tenure(counted_to=CountedTo.MEETING) | AppointedInYear(renewal=Renewal.CONTINUES):
            return rule.latest_start(on)
        case _:
            return None


def _weight(rule: Rule, case: Case) -> int:
    return max((_WEIGHT.get(finding.status, _YES) for finding in rule.judge_case(case)), default=_YES)


def _ask(rule: Rule, on: date, opened_on: date | None) -> _Ask:
    """Return what asks a rule of a person: once for each group of equal facts, if it says which facts it reads."""

    def ask(person: Officeholder) -> int:
        return _weight(rule, Case(person, on, opened_on))

    # Hardly two people have the same service, so that to keep the answers would cost more than it brings.
    if rule.reads is None or "service" in rule.reads:
        return ask
    facts_of, known = attrgetter(*rule.reads), dict[Hashable, int]()

    def ask_once(person: Officeholder) -> int:
        facts = facts_of(person)
        weight = known.get(facts)
        if weight is None:
            weight = known[facts] = ask(person)
        return weight

    return ask_once


def _by_office(
    rules: Sequence[Rule], on: date, opened_on: date | None, *, is_tested: bool
) -> Callable[[Officeholder], _Weights]:
    """Return what weighs the office of a person, once for all offices of which the rules read the same.

    Where no rule tests tenure, service makes no difference.
    """
    read = tuple(dict.fromkeys(name for rule in rules for name in rule.reads or ()))
    facts_of: Callable[[Officeholder], Hashable] = attrgetter(*read) if read else lambda _: None
    by_facts: dict[Hashable, _Weights] = {}
    by_identity: dict[int, _Weights] = {}  # the people keep their offices alive while this lasts

    def weights_of(person: Officeholder) -> _Weights:
        found = by_identity.get(id(person.office))
        if found is None:
            facts = facts_of(person)
            found = by_facts.get(facts)
            if found is None:
                weight = max((_weight(rule, Case(person, on, opened_on)) for rule in rules), default=_YES)
                tested = (weight, _NO, max(weight, _OPEN))
                found = by_facts[facts] = tested if is_tested else (weight, weight, weight)
            by_identity[id(person.office)] = found
        return found

    return weights_of
