"""Every answer on who is voted on, word for word.

The sentences are put together by hand, from the facts of each case, as a reader of the report would expect them.
"""

from __future__ import annotations

from datetime import date

from attrs import evolve

from phieu_tin_nhiem import (
    Body,
    BodyKind,
    Office,
    Role,
    Service,
    Under,
)
from phieu_tin_nhiem.findings import Fact
from phieu_tin_nhiem.people import ActingTime, Circumstance
from phieu_tin_nhiem.plans import ASSEMBLY_2012, ASSEMBLY_2023, PARTY_2014, PARTY_2023
from phieu_tin_nhiem.rules.appointment import AppointedInYear, Renewal
from phieu_tin_nhiem.rules.exemptions import Unstated
from phieu_tin_nhiem.rules.subjects import Condition, Group, Post, Subjects, Unlisted
from phieu_tin_nhiem.rules.tenure import Anniversary
from told import DAY, MAU, OFF, OPEN, PLAN, SO_MAU, THI, YES, Told, told


class TestAppointment:
    """Whoever was appointed in the year of the vote is not voted on (nq96.tenure)."""

    RULE = AppointedInYear(ASSEMBLY_2023.provisions[0])
    ID = ASSEMBLY_2023.provisions[0].id
    VOTE = date(2023, 10, 25)

    def test_before_the_year(self) -> None:
        held = evolve(MAU, service=[Service(date(2022, 12, 31))])
        said = "elected or appointed on 31 December 2022, before the year of the vote, 2023"
        assert told(self.RULE.judge(held, self.VOTE)) == Told(self.ID, YES, said, readings=("D1",))

    def test_within_the_year(self) -> None:
        held = evolve(MAU, service=[Service(date(2023, 1, 1))])
        said = "elected or appointed on 1 January 2023, in the year of the vote itself, 2023"
        expected = Told(self.ID, OFF, said, "voted on from 1 January 2024", readings=("D1",))
        assert told(self.RULE.judge(held, self.VOTE)) == expected

    def test_within_the_year_and_gone_before_the_next(self) -> None:
        held = evolve(MAU, service=[Service(date(2023, 1, 1), date(2023, 12, 31))])
        assert told(self.RULE.judge(held, self.VOTE)).remedy == ""

    def test_not_in_post(self) -> None:
        held = evolve(MAU, service=[Service(date(2020, 1, 1), date(2023, 10, 24))])
        assert told(self.RULE.judge(held, self.VOTE)) == Told(self.ID, OFF, "does not hold the post on 25 October 2023")

    def test_not_known_since_when(self) -> None:
        said = "when the person was elected or appointed is not known, nor whether it was in 2023"
        remedy = "voted on if the post has been held continuously since 31 December 2022 or earlier"
        expected = Told(self.ID, OPEN, said, remedy, missing=(Fact.SERVICE,), readings=("B3",))
        assert told(self.RULE.judge(MAU, self.VOTE)) == expected

    def test_acting_is_no_appointment(self) -> None:
        held = evolve(
            MAU, service=[Service(date(2020, 1, 1), date(2023, 2, 28), acting=True), Service(date(2023, 3, 1))]
        )
        said = "elected or appointed on 1 March 2023, in the year of the vote itself, 2023"
        for renewal in Renewal:
            assert told(evolve(self.RULE, renewal=renewal).judge(held, self.VOTE)).text == said

    def test_who_only_acts_is_not_in_post(self) -> None:
        held = evolve(MAU, service=[Service(date(2020, 1, 1), acting=True)])
        for renewal in Renewal:
            said = "does not hold the post on 25 October 2023"
            assert told(evolve(self.RULE, renewal=renewal).judge(held, self.VOTE)).text == said

    def test_a_renewal_may_be_an_appointment(self) -> None:
        held = evolve(MAU, service=[Service(date(2018, 1, 1), date(2023, 2, 28)), Service(date(2023, 3, 1))])
        before = "elected or appointed on 1 January 2018, before the year of the vote, 2023"
        within = "elected or appointed on 1 March 2023, in the year of the vote itself, 2023"
        assert told(self.RULE.judge(held, self.VOTE)).text == before
        assert told(evolve(self.RULE, renewal=Renewal.APPOINTS).judge(held, self.VOTE)).text == within

    def test_a_renewal_after_the_vote_makes_nobody_appointed_before(self) -> None:
        appoints = evolve(self.RULE, renewal=Renewal.APPOINTS)
        held = evolve(MAU, service=[Service(date(2018, 1, 1), date(2023, 9, 30))])
        assert told(appoints.judge(held, self.VOTE)).text == "does not hold the post on 25 October 2023"

    def test_the_text_is_not_known(self) -> None:
        said = "how far the instrument exempts those new in post is not known"
        expected = Told("nq35.gap.tenure", OPEN, said, missing=(Fact.PROVISION_TEXT,))
        assert told(ASSEMBLY_2012.tenure.judge(MAU, self.VOTE)) == expected


class TestExemptions:
    """Illness and a retirement notice: stated, or not (A27)."""

    ID = "ct19.tenure"
    BOTH = ", ".join(circumstance.label.en for circumstance in Circumstance)
    RETIRING, ILL = (circumstance.label.en for circumstance in Circumstance)

    def test_not_stated(self) -> None:
        said = f"{self.BOTH}: no exemption, the instrument does not state it"
        person = evolve(MAU, circumstances=list(Circumstance))
        assert told(PLAN.exemptions.judge(person)) == Told(self.ID, YES, said, readings=("A27",))

    def test_exempt_under_the_reading(self) -> None:
        rule = evolve(PLAN.exemptions, unstated=Unstated.EXEMPT)
        said = f"{self.ILL}: exempt under the reading chosen"
        person = evolve(MAU, circumstances=[Circumstance.SERIOUS_ILLNESS])
        assert told(rule.judge(person)) == Told(self.ID, OFF, said, readings=("A27",))

    def test_stated(self) -> None:
        rule = evolve(PLAN.exemptions, grounds=[Circumstance.RETIREMENT_NOTICE])
        person = evolve(MAU, circumstances=list(Circumstance))
        said = f"{self.RETIRING}: one of the grounds on which nobody is voted on"
        assert told(rule.judge(person)) == Told(self.ID, OFF, said)

    def test_not_known(self) -> None:
        unknown = "whether any of these applies to the person is not known"
        stated = evolve(PLAN.exemptions, grounds=[Circumstance.RETIREMENT_NOTICE])
        expected = Told(self.ID, OPEN, f"{unknown}: {self.RETIRING}", missing=(Fact.CIRCUMSTANCES,), readings=("A27",))
        assert told(stated.judge(MAU)) == expected
        exempt = evolve(stated, unstated=Unstated.EXEMPT)
        assert told(exempt.judge(MAU)) == expected._replace(text=f"{unknown}: {self.BOTH}")

    def test_nothing_to_say(self) -> None:
        nothing = evolve(MAU, circumstances=[])
        assert PLAN.exemptions.judge(MAU) is None
        for rule in (PLAN.exemptions, evolve(PLAN.exemptions, unstated=Unstated.EXEMPT)):
            assert rule.judge(nothing) is None

    def test_the_text_is_not_known(self) -> None:
        rule = PARTY_2014.exemptions
        assert rule is not None
        unknown = "whether the instrument exempts for this is not known"
        ill = evolve(MAU, circumstances=[Circumstance.SERIOUS_ILLNESS])
        missing = (Fact.PROVISION_TEXT,)
        expected = Told("qd262.gap.exemptions", OPEN, f"{unknown}: {self.ILL}", missing=missing)
        assert told(rule.judge(ill)) == expected
        assert told(rule.judge(MAU)) == expected._replace(
            text=f"{unknown}: {self.BOTH}", missing=(*missing, Fact.CIRCUMSTANCES)
        )
        assert rule.judge(evolve(MAU, circumstances=[])) is None


class TestTenure:
    """Nobody is voted on before nine months in post (ct19.tenure), word for word."""

    RULE, ID = PLAN.tenure, "ct19.tenure"
    READINGS = ("A1", "A2", "A3", "A4")

    def judge(self, *service: Service, on: date = DAY) -> Told:
        """Return what is said of somebody with this service, without the readings that all these answers take."""
        return told(self.RULE.judge(evolve(MAU, service=service), on))

    def test_long_enough(self) -> None:
        said = (
            "in post continuously since 19 April 2018; 9 months are complete on 20 January 2019 (complete from"
            " 19 January 2019)"
        )
        assert self.judge(Service(date(2018, 4, 19))) == Told(self.ID, YES, said, readings=self.READINGS)

    def test_on_the_anniversary(self) -> None:
        said = (
            "in post continuously since 20 April 2018; 9 months are complete on 20 January 2019 (complete from"
            " 20 January 2019)"
        )
        remark = (
            "20 January 2019 is the very day on which 9 months are complete; the reading taken:"
            f" {Anniversary.COUNTS.label.en} (A1)"
        )
        assert self.judge(Service(date(2018, 4, 20))) == Told(self.ID, YES, said, "", (remark,), (), self.READINGS)

    def test_a_day_short(self) -> None:
        said = (
            "in post continuously since 21 April 2018; 9 months are not complete on 20 January 2019 (complete from"
            " 21 January 2019)"
        )
        remedy = "voted on from 21 January 2019"
        assert self.judge(Service(date(2018, 4, 21))) == Told(self.ID, OFF, said, remedy, readings=self.READINGS)
        assert self.judge(Service(date(2018, 4, 21), DAY)).remedy == ""
        assert self.judge(Service(date(2018, 4, 21), date(2019, 1, 21))).remedy == remedy

    def test_clamped(self) -> None:
        remark = (
            "for a start on 31 May 2018, 9 months later there is no corresponding day; it is clamped to the end of the"
            " month, 28 February 2019 (A2)"
        )
        found = self.judge(Service(date(2018, 5, 31)), on=date(2019, 3, 1))
        assert (found.remarks, found.status) == ((remark,), YES)

    def test_not_in_post(self) -> None:
        said = "does not hold the post on 20 January 2019, and so has no 9 months of continuous tenure"
        found = self.judge(Service(date(2015, 1, 1), date(2019, 1, 19)))
        assert found == Told(self.ID, OFF, said, readings=("A3", "A4"))

    def test_only_acting(self) -> None:
        said = "only acts in the post on 20 January 2019; that time does not count towards the 9 months"
        assert self.judge(Service(date(2015, 1, 1), acting=True)) == Told(self.ID, OFF, said, readings=("A3", "A4"))
        elsewhere = Service(date(2015, 1, 1), acting=True, office=THI.office)
        assert "does not hold" in self.judge(elsewhere).text
        assert "does not hold" in self.judge(Service(date(2015, 1, 1), date(2019, 1, 19), acting=True)).text

    def test_not_known(self) -> None:
        said = "since when the post has been held continuously is not known, nor whether 9 months are complete"
        remedy = "voted on if the post has been held continuously since 20 April 2018 or earlier"
        expected = Told(self.ID, OPEN, said, remedy, missing=(Fact.SERVICE,), readings=("A3", "B3"))
        assert told(self.RULE.judge(MAU, DAY)) == expected

    def test_acting_time_may_count(self) -> None:
        rule = evolve(self.RULE, acting=ActingTime.COUNTS)
        held = evolve(
            MAU, service=[Service(date(2018, 1, 1), date(2018, 12, 31), acting=True), Service(date(2019, 1, 1))]
        )
        assert [told(judging.judge(held, DAY)).status for judging in (self.RULE, rule)] == [OFF, YES]

    def test_whoever_acts_goes_on_where_acting_time_counts(self) -> None:
        rule = evolve(self.RULE, acting=ActingTime.COUNTS)
        held = evolve(MAU, service=[Service(date(2018, 12, 1), acting=True)])
        assert told(rule.judge(held, DAY)).remedy == "voted on from 1 September 2019"

    def test_for_which_starts_a_reading_decides(self) -> None:
        remarks = self.RULE.remarks_on(date(2019, 2, 28))
        on_the_day = (
            "whoever began on 28 May 2018, 29 May 2018, 30 May 2018, 31 May 2018 completes 9 months on the day of the"
            f" meeting, 28 February 2019; the reading taken: {Anniversary.COUNTS.label.en} (A1)"
        )
        clamped = (
            "for a start on 29 May 2018, 30 May 2018, 31 May 2018, 9 months later there is no corresponding day; it is"
            " clamped to the end of the month, 28 February 2019 (A2)"
        )
        assert [remark.text("en") for remark in remarks] == [on_the_day, clamped]
        strict = evolve(self.RULE, anniversary=Anniversary.STRICT)
        assert [remark.key for remark in strict.remarks_on(date(2019, 3, 1))] == [
            "tenure.on_anniversary",
            "tenure.clamped_starts",
        ]
        assert [remark.key for remark in self.RULE.remarks_on(date(2019, 3, 1))] == ["tenure.on_anniversary"]


class TestSubjects:
    """Who is on the list, word for word (ct19.subjects)."""

    def judge(self, role: Role, body: Body, *, member: bool | None = None, rule: Subjects = PLAN.subjects) -> Told:
        """Return what is said of a post."""
        return told(rule.judge(Office(role, body, committee_member=member), DAY))

    def title(self, role: Role, body: Body) -> str:
        """Return how the sentences begin: the title, and the kind of body."""
        return f"{Office(role, body).title.en} ({body.kind.label.en}"

    UPPER = "People's Committee of the province or city"
    DIVISION = Body("Phòng Mẫu", BodyKind.DISTRICT_DIVISION)
    COMPANY = Body("Công ty Mẫu", BodyKind.SINGLE_MEMBER_COMPANY, under=Under.CITY)

    def test_listed(self) -> None:
        said = f"{self.title(Role.HEAD, SO_MAU)}; directly under: {self.UPPER}) is among those voted on"
        assert self.judge(Role.HEAD, SO_MAU) == Told("ct19.subjects.a", YES, said)

    def test_of_a_body_that_has_no_superior_none_is_told(self) -> None:
        council = Body("Hội đồng Mẫu", BodyKind.PROVINCIAL_COUNCIL)
        found = self.judge(Role.CHAIR, council, rule=ASSEMBLY_2023.subjects)
        assert found.text == f"{self.title(Role.CHAIR, council)}) is among those voted on"
        found = self.judge(Role.OTHER, council, rule=ASSEMBLY_2023.subjects)
        assert found.text == f"{self.title(Role.OTHER, council)}) is not among those voted on"

    def test_listed_with_a_remark_and_with_a_condition(self) -> None:
        district = Body("Quận Mẫu", BodyKind.DISTRICT_COMMITTEE)
        found = self.judge(Role.CHAIR, district)
        remark = (
            "the People's Council may have voted on this person in December 2018; the plan names the post all the same"
        )
        assert found == Told("ct19.subjects.d", YES, found.text, "", (remark,), readings=("A8",))
        found = self.judge(Role.HEAD, self.DIVISION, member=True)
        remark = f"the condition is met: {Condition.COMMITTEE_MEMBER.label.en}"
        assert found == Told("ct19.subjects.e", YES, found.text, "", (remark,), readings=("A10",))

    def test_open(self) -> None:
        found = self.judge(Role.HEAD, self.DIVISION)
        expected = Told(
            "ct19.subjects.e",
            OPEN,
            found.text,
            "give the missing fact",
            missing=(Fact.COMMITTEE_MEMBER,),
            readings=("B3", "A10"),
        )
        assert found == expected
        assert found.text.startswith("whether ")

    def test_off_the_list_but_for_a_condition(self) -> None:
        found = self.judge(Role.HEAD, self.DIVISION, member=False)
        remedy = f"is among those voted on if: {Condition.COMMITTEE_MEMBER.label.en}"
        assert found == Told("ct19.subjects.e", OFF, found.text, remedy, readings=("A10",))
        found = self.judge(Role.HEAD, Body("Đơn vị Mẫu", BodyKind.DISTRICT_DIVISION), member=False)
        assert found.remedy == remedy

    def test_off_the_list(self) -> None:
        said = f"{self.title(Role.OTHER, SO_MAU)}; directly under: {self.UPPER}) is not among those voted on"
        assert self.judge(Role.OTHER, SO_MAU) == Told("ct19.subjects.a", OFF, said)

    def test_excluded(self) -> None:
        found = self.judge(Role.DEPUTY_DIRECTOR, self.COMPANY)
        parent = PLAN.subjects.exclusions[1].parent
        assert parent is not None
        remark = "the plan does not name the deputy director of a company; Regulation 262-QĐ/TW article 5 does"
        expected = Told(
            "ct19.subjects.f",
            OFF,
            found.text,
            "",
            (remark,),
            readings=("A14",),
            supplements=(parent.citation.locator,),
        )
        assert found == expected
        open_one = self.judge(
            Role.DEPUTY_DIRECTOR, self.COMPANY, rule=PLAN.subjects.reading("A14", Unlisted.UNDETERMINED)
        )
        assert open_one == expected._replace(status=OPEN, missing=(Fact.EXHAUSTIVENESS,), text=open_one.text)

    def test_nobody_knows_the_list(self) -> None:
        found = told(PARTY_2023.subjects.judge(Office(Role.CHAIR, self.COMPANY), date(2024, 1, 1)))
        assert found == Told("qd96.gap.subjects", OPEN, found.text, missing=(Fact.PROVISION_TEXT,))
        assert found.text.startswith("whether ")

    def test_from_a_day_on(self) -> None:
        provision = PLAN.subjects.groups[0].provision
        first = date(2019, 1, 21)
        rule = Subjects([Group(provision, [Post(Role.HEAD, BodyKind.DEPARTMENT)], first_day=first)])
        found = self.judge(Role.HEAD, SO_MAU, rule=rule)
        assert found == Told(provision.id, OFF, found.text, "voted on from 21 January 2019")
        assert told(rule.judge(MAU.office, first)).status is YES
        assert rule.posts_in(SO_MAU, DAY) == ()
        assert rule.posts_in(SO_MAU, first) == (Post(Role.HEAD, BodyKind.DEPARTMENT),)
        # Another post of the body has no day from which it would stand on the list.
        assert self.judge(Role.DEPUTY_HEAD, SO_MAU, rule=rule).remedy == ""
        assert told(rule.judge(THI.office, first)).remedy == ""

    def test_until_a_day(self) -> None:
        provision = PLAN.subjects.groups[0].provision
        rule = Subjects([Group(provision, [Post(Role.HEAD, BodyKind.DEPARTMENT)], last_day=DAY)])
        assert told(rule.judge(MAU.office, DAY)).status is YES
        assert told(rule.judge(MAU.office, date(2019, 1, 21))) == Told(
            provision.id, OFF, self.judge(Role.HEAD, SO_MAU, rule=Subjects([Group(provision, [])])).text
        )

    def test_the_group_that_comes_nearest(self) -> None:
        provisions = PLAN.provisions
        empty = Group(provisions[0], [])
        same_post = Group(provisions[1], [Post(Role.HEAD, BodyKind.AGENCY)])
        same_body = Group(provisions[2], [Post(Role.DEPUTY_HEAD, BodyKind.DEPARTMENT)])
        far = Group(provisions[3], [Post(Role.CHAIR, BodyKind.DISTRICT_COMMITTEE)])
        both = Group(provisions[4], [Post(Role.HEAD, BodyKind.DEPARTMENT)], last_day=date(2018, 1, 1))
        for groups, nearest in (
            ([empty, far, same_post, same_body, both], both),
            ([empty, far, same_post, same_body], same_body),
            ([empty, far, same_post], same_post),
            ([empty, far], far),
            ([empty], empty),
            ([far, same_body, same_post], same_body),
        ):
            assert told(Subjects(groups).judge(MAU.office, DAY)).rule == nearest.provision.id

    def test_two_posts_that_one_office_can_be(self) -> None:
        def post(under: Under | None, condition: Condition | None = None) -> Post:
            return Post(Role.CONTROLLER, BodyKind.SINGLE_MEMBER_COMPANY, under, condition)

        city, department = Under.CITY, Under.DEPARTMENT
        assert post(None).meets(post(city))
        assert post(city).meets(post(None))
        assert post(city).meets(post(city))
        assert not post(city).meets(post(department))
        assert not post(city, Condition.CONTROL_BOARD).meets(post(city, Condition.NO_CONTROL_BOARD))
        assert post(city, Condition.CONTROL_BOARD).meets(post(city))
        assert not post(city).meets(Post(Role.CONTROLLER, BodyKind.AGENCY, city))
        assert not post(city).meets(Post(Role.CHAIR, BodyKind.SINGLE_MEMBER_COMPANY, city))
