"""Offices: bodies, where they stand, the posts in them, and what each post is called."""

from __future__ import annotations

import unicodedata
from itertools import product

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from phieu_tin_nhiem import Body, BodyKind, InvalidOfficeError, Office, Officeholder, Role, Under
from phieu_tin_nhiem.facts.offices import roles_in, superiors_of, title_of
from refusals import tell

KINDS = BodyKind.standard()
SO_MAU = Body("Sở Mẫu", BodyKind.DEPARTMENT)
COMPANY = Body("Công ty Mẫu", BodyKind.SINGLE_MEMBER_COMPANY)
COMMITTEE = "chair deputy_chair member"
COUNCIL = "chair deputy_chair standing_member committee_head office_head"
HEADED = "head deputy_head chief_accountant"
# Beside these every body has posts that no instrument names.
POSTS = {
    "department": HEADED,
    "agency": HEADED,
    "public_service_unit": HEADED,
    "district_committee": COMMITTEE,
    "district_division": HEADED,
    "single_member_company": "chair deputy_chair member director deputy_director control_board_head controller"
    " chief_accountant",
    "party_committee": "standing_member member",
    "provincial_committee": COMMITTEE,
    "commune_committee": COMMITTEE,
    "provincial_council": COUNCIL,
    "district_council": COUNCIL,
    "commune_council": COUNCIL,
    "state_presidency": "chair deputy_chair",
    "national_assembly": "chair deputy_chair standing_member committee_head secretary_general",
    "government": "head deputy_head member",
    "supreme_court": HEADED,
    "supreme_procuracy": HEADED,
    "state_audit": HEADED,
}
SUPERIORS = {
    "department": "city",
    "agency": "city department district",
    "public_service_unit": "city department district",
    "district_committee": "city",
    "district_division": "district",
    "single_member_company": "city department district",
}
# As the plan and the resolutions call them; any other post is called by its role.
TITLES = {
    ("head", "department"): "Giám đốc Sở",
    ("deputy_head", "department"): "Phó Giám đốc Sở",
    ("head", "agency"): "người đứng đầu cơ quan, đơn vị",
    ("deputy_head", "agency"): "cấp phó của người đứng đầu cơ quan, đơn vị",
    ("head", "public_service_unit"): "người đứng đầu đơn vị",
    ("deputy_head", "public_service_unit"): "cấp phó của người đứng đầu đơn vị",
    ("head", "district_division"): "Trưởng phòng, ban",
    ("deputy_head", "district_division"): "Phó Trưởng phòng, ban",
    ("standing_member", "party_committee"): "Ủy viên Ban Thường vụ",
    ("chair", "state_presidency"): "Chủ tịch nước",
    ("deputy_chair", "state_presidency"): "Phó Chủ tịch nước",
    ("standing_member", "national_assembly"): "Ủy viên Ủy ban Thường vụ Quốc hội",
    ("committee_head", "national_assembly"): "Chủ tịch Hội đồng Dân tộc, Chủ nhiệm Ủy ban",
    ("secretary_general", "national_assembly"): "Tổng Thư ký Quốc hội",
    ("head", "government"): "Thủ tướng Chính phủ",
    ("deputy_head", "government"): "Phó Thủ tướng Chính phủ",
    ("member", "government"): "Bộ trưởng, thành viên khác của Chính phủ",
    ("head", "supreme_court"): "Chánh án Tòa án nhân dân tối cao",
    ("head", "supreme_procuracy"): "Viện trưởng Viện kiểm sát nhân dân tối cao",
    ("head", "state_audit"): "Tổng Kiểm toán nhà nước",
}


def roles(kind: BodyKind) -> set[Role]:
    """Return the posts that a kind of body has, as the table says."""
    return {Role(code) for code in (*POSTS[kind.value].split(), "other")}


def superiors(kind: BodyKind) -> set[Under]:
    """Return whom a kind of body can be under, as the table says."""
    return {Under(code) for code in SUPERIORS.get(kind.value, "").split()}


class TestTables:
    """Cơ quan nào có chức danh nào, trực thuộc đâu, gọi là gì."""

    def test_every_kind_of_body_is_in_the_table(self) -> None:
        assert list(POSTS) == [kind.value for kind in KINDS]

    def test_nobody_is_above_more_than_these(self) -> None:
        assert {under.value for under in Under.standard()} == {"city", "department", "district"}

    @pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.value)
    def test_its_posts_and_its_superiors(self, kind: BodyKind) -> None:
        assert roles_in(kind) == roles(kind)
        assert superiors_of(kind) == superiors(kind)

    @pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.value)
    @pytest.mark.parametrize("role", Role.standard(), ids=lambda role: role.value)
    def test_the_title_of_each_post(self, role: Role, kind: BodyKind) -> None:
        assert title_of(role, kind).vi == TITLES.get((role.value, kind.value), role.label.vi)


class TestBody:
    """A body has a name, a kind and a superior; only a company has a control board."""

    @pytest.mark.parametrize(("kind", "under"), list(product(KINDS, Under.standard())))
    def test_a_superior_that_the_kind_cannot_have_is_refused(self, kind: BodyKind, under: Under) -> None:
        if under in superiors(kind):
            assert Body("Mẫu", kind, under).superior is under
        else:
            refused: tuple[object, ...] = (InvalidOfficeError, "expected.superior", under, "Body.under", {"kind": kind})
            assert tell(lambda: Body("Mẫu", kind, under)) == refused

    @pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.value)
    def test_the_only_superior_is_known_and_of_several_none_is_guessed(self, kind: BodyKind) -> None:
        (only,) = found if len(found := superiors(kind)) == 1 else (None,)
        assert Body("Mẫu", kind).superior is only

    @pytest.mark.parametrize("has_board", [True, False, None])
    def test_a_company_may_have_a_control_board(self, has_board: bool | None) -> None:
        assert evolve(COMPANY, has_control_board=has_board).has_control_board is has_board

    @pytest.mark.parametrize("kind", [kind for kind in KINDS if kind is not BodyKind.SINGLE_MEMBER_COMPANY])
    @pytest.mark.parametrize("has_board", [True, False])
    def test_nothing_else_may(self, kind: BodyKind, has_board: bool) -> None:
        where, facts = "Body.has_control_board", {"kind": kind}
        refused: tuple[object, ...] = (InvalidOfficeError, "expected.company", has_board, where, facts)
        assert tell(lambda: Body("Mẫu", kind, has_control_board=has_board)) == refused

    def test_a_name_is_the_same_in_either_normal_form(self) -> None:
        decomposed = unicodedata.normalize("NFD", " Sở  Nội vụ ")
        assert Body(decomposed, BodyKind.DEPARTMENT) == Body("Sở Nội vụ", BodyKind.DEPARTMENT)


class TestOffice:
    """A post exists in the kinds of bodies that have it."""

    @pytest.mark.parametrize(("kind", "role"), list(product(KINDS, Role.standard())))
    def test_a_post_that_the_kind_does_not_have_is_refused_and_its_posts_are_listed(
        self, kind: BodyKind, role: Role
    ) -> None:
        if role in roles(kind):
            assert Office(role, Body("Mẫu", kind)).role is role
        else:
            allowed = tuple(f"Role.{held.name}" for held in Role.standard() if held in roles(kind))
            facts = {"kind": kind, "allowed": allowed}
            refused: tuple[object, ...] = (InvalidOfficeError, "expected.role", role, "Office.role", facts)
            assert tell(lambda: Office(role, Body("Mẫu", kind))) == refused

    @pytest.mark.parametrize("has_board", [True, None])
    def test_a_board_that_may_exist_may_have_a_head(self, has_board: bool | None) -> None:
        body = evolve(COMPANY, has_control_board=has_board)
        assert Office(Role.CONTROL_BOARD_HEAD, body).body is body

    def test_a_board_that_does_not_exist_has_no_head(self) -> None:
        body = evolve(COMPANY, has_control_board=False)
        refused: tuple[object, ...] = (InvalidOfficeError, "expected.board", Role.CONTROL_BOARD_HEAD, "Office.role", {})
        assert tell(lambda: Office(Role.CONTROL_BOARD_HEAD, body)) == refused

    def test_it_is_called_by_its_title_and_its_body(self) -> None:
        office = Office(Role.HEAD, SO_MAU)
        assert str(office) == office.format() == f"{office.title.vi}, Sở Mẫu" == office.label.vi
        assert office.format("en") == f"{office.title.en}, Sở Mẫu" == office.label.en


class TestOfOnesOwn:
    """What the library does not know, a caller names with both labels; what it cannot judge it does not refuse."""

    DEAN = Role.own("dean", "Trưởng khoa", "dean")
    FACULTY = BodyKind.own("faculty", "khoa", "faculty")
    ACADEMY = Under.own("academy", "học viện", "academy")

    @pytest.mark.parametrize("kind", [*KINDS, FACULTY], ids=lambda kind: kind.value)
    def test_a_post_of_one_s_own_can_be_held_anywhere_and_is_called_what_it_is_called(self, kind: BodyKind) -> None:
        office = Office(self.DEAN, Body("Mẫu", kind))
        assert (office.title.vi, office.title.en) == ("Trưởng khoa", "dean")

    @pytest.mark.parametrize("role", Role.standard(), ids=lambda role: role.value)
    def test_a_kind_of_one_s_own_can_have_any_post(self, role: Role) -> None:
        assert Office(role, Body("Mẫu", self.FACULTY)).title == role.label

    @pytest.mark.parametrize("under", [*Under.standard(), ACADEMY], ids=lambda under: under.value)
    def test_it_can_be_under_anybody_and_nobody_is_guessed(self, under: Under) -> None:
        assert Body("Mẫu", self.FACULTY, under).superior is under
        assert Body("Mẫu", self.FACULTY).superior is None
        assert Body("Mẫu", self.FACULTY, has_control_board=True).has_control_board

    @pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.value)
    def test_any_body_can_be_under_one_of_one_s_own(self, kind: BodyKind) -> None:
        assert Body("Mẫu", kind, self.ACADEMY).superior is self.ACADEMY

    def test_who_holds_it_is_told_apart_by_it(self) -> None:
        one = Officeholder("An", Office(self.DEAN, SO_MAU))
        same = Officeholder("An", Office(Role.own("dean", "Trưởng khoa", "dean"), SO_MAU))
        assert one == same
        assert one.key == same.key != Officeholder("An", Office(Role.HEAD, SO_MAU)).key
        assert one.format("en") == "An (dean, Sở Mẫu)"


class TestSamePost:
    """The same post of the same body continues tenure, whatever else is known of it (A4)."""

    @given(st.booleans() | st.none(), st.booleans() | st.none(), st.sampled_from([None, *Under.standard()]))
    def test_what_else_is_known_makes_no_difference(
        self, member: bool | None, has_board: bool | None, under: Under | None
    ) -> None:
        known = Office(Role.CHAIR, evolve(COMPANY, has_control_board=has_board, under=under), committee_member=member)
        assert known.is_same_post(Office(Role.CHAIR, COMPANY))
        assert Office(Role.CHAIR, COMPANY).is_same_post(known)

    def test_another_post_or_another_body_is_not_the_same(self) -> None:
        chair = Office(Role.CHAIR, COMPANY)
        assert not chair.is_same_post(Office(Role.DIRECTOR, COMPANY))
        assert not chair.is_same_post(Office(Role.CHAIR, evolve(COMPANY, name="Công ty Khác")))
