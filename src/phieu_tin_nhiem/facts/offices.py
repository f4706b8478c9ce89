"""Offices: bodies, where they stand, and the posts in them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Final, final

from phieu_tin_nhiem.base.errors import InvalidOfficeError
from phieu_tin_nhiem.base.sentences import WORD, Expectation, Sentence, one_of, several
from phieu_tin_nhiem.base.text import Language, Text
from phieu_tin_nhiem.base.values import Name, OpenTerm, checked, frozen, require_instance, term


@final
class BodyKind(OpenTerm):
    """What kind of body it is.

    >>> BodyKind.SINGLE_MEMBER_COMPANY.label.vi, BodyKind("department").label.vi
    ('công ty TNHH MTV', 'Sở')
    """

    __slots__ = ()

    DEPARTMENT: ClassVar[BodyKind] = term("department", "Sở", "department (Sở)")
    AGENCY: ClassVar[BodyKind] = term("agency", "cơ quan, đơn vị không phải là Sở", "agency other than a department")
    PUBLIC_SERVICE_UNIT: ClassVar[BodyKind] = term(
        "public_service_unit", "đơn vị sự nghiệp công lập", "public service unit"
    )
    DISTRICT_COMMITTEE: ClassVar[BodyKind] = term(
        "district_committee", "UBND quận, huyện", "district People's Committee"
    )
    DISTRICT_DIVISION: ClassVar[BodyKind] = term(
        "district_division",
        "phòng, ban chuyên môn thuộc UBND quận, huyện",
        "specialised division of a district People's Committee",
    )
    SINGLE_MEMBER_COMPANY: ClassVar[BodyKind] = term(
        "single_member_company", "công ty TNHH MTV", "single-member limited company"
    )
    PARTY_COMMITTEE: ClassVar[BodyKind] = term("party_committee", "cấp ủy", "party committee")
    PROVINCIAL_COMMITTEE: ClassVar[BodyKind] = term(
        "provincial_committee", "UBND cấp tỉnh", "provincial People's Committee"
    )
    COMMUNE_COMMITTEE: ClassVar[BodyKind] = term("commune_committee", "UBND cấp xã", "commune People's Committee")
    PROVINCIAL_COUNCIL: ClassVar[BodyKind] = term("provincial_council", "HĐND cấp tỉnh", "provincial People's Council")
    DISTRICT_COUNCIL: ClassVar[BodyKind] = term("district_council", "HĐND cấp huyện", "district People's Council")
    COMMUNE_COUNCIL: ClassVar[BodyKind] = term("commune_council", "HĐND cấp xã", "commune People's Council")
    STATE_PRESIDENCY: ClassVar[BodyKind] = term("state_presidency", "Chủ tịch nước", "State Presidency")
    NATIONAL_ASSEMBLY: ClassVar[BodyKind] = term("national_assembly", "Quốc hội", "National Assembly")
    GOVERNMENT: ClassVar[BodyKind] = term("government", "Chính phủ", "Government")
    SUPREME_COURT: ClassVar[BodyKind] = term("supreme_court", "Tòa án nhân dân tối cao", "Supreme People's Court")
    SUPREME_PROCURACY: ClassVar[BodyKind] = term(
        "supreme_procuracy", "Viện kiểm sát nhân dân tối cao", "Supreme People's Procuracy"
    )
    STATE_AUDIT: ClassVar[BodyKind] = term("state_audit", "Kiểm toán nhà nước", "State Audit Office")


@final
class Under(OpenTerm):
    """Whom the body is directly under.

    >>> [under.label.vi for under in Under.standard()]
    ['UBND tỉnh, thành phố', 'Sở', 'UBND quận, huyện']
    """

    __slots__ = ()

    # A province, or a city at the level of one: the code keeps the name under which it began.
    CITY: ClassVar[Under] = term("city", "UBND tỉnh, thành phố", "People's Committee of the province or city")
    DEPARTMENT: ClassVar[Under] = term("department", "Sở", "department (Sở)")
    DISTRICT: ClassVar[Under] = term("district", "UBND quận, huyện", "district People's Committee")


@final
class Role(OpenTerm):
    """The post that somebody holds in a body.

    >>> Role.CHIEF_ACCOUNTANT.label.vi, Role("head").label.vi
    ('Kế toán trưởng', 'cấp trưởng')
    """

    __slots__ = ()

    HEAD: ClassVar[Role] = term("head", "cấp trưởng", "head")
    DEPUTY_HEAD: ClassVar[Role] = term("deputy_head", "cấp phó", "deputy head")
    CHAIR: ClassVar[Role] = term("chair", "Chủ tịch", "chair")
    DEPUTY_CHAIR: ClassVar[Role] = term("deputy_chair", "Phó Chủ tịch", "deputy chair")
    MEMBER: ClassVar[Role] = term("member", "Ủy viên", "member")
    DIRECTOR: ClassVar[Role] = term("director", "Giám đốc", "director")
    DEPUTY_DIRECTOR: ClassVar[Role] = term("deputy_director", "Phó Giám đốc", "deputy director")
    STANDING_MEMBER: ClassVar[Role] = term("standing_member", "Ủy viên Thường trực", "standing member")
    COMMITTEE_HEAD: ClassVar[Role] = term("committee_head", "Trưởng Ban", "committee head")
    OFFICE_HEAD: ClassVar[Role] = term("office_head", "Chánh Văn phòng", "head of the office")
    SECRETARY_GENERAL: ClassVar[Role] = term("secretary_general", "Tổng Thư ký", "secretary general")
    CONTROL_BOARD_HEAD: ClassVar[Role] = term("control_board_head", "Trưởng ban kiểm soát", "head of the control board")
    CONTROLLER: ClassVar[Role] = term("controller", "Kiểm soát viên", "controller")
    CHIEF_ACCOUNTANT: ClassVar[Role] = term("chief_accountant", "Kế toán trưởng", "chief accountant")
    OTHER: ClassVar[Role] = term("other", "chức danh khác", "another post")


_PEOPLES_COMMITTEE: Final = frozenset({Role.CHAIR, Role.DEPUTY_CHAIR, Role.MEMBER, Role.OTHER})
_COUNCIL: Final = frozenset(
    {Role.CHAIR, Role.DEPUTY_CHAIR, Role.STANDING_MEMBER, Role.COMMITTEE_HEAD, Role.OFFICE_HEAD, Role.OTHER}
)
_HEADED: Final = frozenset({Role.HEAD, Role.DEPUTY_HEAD, Role.CHIEF_ACCOUNTANT, Role.OTHER})
ROLES_IN: Final[Mapping[BodyKind, frozenset[Role]]] = {
    BodyKind.DEPARTMENT: _HEADED,
    BodyKind.AGENCY: _HEADED,
    BodyKind.PUBLIC_SERVICE_UNIT: _HEADED,
    BodyKind.DISTRICT_COMMITTEE: _PEOPLES_COMMITTEE,
    BodyKind.DISTRICT_DIVISION: _HEADED,
    BodyKind.SINGLE_MEMBER_COMPANY: frozenset(
        {
            Role.CHAIR,
            Role.DEPUTY_CHAIR,
            Role.MEMBER,
            Role.DIRECTOR,
            Role.DEPUTY_DIRECTOR,
            Role.CONTROL_BOARD_HEAD,
            Role.CONTROLLER,
            Role.CHIEF_ACCOUNTANT,
            Role.OTHER,
        }
    ),
    BodyKind.PARTY_COMMITTEE: frozenset({Role.STANDING_MEMBER, Role.MEMBER, Role.OTHER}),
    BodyKind.PROVINCIAL_COMMITTEE: _PEOPLES_COMMITTEE,
    BodyKind.COMMUNE_COMMITTEE: _PEOPLES_COMMITTEE,
    BodyKind.PROVINCIAL_COUNCIL: _COUNCIL,
    BodyKind.DISTRICT_COUNCIL: _COUNCIL,
    BodyKind.COMMUNE_COUNCIL: _COUNCIL,
    BodyKind.STATE_PRESIDENCY: frozenset({Role.CHAIR, Role.DEPUTY_CHAIR, Role.OTHER}),
    BodyKind.NATIONAL_ASSEMBLY: frozenset(
        {Role.CHAIR, Role.DEPUTY_CHAIR, Role.STANDING_MEMBER, Role.COMMITTEE_HEAD, Role.SECRETARY_GENERAL, Role.OTHER}
    ),
    BodyKind.GOVERNMENT: frozenset({Role.HEAD, Role.DEPUTY_HEAD, Role.MEMBER, Role.OTHER}),
    BodyKind.SUPREME_COURT: _HEADED,
    BodyKind.SUPREME_PROCURACY: _HEADED,
    BodyKind.STATE_AUDIT: _HEADED,
}
_EVERY_ROLE: Final = frozenset(Role.standard())
_ANYWHERE: Final = frozenset(Under.standard())
SUPERIORS_OF: Final[Mapping[BodyKind, frozenset[Under]]] = {
    BodyKind.DEPARTMENT: frozenset({Under.CITY}),
    BodyKind.AGENCY: _ANYWHERE,
    BodyKind.PUBLIC_SERVICE_UNIT: _ANYWHERE,
    BodyKind.DISTRICT_COMMITTEE: frozenset({Under.CITY}),
    BodyKind.DISTRICT_DIVISION: frozenset({Under.DISTRICT}),
    BodyKind.SINGLE_MEMBER_COMPANY: _ANYWHERE,
}
_TITLES: Final[Mapping[tuple[Role, BodyKind], Text]] = {
    (Role.HEAD, BodyKind.DEPARTMENT): Text("Giám đốc Sở", "director of the department"),
    (Role.DEPUTY_HEAD, BodyKind.DEPARTMENT): Text("Phó Giám đốc Sở", "deputy director of the department"),
    (Role.HEAD, BodyKind.AGENCY): Text("người đứng đầu cơ quan, đơn vị", "head of the agency"),
    (Role.DEPUTY_HEAD, BodyKind.AGENCY): Text(
        "cấp phó của người đứng đầu cơ quan, đơn vị", "deputy head of the agency"
    ),
    (Role.HEAD, BodyKind.PUBLIC_SERVICE_UNIT): Text("người đứng đầu đơn vị", "head of the unit"),
    (Role.DEPUTY_HEAD, BodyKind.PUBLIC_SERVICE_UNIT): Text(
        "cấp phó của người đứng đầu đơn vị", "deputy head of the unit"
    ),
    (Role.HEAD, BodyKind.DISTRICT_DIVISION): Text("Trưởng phòng, ban", "head of the division"),
    (Role.DEPUTY_HEAD, BodyKind.DISTRICT_DIVISION): Text("Phó Trưởng phòng, ban", "deputy head of the division"),
    (Role.STANDING_MEMBER, BodyKind.PARTY_COMMITTEE): Text("Ủy viên Ban Thường vụ", "member of the standing committee"),
    (Role.CHAIR, BodyKind.STATE_PRESIDENCY): Text("Chủ tịch nước", "State President"),
    (Role.DEPUTY_CHAIR, BodyKind.STATE_PRESIDENCY): Text("Phó Chủ tịch nước", "State Vice President"),
    (Role.STANDING_MEMBER, BodyKind.NATIONAL_ASSEMBLY): Text(
        "Ủy viên Ủy ban Thường vụ Quốc hội", "member of the Assembly's Standing Committee"
    ),
    (Role.COMMITTEE_HEAD, BodyKind.NATIONAL_ASSEMBLY): Text(
        "Chủ tịch Hội đồng Dân tộc, Chủ nhiệm Ủy ban", "chair of the Ethnic Council or of a committee"
    ),
    (Role.SECRETARY_GENERAL, BodyKind.NATIONAL_ASSEMBLY): Text(
        "Tổng Thư ký Quốc hội", "secretary general of the Assembly"
    ),
    (Role.HEAD, BodyKind.GOVERNMENT): Text("Thủ tướng Chính phủ", "Prime Minister"),
    (Role.DEPUTY_HEAD, BodyKind.GOVERNMENT): Text("Phó Thủ tướng Chính phủ", "Deputy Prime Minister"),
    (Role.MEMBER, BodyKind.GOVERNMENT): Text(
        "Bộ trưởng, thành viên khác của Chính phủ", "minister or another member of the Government"
    ),
    (Role.HEAD, BodyKind.SUPREME_COURT): Text("Chánh án Tòa án nhân dân tối cao", "Chief Justice"),
    (Role.HEAD, BodyKind.SUPREME_PROCURACY): Text("Viện trưởng Viện kiểm sát nhân dân tối cao", "Procurator General"),
    (Role.HEAD, BodyKind.STATE_AUDIT): Text("Tổng Kiểm toán nhà nước", "Auditor General"),
}


def superiors_of(kind: BodyKind) -> frozenset[Under]:
    """Return whom a body of this kind can be directly under; nobody, for elected and central bodies and the Party's.

    >>> superiors_of(BodyKind.DEPARTMENT), superiors_of(BodyKind.NATIONAL_ASSEMBLY)
    (frozenset({<Under.CITY: 'city'>}), frozenset())
    """
    return _ANYWHERE if kind.is_own else SUPERIORS_OF.get(kind, frozenset())


def roles_in(kind: BodyKind) -> frozenset[Role]:
    """Return the standard posts that a body of this kind can have; in a kind of one's own, any.

    A post of one's own can be held in any body.

    >>> Role.CHAIR in roles_in(BodyKind.DEPARTMENT), Role.CHAIR in roles_in(BodyKind.own("club", "câu lạc bộ", "club"))
    (False, True)
    """
    return ROLES_IN.get(kind, _EVERY_ROLE)


def title_of(role: Role, kind: BodyKind) -> Text:
    """Return a post as it is called in a body of this kind."""
    return _TITLES.get((role, kind), role.label)


# As titles were printed before their wording was mended. Ballots, minutes and rosters of then are read as well.
_EARLIER_TITLES: Final[Mapping[str, str]] = {
    "người đứng đầu cơ quan, đơn vị": "Thủ trưởng cơ quan, đơn vị",
    "cấp phó của người đứng đầu cơ quan, đơn vị": "Phó Thủ trưởng cơ quan, đơn vị",
    "người đứng đầu đơn vị": "cấp trưởng đơn vị",
    "cấp phó của người đứng đầu đơn vị": "cấp phó đơn vị",
    "Ủy viên Ban Thường vụ": "Ủy viên ban thường vụ",
    "Ủy viên Ủy ban Thường vụ Quốc hội": "Ủy viên Ủy ban thường vụ Quốc hội",
    "Ủy viên Thường trực": "Ủy viên thường trực",
}


def printed_titles(title: Text) -> tuple[str, ...]:
    """Return a title as it can have been printed: as it is now, and as version 0.1.0 had it.

    >>> printed_titles(title_of(Role.HEAD, BodyKind.PUBLIC_SERVICE_UNIT))
    ('người đứng đầu đơn vị', 'cấp trưởng đơn vị')
    """
    earlier = _EARLIER_TITLES.get(title.vi)
    return (title.vi,) if earlier is None else (title.vi, earlier)


COLUMN_POST: Final = Sentence("table.post", vi="Chức danh", en="Post")
EXPECTED_SUPERIOR: Final = Expectation(
    "expected.superior",
    vi="một cơ quan cấp trên có thể có của {kind}",
    en="a superior that a body of this kind can have: {kind}",
    kind=one_of(BodyKind),
)
EXPECTED_COMPANY: Final = Expectation(
    "expected.company",
    vi="None: chỉ công ty mới có ban kiểm soát, còn đây là {kind}",
    en="None: only a company has a control board, and this is none: {kind}",
    kind=one_of(BodyKind),
)
EXPECTED_ROLE: Final = Expectation(
    "expected.role",
    vi="một chức danh có ở {kind} ({allowed})",
    en="a post that exists in a body of this kind: {kind} ({allowed})",
    kind=one_of(BodyKind),
    allowed=several(WORD),
)
EXPECTED_BOARD: Final = Expectation(
    "expected.board",
    vi="công ty có lập ban kiểm soát thì mới có Trưởng ban kiểm soát",
    en="a company that has set up a control board, for it to have a head",
)


@final
@frozen(field_transformer=checked)
class Body:
    """A body: its name, its kind and whom it is directly under.

    Args:
        name: its official name.
        kind: what kind of body it is.
        under: whom it is directly under; None where that is not known.
        has_control_board: for a company, whether a "ban kiểm soát" is set up; None where that is not known.

    Raises:
        InvalidOfficeError: no body of this kind is under that superior, or a body that is no company has a control
            board. What may be in a body of a kind of one's own, the library does not know.

    >>> Body("Sở Mẫu", BodyKind.DEPARTMENT).superior
    <Under.CITY: 'city'>
    """

    name: Name
    kind: BodyKind
    under: Under | None = None
    has_control_board: bool | None = None

    def __attrs_post_init__(self) -> None:
        under, facts = self.under, {"kind": self.kind}
        if under is not None and not under.is_own and under not in superiors_of(self.kind):
            raise InvalidOfficeError(EXPECTED_SUPERIOR, under, "Body.under", facts)
        if self.has_control_board is not None and not (self.kind.is_own or self.kind is BodyKind.SINGLE_MEMBER_COMPANY):
            raise InvalidOfficeError(EXPECTED_COMPANY, self.has_control_board, "Body.has_control_board", facts)

    @property
    def superior(self) -> Under | None:
        """Whom the body is directly under: as given, or the only one there can be for its kind."""
        possible = superiors_of(self.kind)
        if self.under is None and len(possible) == 1:
            (only,) = possible
            return only
        return self.under


@final
@frozen(field_transformer=checked)
class Office:
    """A post in a body.

    Args:
        role: the post.
        body: the body in which it is held.
        committee_member: whether its holder is "Ủy viên UBND"; None where that is not known.

    Raises:
        InvalidOfficeError: a body of this kind has no such post, or the head of a control board is named where
            none is set up.

    >>> str(Office(Role.HEAD, Body("Sở Mẫu", BodyKind.DEPARTMENT)))
    'Giám đốc Sở, Sở Mẫu'
    """

    role: Role
    body: Body
    committee_member: bool | None = None

    def __attrs_post_init__(self) -> None:
        if not self.role.is_own and self.role not in roles_in(self.body.kind):
            allowed = tuple(f"Role.{role.name}" for role in Role.standard() if role in roles_in(self.body.kind))
            facts = {"kind": self.body.kind, "allowed": allowed}
            raise InvalidOfficeError(EXPECTED_ROLE, self.role, "Office.role", facts)
        if self.role is Role.CONTROL_BOARD_HEAD and self.body.has_control_board is False:
            raise InvalidOfficeError(EXPECTED_BOARD, self.role, "Office.role")

    @property
    def title(self) -> Text:
        """The post as it is called in a body of this kind."""
        return title_of(self.role, self.body.kind)

    def format(self, language: Language = "vi") -> str:
        """Return the post and the body."""
        return f"{self.title.get(language)}, {self.body.name}"

    @property
    def label(self) -> Text:
        """The post and the body, in both languages."""
        return Text(self.format("vi"), self.format("en"))

    def is_same_post(self, other: Office) -> bool:
        """Say whether the other is the same post of the same body, whatever else is known of them (A4).

        >>> body = Body("Sở Mẫu", BodyKind.DEPARTMENT)
        >>> Office(Role.HEAD, body).is_same_post(Office(Role.HEAD, body, committee_member=True))
        True
        """
        require_instance(other, Office, "other")
        return self.role == other.role and self.body.name == other.body.name

    def __str__(self) -> str:
        return self.format()
