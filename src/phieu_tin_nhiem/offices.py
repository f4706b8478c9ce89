"""Offices: bodies, where they stand, and the posts in them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, final

from attrs import frozen

from .checks import clean_text, put, require_flag, require_instance
from .errors import InvalidOfficeError
from .text import Language, Term, Text


@final
class BodyKind(Term):
    """What kind of body it is."""

    DEPARTMENT = ("department", "Sở", "city department")
    AGENCY = ("agency", "cơ quan, đơn vị không phải là Sở", "agency other than a department")
    PUBLIC_SERVICE_UNIT = ("public_service_unit", "đơn vị sự nghiệp công lập", "public service unit")
    DISTRICT_COMMITTEE = ("district_committee", "UBND quận, huyện", "district People's Committee")
    DISTRICT_DIVISION = (
        "district_division",
        "phòng, ban chuyên môn thuộc UBND quận, huyện",
        "specialised division of a district People's Committee",
    )
    SINGLE_MEMBER_COMPANY = ("single_member_company", "công ty TNHH MTV", "single-member limited company")


@final
class Under(Term):
    """Whom the body is directly under."""

    CITY = ("city", "UBND thành phố", "City People's Committee")
    DEPARTMENT = ("department", "Sở", "city department")
    DISTRICT = ("district", "UBND quận, huyện", "district People's Committee")


@final
class Role(Term):
    """The post that somebody holds in a body."""

    HEAD = ("head", "cấp trưởng", "head")
    DEPUTY_HEAD = ("deputy_head", "cấp phó", "deputy head")
    CHAIR = ("chair", "Chủ tịch", "chair")
    DEPUTY_CHAIR = ("deputy_chair", "Phó Chủ tịch", "deputy chair")
    MEMBER = ("member", "Ủy viên", "member")
    DIRECTOR = ("director", "Giám đốc", "director")
    DEPUTY_DIRECTOR = ("deputy_director", "Phó Giám đốc", "deputy director")
    CONTROL_BOARD_HEAD = ("control_board_head", "Trưởng ban kiểm soát", "head of the control board")
    CONTROLLER = ("controller", "Kiểm soát viên", "controller")
    CHIEF_ACCOUNTANT = ("chief_accountant", "Kế toán trưởng", "chief accountant")
    OTHER = ("other", "chức danh khác", "another post")


_HEADED: Final = frozenset({Role.HEAD, Role.DEPUTY_HEAD, Role.CHIEF_ACCOUNTANT, Role.OTHER})
ROLES_IN: Final[Mapping[BodyKind, frozenset[Role]]] = {
    BodyKind.DEPARTMENT: _HEADED,
    BodyKind.AGENCY: _HEADED,
    BodyKind.PUBLIC_SERVICE_UNIT: _HEADED,
    BodyKind.DISTRICT_COMMITTEE: frozenset({Role.CHAIR, Role.DEPUTY_CHAIR, Role.MEMBER, Role.OTHER}),
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
}
_ANYWHERE: Final = frozenset(Under)
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
    (Role.HEAD, BodyKind.AGENCY): Text("Thủ trưởng cơ quan, đơn vị", "head of the agency"),
    (Role.DEPUTY_HEAD, BodyKind.AGENCY): Text("Phó Thủ trưởng cơ quan, đơn vị", "deputy head of the agency"),
    (Role.HEAD, BodyKind.PUBLIC_SERVICE_UNIT): Text("cấp trưởng đơn vị", "head of the unit"),
    (Role.DEPUTY_HEAD, BodyKind.PUBLIC_SERVICE_UNIT): Text("cấp phó đơn vị", "deputy head of the unit"),
    (Role.HEAD, BodyKind.DISTRICT_DIVISION): Text("Trưởng phòng, ban", "head of the division"),
    (Role.DEPUTY_HEAD, BodyKind.DISTRICT_DIVISION): Text("Phó Trưởng phòng, ban", "deputy head of the division"),
}


@final
@frozen
class Body:
    """A body: its name, its kind and whom it is directly under.

    Args:
        name: its official name.
        kind: what kind of body it is.
        under: whom it is directly under; None where that is not known.
        has_control_board: for a company, whether a "ban kiểm soát" is set up; None where that is not known.

    Raises:
        InvalidTextError: the name is no name.
        InvalidOfficeError: no body of this kind is under that superior, or a body that is no company has a control
            board.

    >>> Body("Sở Mẫu", BodyKind.DEPARTMENT).superior
    <Under.CITY: 'city'>
    """

    name: str
    kind: BodyKind
    under: Under | None = None
    has_control_board: bool | None = None

    def __attrs_post_init__(self) -> None:
        put(self, "name", clean_text(self.name, "Body.name"))
        require_instance(self.kind, BodyKind, "Body.kind")
        if self.under is not None:
            require_instance(self.under, Under, "Body.under")
            if self.under not in SUPERIORS_OF[self.kind]:
                raise InvalidOfficeError("expected.superior", self.under, "Body.under", {"kind": self.kind})
        require_flag(self.has_control_board, "Body.has_control_board")
        if self.has_control_board is not None and self.kind is not BodyKind.SINGLE_MEMBER_COMPANY:
            raise InvalidOfficeError(
                "expected.company", self.has_control_board, "Body.has_control_board", {"kind": self.kind}
            )

    @property
    def superior(self) -> Under | None:
        """Whom the body is directly under: as given, or the only one there can be for its kind."""
        if self.under is None and len(SUPERIORS_OF[self.kind]) == 1:
            (only,) = SUPERIORS_OF[self.kind]
            return only
        return self.under


@final
@frozen
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
        require_instance(self.role, Role, "Office.role")
        require_instance(self.body, Body, "Office.body")
        require_flag(self.committee_member, "Office.committee_member")
        if self.role not in ROLES_IN[self.body.kind]:
            allowed = tuple(f"Role.{role.name}" for role in Role if role in ROLES_IN[self.body.kind])
            raise InvalidOfficeError(
                "expected.role", self.role, "Office.role", {"kind": self.body.kind, "allowed": allowed}
            )
        if self.role is Role.CONTROL_BOARD_HEAD and self.body.has_control_board is False:
            raise InvalidOfficeError("expected.board", self.role, "Office.role")

    @property
    def title(self) -> Text:
        """The post as it is called in a body of this kind."""
        return _TITLES.get((self.role, self.body.kind), self.role.label)

    def format(self, language: Language = "vi") -> str:
        """Return the post and the body."""
        return f"{self.title.get(language)}, {self.body.name}"

    @property
    def label(self) -> Text:
        """The post and the body, in both languages."""
        return Text(self.format("vi"), self.format("en"))

    def is_same_post(self, other: Office) -> bool:
        """Say whether the other is the same post of the same body, whatever else is known of them (A4)."""
        return self.role is other.role and self.body.name == other.body.name

    def __str__(self) -> str:
        return self.format()
