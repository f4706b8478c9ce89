"""Deciding in bulk: the one room that is there for speed. Every answer equals what ``Plan.decide`` says of the person.

What the meeting day fixes is computed once: "start + months ≤ meeting day" is exactly "start ≤ latest start", because
adding months never makes a later start end earlier. Equal offices are judged once, however many people hold them.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from .decisions import OUTCOMES, Outcome, outcome_of
from .findings import Finding, Status
from .offices import Office
from .people import Officeholder, continuous_since
from .rules.exemptions import Exemptions, Unstated
from .rules.subjects import Subjects
from .rules.tenure import Tenure

_YES: Final = OUTCOMES.index(Outcome.VOTED_ON)
_NO: Final = OUTCOMES.index(Outcome.NOT_VOTED_ON)
_OPEN: Final = OUTCOMES.index(Outcome.UNDETERMINED)
# What the tenure of somebody in an office makes of it: long enough, not long enough, not known.
Codes = tuple[int, int, int]


def outcome_codes(
    people: Sequence[Officeholder], on: date, subjects: Subjects, tenure: Tenure, exemptions: Exemptions
) -> bytes:
    """Return one byte for each person: the index of the outcome in ``OUTCOMES``."""
    latest = tenure.latest_start(on)
    asks_everybody = bool(exemptions.grounds) or exemptions.unstated is Unstated.EXEMPT
    by_value: dict[Office, Codes] = {}
    by_identity: dict[int, Codes] = {}  # the people keep their offices alive while this lasts
    codes = bytearray()
    for person in people:
        office, service = person.office, person.service
        enough, not_enough, unknown = by_identity.get(id(office)) or _judged(
            office, subjects, on, by_value, by_identity
        )
        if service is None:
            code = unknown
        else:
            only = service[0]
            if len(service) == 1 and only.end is None and not only.acting and only.office is None:
                # One span that goes on, in the post itself: begun by the latest start, it covers the day too.
                code = enough if only.start <= latest else not_enough
            else:
                since = continuous_since(person, on, tenure.acting)
                code = not_enough if since is None or since > latest else enough
        if asks_everybody or person.circumstances:
            code = _tempered(code, exemptions.judge(person))
        codes.append(code)
    return bytes(codes)


def _judged(
    office: Office, subjects: Subjects, on: date, by_value: dict[Office, Codes], by_identity: dict[int, Codes]
) -> Codes:
    """Judge an office, once for all that are equal, and remember it under this one's identity."""
    codes = by_value.get(office)
    if codes is None:
        subject = subjects.judge(office, on).status
        enough, not_enough, unknown = (
            OUTCOMES.index(outcome_of({subject, in_post}))
            for in_post in (Status.SATISFIED, Status.NOT_APPLICABLE, Status.UNDETERMINED)
        )
        codes = by_value[office] = (enough, not_enough, unknown)
    by_identity[id(office)] = codes
    return codes


def _tempered(code: int, exempted: Finding | None) -> int:
    """Return the code that is left when somebody's circumstances have had their say."""
    if exempted is None or exempted.status is Status.SATISFIED:
        return code
    if exempted.status is Status.NOT_APPLICABLE:
        return _NO
    return _OPEN if code == _YES else code
