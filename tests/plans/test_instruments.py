"""In force: which instrument governs a vote, on both sides of every day on which that changes."""

from datetime import date, datetime, timedelta

import pytest

from phieu_tin_nhiem import Body, BodyKind, Grade, InvalidDayError, UnknownTermError, in_force, plans
from phieu_tin_nhiem.plans import ASSEMBLY_2012, ASSEMBLY_2014, ASSEMBLY_2023, PARTY_2014, PARTY_2023
from phieu_tin_nhiem.plans.instruments import INSTRUMENTS, NOT_CHECKED_SINCE, NOTHING_BEFORE, ForceStatus, Governed
from phieu_tin_nhiem.plans.plan import Plan

ASSEMBLY, PROVINCE = BodyKind.NATIONAL_ASSEMBLY, BodyKind.PROVINCIAL_COUNCIL
DISTRICT, COMMUNE = BodyKind.DISTRICT_COUNCIL, BodyKind.COMMUNE_COUNCIL
DEPARTMENT = BodyKind.DEPARTMENT
NONE, OPEN, UNVERIFIED = ForceStatus.NONE, ForceStatus.NOT_SETTLED, ForceStatus.NOT_VERIFIED

# The first day of each period, and what holds from then on; whatever comes before the first was not verified.
OF_COUNCILS: list[tuple[date, Plan | ForceStatus]] = [
    (date(1990, 1, 1), UNVERIFIED),
    (date(2013, 2, 1), ASSEMBLY_2012),
    (date(2015, 7, 1), ASSEMBLY_2014),
]
OF_THE_PARTY: list[tuple[date, Plan | ForceStatus]] = [
    (date(1990, 1, 1), UNVERIFIED),
    (date(2013, 2, 18), UNVERIFIED),
    (date(2014, 10, 8), PARTY_2014),
    (date(2023, 2, 2), PARTY_2023),
]
UNTIL_THE_SUPERVISION_LAW = [*OF_COUNCILS, (date(2023, 7, 1), ASSEMBLY_2023), (date(2026, 3, 1), UNVERIFIED)]
CALENDAR: dict[BodyKind, list[tuple[date, Plan | ForceStatus]]] = {
    **{kind: [*OF_THE_PARTY, (date(2026, 11, 26), UNVERIFIED)] for kind in BodyKind.standard()},
    BodyKind.DISTRICT_COMMITTEE: [*OF_THE_PARTY, (date(2025, 7, 1), NONE), (date(2026, 11, 26), NONE)],
    BodyKind.DISTRICT_DIVISION: [*OF_THE_PARTY, (date(2025, 7, 1), NONE), (date(2026, 11, 26), NONE)],
    ASSEMBLY: UNTIL_THE_SUPERVISION_LAW,
    PROVINCE: UNTIL_THE_SUPERVISION_LAW,
    DISTRICT: [*OF_COUNCILS, (date(2023, 7, 1), ASSEMBLY_2023), (date(2025, 7, 1), NONE), (date(2026, 3, 1), NONE)],
    COMMUNE: [*OF_COUNCILS, (date(2023, 7, 1), NONE), (date(2025, 7, 1), OPEN), (date(2026, 3, 1), OPEN)],
}


class TestInForce:
    """One answer for each kind of body and day; "none", "not settled" and "not verified" are answers of their own."""

    @pytest.mark.parametrize("body", list(CALENDAR))
    def test_each_period_begins_on_its_day_and_not_before(self, body: BodyKind) -> None:
        periods = CALENDAR[body]
        for index, (first, expected) in enumerate(periods):
            days = [first]
            if index + 1 < len(periods):
                days.append(periods[index + 1][0] - timedelta(days=1))
            for day in days:
                found = in_force(on=day, body=body)
                if isinstance(expected, ForceStatus):
                    assert (found.status, found.plan) == (expected, None)
                else:
                    assert (found.status, found.plan) == (ForceStatus.IN_FORCE, expected)

    def test_every_answer_but_one_about_nothing_cites(self) -> None:
        for body, periods in CALENDAR.items():
            for first, _ in periods:
                found = in_force(on=first, body=body)
                assert found.citations or found.statement.key == "force.before_party"

    def test_commune_councils_after_july_2025_are_not_settled_and_both_texts_are_cited(self) -> None:
        found = in_force(on=date(2025, 12, 1), body=COMMUNE)
        assert found.interpretations == ("A29",)
        assert [citation.instrument.id for citation in found.citations] == ["law72", "nq96"]
        assert "Luật 72/2025/QH15" in found.explain()
        assert "A29" in found.explain("en")
        # From 1 March 2026 there is another law, of which it is only said that it speaks of communes.
        for day, laws in ((date(2026, 2, 28), ["law72", "nq96"]), (date(2026, 3, 1), ["law72", "nq96", "law121"])):
            later = in_force(on=day, body=COMMUNE)
            assert [citation.instrument.id for citation in later.citations] == laws

    def test_before_the_first_instrument_nothing_was_found_which_is_not_that_there_was_none(self) -> None:
        found = in_force(on=date(2013, 1, 31), body=ASSEMBLY)
        assert found.status is UNVERIFIED
        assert found.statement.sentence is NOTHING_BEFORE

    @pytest.mark.parametrize("body", list(CALENDAR))
    def test_every_citation_says_where_the_place_was_seen(self, body: BodyKind) -> None:
        for first, _ in CALENDAR[body]:
            assert all(citation.urls for citation in in_force(on=first, body=body).citations)

    def test_where_nothing_is_known_nothing_is_cited(self) -> None:
        found = in_force(on=date(2000, 1, 1), body=DEPARTMENT)
        assert (found.status, found.citations) == (UNVERIFIED, ())
        assert "Căn cứ" not in found.explain()

    def test_of_the_regulation_of_2013_the_press_alone_is_known(self) -> None:
        (citation,) = in_force(on=date(2013, 2, 18), body=DEPARTMENT).citations
        assert (citation.instrument.id, citation.locator, citation.grade) == ("qd165", "qd165.issue", Grade.NEWS)

    def test_after_2026_it_says_until_when_was_searched_and_for_what(self) -> None:
        """Nothing that amends or replaces 96-QĐ/TW was found in 2024 to 2026."""
        found = in_force(on=date(2026, 11, 26), body=DEPARTMENT)
        assert found.statement == NOT_CHECKED_SINCE(instrument=PARTY_2023.instrument.name, last=date(2026, 11, 25))

    def test_a_body_will_do_as_well_as_its_kind(self) -> None:
        council = Body("HĐND tỉnh Mẫu", PROVINCE)
        assert in_force(on=date(2018, 12, 6), body=council) == in_force(on=date(2018, 12, 6), body=PROVINCE)

    def test_it_is_plain_data_too(self) -> None:
        data = in_force(on=date(2018, 12, 6), body=PROVINCE).to_dict()
        assert (data["plan"], data["status"], data["on"]) == ("nq85", "in_force", "2018-12-06")
        assert in_force(on=date(2013, 1, 1), body=PROVINCE).to_dict()["plan"] is None

    def test_wrong_questions_are_refused(self) -> None:
        with pytest.raises(InvalidDayError):
            in_force(on=datetime(2018, 12, 6), body=PROVINCE)  # noqa: DTZ001
        with pytest.raises(UnknownTermError):
            in_force(on=date(2018, 12, 6), body="tỉnh")  # type: ignore[arg-type]


class TestSources:
    """Căn cứ và cách hiểu của từng câu trả lời."""

    @pytest.mark.parametrize(
        ("body", "on", "places"),
        [
            (PROVINCE, date(2013, 2, 1), ["nq35.effect"]),
            (PROVINCE, date(2015, 7, 1), ["Điều 18"]),
            (PROVINCE, date(2023, 7, 1), ["Điều 22 khoản 1"]),
            (PROVINCE, date(2025, 7, 1), ["Điều 22 khoản 1", "Điều 37 khoản 1", "Điều 54 khoản 1"]),
            (PROVINCE, date(2026, 3, 1), ["Điều 28", "Điều 22 khoản 1"]),
            (ASSEMBLY, date(2013, 1, 31), ["nq35.effect"]),
            (ASSEMBLY, date(2026, 2, 28), ["Điều 22 khoản 1"]),
            (ASSEMBLY, date(2026, 3, 1), ["Điều 28", "Điều 22 khoản 1"]),
            (DISTRICT, date(2025, 6, 30), ["Điều 22 khoản 1"]),
            (DISTRICT, date(2025, 7, 1), ["Điều 51 khoản 3"]),
            (COMMUNE, date(2023, 7, 1), ["Điều 2 khoản 2 điểm a", "Điều 22 khoản 1"]),
            (COMMUNE, date(2025, 7, 1), ["Điều 37 khoản 1", "Điều 2 khoản 2 điểm a"]),
            (COMMUNE, date(2026, 3, 1), ["Điều 37 khoản 1", "Điều 2 khoản 2 điểm a", "Điều 28"]),
            (DEPARTMENT, date(2013, 2, 17), []),
            (DEPARTMENT, date(2013, 2, 18), ["qd165.issue"]),
            (DEPARTMENT, date(2014, 10, 8), ["qd262.issue"]),
            (DEPARTMENT, date(2023, 2, 2), ["qd96.issue"]),
            (DEPARTMENT, date(2026, 11, 26), ["qd96.issue"]),
            (BodyKind.DISTRICT_DIVISION, date(2025, 7, 1), ["Điều 51 khoản 3"]),
        ],
    )
    def test_the_places(self, body: BodyKind, on: date, places: list[str]) -> None:
        assert [citation.locator for citation in in_force(on=on, body=body).citations] == places

    @pytest.mark.parametrize(
        ("body", "on", "readings"),
        [
            (BodyKind.COMMUNE_COUNCIL, date(2025, 6, 30), ()),
            (BodyKind.COMMUNE_COUNCIL, date(2025, 7, 1), ("A29",)),
            (BodyKind.COMMUNE_COUNCIL, date(2026, 3, 1), ("A29",)),
            (BodyKind.DEPARTMENT, date(2013, 2, 18), ()),
            (BodyKind.DEPARTMENT, date(2014, 10, 8), ("D6",)),
            (BodyKind.DEPARTMENT, date(2023, 2, 2), ("D6",)),
            (BodyKind.DEPARTMENT, date(2026, 11, 26), ("D6",)),
            (BodyKind.NATIONAL_ASSEMBLY, date(2023, 7, 1), ()),
        ],
    )
    def test_the_readings(self, body: BodyKind, on: date, readings: tuple[str, ...]) -> None:
        """A29: communes after 1 July 2025; D6: the Party's regulations are taken to hold from their day of issue."""
        assert in_force(on=on, body=body).interpretations == readings


class TestBodiesOfOnesOwn:
    """Outside the Assembly and the councils the vote is the Party's, in bodies that others name too."""

    OWN = BodyKind.own("university", "trường đại học", "university")

    @pytest.mark.parametrize(("first", "expected"), [*OF_THE_PARTY, (date(2026, 11, 26), UNVERIFIED)])
    def test_they_have_the_periods_of_the_party(self, first: date, expected: Plan | ForceStatus) -> None:
        found = in_force(on=first, body=self.OWN)
        assert expected in {found.status, found.plan}


class TestTheList:
    """One list of instruments: who needs them takes it."""

    def test_each_that_has_a_name_in_plans_has_its_own(self) -> None:
        named = {name: value for name in dir(plans) if isinstance(value := getattr(plans, name), Plan)}
        assert len(named) == 6
        assert named.items() <= {item.name: item.plan for item in INSTRUMENTS}.items()

    def test_each_says_where_it_governs_and_when(self) -> None:
        assert {(item.id, item.bodies, item.first_day, item.last_day) for item in INSTRUMENTS} >= {
            ("ct19", Governed.LOCAL, date(2019, 1, 7), None),
            ("nq35", Governed.ELECTED, date(2013, 2, 1), date(2015, 6, 30)),
            ("nq85", Governed.ELECTED, date(2015, 7, 1), date(2023, 6, 30)),
            ("nq96", Governed.ELECTED, date(2023, 7, 1), date(2026, 2, 28)),
            ("qd262", Governed.OTHERS, date(2014, 10, 8), date(2023, 2, 1)),
            ("qd96", Governed.OTHERS, date(2023, 2, 2), date(2026, 11, 25)),
        }

    def test_in_force_answers_with_these(self) -> None:
        for item in INSTRUMENTS:
            if item.bodies is not Governed.LOCAL:
                body = PROVINCE if item.bodies is Governed.ELECTED else DEPARTMENT
                assert in_force(on=item.first_day, body=body).plan is item.plan
