"""The open questions of the other instruments: each has its other reading as an option, where there is one."""

from datetime import date

import attrs
import pytest
from attrs import evolve

from phieu_tin_nhiem import (
    INTERPRETATIONS,
    BodyKind,
    Fact,
    Interpretation,
    Office,
    Officeholder,
    Outcome,
    Role,
    Status,
    Venue,
    interpretation,
)
from phieu_tin_nhiem.facts.offices import Body, Under
from phieu_tin_nhiem.plans import ASSEMBLY_2012, ASSEMBLY_2023, INSTRUMENTS, PARTY_2014, PARTY_2023
from phieu_tin_nhiem.plans.officials import OFFICIALS
from phieu_tin_nhiem.plans.plan import Plan
from phieu_tin_nhiem.rules.consequences import Consequences
from phieu_tin_nhiem.rules.counting import Counting
from phieu_tin_nhiem.rules.deadlines import FilingDeadline, Unseen, Validity
from phieu_tin_nhiem.rules.subjects import Subjects
from phieu_tin_nhiem.rules.tenure import AppointedInYear
from phieu_tin_nhiem.rules.venues import PartyVenue, VenueLimit

BOOKS = [item.plan for item in INSTRUMENTS if item.id != "ct19"]
WITH_THRESHOLDS = [book for book in BOOKS if (rule := book.find(Consequences)) is not None and rule.thresholds]
OWNERS = {kind.__name__: kind for kind in (AppointedInYear, Counting, FilingDeadline, Subjects, Validity, VenueLimit)}
OPTIONS = {
    "A28": None,
    "A29": "Subjects.reading",
    "A30": None,
    "D1": "AppointedInYear.renewal",
    "D2": "Counting.invalidity",
    "D3": "Counting.invalidity",
    "D4": "Counting.invalidity",
    "D5": "FilingDeadline.unseen",
    "D6": "Validity.first_day",
    "D7": "Subjects.reading",
    "D8": "VenueLimit.party_venue",
}
DAY = date(2023, 12, 7)
# Those of the other instruments come after those of the plan of Cần Thơ.
OF_OTHERS = INTERPRETATIONS[-len(OPTIONS) :]


class TestEach:
    """Each is there once, in its order, and names the option that takes the other reading."""

    def test_these_are_the_questions(self) -> None:
        assert {item.id: item.option for item in OF_OTHERS} == OPTIONS
        assert [item.id for item in OF_OTHERS] == list(OPTIONS)

    @pytest.mark.parametrize("option", sorted(filter(None, set(OPTIONS.values()))))
    def test_each_option_is_a_field_or_a_method(self, option: str) -> None:
        owner, _, name = option.partition(".")
        assert name in attrs.fields_dict(OWNERS[owner]) or callable(getattr(OWNERS[owner], name))

    @pytest.mark.parametrize("item", [item for item in OF_OTHERS if item.option is not None], ids=lambda item: item.id)
    def test_where_there_is_an_option_the_other_reading_is_told(self, item: Interpretation) -> None:
        assert item.other is not None or item.id == "D4"

    @pytest.mark.parametrize("id_", OPTIONS)
    def test_a_provision_or_a_rule_names_it(self, id_: str) -> None:
        provisions = [item for book in BOOKS for item in (*book.provisions, *book.supplements)]
        named = {name for item in provisions for name in item.interpretations}
        named |= {str(item.interpretation) for book in BOOKS for item in book.subjects.exclusions}
        named |= {"D1"} if isinstance(ASSEMBLY_2023.tenure, AppointedInYear) else set()
        assert id_ in named


class TestExactlyTwoThirdsA28:
    """A28: một bên nói từ hai phần ba, một bên nói trên hai phần ba."""

    @pytest.mark.parametrize("book", WITH_THRESHOLDS, ids=lambda book: book.instrument.id)
    def test_every_instrument_with_such_a_threshold_names_it(self, book: Plan) -> None:
        found = [item for item in book.consequences.thresholds if item.ratio.denominator == 3]
        assert found
        assert all("A28" in item.provision.interpretations for item in found)
        assert "A28" in book.consequences.interpretations

    def test_every_instrument_on_either_side_is_told(self) -> None:
        item = interpretation("A28")
        at_least, more_than = item.support.vi.split("Trên 2/3:")
        for book in WITH_THRESHOLDS:
            is_more = book is ASSEMBLY_2012
            assert book.instrument.name.vi in (more_than if is_more else at_least)
        for rule in OFFICIALS:
            if any(threshold.ratio.denominator == 3 for threshold in rule.thresholds):
                number = rule.instrument.name.vi.replace("Nghị định 115/2020/NĐ-CP (sửa đổi theo ", "")
                assert number.split("/NĐ-CP")[0] in more_than


class TestFilingD5:
    """D5: ở HĐND chỉ thấy hạn 45 ngày; các hạn khác suy từ Điều 10, hoặc chưa biết."""

    OTHER = ASSEMBLY_2023.replace(
        filings=[item if item.unseen is None else evolve(item, unseen=Unseen.UNKNOWN) for item in ASSEMBLY_2023.filings]
    )

    def test_just_what_is_derived_is_open(self) -> None:
        opened = {item.provision.id for item in ASSEMBLY_2023.filings if item.unseen is not None}
        assert opened == {f"nq96.filing.councils.{step}" for step in ("report", "front", "digest")}
        assert {item.unseen for book in BOOKS for item in book.filings if book is not ASSEMBLY_2023} == {None}

    def test_the_other_reading_states_no_day_for_them(self) -> None:
        duties = self.OTHER.timeline(DAY, opened_on=DAY, body=Body("Cơ quan Mẫu", BodyKind.PROVINCIAL_COUNCIL)).duties
        assert [(duty.rule.id, duty.last_day) for duty in duties] == [("nq96.filing.councils.list", date(2023, 10, 23))]
        assert (
            len(self.OTHER.timeline(DAY, opened_on=DAY, body=Body("Cơ quan Mẫu", BodyKind.NATIONAL_ASSEMBLY)).duties)
            == 4
        )

    def test_and_leaves_open_whether_they_are_kept(self) -> None:
        report = next(item for item in self.OTHER.filings if item.provision.id == "nq96.filing.councils.report")
        for filed_on in (None, date(2023, 1, 1), DAY):
            found = report.check(filed_on, DAY)
            assert (found.status, found.missing) == (Status.UNDETERMINED, (Fact.PROVISION_TEXT,))
        assert evolve(report, unseen=Unseen.AS_DERIVED).check(DAY, DAY).status is Status.VIOLATED


class TestEffectD6:
    """D6: quy định của Đảng có hiệu lực từ ngày ban hành, trừ khi người dùng biết ngày khác."""

    def test_another_day_can_be_given(self) -> None:
        director = Officeholder(
            "Trần Thị Mẫu", Office(Role.HEAD, Body("Sở Mẫu", BodyKind.DEPARTMENT)), circumstances=[]
        )
        later = PARTY_2023.replace(validity=evolve(PARTY_2023.validity, first_day=date(2023, 3, 1)))
        day = date(2023, 2, 28)
        assert PARTY_2023.validity.judge(day) is None
        found = later.validity.judge(day)
        assert found is not None
        assert found.interpretations == ("D6",)
        assert later.decide(director, on=day).outcome is Outcome.UNDETERMINED


class TestPlaceOfPartyLifeD8:
    """D8: “nơi sinh hoạt” là cấp ủy, không chỉ dành cho lãnh đạo cấp ủy; cách kia như Quy định 262."""

    def test_anyone_or_the_leadership_alone(self) -> None:
        person = Officeholder(
            "Trần Thị Mẫu", Office(Role.HEAD, Body("Sở Mẫu", BodyKind.DEPARTMENT)), party_leadership=False
        )
        venues = PARTY_2023.venues
        assert venues is not None
        assert venues.admits(person, Venue.PARTY_COMMITTEE) is None
        found = evolve(venues, party_venue=PartyVenue.LEADERSHIP_ONLY).admits(person, Venue.PARTY_COMMITTEE)
        assert found is not None
        assert (found.status, found.interpretations) == (Status.NOT_APPLICABLE, ("D8",))
        assert venues.check([Venue.WORKPLACE]).interpretations == ("D8",)


class TestUnderAProvince:
    """A department is under the People's Committee of a province, or of a city at the level of one."""

    def test_no_city_is_put_above_a_department_of_a_province(self) -> None:
        text = PARTY_2014.decide(
            Officeholder("Trần Thị Mẫu", Office(Role.HEAD, Body("Sở Mẫu, tỉnh Mẫu", BodyKind.DEPARTMENT))),
            on=date(2019, 1, 10),
        )
        assert "UBND tỉnh, thành phố" in text.explain()
        assert "People's Committee of the province or city" in " ".join(text.explain("en").split())
        assert Under.CITY.value == "city"
