"""Deciding in bulk: one of the two rooms that are there for speed. Every answer equals what ``Plan.decide`` says.

What the meeting day fixes is computed once: "start + months ≤ meeting day" is exactly "start ≤ latest start", because
adding months never makes a later start end earlier. Equal offices are judged once, however many people hold them.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from phieu_tin_nhiem.answers.decisions import OUTCOMES, Outcome, outcome_of
from phieu_tin_nhiem.answers.findings import Finding, Status
from phieu_tin_nhiem.base.values import require_instance
from phieu_tin_nhiem.facts.offices import Office
from phieu_tin_nhiem.facts.people import Officeholder, continuous_since
from phieu_tin_nhiem.rules.subjects import Subjects
from phieu_tin_nhiem.rules.tenure import Exemptions, Tenure, Unstated

_YES: Final = OUTCOMES.index(Outcome.VOTED_ON)
_NO: Final = OUTCOMES.index(Outcome.NOT_VOTED_ON)
_OPEN: Final = OUTCOMES.index(Outcome.UNDETERMINED)
# What somebody in an office is told: when long enough in post, when not, and when that is not known.
Codes = tuple[int, int, int]
# People whose answers are kept as integers before they are packed into bytes: few enough to stay in the cache.
_BATCH: Final = 4096


def outcome_codes(
    people: Sequence[Officeholder], on: date, subjects: Subjects, tenure: Tenure, exemptions: Exemptions
) -> bytes:
    """Return one byte for each person: the index of the outcome in ``OUTCOMES``.

    Raises:
        InvalidValueError: one of the people is no officeholder.
    """
    latest = tenure.latest_start(on)
    # Whether nobody's circumstances make a difference, known or not.
    is_plain = not exemptions.grounds and exemptions.unstated is not Unstated.EXEMPT
    by_value: dict[Office, Codes] = {}
    by_identity: dict[int, Codes] = {}  # the people keep their offices alive while this lasts
    office: Office | None = None
    enough = not_enough = unknown = _OPEN
    kind: type = Officeholder
    packed = bytearray()
    for begin in range(0, len(people), _BATCH):
        codes: list[int] = []
        for person in people[begin : begin + _BATCH]:
            if type(person) is not kind:
                require_instance(person, Officeholder, f"people[{begin + len(codes)}]")
            if person.office is not office:  # a register lists those of one office side by side
                office = person.office
                judged = by_identity.get(id(office))
                if judged is None:
                    judged = by_identity[id(office)] = _judged(office, subjects, on, by_value)
                enough, not_enough, unknown = judged
            service = person.service
            if service is not None and is_plain:
                first = service[0]
                if first.end is None and first.office is None and not first.acting:
                    # In the post itself and going on: no later span is in the post, or the two would overlap.
                    codes.append(enough if first.start <= latest else not_enough)
                    continue
            code = unknown
            if service is not None:
                since = continuous_since(person, on, tenure.acting)
                code = not_enough if since is None or since > latest else enough
            codes.append(_tempered(code, exemptions.judge(person)))
        packed += bytes(codes)
    return bytes(packed)


def _judged(office: Office, subjects: Subjects, on: date, by_value: dict[Office, Codes]) -> Codes:
    """Judge an office, once for all that are equal."""
    codes = by_value.get(office)
    if codes is None:
        subject = subjects.judge(office, on).status
        enough, not_enough, unknown = (
            OUTCOMES.index(outcome_of({subject, in_post}))
            for in_post in (Status.SATISFIED, Status.NOT_APPLICABLE, Status.UNDETERMINED)
        )
        codes = by_value[office] = (enough, not_enough, unknown)
    return codes


def _tempered(code: int, exempted: Finding | None) -> int:
    """Return the code that is left when somebody's circumstances have had their say."""
    if exempted is None or exempted.status is Status.SATISFIED:
        return code
    if exempted.status is Status.NOT_APPLICABLE:
        return _NO
    return _OPEN if code == _YES else code
