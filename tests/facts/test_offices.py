"""Offices: bodies, where they stand, and the posts in them."""

from __future__ import annotations

import unicodedata
from itertools import product
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from phieu_tin_nhiem import (
    Body,
    BodyKind,
    InvalidOfficeError,
    InvalidTextError,
    InvalidValueError,
    Office,
    Role,
    Under,
    UnknownTermError,
)
from phieu_tin_nhiem.facts.offices import ROLES_IN

COMPANY = Body("Công ty Mẫu", BodyKind.SINGLE_MEMBER_COMPANY)
# Departments and districts are the city's, divisions the district's; units and companies are found on every level.
# Every other body, of the Party, elected or of the centre, is named without a superior.
CAN_BE_UNDER = {
    BodyKind.DEPARTMENT: {Under.CITY},
    BodyKind.AGENCY: set(Under),
    BodyKind.PUBLIC_SERVICE_UNIT: set(Under),
    BodyKind.DISTRICT_COMMITTEE: {Under.CITY},
    BodyKind.DISTRICT_DIVISION: {Under.DISTRICT},
    BodyKind.SINGLE_MEMBER_COMPANY: set(Under),
}
# Posts of the plan's list, by the kind of body in which it names them.
NAMED_BY_THE_PLAN = [
    (BodyKind.DEPARTMENT, Role.HEAD),
    (BodyKind.DEPARTMENT, Role.DEPUTY_HEAD),
    (BodyKind.AGENCY, Role.HEAD),
    (BodyKind.PUBLIC_SERVICE_UNIT, Role.HEAD),
    (BodyKind.PUBLIC_SERVICE_UNIT, Role.DEPUTY_HEAD),
    (BodyKind.DISTRICT_COMMITTEE, Role.CHAIR),
    (BodyKind.DISTRICT_COMMITTEE, Role.DEPUTY_CHAIR),
    (BodyKind.DISTRICT_DIVISION, Role.HEAD),
    (BodyKind.SINGLE_MEMBER_COMPANY, Role.CHAIR),
    (BodyKind.SINGLE_MEMBER_COMPANY, Role.DIRECTOR),
    (BodyKind.SINGLE_MEMBER_COMPANY, Role.CONTROL_BOARD_HEAD),
    (BodyKind.SINGLE_MEMBER_COMPANY, Role.CONTROLLER),
    (BodyKind.SINGLE_MEMBER_COMPANY, Role.CHIEF_ACCOUNTANT),
]


class TestBody:
    """A body has a name, a kind and a superior; only a company has a control board."""

    @pytest.mark.parametrize(("kind", "under"), list(product(BodyKind, Under)))
    def test_a_superior_that_the_kind_cannot_have_is_refused(self, kind: BodyKind, under: Under) -> None:
        if under in CAN_BE_UNDER.get(kind, ()):
            assert Body("Mẫu", kind, under).superior is under
            return
        with pytest.raises(InvalidOfficeError) as caught:
            Body("Mẫu", kind, under)
        assert (caught.value.value, caught.value.where) == (under, "Body.under")
        assert kind.label.vi in str(caught.value)

    def test_a_department_is_under_the_city_and_under_nothing_else(self) -> None:
        assert Body("Sở Mẫu", BodyKind.DEPARTMENT).superior is Under.CITY
        with pytest.raises(InvalidOfficeError):
            Body("Sở Mẫu", BodyKind.DEPARTMENT, Under.DISTRICT)

    def test_a_division_is_under_its_district_and_a_district_under_the_city(self) -> None:
        assert Body("Phòng Mẫu", BodyKind.DISTRICT_DIVISION).superior is Under.DISTRICT
        assert Body("UBND quận Mẫu", BodyKind.DISTRICT_COMMITTEE).superior is Under.CITY

    @pytest.mark.parametrize("kind", [BodyKind.AGENCY, BodyKind.PUBLIC_SERVICE_UNIT, BodyKind.SINGLE_MEMBER_COMPANY])
    def test_where_there_are_several_the_superior_is_not_guessed(self, kind: BodyKind) -> None:
        assert Body("Mẫu", kind).superior is None

    @pytest.mark.parametrize("has_board", [True, False, None])
    def test_a_company_may_have_a_control_board(self, has_board: bool | None) -> None:
        assert evolve(COMPANY, has_control_board=has_board).has_control_board is has_board

    @pytest.mark.parametrize(
        "kind", [kind for kind in BodyKind.standard() if kind is not BodyKind.SINGLE_MEMBER_COMPANY]
    )
    @pytest.mark.parametrize("has_board", [True, False])
    def test_nothing_else_may(self, kind: BodyKind, has_board: bool) -> None:
        with pytest.raises(InvalidOfficeError) as caught:
            Body("Mẫu", kind, has_control_board=has_board)
        assert caught.value.where == "Body.has_control_board"

    def test_a_name_is_the_same_in_either_normal_form(self) -> None:
        decomposed = unicodedata.normalize("NFD", " Sở  Nội vụ ")
        assert Body(decomposed, BodyKind.DEPARTMENT) == Body("Sở Nội vụ", BodyKind.DEPARTMENT)

    @pytest.mark.parametrize(
        ("fields", "error"),
        [
            ({"name": None}, InvalidTextError),
            ({"kind": "department"}, UnknownTermError),
            ({"under": "city"}, UnknownTermError),
            ({"has_control_board": 1}, InvalidValueError),
        ],
    )
    def test_a_field_of_another_kind_is_refused_by_its_name(
        self, fields: dict[str, Any], error: type[InvalidValueError]
    ) -> None:
        with pytest.raises(error) as caught:
            evolve(COMPANY, **fields)
        assert caught.value.where == f"Body.{next(iter(fields))}"


class TestOffice:
    """A post exists in the kinds of bodies that have it."""

    @pytest.mark.parametrize(("kind", "role"), NAMED_BY_THE_PLAN)
    def test_every_post_that_the_plan_names_exists(self, kind: BodyKind, role: Role) -> None:
        assert Office(role, Body("Mẫu", kind)).role is role

    @pytest.mark.parametrize(("kind", "role"), list(product(BodyKind, Role)))
    def test_a_post_that_the_kind_does_not_have_is_refused_and_its_posts_are_listed(
        self, kind: BodyKind, role: Role
    ) -> None:
        if role in ROLES_IN[kind]:
            assert Office(role, Body("Mẫu", kind)).role is role
            return
        with pytest.raises(InvalidOfficeError) as caught:
            Office(role, Body("Mẫu", kind))
        assert caught.value.value is role
        assert caught.value.facts["allowed"] == tuple(
            f"Role.{held.name}" for held in Role.standard() if held in ROLES_IN[kind]
        )

    def test_a_department_has_no_chair_and_a_company_no_head(self) -> None:
        for role, body in ((Role.CHAIR, Body("Sở Mẫu", BodyKind.DEPARTMENT)), (Role.HEAD, COMPANY)):
            with pytest.raises(InvalidOfficeError):
                Office(role, body)

    @pytest.mark.parametrize("has_board", [True, None])
    def test_a_board_that_may_exist_may_have_a_head(self, has_board: bool | None) -> None:
        body = evolve(COMPANY, has_control_board=has_board)
        assert Office(Role.CONTROL_BOARD_HEAD, body).body is body

    def test_a_board_that_does_not_exist_has_no_head(self) -> None:
        with pytest.raises(InvalidOfficeError, match="ban kiểm soát"):
            Office(Role.CONTROL_BOARD_HEAD, evolve(COMPANY, has_control_board=False))

    @pytest.mark.parametrize(
        ("role", "kind", "vi", "en"),
        [
            (Role.HEAD, BodyKind.DEPARTMENT, "Giám đốc Sở", "director of the department"),
            (Role.DEPUTY_HEAD, BodyKind.DEPARTMENT, "Phó Giám đốc Sở", "deputy director of the department"),
            (Role.CHAIR, BodyKind.DISTRICT_COMMITTEE, "Chủ tịch", "chair"),
            (Role.CHIEF_ACCOUNTANT, BodyKind.SINGLE_MEMBER_COMPANY, "Kế toán trưởng", "chief accountant"),
        ],
    )
    def test_the_title_is_that_of_the_kind_of_body(self, role: Role, kind: BodyKind, vi: str, en: str) -> None:
        office = Office(role, Body("Mẫu", kind))
        assert office.format("vi") == str(office) == f"{vi}, Mẫu"
        assert office.format("en") == f"{en}, Mẫu"
        assert (office.label.vi, office.label.en) == (f"{vi}, Mẫu", f"{en}, Mẫu")

    @pytest.mark.parametrize(
        ("fields", "error"),
        [
            ({"role": "head"}, UnknownTermError),
            ({"body": "Sở Mẫu"}, InvalidValueError),
            ({"committee_member": "có"}, InvalidValueError),
        ],
    )
    def test_a_field_of_another_kind_is_refused_by_its_name(
        self, fields: dict[str, Any], error: type[InvalidValueError]
    ) -> None:
        with pytest.raises(error) as caught:
            evolve(Office(Role.CHAIR, COMPANY), **fields)
        assert caught.value.where == f"Office.{next(iter(fields))}"


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
