"""Venues: for each post the vote is taken at no more than two places (ct19.venues)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import final

from attrs import field, frozen

from phieu_tin_nhiem.answers.findings import Fact, Finding, Severity, Status
from phieu_tin_nhiem.answers.sources import Provision
from phieu_tin_nhiem.base.errors import InvalidValueError
from phieu_tin_nhiem.base.sentences import Statement
from phieu_tin_nhiem.base.text import Term, Text
from phieu_tin_nhiem.base.values import (
    all_of,
    as_tuple,
    clean_texts,
    put,
    put_count,
    require_count,
    require_fields,
    require_fields_or_none,
    require_instance,
)
from phieu_tin_nhiem.facts.meetings import Venue
from phieu_tin_nhiem.facts.people import Officeholder
from phieu_tin_nhiem.messages import said
from phieu_tin_nhiem.rules.rule import Rule


@final
class PartyVenue(Term):
    """Who may be voted on at the party committee (A6).

    >>> from phieu_tin_nhiem import CAN_THO_2019
    >>> CAN_THO_2019.venues.party_venue.label.vi
    'chỉ thành viên lãnh đạo cấp ủy đó'
    """

    LEADERSHIP_ONLY = ("leadership_only", "chỉ thành viên lãnh đạo cấp ủy đó", "only members of its leadership")
    ANYONE = ("anyone", "bất kỳ ai thuộc diện", "anyone who is a subject")


@final
class CouncilVote(Term):
    """Whether a People's Council vote uses up one of the places (A7).

    >>> from attrs import evolve
    >>> from phieu_tin_nhiem import CAN_THO_2019
    >>> strict = evolve(CAN_THO_2019.venues, council=CouncilVote.IS_A_PLACE)
    >>> strict.remaining([Venue.COUNCIL, Venue.WORKPLACE])
    ()
    """

    NOT_A_PLACE = ("not_a_place", "không tính là một nơi", "it is not one of the places")
    IS_A_PLACE = ("is_a_place", "tính là một nơi", "it is one of the places")


@final
class SeveralPosts(Term):
    """How somebody is voted on who holds two listed posts (A15).

    >>> from phieu_tin_nhiem import CAN_THO_2019
    >>> CAN_THO_2019.venues.several_posts.label.vi
    'lấy phiếu cho từng chức danh'
    """

    EACH_POST = ("each_post", "lấy phiếu cho từng chức danh", "for each post")
    ONCE = ("once", "lấy phiếu một lần cho chức danh cao nhất", "once, for the highest post")


def _places(values: Iterable[Venue]) -> tuple[Venue, ...]:
    return all_of(Venue, values, "VenueLimit.places")


@final
@frozen
class VenueLimit:
    """For each post the vote is taken at no more than ``most`` of the places that the plan names.

    Args:
        provision: where the rule stands.
        most: how many places at most.
        places: the places that the plan names.
        party_venue: who may be voted on at the party committee (A6).
        council: whether a council vote uses up a place (A7).
        several_posts: how somebody is voted on who holds two listed posts (A15).
        parent: the provision of another instrument on which the reading of A6 rests.
        interpretations: the ids of the readings that were taken of the places.

    Raises:
        InvalidCountError: ``most`` is no count.

    >>> from phieu_tin_nhiem import CAN_THO_2019
    >>> CAN_THO_2019.venues.check([Venue.PARTY_COMMITTEE, Venue.WORKPLACE]).status
    <Status.SATISFIED: 'satisfied'>
    >>> CAN_THO_2019.venues.remaining([Venue.WORKPLACE])
    (<Venue.PARTY_COMMITTEE: 'party_committee'>,)
    """

    provision: Provision
    most: int
    places: tuple[Venue, ...] = field(default=(Venue.PARTY_COMMITTEE, Venue.WORKPLACE), converter=_places)
    party_venue: PartyVenue = PartyVenue.LEADERSHIP_ONLY
    council: CouncilVote = CouncilVote.NOT_A_PLACE
    several_posts: SeveralPosts = SeveralPosts.EACH_POST
    parent: Provision | None = None
    interpretations: tuple[str, ...] = ("A6",)

    def __attrs_post_init__(self) -> None:
        require_fields(
            self, provision=Provision, party_venue=PartyVenue, council=CouncilVote, several_posts=SeveralPosts
        )
        put_count(self, "most")
        require_fields_or_none(self, parent=Provision)
        put(self, "interpretations", clean_texts(self.interpretations, "VenueLimit.interpretations"))

    @property
    def provisions(self) -> tuple[Provision, ...]:
        """The provisions that this rule serves."""
        return (self.provision,) if self.parent is None else (self.provision, self.parent)

    def check(self, venues: Iterable[Venue | None]) -> Finding:
        """Say whether one post may be voted on at all of ``venues``; None stands for a place that is not known.

        The same place twice is one place. One place complies.

        Raises:
            UnknownTermError: an item is no venue.
        """
        given = as_tuple(venues, "venues")
        known = {require_instance(venue, Venue, "venues") for venue in given if venue is not None}
        counted = tuple(venue for venue in Venue.standard() if venue in known and self._counts(venue))
        foreign = tuple(venue for venue in counted if venue not in self._allowed)
        facts = {"places": counted, "count": len(counted), "most": self.most}
        if len(counted) > self.most or foreign:
            status = Status.VIOLATED
            statement = (
                said("venues.foreign", foreign=foreign, **facts) if foreign else said("venues.too_many", **facts)
            )
        elif None in given or not given:
            status, statement = Status.UNDETERMINED, said("venues.unknown", **facts)
        elif not counted:
            status, statement = Status.NOT_APPLICABLE, said("venues.council_only", allowed=self.places)
        else:
            status, statement = Status.SATISFIED, said("venues.within", **facts)
        has_council = Venue.COUNCIL in known
        return Finding(
            rule=self.provision,
            status=status,
            statement=statement,
            severity=Severity.WARNING if has_council and status is not Status.VIOLATED else _severity(status),
            remarks=[said("venues.council", reading=self.council)] if has_council else [],
            remedy=said("venues.keep", most=self.most, allowed=self.places) if status is Status.VIOLATED else None,
            missing=(Fact.VENUE,) if status is Status.UNDETERMINED else (),
            interpretations=(*self.interpretations, "A7") if has_council else self.interpretations,
        )

    def remaining(self, venues: Iterable[Venue]) -> tuple[Venue, ...]:
        """Return the places at which the post may still be voted on after ``venues``.

        There are none when a place was used that the plan does not name: no further vote makes that lawful.

        Raises:
            UnknownTermError: an item is no venue.
        """
        used = {require_instance(venue, Venue, "venues") for venue in as_tuple(venues, "venues")}
        counted = {venue for venue in used if self._counts(venue)}
        if len(counted) >= self.most or not counted <= set(self._allowed):
            return ()
        return tuple(place for place in self._allowed if place not in used)

    def admits(self, person: Officeholder, venue: Venue | None) -> Finding | None:
        """Say whether ``person`` may be voted on at ``venue`` (A6); None where every subject may.

        At the party committee the finding is satisfied for a member of its leadership, not applicable for others,
        and undetermined when that is not known. At a place that is not known it is undetermined for all but them.

        Raises:
            UnknownTermError: ``venue`` is no venue.
            InvalidValueError: ``person`` is no officeholder.

        >>> from phieu_tin_nhiem import CAN_THO_2019
        >>> from phieu_tin_nhiem.testing import examples
        >>> CAN_THO_2019.venues.admits(examples.DEPUTY, Venue.PARTY_COMMITTEE).remedy.text()
        'lấy phiếu tại nơi công tác'
        """
        require_instance(person, Officeholder, "person")
        if venue is not None:
            require_instance(venue, Venue, "venue")
        may_be_party_venue = venue is Venue.PARTY_COMMITTEE or (venue is None and person.party_leadership is not True)
        if not may_be_party_venue or self.party_venue is PartyVenue.ANYONE:
            return None
        statements: dict[bool | None, tuple[Status, Statement]] = {
            True: (Status.SATISFIED, said("venues.leader")),
            False: (Status.NOT_APPLICABLE, said("venues.not_leader")),
            None: (Status.UNDETERMINED, said("venues.leader_unknown")),
        }
        missing = (Fact.PARTY_LEADERSHIP,) if person.party_leadership is None else ()
        status, statement = statements[person.party_leadership]
        elsewhere = tuple(place for place in self.places if place is not Venue.PARTY_COMMITTEE)
        if venue is None:
            missing = (Fact.VENUE, *missing)
            status, statement = Status.UNDETERMINED, said("venues.place_unknown")
        return Finding(
            rule=self.provision,
            status=status,
            statement=statement,
            remedy=said("venues.elsewhere", places=elsewhere) if status is Status.NOT_APPLICABLE else None,
            missing=missing,
            interpretations=self.interpretations,
            supplements=() if self.parent is None else (self.parent.citation,),
        )

    def all_within(self, posts: int) -> Finding:
        """Return the finding for a round in which every one of ``posts`` posts keeps the limit.

        Raises:
            InvalidCountError: ``posts`` is no count.

        >>> from phieu_tin_nhiem import CAN_THO_2019
        >>> CAN_THO_2019.venues.all_within(3).statement.text("en")
        'for 3 posts on the lists the vote is taken at no more than 2 of the places that the instrument names'
        """
        require_count(posts, "posts")
        return Finding(
            rule=self.provision,
            status=Status.SATISFIED,
            statement=said("venues.all_within", posts=posts, most=self.most),
            interpretations=self.interpretations,
        )

    def check_posts(self, held: Sequence[Officeholder]) -> Finding:
        """Say what it means that one person, or people of one name, stand on lists for several posts (A15).

        Raises:
            InvalidValueError: nobody is given, or an item is no officeholder.

        >>> from phieu_tin_nhiem import CAN_THO_2019
        >>> from phieu_tin_nhiem.testing import examples
        >>> CAN_THO_2019.venues.check_posts([examples.DIRECTOR]).severity
        <Severity.WARNING: 'warning'>
        """
        held = all_of(Officeholder, held, "held")
        if not held:
            raise InvalidValueError("expected.holders", held, "held")
        posts = tuple(person.office.label for person in held)
        if self.several_posts is SeveralPosts.EACH_POST:
            status, severity, key = Status.SATISFIED, Severity.WARNING, "venues.posts"
        elif all(person.id is not None for person in held):
            status, severity, key = Status.VIOLATED, Severity.VIOLATION, "venues.posts_once"
        else:
            status, severity, key = Status.UNDETERMINED, Severity.WARNING, "venues.posts_unknown"
        return Finding(
            rule=self.provision,
            status=status,
            statement=said(key, posts=posts),
            severity=severity,
            remedy=said("venues.once") if status is Status.VIOLATED else None,
            missing=(Fact.IDENTITY,) if status is Status.UNDETERMINED else (),
            interpretations=("A15",),
            person=Text(held[0].name, held[0].name),
        )

    @property
    def _allowed(self) -> tuple[Venue, ...]:
        return (*self.places, Venue.COUNCIL) if self.council is CouncilVote.IS_A_PLACE else self.places

    def _counts(self, venue: Venue) -> bool:
        return venue is not Venue.COUNCIL or self.council is CouncilVote.IS_A_PLACE


def _severity(status: Status) -> Severity:
    return {Status.VIOLATED: Severity.VIOLATION, Status.UNDETERMINED: Severity.WARNING}.get(status, Severity.NOTE)


@final
class Concurrency(Term):
    """How a holder of several posts is voted on."""

    ONCE_FOR_ALL = ("once_for_all", "một lần cho tất cả các chức vụ đó", "once, for all of those posts")
    ONCE_FOR_HIGHEST = ("once_for_highest", "một lần, cho chức vụ cao nhất", "once, for the highest post")
    TWO_PLACES = ("two_places", "ở tối đa hai nơi", "at two places at most")


@final
@frozen
class SeveralPostsRule(Rule):
    """How somebody is voted on who holds several posts at once.

    Args:
        provision: where it stands.
        how: how the person is voted on.
        other: the other reading, where another document says something else; both are kept.

    >>> from phieu_tin_nhiem.plans import ASSEMBLY_2023
    >>> ASSEMBLY_2023.several_posts.how.label.en
    'once, for all of those posts'
    """

    provision: Provision
    how: Concurrency
    other: Concurrency | None = None

    def __attrs_post_init__(self) -> None:
        require_fields(self, provision=Provision, how=Concurrency)
        if self.other is not None:
            require_fields(self, other=Concurrency)
