"""Venues: for each post the vote is taken at no more than two places, and how a holder of several posts is voted on.

See ct19.venues for the places.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import ClassVar, Final, final

from attrs import evolve

from phieu_tin_nhiem.answers.findings import Fact, Finding, Severity, Status
from phieu_tin_nhiem.answers.sources import Instrument, Provision, Topic
from phieu_tin_nhiem.base.errors import InvalidRuleError, InvalidValueError
from phieu_tin_nhiem.base.sentences import COUNT, TEXT, Expectation, Kind, Sentence, one_of, several
from phieu_tin_nhiem.base.text import Term, Text
from phieu_tin_nhiem.base.values import Count, Name, all_of, as_tuple, checked, frozen, require_count, require_instance
from phieu_tin_nhiem.facts.meetings import Round, Venue
from phieu_tin_nhiem.facts.people import Officeholder, PostKey
from phieu_tin_nhiem.rules.rule import Case, Rule, TermOf


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
    """How somebody is voted on who holds two listed posts, where no text says so (A15).

    >>> from phieu_tin_nhiem import CAN_THO_2019
    >>> CAN_THO_2019.venues.several_posts.label.vi
    'lấy phiếu cho từng chức danh'
    """

    EACH_POST = ("each_post", "lấy phiếu cho từng chức danh", "for each post")
    ONCE = ("once", "lấy phiếu một lần cho chức danh cao nhất", "once, for the highest post")


# ── At how many places ──

_PLACES: Final[Mapping[str, Kind]] = {"count": COUNT, "places": several(one_of(Venue)), "most": COUNT}
WITHIN: Final = Sentence(
    "venues.within",
    vi="lấy phiếu ở {count} nơi ({places}), không quá {most} nơi",
    en="the vote is taken at {count} place{count:s} ({places}), no more than {most}",
    **_PLACES,
)
TOO_MANY: Final = Sentence(
    "venues.too_many",
    vi="lấy phiếu ở {count} nơi ({places}), quá {most} nơi",
    en="the vote is taken at {count} place{count:s} ({places}), more than {most}",
    **_PLACES,
)
FOREIGN: Final = Sentence(
    "venues.foreign",
    vi="lấy phiếu ở {count} nơi ({places}), trong đó nơi văn bản không nêu: {foreign} (tối đa {most} nơi)",
    en="the vote is taken at {count} place{count:s} ({places}), of which the instrument does not name: {foreign} (at"
    " most {most} place{most:s})",
    foreign=several(one_of(Venue)),
    **_PLACES,
)
PLACES_UNKNOWN: Final = Sentence(
    "venues.unknown",
    vi="chưa rõ nơi lấy phiếu; đã biết {count} nơi ({places}), tối đa {most} nơi",
    en="where the vote is taken is not fully known; {count} place{count:s} {count:is|are} ({places}), at most {most}"
    " {most:is|are} allowed",
    **_PLACES,
)
COUNCIL_ONLY: Final = Sentence(
    "venues.council_only",
    vi="chỉ lấy phiếu tại Hội đồng nhân dân, không ở nơi nào mà văn bản nêu ({allowed})",
    en="the vote is taken at the People's Council alone, at none of the places that the instrument names ({allowed})",
    allowed=several(one_of(Venue)),
)
COUNCIL_TOO: Final = Sentence(
    "venues.council",
    vi="cũng đã lấy phiếu tại Hội đồng nhân dân; cách hiểu áp dụng: {reading}",
    en="a vote was also taken at the People's Council; the reading taken: {reading}",
    reading=one_of(CouncilVote),
)
KEEP: Final = Sentence(
    "venues.keep",
    vi="chỉ lấy phiếu ở không quá {most} nơi trong số: {allowed}",
    en="take the vote at no more than {most} of: {allowed}",
    most=COUNT,
    allowed=several(one_of(Venue)),
)
ALL_WITHIN: Final = Sentence(
    "venues.all_within",
    vi="{posts} chức danh trong danh sách lấy phiếu ở không quá {most} nơi mà văn bản nêu",
    en="for {posts} post{posts:s} on the lists the vote is taken at no more than {most} of the places that the"
    " instrument names",
    posts=COUNT,
    most=COUNT,
)
LEADER: Final = Sentence(
    "venues.leader",
    vi="thuộc lãnh đạo cấp ủy cùng cấp nên được lấy phiếu tại cấp ủy",
    en="belongs to the leadership of the party committee of the same level and may be subject to the vote there",
)
NOT_LEADER: Final = Sentence(
    "venues.not_leader",
    vi="không thuộc lãnh đạo cấp ủy cùng cấp nên không lấy phiếu tại cấp ủy, chỉ tại nơi công tác",
    en="does not belong to the leadership of the party committee of the same level: not subject to the vote there, at"
    " the place of work only",
)
LEADER_UNKNOWN: Final = Sentence(
    "venues.leader_unknown",
    vi="chưa biết có thuộc lãnh đạo cấp ủy cùng cấp hay không nên chưa rõ có được lấy phiếu tại cấp ủy hay không",
    en="whether the person belongs to the leadership of the party committee of the same level, and may be subject to"
    " the vote there, is not known",
)
PLACE_UNKNOWN: Final = Sentence(
    "venues.place_unknown",
    vi="chưa biết lấy phiếu tại cấp ủy hay tại nơi công tác; tại cấp ủy chỉ lấy phiếu đối với lãnh đạo cấp ủy đó",
    en="whether the vote is taken at the party committee or at the place of work is not known; at the party committee"
    " only its leadership is subject to the vote",
)
ELSEWHERE: Final = Sentence(
    "venues.elsewhere", vi="lấy phiếu tại {places}", en="take the vote at the {places}", places=several(one_of(Venue))
)
ON_SEVERAL_LISTS: Final = Sentence(
    "venues.posts",
    vi="người này có tên trong danh sách lấy phiếu với nhiều chức danh: {posts}; giới hạn tính cho từng chức danh, văn"
    " bản không quy định gì thêm",
    en="this name stands on lists for several posts: {posts}; the limit is for each post, and the instrument says no"
    " more",
    posts=several(TEXT),
)
TWICE: Final = Sentence(
    "venues.posts_once",
    vi="một người có tên trong danh sách lấy phiếu với nhiều chức danh: {posts}; chỉ lấy phiếu một lần, cho chức danh"
    " cao nhất",
    en="one person stands on lists for several posts: {posts}; the vote is taken once, for the highest post",
    posts=several(TEXT),
)
SAME_NAME: Final = Sentence(
    "venues.posts_unknown",
    vi="tên này có trong danh sách lấy phiếu với nhiều chức danh: {posts}; chưa rõ có phải là một người hay không",
    en="this name stands on lists for several posts: {posts}; whether it is one person is not known",
    posts=several(TEXT),
)
ONCE_ONLY: Final = Sentence(
    "venues.once",
    vi="chỉ để trong danh sách một lần, cho chức danh cao nhất",
    en="keep the person on the lists once, for the highest post",
)
PLACES_ALLOWED: Final = Sentence(
    "terms.venues",
    vi="tối đa {most} nơi trong số: {places}; tại cấp ủy: {party}",
    en="at most {most} place{most:s}, of: {places}; at the party committee: {party}",
    most=COUNT,
    places=several(one_of(Venue)),
    party=one_of(PartyVenue),
)
EXPECTED_HOLDERS: Final = Expectation(
    "expected.holders", vi="ít nhất một người giữ chức vụ", en="at least one officeholder"
)
EXPECTED_SEVERAL_POSTS: Final = Expectation(
    "expected.several_posts",
    vi="một cách hiểu về người giữ nhiều chức danh: văn bản này có quy định riêng",
    en="a reading of what holders of several posts are voted on for: this instrument has a rule of its own for them",
)


@final
@frozen(field_transformer=checked)
class VenueLimit(Rule):
    """For each post the vote is taken at no more than ``most`` of the places that the plan names.

    Args:
        most: how many places at most.
        places: the places that the plan names.
        party_venue: who may be voted on at the party committee (A6).
        council: whether a council vote uses up a place (A7).
        several_posts: how somebody is voted on who holds two listed posts (A15); None where the instrument says so
            (see ``SeveralPostsRule``).
        parent: the provision of another instrument on which the reading of A6 rests.
        interpretations: the ids of the readings that were taken of the places.

    >>> from phieu_tin_nhiem import CAN_THO_2019
    >>> CAN_THO_2019.venues.check([Venue.PARTY_COMMITTEE, Venue.WORKPLACE]).status
    <Status.SATISFIED: 'satisfied'>
    >>> CAN_THO_2019.venues.remaining([Venue.WORKPLACE])
    (<Venue.PARTY_COMMITTEE: 'party_committee'>,)
    """

    part: ClassVar[str] = "venues"

    provision: Provision
    most: Count
    places: Sequence[Venue] = (Venue.PARTY_COMMITTEE, Venue.WORKPLACE)
    party_venue: PartyVenue = PartyVenue.LEADERSHIP_ONLY
    council: CouncilVote = CouncilVote.NOT_A_PLACE
    several_posts: SeveralPosts | None = SeveralPosts.EACH_POST
    parent: Provision | None = None
    interpretations: Sequence[Name] = ("A6",)

    @property
    def reads(self) -> Collection[str]:
        """By nothing: many people at once are asked about without a meeting, and so without a place."""
        return ()

    @property
    def provisions(self) -> tuple[Provision, ...]:
        """The provisions that this rule serves."""
        return (self.provision,) if self.parent is None else (self.provision, self.parent)

    def check(self, venues: Iterable[Venue | None]) -> Finding:
        """Say whether one post may be voted on at all of ``venues``; None stands for a place that is not known.

        The same place twice is one place. One place complies.
        """
        given = as_tuple(venues, "venues")
        known = {require_instance(venue, Venue, "venues") for venue in given if venue is not None}
        counted = tuple(venue for venue in _in_order(known) if self._counts(venue))
        foreign = tuple(venue for venue in counted if venue not in self._allowed)
        facts = {"places": counted, "count": len(counted), "most": self.most}
        if len(counted) > self.most or foreign:
            status = Status.VIOLATED
            statement = FOREIGN(foreign=foreign, **facts) if foreign else TOO_MANY(**facts)
        elif None in given or not given:
            status, statement = Status.UNDETERMINED, PLACES_UNKNOWN(**facts)
        elif not counted:
            status, statement = Status.NOT_APPLICABLE, COUNCIL_ONLY(allowed=self.places)
        else:
            status, statement = Status.SATISFIED, WITHIN(**facts)
        found = Finding(
            rule=self.provision,
            status=status,
            statement=statement,
            remedy=KEEP(most=self.most, allowed=self.places) if status is Status.VIOLATED else None,
            missing=(Fact.VENUE,) if status is Status.UNDETERMINED else (),
            interpretations=self.interpretations,
        )
        if Venue.COUNCIL not in known:
            return found
        severity = found.severity if status is Status.VIOLATED else Severity.WARNING
        remarks, readings = (COUNCIL_TOO(reading=self.council),), (*self.interpretations, "A7")
        return evolve(found, severity=severity, remarks=remarks, interpretations=readings)

    def remaining(self, venues: Iterable[Venue]) -> tuple[Venue, ...]:
        """Return the places at which the post may still be voted on after ``venues``.

        There are none when a place was used that the plan does not name: no further vote makes that lawful.
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
        """
        require_instance(person, Officeholder, "person")
        if venue is not None:
            require_instance(venue, Venue, "venue")
        may_be_party_venue = venue == Venue.PARTY_COMMITTEE or (venue is None and person.party_leadership is not True)
        if not may_be_party_venue or self.party_venue is PartyVenue.ANYONE:
            return None
        status, sentence = _AT_THE_PARTY[person.party_leadership]
        missing = (Fact.PARTY_LEADERSHIP,) if person.party_leadership is None else ()
        elsewhere = tuple(place for place in self.places if place != Venue.PARTY_COMMITTEE)
        if venue is None:
            missing = (Fact.VENUE, *missing)
            status, sentence = Status.UNDETERMINED, PLACE_UNKNOWN
        return Finding(
            rule=self.provision,
            status=status,
            statement=sentence(),
            remedy=ELSEWHERE(places=elsewhere) if status is Status.NOT_APPLICABLE else None,
            missing=missing,
            interpretations=self.interpretations,
            supplements=() if self.parent is None else (self.parent.citation,),
        )

    def judge_case(self, case: Case) -> Iterable[Finding]:
        """Say whether the person may be voted on at the place of the meeting, where there is something to say."""
        found = None if case.meeting is None else self.admits(case.person, case.meeting.venue)
        return () if found is None else (found,)

    def all_within(self, posts: int) -> Finding:
        """Return the finding for a round in which every one of ``posts`` posts keeps the limit."""
        statement = ALL_WITHIN(posts=require_count(posts, "posts"), most=self.most)
        return Finding(
            rule=self.provision, status=Status.SATISFIED, statement=statement, interpretations=self.interpretations
        )

    def check_posts(self, held: Sequence[Officeholder]) -> Finding:
        """Say what it means that one person, or people of one name, stand on lists for several posts (A15).

        Raises:
            InvalidValueError: nobody is given.
            InvalidRuleError: the instrument has a rule of its own for them.
        """
        held = _holders(held)
        if self.several_posts is None:
            raise InvalidRuleError(EXPECTED_SEVERAL_POSTS, self.several_posts, "VenueLimit.several_posts")
        posts = tuple(person.office.label for person in held)
        if self.several_posts is SeveralPosts.EACH_POST:
            status, severity, sentence = Status.SATISFIED, Severity.WARNING, ON_SEVERAL_LISTS
        elif _is_one_person(held):
            status, severity, sentence = Status.VIOLATED, Severity.VIOLATION, TWICE
        else:
            status, severity, sentence = Status.UNDETERMINED, Severity.WARNING, SAME_NAME
        return Finding(
            rule=self.provision,
            status=status,
            statement=sentence(posts=posts),
            severity=severity,
            remedy=ONCE_ONLY() if status is Status.VIOLATED else None,
            missing=(Fact.IDENTITY,) if status is Status.UNDETERMINED else (),
            interpretations=("A15",),
            person=Text(held[0].name, held[0].name),
        )

    def check_round(self, round: Round, instrument: Instrument) -> Iterable[Finding]:  # noqa: A002 - a round of votes
        """Say of each post on a list whether it keeps the limit, and of whom lists name for several posts."""
        venues: dict[PostKey, list[Venue | None]] = {}
        for meeting in round.meetings:
            for person in meeting.list_known:
                venues.setdefault(person.key, []).append(meeting.venue)
        posts = _posts_by_person(round)
        worth_saying = 0
        found: dict[tuple[Venue | None, ...], Finding] = {}  # many are voted on at the same places
        for key, places in venues.items():
            used = tuple(places)
            finding = found.get(used) or found.setdefault(used, self.check(used))
            if finding.status is not Status.SATISFIED or finding.remarks:
                worth_saying += 1
                yield finding.about(person=posts[key.person][key].label)
        if len(venues) > worth_saying:
            yield self.all_within(len(venues) - worth_saying)
        if self.several_posts is not None:
            yield from (self.check_posts(tuple(held.values())) for held in posts.values() if len(held) > 1)

    def terms(self) -> Iterable[TermOf]:
        """Return how many places, which, and who may be voted on at the party committee."""
        statement = PLACES_ALLOWED(most=self.most, places=self.places, party=self.party_venue)
        yield TermOf(Topic.VENUES, statement, self.provision)

    @property
    def _allowed(self) -> tuple[Venue, ...]:
        return (*self.places, Venue.COUNCIL) if self.council is CouncilVote.IS_A_PLACE else tuple(self.places)

    def _counts(self, venue: Venue) -> bool:
        return venue != Venue.COUNCIL or self.council is CouncilVote.IS_A_PLACE


_AT_THE_PARTY: Final[Mapping[bool | None, tuple[Status, Sentence]]] = {
    True: (Status.SATISFIED, LEADER),
    False: (Status.NOT_APPLICABLE, NOT_LEADER),
    None: (Status.UNDETERMINED, LEADER_UNKNOWN),
}


def _in_order(venues: Collection[Venue]) -> list[Venue]:
    """Return the standard places in their order, then those of one's own by their codes."""
    standard = [venue for venue in Venue.standard() if venue in venues]
    return standard + sorted((venue for venue in venues if venue.is_own), key=lambda venue: venue.value)


def _holders(held: object) -> tuple[Officeholder, ...]:
    holders = all_of(Officeholder, held, "held")
    if not holders:
        raise InvalidValueError(EXPECTED_HOLDERS, holders, "held")
    return holders


def _is_one_person(held: Iterable[Officeholder]) -> bool:
    """Say whether it is certain that these, who have one id or one name, are one person."""
    return all(person.id is not None for person in held)


def _posts_by_person(round: Round) -> dict[str, dict[PostKey, Officeholder]]:  # noqa: A002 - a round of votes
    """Return who stands on the lists of a round, by the id or else the name, with each post."""
    posts: dict[str, dict[PostKey, Officeholder]] = {}
    for meeting in round.meetings:
        for person in meeting.list_known:
            posts.setdefault(person.key.person, {})[person.key] = person
    return posts


# ── Several posts ──


@final
class Concurrency(Term):
    """How a holder of several posts is voted on.

    >>> from phieu_tin_nhiem import ASSEMBLY_2023
    >>> ASSEMBLY_2023.rule(SeveralPostsRule).how.value
    'once_for_all'
    """

    ONCE_FOR_ALL = ("once_for_all", "một lần cho tất cả các chức vụ đó", "once, for all of those posts")
    ONCE_FOR_HIGHEST = ("once_for_highest", "một lần, cho chức vụ cao nhất", "once, for the highest post")
    TWO_PLACES = ("two_places", "ở tối đa hai nơi", "at two places at most")


SEVERAL_POSTS_HELD: Final = Sentence(
    "several_posts.held",
    vi="một người có tên trong danh sách lấy phiếu với nhiều chức danh: {posts}; người giữ nhiều chức vụ được lấy phiếu"
    " {how}",
    en="one person stands on lists for several posts: {posts}; a holder of several posts is subject to the vote {how}",
    posts=several(TEXT),
    how=one_of(Concurrency),
)
SEVERAL_POSTS_OPEN: Final = Sentence(
    "several_posts.unknown",
    vi="tên này có trong danh sách lấy phiếu với nhiều chức danh: {posts}; chưa rõ có phải là một người hay không, nếu"
    " phải thì được lấy phiếu {how}",
    en="this name stands on lists for several posts: {posts}; whether it is one person is not known, who would be"
    " subject to the vote {how}",
    posts=several(TEXT),
    how=one_of(Concurrency),
)
OTHERWISE: Final = Sentence(
    "several_posts.other",
    vi="văn bản khác quy định: {other}",
    en="another document says: {other}",
    other=one_of(Concurrency),
)
SEVERAL_POSTS_TERM: Final = Sentence(
    "terms.several_posts",
    vi="người giữ nhiều chức vụ: {how}",
    en="a holder of several posts: {how}",
    how=one_of(Concurrency),
)


@final
@frozen(field_transformer=checked)
class SeveralPostsRule(Rule):
    """How somebody is voted on who holds several posts at once.

    ``other`` is the other reading, where another document says something else; both are kept.

    >>> from phieu_tin_nhiem.plans import ASSEMBLY_2023
    >>> ASSEMBLY_2023.several_posts.how.label.en
    'once, for all of those posts'
    """

    part: ClassVar[str] = "several_posts"

    provision: Provision
    how: Concurrency
    other: Concurrency | None = None

    def check(self, held: Sequence[Officeholder]) -> Finding:
        """Say how one person is voted on who stands on lists for several posts, or people of one name.

        Raises:
            InvalidValueError: nobody is given.
        """
        held = _holders(held)
        is_one = _is_one_person(held)
        posts = tuple(person.office.label for person in held)
        return Finding(
            rule=self.provision,
            status=Status.NOT_APPLICABLE if is_one else Status.UNDETERMINED,
            severity=Severity.WARNING,
            statement=(SEVERAL_POSTS_HELD if is_one else SEVERAL_POSTS_OPEN)(posts=posts, how=self.how),
            remarks=() if self.other is None else (OTHERWISE(other=self.other),),
            missing=() if is_one else (Fact.IDENTITY,),
            interpretations=self.provision.interpretations,
            person=Text(held[0].name, held[0].name),
        )

    def check_round(self, round: Round, instrument: Instrument) -> Iterable[Finding]:  # noqa: A002 - a round of votes
        """Say it of everybody whom the lists of a round name for several posts."""
        yield from (self.check(tuple(held.values())) for held in _posts_by_person(round).values() if len(held) > 1)

    def terms(self) -> Iterable[TermOf]:
        """Return how a holder of several posts is voted on."""
        yield TermOf(Topic.SEVERAL_POSTS, SEVERAL_POSTS_TERM(how=self.how), self.provision)
