"""Who is voted on: the six items of the list, and the posts that one may look for in it and not find."""

import operator
from datetime import date

import pytest
from attrs import evolve

from phieu_tin_nhiem import (
    CAN_THO_2019,
    Body,
    BodyKind,
    Fact,
    Finding,
    InvalidDayError,
    InvalidRuleError,
    Office,
    Officeholder,
    Plan,
    Role,
    Status,
    Under,
    UnknownTermError,
)
from phieu_tin_nhiem.answers.sources import Topic
from phieu_tin_nhiem.base.sentences import Sentence
from phieu_tin_nhiem.facts.offices import roles_in, title_of
from phieu_tin_nhiem.plans import ASSEMBLY_2014, ASSEMBLY_2023
from phieu_tin_nhiem.rules.rule import Case
from phieu_tin_nhiem.rules.subjects import (
    LISTED_FROM,
    LISTED_IF,
    POST_FROM,
    POST_IF,
    POST_LISTED,
    POST_UNDER,
    POST_UNTIL,
    Condition,
    Exclusion,
    Group,
    Post,
    Subjects,
    Unlisted,
    full_title,
)

LISTED_AT = CAN_THO_2019.provision("ct19.subjects.a")
SO = Body("Sở Mẫu", BodyKind.DEPARTMENT, Under.CITY)
DISTRICT = Body("UBND quận Mẫu", BodyKind.DISTRICT_COMMITTEE)
DIVISION = Body("Phòng Mẫu", BodyKind.DISTRICT_DIVISION)


def judge(role: Role, body: Body, *, member: bool | None = None, plan: Plan = CAN_THO_2019) -> Finding:
    return plan.subjects.judge(Office(role, body, committee_member=member), date(2019, 1, 20))


def agency(under: Under | None) -> Body:
    return Body("Ban Mẫu", BodyKind.AGENCY, under)


def unit(under: Under | None) -> Body:
    return Body("Trường Mẫu", BodyKind.PUBLIC_SERVICE_UNIT, under)


def company(*, board: bool | None = None, under: Under | None = Under.CITY) -> Body:
    return Body("Công ty Mẫu", BodyKind.SINGLE_MEMBER_COMPANY, under, has_control_board=board)


def outcome(finding: Finding) -> tuple[Status, str]:
    return finding.status, finding.rule.id


def remarks(finding: Finding) -> list[str]:
    return [remark.key for remark in finding.remarks]


class TestHeadsOfDepartmentsAndAgencies:
    """ct19.subjects.a: giám đốc Sở, và thủ trưởng cơ quan, đơn vị đứng ngay dưới UBND thành phố."""

    def test_the_director_of_a_department_is_listed(self) -> None:
        assert outcome(judge(Role.HEAD, SO)) == (Status.SATISFIED, "ct19.subjects.a")

    def test_a_department_is_always_under_the_city_even_when_nobody_says_so(self) -> None:
        assert judge(Role.HEAD, Body("Sở Mẫu", BodyKind.DEPARTMENT)).status is Status.SATISFIED

    def test_the_head_of_an_agency_directly_under_the_city_is_listed(self) -> None:
        assert outcome(judge(Role.HEAD, agency(Under.CITY))) == (Status.SATISFIED, "ct19.subjects.a")

    @pytest.mark.parametrize("under", [Under.DEPARTMENT, Under.DISTRICT])
    def test_the_head_of_an_agency_further_down_is_not(self, under: Under) -> None:
        assert outcome(judge(Role.HEAD, agency(under))) == (Status.NOT_APPLICABLE, "ct19.subjects.a")

    def test_whom_an_agency_is_under_has_to_be_known(self) -> None:
        finding = judge(Role.HEAD, agency(None))
        assert outcome(finding) == (Status.UNDETERMINED, "ct19.subjects.a")
        assert finding.missing == (Fact.SUPERIOR,)
        assert "B3" in finding.interpretations

    @pytest.mark.parametrize("role", [Role.CHIEF_ACCOUNTANT, Role.OTHER])
    def test_other_posts_of_a_department_are_not_listed(self, role: Role) -> None:
        assert judge(role, SO).status is Status.NOT_APPLICABLE


class TestDeputiesOfDepartments:
    """ct19.subjects.b: cấp phó thì chỉ phó giám đốc Sở."""

    def test_a_deputy_director_of_a_department_is_listed(self) -> None:
        assert outcome(judge(Role.DEPUTY_HEAD, SO)) == (Status.SATISFIED, "ct19.subjects.b")

    def test_a9_the_deputy_head_of_an_agency_is_not_and_is_told_why(self) -> None:
        finding = judge(Role.DEPUTY_HEAD, agency(Under.CITY))
        assert outcome(finding) == (Status.NOT_APPLICABLE, "ct19.subjects.b")
        assert remarks(finding) == ["subjects.A9"]
        assert finding.interpretations == ("A9",)

    def test_a9_the_other_reading_leaves_that_deputy_open(self) -> None:
        plan = CAN_THO_2019.replace(subjects=CAN_THO_2019.subjects.reading("A9", Unlisted.UNDETERMINED))
        finding = judge(Role.DEPUTY_HEAD, agency(Under.CITY), plan=plan)
        assert (finding.status, finding.missing) == (Status.UNDETERMINED, (Fact.EXHAUSTIVENESS,))

    def test_a9_the_two_readings_differ_on_that_post_only(self) -> None:
        plan = CAN_THO_2019.replace(subjects=CAN_THO_2019.subjects.reading("A9", Unlisted.UNDETERMINED))
        for role, body in (
            (Role.HEAD, agency(Under.CITY)),
            (Role.DEPUTY_HEAD, agency(Under.DEPARTMENT)),
            (Role.DEPUTY_HEAD, SO),
            (Role.DEPUTY_HEAD, DIVISION),
            (Role.DEPUTY_DIRECTOR, company()),
        ):
            assert judge(role, body) == judge(role, body, plan=plan)

    def test_a9_whom_the_agency_is_under_makes_no_difference_to_its_deputy(self) -> None:
        finding = judge(Role.DEPUTY_HEAD, agency(None))
        assert (finding.status, remarks(finding)) == (Status.NOT_APPLICABLE, ["subjects.A9"])
        plan = CAN_THO_2019.replace(subjects=CAN_THO_2019.subjects.reading("A9", Unlisted.UNDETERMINED))
        assert judge(Role.DEPUTY_HEAD, agency(None), plan=plan).status is Status.UNDETERMINED


class TestPublicServiceUnits:
    """ct19.subjects.c: cấp trưởng và cấp phó đơn vị sự nghiệp công lập đứng ngay dưới UBND thành phố."""

    @pytest.mark.parametrize("role", [Role.HEAD, Role.DEPUTY_HEAD])
    def test_head_and_deputies_of_a_unit_of_the_city_are_listed(self, role: Role) -> None:
        assert outcome(judge(role, unit(Under.CITY))) == (Status.SATISFIED, "ct19.subjects.c")

    @pytest.mark.parametrize("role", [Role.HEAD, Role.DEPUTY_HEAD])
    def test_a11_those_of_a_unit_of_a_department_are_not(self, role: Role) -> None:
        finding = judge(role, unit(Under.DEPARTMENT))
        assert outcome(finding) == (Status.NOT_APPLICABLE, "ct19.subjects.c")
        assert (remarks(finding), finding.interpretations) == (["subjects.A11"], ("A11",))

    @pytest.mark.parametrize("role", [Role.HEAD, Role.DEPUTY_HEAD])
    def test_nor_those_of_a_unit_of_a_district(self, role: Role) -> None:
        assert judge(role, unit(Under.DISTRICT)).status is Status.NOT_APPLICABLE

    @pytest.mark.parametrize("role", [Role.HEAD, Role.DEPUTY_HEAD])
    def test_whom_a_unit_is_under_has_to_be_known(self, role: Role) -> None:
        assert judge(role, unit(None)).missing == (Fact.SUPERIOR,)

    def test_its_chief_accountant_is_not_listed_whoever_it_is_under(self) -> None:
        assert judge(Role.CHIEF_ACCOUNTANT, unit(None)).status is Status.NOT_APPLICABLE


class TestChairsOfDistricts:
    """ct19.subjects.d: Chủ tịch và các Phó Chủ tịch UBND quận, huyện."""

    @pytest.mark.parametrize("role", [Role.CHAIR, Role.DEPUTY_CHAIR])
    def test_chair_and_deputy_chairs_are_listed(self, role: Role) -> None:
        assert outcome(judge(role, DISTRICT)) == (Status.SATISFIED, "ct19.subjects.d")

    @pytest.mark.parametrize("role", [Role.CHAIR, Role.DEPUTY_CHAIR])
    def test_a8_a_council_vote_of_the_month_before_takes_nobody_off_the_list(self, role: Role) -> None:
        finding = judge(role, DISTRICT)
        assert (remarks(finding), finding.interpretations) == (["subjects.A8"], ("A8",))

    def test_a10_an_ordinary_member_of_the_committee_is_not_listed(self) -> None:
        finding = judge(Role.MEMBER, DISTRICT, member=True)
        assert outcome(finding) == (Status.NOT_APPLICABLE, "ct19.subjects.e")
        assert (remarks(finding), finding.interpretations) == (["subjects.A10"], ("A10",))


class TestHeadsOfDistrictDivisions:
    """ct19.subjects.e: trưởng phòng, ban chuyên môn cấp huyện, với điều kiện người ấy là Ủy viên UBND."""

    def test_a_head_who_is_a_member_of_the_committee_is_listed(self) -> None:
        finding = judge(Role.HEAD, DIVISION, member=True)
        assert outcome(finding) == (Status.SATISFIED, "ct19.subjects.e")
        assert remarks(finding) == ["subjects.condition"]

    def test_a_head_who_is_not_is_told_the_condition(self) -> None:
        finding = judge(Role.HEAD, DIVISION, member=False)
        assert outcome(finding) == (Status.NOT_APPLICABLE, "ct19.subjects.e")
        assert finding.remedy == LISTED_IF(condition=Condition.COMMITTEE_MEMBER)

    def test_b3_an_unknown_membership_is_named_and_not_guessed(self) -> None:
        finding = judge(Role.HEAD, DIVISION)
        assert (finding.status, finding.missing) == (Status.UNDETERMINED, (Fact.COMMITTEE_MEMBER,))
        assert {"A10", "B3"} <= set(finding.interpretations)

    @pytest.mark.parametrize("member", [True, False, None])
    def test_a10_membership_restricts_the_heads_and_lifts_no_deputy(self, member: bool | None) -> None:
        finding = judge(Role.DEPUTY_HEAD, DIVISION, member=member)
        assert (finding.status, finding.remedy) == (Status.NOT_APPLICABLE, None)


class TestCompanies:
    """ct19.subjects.f: ở công ty TNHH MTV của UBND: chủ tịch, giám đốc, đứng đầu kiểm soát, kế toán trưởng."""

    @pytest.mark.parametrize("role", [Role.CHAIR, Role.DIRECTOR, Role.CONTROL_BOARD_HEAD, Role.CHIEF_ACCOUNTANT])
    @pytest.mark.parametrize("board", [True, None])
    def test_chair_director_head_of_control_and_chief_accountant_are_listed(
        self, role: Role, board: bool | None
    ) -> None:
        assert outcome(judge(role, company(board=board))) == (Status.SATISFIED, "ct19.subjects.f")

    def test_a12_the_chair_is_one_post_whichever_form_the_company_has(self) -> None:
        finding = judge(Role.CHAIR, company())
        assert "A12" in finding.interpretations
        assert judge(Role.MEMBER, company()).status is Status.NOT_APPLICABLE

    def test_a13_without_a_control_board_the_controller_is_listed(self) -> None:
        finding = judge(Role.CONTROLLER, company(board=False))
        assert outcome(finding) == (Status.SATISFIED, "ct19.subjects.f")
        assert remarks(finding) == ["subjects.condition"]

    def test_a13_beside_a_control_board_an_ordinary_controller_is_not(self) -> None:
        finding = judge(Role.CONTROLLER, company(board=True))
        assert outcome(finding) == (Status.NOT_APPLICABLE, "ct19.subjects.f")
        assert (remarks(finding), finding.interpretations) == (["subjects.A13"], ("A13",))

    def test_b3_whether_there_is_a_board_has_to_be_known_for_a_controller(self) -> None:
        assert judge(Role.CONTROLLER, company()).missing == (Fact.CONTROL_BOARD,)

    def test_b3_both_missing_facts_are_named(self) -> None:
        assert judge(Role.CONTROLLER, company(under=None)).missing == (Fact.SUPERIOR, Fact.CONTROL_BOARD)

    def test_b3_a_fact_that_does_not_decide_is_not_asked_for(self) -> None:
        assert judge(Role.CONTROLLER, company(under=None, board=True)).status is Status.NOT_APPLICABLE
        assert judge(Role.CONTROLLER, company(under=Under.DISTRICT)).status is Status.NOT_APPLICABLE

    def test_a14_the_deputy_director_is_not_listed_and_the_parent_rule_is_noted(self) -> None:
        finding = judge(Role.DEPUTY_DIRECTOR, company())
        assert outcome(finding) == (Status.NOT_APPLICABLE, "ct19.subjects.f")
        assert remarks(finding) == ["subjects.A14"]

    def test_a14_the_other_reading_leaves_the_deputy_director_open_and_nobody_else(self) -> None:
        plan = CAN_THO_2019.replace(subjects=CAN_THO_2019.subjects.reading("A14", Unlisted.UNDETERMINED))
        assert judge(Role.DEPUTY_DIRECTOR, company(), plan=plan).missing == (Fact.EXHAUSTIVENESS,)
        unknown = judge(Role.DEPUTY_DIRECTOR, Body("Công ty Mẫu", BodyKind.SINGLE_MEMBER_COMPANY), plan=plan)
        assert unknown.missing == (Fact.SUPERIOR, Fact.EXHAUSTIVENESS)
        for role, body in ((Role.DIRECTOR, company()), (Role.DEPUTY_HEAD, agency(Under.CITY))):
            assert judge(role, body) == judge(role, body, plan=plan)

    @pytest.mark.parametrize("under", [Under.DEPARTMENT, Under.DISTRICT])
    @pytest.mark.parametrize("role", [Role.CHAIR, Role.DIRECTOR, Role.CONTROLLER, Role.CHIEF_ACCOUNTANT])
    def test_a_company_of_somebody_else_has_no_subject(self, role: Role, under: Under) -> None:
        assert judge(role, company(under=under, board=False)).status is Status.NOT_APPLICABLE


class TestTheList:
    """ct19.subjects: danh sách mở đầu bằng “gồm”, nên không ai ngoài các mục ấy."""

    @pytest.mark.parametrize(
        ("body", "roles"),
        [
            (SO, [Role.HEAD, Role.DEPUTY_HEAD]),
            (agency(Under.CITY), [Role.HEAD]),
            (agency(None), [Role.HEAD]),
            (agency(Under.DISTRICT), []),
            (unit(Under.CITY), [Role.HEAD, Role.DEPUTY_HEAD]),
            (unit(Under.DEPARTMENT), []),
            (DISTRICT, [Role.CHAIR, Role.DEPUTY_CHAIR]),
            (DIVISION, [Role.HEAD]),
            (company(), [Role.CHAIR, Role.DIRECTOR, Role.CONTROL_BOARD_HEAD, Role.CONTROLLER, Role.CHIEF_ACCOUNTANT]),
        ],
    )
    def test_a_planner_can_ask_which_posts_of_a_body_come_into_question(self, body: Body, roles: list[Role]) -> None:
        assert [post.role for post in CAN_THO_2019.subjects.posts_in(body, date(2019, 1, 20))] == roles

    @pytest.mark.parametrize("id", ["A10", "A11", "A13", "A1", "nothing"])
    def test_a_reading_that_is_not_open_cannot_be_changed(self, id: str) -> None:  # noqa: A002 - it is called id
        with pytest.raises(UnknownTermError, match=r"A9.*A14"):
            CAN_THO_2019.subjects.reading(id, Unlisted.UNDETERMINED)

    def test_a_list_of_nobody_is_no_rule(self) -> None:
        with pytest.raises(InvalidRuleError):
            Subjects(groups=[])

    @pytest.mark.parametrize(
        ("one", "other", "can_be_both"),
        [
            (Under.CITY, Under.CITY, True),
            (Under.CITY, Under.DISTRICT, False),
            (Under.CITY, None, True),
            (None, Under.DISTRICT, True),
            (None, None, True),
        ],
    )
    def test_two_posts_meet_where_one_body_can_be_under_what_both_name(
        self, one: Under | None, other: Under | None, *, can_be_both: bool
    ) -> None:
        posts = [Post(Role.HEAD, BodyKind.AGENCY, under) for under in (one, other)]
        assert posts[0].meets(posts[1]) is can_be_both
        assert not posts[0].meets(Post(Role.DEPUTY_HEAD, BodyKind.AGENCY, other))


class TestItemsOfTheList:
    """An item of the list, or an exclusion, that ends before it begins is none."""

    @pytest.mark.parametrize("item", [ASSEMBLY_2014.subjects.groups[0], ASSEMBLY_2023.subjects.exclusions[0]])
    def test_it_begins_before_it_ends(self, item: Group | Exclusion) -> None:
        with pytest.raises(InvalidRuleError):
            evolve(item, first_day=date(2016, 7, 1), last_day=date(2016, 6, 30))
        assert evolve(item, first_day=date(2016, 7, 1), last_day=date(2016, 7, 1)).first_day == date(2016, 7, 1)

    def test_an_empty_group_is_nearest_to_nobody(self) -> None:
        subjects = evolve(CAN_THO_2019.subjects, groups=[evolve(CAN_THO_2019.subjects.groups[0], posts=[])])
        assert subjects.judge(Office(Role.HEAD, SO), date(2019, 1, 20)).status is Status.NOT_APPLICABLE

    def test_who_is_listed_from_a_day_on_is_told_that_day(self) -> None:
        first = date(2019, 3, 1)
        subjects = Subjects([Group(LISTED_AT, [Post(Role.HEAD, BodyKind.DEPARTMENT)], first_day=first)])
        office = Office(Role.HEAD, SO)
        assert subjects.judge(office, first).status is Status.SATISFIED
        assert subjects.judge(office, date(2019, 2, 28)).remedy == LISTED_FROM(day=first)

    def test_what_a_list_may_hold_that_is_not_known_in_full_is_open(self) -> None:
        gap = CAN_THO_2019.provision("ct19.subjects.b")
        subjects = Subjects([Group(LISTED_AT, [Post(Role.HEAD, BodyKind.DEPARTMENT)])], gap=gap)
        found = subjects.judge(Office(Role.OTHER, SO), date(2019, 1, 20))
        assert (found.rule, found.status, found.missing) == (gap, Status.UNDETERMINED, (Fact.PROVISION_TEXT,))

    def test_a_day_is_asked_for(self) -> None:
        with pytest.raises(InvalidDayError):
            CAN_THO_2019.subjects.judge(Office(Role.HEAD, SO), None)  # type: ignore[arg-type]
        with pytest.raises(InvalidDayError):
            CAN_THO_2019.subjects.posts_in(SO, 2019)  # type: ignore[arg-type]


class TestProtocol:
    """A person is judged by the office on the day of the vote; each post of the list is a term."""

    def test_the_office_is_judged_on_the_day_of_the_vote(self) -> None:
        office = Office(Role.HEAD, SO)
        case = Case(Officeholder("Trần Thị Mẫu", office), date(2019, 1, 20), opened_on=date(2019, 1, 2))
        assert list(CAN_THO_2019.subjects.judge_case(case)) == [CAN_THO_2019.subjects.judge(office, case.on)]

    def test_whoever_is_equal_in_what_it_reads_gets_the_same_answer(self) -> None:
        read = operator.attrgetter(*(CAN_THO_2019.subjects.reads or ()))
        answers: dict[object, set[tuple[Status, str]]] = {}
        bodies = [SO, DISTRICT, DIVISION]
        bodies += [make(under) for under in (*Under.standard(), None) for make in (agency, unit)]
        bodies += [company(board=board, under=under) for board in (True, False, None) for under in (Under.CITY, None)]
        for body in bodies:
            named = evolve(body, name="Cơ quan Khác")
            for role in Role.standard():
                if role in roles_in(body.kind) and (role, body.has_control_board) != (Role.CONTROL_BOARD_HEAD, False):
                    for somewhere in (body, named):
                        for member in (True, False, None):
                            person = Officeholder("Trần Thị Mẫu", Office(role, somewhere, committee_member=member))
                            found = outcome(judge(role, somewhere, member=member))
                            answers.setdefault(read(person), set()).add(found)
        assert all(len(found) == 1 for found in answers.values())

    @pytest.mark.parametrize(
        ("group", "sentence"),
        [
            (Group(LISTED_AT, [Post(Role.HEAD, BodyKind.DEPARTMENT)]), POST_LISTED),
            (Group(LISTED_AT, [Post(Role.HEAD, BodyKind.AGENCY, Under.CITY)]), POST_UNDER),
            (Group(LISTED_AT, [Post(Role.HEAD, BodyKind.AGENCY, Under.CITY, Condition.COMMITTEE_MEMBER)]), POST_IF),
            (Group(LISTED_AT, [Post(Role.HEAD, BodyKind.AGENCY, Under.CITY)], first_day=date(2019, 1, 1)), POST_FROM),
            (Group(LISTED_AT, [Post(Role.HEAD, BodyKind.AGENCY, Under.CITY)], last_day=date(2019, 1, 1)), POST_UNTIL),
        ],
        ids=["plain", "under", "if", "from", "until"],
    )
    def test_a_term_says_what_bounds_the_post(self, group: Group, sentence: Sentence) -> None:
        (term,) = Subjects([group]).terms()
        assert (term.topic, term.statement.sentence, term.provision) == (Topic.SUBJECTS, sentence, LISTED_AT)
        assert term.post == group.posts[0]


class TestTitles:
    """A post is named with the kind of its body, once."""

    @pytest.mark.parametrize("kind", BodyKind.standard())
    def test_the_kind_is_named_just_once(self, kind: BodyKind) -> None:
        for role in roles_in(kind):
            assert full_title(role, kind).vi.count(kind.label.vi) == 1

    def test_words_that_title_and_kind_share_are_not_said_twice(self) -> None:
        title = full_title(Role.HEAD, BodyKind.DISTRICT_DIVISION)
        words = title_of(Role.HEAD, BodyKind.DISTRICT_DIVISION).vi.split()
        assert len(title.vi.split()) < len(words) + len(BodyKind.DISTRICT_DIVISION.label.vi.split())
