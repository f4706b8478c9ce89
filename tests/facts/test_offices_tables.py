"""The vocabulary of offices as whole tables: which posts a body has, whom it is under, and what each post is called."""

import pytest

from phieu_tin_nhiem import Body, BodyKind, InvalidOfficeError, Office, Role, Under
from phieu_tin_nhiem.facts.offices import superiors_of, title_of

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
    ("head", "agency"): "Thủ trưởng cơ quan, đơn vị",
    ("deputy_head", "agency"): "Phó Thủ trưởng cơ quan, đơn vị",
    ("head", "public_service_unit"): "cấp trưởng đơn vị",
    ("deputy_head", "public_service_unit"): "cấp phó đơn vị",
    ("head", "district_division"): "Trưởng phòng, ban",
    ("deputy_head", "district_division"): "Phó Trưởng phòng, ban",
    ("standing_member", "party_committee"): "Ủy viên ban thường vụ",
    ("chair", "state_presidency"): "Chủ tịch nước",
    ("deputy_chair", "state_presidency"): "Phó Chủ tịch nước",
    ("standing_member", "national_assembly"): "Ủy viên Ủy ban thường vụ Quốc hội",
    ("committee_head", "national_assembly"): "Chủ tịch Hội đồng Dân tộc, Chủ nhiệm Ủy ban",
    ("secretary_general", "national_assembly"): "Tổng Thư ký Quốc hội",
    ("head", "government"): "Thủ tướng Chính phủ",
    ("deputy_head", "government"): "Phó Thủ tướng Chính phủ",
    ("member", "government"): "Bộ trưởng, thành viên khác của Chính phủ",
    ("head", "supreme_court"): "Chánh án Tòa án nhân dân tối cao",
    ("head", "supreme_procuracy"): "Viện trưởng Viện kiểm sát nhân dân tối cao",
    ("head", "state_audit"): "Tổng Kiểm toán nhà nước",
}


def exists(role: Role, kind: BodyKind) -> bool:
    try:
        Office(role, Body("Cơ quan Mẫu", kind))
    except InvalidOfficeError:
        return False
    return True


class TestOffices:
    """Cơ quan nào có chức danh nào, trực thuộc đâu, gọi là gì."""

    def test_every_kind_of_body_is_in_the_table(self) -> None:
        assert list(POSTS) == [kind.value for kind in BodyKind.standard()]

    @pytest.mark.parametrize("kind", BodyKind, ids=lambda kind: kind.value)
    def test_its_posts(self, kind: BodyKind) -> None:
        held = {role.value for role in Role.standard() if exists(role, kind)}
        assert held == {*POSTS[kind.value].split(), "other"}

    @pytest.mark.parametrize("kind", BodyKind, ids=lambda kind: kind.value)
    def test_its_superiors(self, kind: BodyKind) -> None:
        assert {under.value for under in superiors_of(kind)} == set(SUPERIORS.get(kind.value, "").split())
        (only,) = found if len(found := superiors_of(kind)) == 1 else (None,)
        assert Body("Cơ quan Mẫu", kind).superior is only

    @pytest.mark.parametrize("kind", BodyKind, ids=lambda kind: kind.value)
    @pytest.mark.parametrize("role", Role, ids=lambda role: role.value)
    def test_the_title_of_each_post(self, role: Role, kind: BodyKind) -> None:
        assert title_of(role, kind).vi == TITLES.get((role.value, kind.value), role.label.vi)

    def test_nobody_is_above_more_than_these(self) -> None:
        assert {under.value for under in Under.standard()} == {"city", "department", "district"}
