"""Subjects: who is voted on (ct19.subjects.a to ct19.subjects.f)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import ClassVar, Final, NamedTuple, Self, final

from attrs import evolve, field

from phieu_tin_nhiem.answers.findings import Fact, Finding, Status
from phieu_tin_nhiem.answers.sources import Provision, Topic
from phieu_tin_nhiem.base.errors import InvalidRuleError, UnknownTermError
from phieu_tin_nhiem.base.sentences import (
    DAY,
    EXPECTED_TERM,
    TEXT,
    Expectation,
    Kind,
    Sentence,
    Statement,
    one_of,
    optional,
)
from phieu_tin_nhiem.base.text import Term, Text
from phieu_tin_nhiem.base.values import Day, checked, frozen, put, require_day, require_instance, require_period
from phieu_tin_nhiem.facts.offices import Body, BodyKind, Office, Role, Under, superiors_of, title_of
from phieu_tin_nhiem.rules.rule import Case, Meets, Rule, TermOf, undetermined


@final
class Condition(Term):
    """What must be true of an office, beyond the post and the body, for it to be listed.

    >>> Condition.COMMITTEE_MEMBER.label.vi, Condition.COMMITTEE_MEMBER.fact
    ('là Ủy viên UBND', <Fact.COMMITTEE_MEMBER: 'committee_member'>)
    """

    COMMITTEE_MEMBER = ("committee_member", "là Ủy viên UBND", "is a member of the People's Committee (Ủy viên UBND)")
    CONTROL_BOARD = ("control_board", "công ty có lập ban kiểm soát", "the company has set up a control board")
    NO_CONTROL_BOARD = (
        "no_control_board",
        "công ty không lập ban kiểm soát",
        "the company has set up no control board",
    )

    def holds(self, office: Office) -> bool | None:
        """Say whether it is true of ``office``; None where that is not known."""
        if self is Condition.COMMITTEE_MEMBER:
            return office.committee_member
        has_board = office.body.has_control_board
        return has_board if has_board is None or self is Condition.CONTROL_BOARD else not has_board

    @property
    def fact(self) -> Fact:
        """The fact that it asks for."""
        return Fact.COMMITTEE_MEMBER if self is Condition.COMMITTEE_MEMBER else Fact.CONTROL_BOARD


@final
class Unlisted(Term):
    """What it means that a plan's list does not name a post that it could have named (A9, A14).

    >>> [reading.label.vi for reading in Unlisted]
    ['danh sách là đầy đủ: không thuộc diện', 'danh sách có thể chưa đầy đủ']
    """

    NOT_SUBJECT = ("not_subject", "danh sách là đầy đủ: không thuộc diện", "the list is exhaustive: not a subject")
    UNDETERMINED = ("undetermined", "danh sách có thể chưa đầy đủ", "the list may not be exhaustive")


# ── The list ──


@final
@frozen(field_transformer=checked)
class Post:
    """A post as a list names it: the role, the kind of body, whom the body is under, and a condition.

    ``under`` None means any superior.

    >>> Post(Role.HEAD, BodyKind.DEPARTMENT).names(Office(Role.HEAD, Body("Sở Mẫu", BodyKind.DEPARTMENT)))
    True
    """

    role: Role
    kind: BodyKind
    under: Under | None = None
    condition: Condition | None = None

    def names(self, office: Office) -> bool | None:
        """Say whether ``office`` is this post; None where a fact is missing that would tell."""
        body = office.body
        # Nearly always both are standard terms, of which each is one object.
        if office.role is not self.role and office.role != self.role:
            return False
        if body.kind is not self.kind and body.kind != self.kind:
            return False
        superior = body.superior
        is_under = None if superior is None else superior == self.under
        answers = {
            True if self.under is None else is_under,
            True if self.condition is None else self.condition.holds(office),
        }
        return False if False in answers else None if None in answers else True

    def meets(self, other: Meets) -> bool:
        """Say whether one office can be both this post and the other."""
        post = require_instance(other, Post, "other")
        return (
            (self.role, self.kind) == (post.role, post.kind)
            and (self.under is None or post.under in {None, self.under})
            and {self.condition, post.condition} != {Condition.CONTROL_BOARD, Condition.NO_CONTROL_BOARD}
        )

    def missing(self, office: Office) -> tuple[Fact, ...]:
        """Return the facts that are needed to tell whether ``office`` is this post."""
        facts = []
        if self.under is not None and office.body.superior is None:
            facts.append(Fact.SUPERIOR)
        if self.condition is not None and self.condition.holds(office) is None:
            facts.append(self.condition.fact)
        return tuple(facts)


def posts(kinds: Iterable[BodyKind], roles: Sequence[Role], under: Under | None = None) -> tuple[Post, ...]:
    """Return each of the posts in each kind of body."""
    return tuple(Post(role, kind, under) for kind in kinds for role in roles)


@final
@frozen(field_transformer=checked)
class Group:
    """One item of the list: the posts that a provision names, and a remark where its reading needs one.

    ``first_day`` and ``last_day`` bound the days on which it stands on the list, where a later law changed that.

    Raises:
        InvalidRuleError: its last day comes before its first.

    >>> from phieu_tin_nhiem import CAN_THO_2019
    >>> CAN_THO_2019.subjects.groups[0].provision.id
    'ct19.subjects.a'
    """

    provision: Provision
    posts: Sequence[Post]
    remark: Statement | None = None
    first_day: Day | None = None
    last_day: Day | None = None

    def __attrs_post_init__(self) -> None:
        require_period(self.first_day, self.last_day, InvalidRuleError, "Group")


@final
@frozen(field_transformer=checked)
class Exclusion:
    """A post that the list does not name and that one may look for in it: what to say of it, and how to read that.

    It comes before the list: from its day on it can take out what the list names. ``interpretation`` is the id of the
    reading, None where there is nothing to read: a text settles it. ``unlisted`` is None where the other reading has no
    support. ``parent`` is the provision of another instrument that is given beside it. ``first_day`` and ``last_day``
    bound the days on which it holds.

    Raises:
        InvalidRuleError: its last day comes before its first.

    >>> from phieu_tin_nhiem import CAN_THO_2019
    >>> CAN_THO_2019.subjects.exclusions[0].interpretation
    'A9'
    """

    post: Post
    provision: Provision
    interpretation: str | None
    remark: Statement
    unlisted: Unlisted | None = None
    parent: Provision | None = None
    first_day: Day | None = None
    last_day: Day | None = None

    def __attrs_post_init__(self) -> None:
        require_period(self.first_day, self.last_day, InvalidRuleError, "Exclusion")


def _stands(item: Group | Exclusion, day: date) -> bool:
    """Say whether an item stands on a day."""
    return (item.first_day is None or item.first_day <= day) and (item.last_day is None or day <= item.last_day)


# ── What is said of an office ──

EXPECTED_GROUPS: Final = Expectation(
    "expected.groups", vi="ít nhất một nhóm đối tượng", en="at least one group of posts"
)
_POST: Final[Mapping[str, Kind]] = {"title": TEXT, "kind": one_of(BodyKind)}
_POST_UNDER: Final[Mapping[str, Kind]] = {**_POST, "superior": optional(one_of(Under))}
LISTED: Final = Sentence(
    "subjects.listed",
    vi="{title} (trực thuộc: {superior}) thuộc diện lấy phiếu",
    en="{title} (directly under: {superior}) is subject to the vote",
    **_POST_UNDER,
)
LISTED_ELECTED: Final = Sentence(
    "subjects.listed_elected", vi="{title} thuộc diện lấy phiếu", en="{title} is subject to the vote", **_POST
)
NOT_LISTED: Final = Sentence(
    "subjects.not_listed",
    vi="{title} (trực thuộc: {superior}) không thuộc diện lấy phiếu",
    en="{title} (directly under: {superior}) is not subject to the vote",
    **_POST_UNDER,
)
NOT_LISTED_ELECTED: Final = Sentence(
    "subjects.not_listed_elected",
    vi="{title} không thuộc diện lấy phiếu",
    en="{title} is not subject to the vote",
    **_POST,
)
OPEN: Final = Sentence(
    "subjects.open",
    vi="chưa xác định được {title} (trực thuộc: {superior}) có thuộc diện lấy phiếu hay không",
    en="whether {title} (directly under: {superior}) is subject to the vote cannot be determined",
    **_POST_UNDER,
)
OPEN_ELECTED: Final = Sentence(
    "subjects.open_elected",
    vi="chưa xác định được {title} có thuộc diện lấy phiếu hay không",
    en="whether {title} is subject to the vote cannot be determined",
    **_POST,
)
CONDITION_MET: Final = Sentence(
    "subjects.condition",
    vi="đáp ứng điều kiện: {condition}",
    en="the condition is met: {condition}",
    condition=one_of(Condition),
)
LISTED_IF: Final = Sentence(
    "subjects.if",
    vi="thuộc diện lấy phiếu nếu {condition}",
    en="subject to the vote if: {condition}",
    condition=one_of(Condition),
)
LISTED_FROM: Final = Sentence(
    "subjects.from", vi="thuộc diện lấy phiếu từ ngày {day}", en="subject to the vote from {day}", day=DAY
)
GIVE_THE_FACT: Final = Sentence("subjects.tell", vi="bổ sung dữ kiện còn thiếu", en="give the missing fact")
POST_LISTED: Final = Sentence("terms.post", vi="{title}", en="{title}", **_POST)
POST_UNDER: Final = Sentence(
    "terms.post_under",
    vi="{title} (trực thuộc {under})",
    en="{title} (directly under the {under})",
    **_POST,
    under=one_of(Under),
)
POST_IF: Final = Sentence(
    "terms.post_if", vi="{title}, nếu {condition}", en="{title}, if: {condition}", **_POST, condition=one_of(Condition)
)
POST_UNTIL: Final = Sentence(
    "terms.post_until", vi="{title}, đến hết ngày {last}", en="{title}, until {last}", **_POST, last=DAY
)
POST_FROM: Final = Sentence(
    "terms.post_from", vi="{title}, từ ngày {first}", en="{title}, from {first}", **_POST, first=DAY
)


class _Said(NamedTuple):
    """The same thing of a body that has a superior and of one that has none."""

    with_superior: Sentence
    without: Sentence


_LISTED: Final = _Said(LISTED, LISTED_ELECTED)
_NOT_LISTED: Final = _Said(NOT_LISTED, NOT_LISTED_ELECTED)
_OPEN: Final = _Said(OPEN, OPEN_ELECTED)


@lru_cache(maxsize=1_000)
def full_title(role: Role, kind: BodyKind) -> Text:
    """Return a post with the kind of its body, which its title may name already.

    >>> [full_title(*post).vi for post in ((Role.HEAD, BodyKind.DEPARTMENT), (Role.CHAIR, BodyKind.DISTRICT_COMMITTEE))]
    ['Giám đốc Sở', 'Chủ tịch UBND quận, huyện']
    """
    title = title_of(role, kind)
    if kind.label.vi in title.vi:
        return title
    if role == Role.OTHER:
        vi = f"{title.vi} ở {kind.label.vi}"
    else:
        words, more = title.vi.split(), kind.label.vi.split()
        shared = next(size for size in range(len(more), -1, -1) if words[len(words) - size :] == more[:size])
        vi = " ".join([*words, *more[shared:]])
    return Text(vi, f"{title.en}, {kind.label.en}")


def _about(said: _Said, office: Office) -> Statement:
    """Return what is said of an office; of a body that has no superior, none is named."""
    kind = office.body.kind
    title = full_title(office.role, kind)
    if not superiors_of(kind):
        return said.without(title=title, kind=kind)
    return said.with_superior(title=title, kind=kind, superior=office.body.superior)


_Items = tuple[tuple[Exclusion, ...], tuple[tuple[Group, Post], ...]]
_NOTHING: Final[_Items] = ((), ())


@final
@frozen(field_transformer=checked)
class Subjects(Rule):
    """Who is voted on: the posts of several groups, and nobody else.

    Args:
        groups: the items of the list.
        exclusions: posts that are not on the list and about which something is to be said.
        gap: where the list is not known in full, the provision that says so; what it may hold is undetermined then.

    Raises:
        InvalidRuleError: there is no group.

    >>> from phieu_tin_nhiem import CAN_THO_2019, Body, BodyKind, Office, Role
    >>> office = Office(Role.DEPUTY_HEAD, Body("Sở Mẫu", BodyKind.DEPARTMENT))
    >>> CAN_THO_2019.subjects.judge(office, date(2019, 1, 20)).rule.id
    'ct19.subjects.b'
    """

    part: ClassVar[str] = "subjects"

    groups: Sequence[Group]
    exclusions: Sequence[Exclusion] = ()
    gap: Provision | None = None
    # What the list says of a post in a kind of body: the exclusions, and the groups with their posts.
    _of_post: Mapping[tuple[Role, BodyKind], _Items] = field(init=False, eq=False, repr=False)
    # The first group that names a post in a kind of body, that kind of body, and that post.
    _first_with: Mapping[object, Group] = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        if not self.groups:
            raise InvalidRuleError(EXPECTED_GROUPS, self.groups, "Subjects.groups")
        of_post: dict[tuple[Role, BodyKind], _Items] = {}
        for item in self.exclusions:
            excluded, listed = of_post.get((item.post.role, item.post.kind), _NOTHING)
            of_post[item.post.role, item.post.kind] = ((*excluded, item), listed)
        first_with: dict[object, Group] = {}
        for group in self.groups:
            for post in group.posts:
                for near in ((post.role, post.kind), post.kind, post.role):
                    first_with.setdefault(near, group)
                excluded, listed = of_post.get((post.role, post.kind), _NOTHING)
                of_post[post.role, post.kind] = (excluded, (*listed, (group, post)))
        put(self, "_of_post", of_post)
        put(self, "_first_with", first_with)

    @property
    def reads(self) -> Collection[str]:
        """By what a list names: the post, the kind of body, whom it is under, and the conditions."""
        of_the_body = ("office.body.kind", "office.body.superior", "office.body.has_control_board")
        return ("office.role", "office.committee_member", *of_the_body)

    @property
    def provisions(self) -> tuple[Provision, ...]:
        """The provisions that this rule serves, those that its exclusions cite included."""
        cited = [*(group.provision for group in self.groups), *(item.provision for item in self.exclusions)]
        cited += [item.parent for item in self.exclusions if item.parent is not None]
        return tuple(dict.fromkeys([*cited, *([] if self.gap is None else [self.gap])]))

    def reading(self, interpretation: str, unlisted: Unlisted) -> Self:
        """Return the rule with another reading of what an unlisted post means (A9, A14).

        Raises:
            UnknownTermError: no exclusion of this rule has that reading open.
        """
        require_instance(unlisted, Unlisted, "unlisted")
        open_ones = tuple(item.interpretation for item in self.exclusions if item.unlisted is not None)
        if interpretation not in open_ones:
            raise UnknownTermError(EXPECTED_TERM, interpretation, "Subjects.reading", {"allowed": open_ones})
        exclusions = [
            evolve(item, unlisted=unlisted) if item.interpretation == interpretation else item
            for item in self.exclusions
        ]
        return evolve(self, exclusions=exclusions)

    def judge(self, office: Office, on: date) -> Finding:
        """Say whether the holder of ``office`` is among those voted on, as the list stands on a day.

        The finding is satisfied when a group names the post, not applicable when none does, and undetermined when a
        missing fact decides.
        """
        return self._judge(require_instance(office, Office, "office"), require_day(on, "on"))

    def judge_case(self, case: Case) -> Iterable[Finding]:
        """Say whether the person's office is among those voted on, on the day of the vote."""
        return (self._judge(case.person.office, case.on),)

    def _judge(self, office: Office, day: date) -> Finding:
        excluded, listed = self._of_post.get((office.role, office.body.kind), _NOTHING)
        exclusions = [item for item in excluded if _stands(item, day)]
        for item in exclusions:
            if item.post.names(office):
                return _excluded(item, office)
        is_open: tuple[Group, Post] | None = None
        for group, post in listed:
            if _stands(group, day):
                is_named = post.names(office)
                if is_named:
                    return _listed(group, post, office)
                if is_named is None:
                    is_open = is_open or (group, post)
        if is_open is not None:
            return _open(*is_open, office)
        return self._unlisted(office, day, exclusions)

    def posts_in(self, body: Body, on: date) -> tuple[Post, ...]:
        """Return the posts of ``body`` that the list names on a day, as far as its kind and its superior tell."""
        require_instance(body, Body, "body")
        day = require_day(on, "on")
        excluded = [item.post for item in self.exclusions if _stands(item, day)]
        return tuple(
            post
            for group in self.groups
            if _stands(group, day)
            for post in group.posts
            if post.kind == body.kind and (post.under is None or body.superior in {None, post.under})
            if post not in excluded
        )

    def terms(self) -> Iterable[TermOf]:
        """Return each post that the list names, and from or until when, on which condition, or under whom."""
        for group in self.groups:
            for post in group.posts:
                yield TermOf(Topic.SUBJECTS, _term(group, post), group.provision, post)

    def _unlisted(self, office: Office, day: date, exclusions: Iterable[Exclusion]) -> Finding:
        for item in exclusions:
            if item.post.names(office) is None:
                return _excluded(item, office)
        if self.gap is not None:
            return undetermined(self.gap, _about(_OPEN, office), Fact.PROVISION_TEXT)
        kind, role = office.body.kind, office.role
        nearest = ((role, kind), kind, role)  # the same body and post, else the same body, else the same post
        near = next((self._first_with[item] for item in nearest if item in self._first_with), self.groups[0])
        return Finding(
            rule=near.provision,
            status=Status.NOT_APPLICABLE,
            statement=_about(_NOT_LISTED, office),
            remedy=_remedy(near, office, day),
            interpretations=near.provision.interpretations,
        )


def _listed(group: Group, post: Post, office: Office) -> Finding:
    remarks = [] if group.remark is None else [group.remark]
    if post.condition is not None:
        remarks.append(CONDITION_MET(condition=post.condition))
    return Finding(
        rule=group.provision,
        status=Status.SATISFIED,
        statement=_about(_LISTED, office),
        remarks=remarks,
        interpretations=group.provision.interpretations,
    )


def _open(group: Group, post: Post, office: Office) -> Finding:
    missing, readings = post.missing(office), ("B3", *group.provision.interpretations)
    statement, remedy = _about(_OPEN, office), GIVE_THE_FACT()
    return undetermined(group.provision, statement, *missing, remedy=remedy, interpretations=readings)


def _excluded(item: Exclusion, office: Office) -> Finding:
    is_open = item.unlisted is Unlisted.UNDETERMINED
    return Finding(
        rule=item.provision,
        status=Status.UNDETERMINED if is_open else Status.NOT_APPLICABLE,
        statement=_about(_NOT_LISTED, office),
        remarks=[item.remark],
        missing=(*item.post.missing(office), Fact.EXHAUSTIVENESS) if is_open else (),
        interpretations=() if item.interpretation is None else (item.interpretation,),
        supplements=() if item.parent is None else (item.parent.citation,),
    )


def _remedy(group: Group, office: Office, day: date) -> Statement | None:
    """Return the condition that alone keeps the office off the list, or the day from which it is on it, if any."""
    for post in group.posts:
        if group.first_day is not None and day < group.first_day and post.names(office):
            return LISTED_FROM(day=group.first_day)
        if post.condition is not None and evolve(post, condition=None).names(office):
            return LISTED_IF(condition=post.condition)
    return None


def _term(group: Group, post: Post) -> Statement:
    title = full_title(post.role, post.kind)
    if group.last_day is not None:
        return POST_UNTIL(title=title, kind=post.kind, last=group.last_day)
    if group.first_day is not None:
        return POST_FROM(title=title, kind=post.kind, first=group.first_day)
    if post.condition is not None:
        return POST_IF(title=title, kind=post.kind, condition=post.condition)
    if post.under is not None:
        return POST_UNDER(title=title, kind=post.kind, under=post.under)
    return POST_LISTED(title=title, kind=post.kind)
