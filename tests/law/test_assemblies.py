"""What the three resolutions of the Assembly hold: every fact with its grade and source, no fact from memory."""

import re
from datetime import date

import pytest

from holders import since
from phieu_tin_nhiem import INTERPRETATIONS, Grade, Language, Provision, ProvisionKind
from phieu_tin_nhiem.answers.sources import Topic
from phieu_tin_nhiem.plans import ASSEMBLY_2012, ASSEMBLY_2014, ASSEMBLY_2023
from phieu_tin_nhiem.plans.plan import Plan

ALL = (ASSEMBLY_2012, ASSEMBLY_2014, ASSEMBLY_2023)
EACH = [
    (regulation, provision) for regulation in ALL for provision in (*regulation.provisions, *regulation.supplements)
]
READINGS = {item.id for item in INTERPRETATIONS}
EVALUATED = {ProvisionKind.RULE, ProvisionKind.DUTY}
each_provision = pytest.mark.parametrize(("regulation", "provision"), EACH, ids=[item.id for _, item in EACH])
each_regulation = pytest.mark.parametrize("regulation", ALL, ids=lambda item: item.instrument.id)

# What was remembered and never verified, by instrument: none of it may be said.
REMEMBERED = [
    # the answer five days before, graded M and then corrected: before the day of the vote
    (ASSEMBLY_2014, r"\b0?5 (ngày|days)|năm ngày|five days"),
    # the resignation within ten days, and deputies as the base, were in the draft only
    (ASSEMBLY_2023, r"\b10 (ngày|days)|mười ngày|ten days"),
    # six months of illness were in the draft only
    (ASSEMBLY_2023, r"\b0?6 (tháng|months)|sáu tháng|six months"),
    # how long somebody had to be in post under 35 was never said
    (ASSEMBLY_2012, r"\d+ (tháng|months)|chín tháng|nine months"),
    # a quorum is attested for the Party's regulation alone
    (ASSEMBLY_2012, r"triệu tập|summoned"),
    (ASSEMBLY_2014, r"triệu tập|summoned"),
    (ASSEMBLY_2023, r"triệu tập|summoned"),
    # a missing stamp spoils nothing under 85 and 96
    (ASSEMBLY_2014, r"\bdấu treo\b|không có dấu|\bstamp"),
    (ASSEMBLY_2023, r"\bdấu treo\b|không có dấu|\bstamp"),
]


class TestProvisions:
    """Mỗi quy định có nguồn, mức độ xác thực, mục, và có quy tắc phục vụ nếu là quy tắc hay nhiệm vụ."""

    @each_provision
    def test_each_has_a_grade_a_place_and_a_public_page(self, regulation: Plan, provision: Provision) -> None:
        assert provision.citation.grade in set(Grade)
        assert provision.citation.locator
        assert all(re.match(r"https?://\S+$", url) for url in provision.citation.urls)
        assert provision.citation.urls
        assert provision.citation.instrument.id == provision.id.split(".")[0]
        assert (provision in regulation.provisions) is (provision.citation.instrument == regulation.instrument)

    @each_provision
    def test_a_rule_and_a_duty_are_served_by_a_rule(self, regulation: Plan, provision: Provision) -> None:
        served = [rule for rule in regulation.serving(provision.id) if rule is not regulation.instrument]
        if provision.kind in EVALUATED:
            assert served
        elif provision.kind is ProvisionKind.DECLARATION:
            assert not served

    @each_provision
    def test_each_says_something_in_both_languages(self, regulation: Plan, provision: Provision) -> None:
        assert provision.content.vi.strip()
        assert provision.content.en.strip()
        assert provision.content.vi != provision.content.en
        assert regulation.provision(provision.id) is provision

    @each_provision
    def test_its_readings_exist(self, regulation: Plan, provision: Provision) -> None:
        assert set(provision.interpretations) <= READINGS
        assert set(regulation.consequences.interpretations) <= READINGS

    @each_provision
    def test_whatever_is_evaluated_stands_under_a_head(self, regulation: Plan, provision: Provision) -> None:
        assert provision.kind not in EVALUATED or provision.topic is not Topic.OTHER
        assert regulation.instrument.issued_on <= date(2023, 6, 23)

    @each_provision
    def test_a_gap_says_that_something_was_not_seen(self, regulation: Plan, provision: Provision) -> None:
        if provision.kind is ProvisionKind.GAP:
            assert re.search(r"[Cc]hưa|chỉ thấy", provision.content.vi)
            assert re.search(r"\bnot\b|\bno\b|\bopen\b|only", provision.content.en)
            assert provision.citation.grade is Grade.DERIVED
            assert provision.id in {item.id for item in (*regulation.provisions, *regulation.supplements)}


class TestNothingIsRemembered:
    """Điều chỉ nhớ mà chưa kiểm chứng thì không có mặt, ở quy định nào hay câu nào."""

    @pytest.mark.parametrize(("regulation", "pattern"), REMEMBERED)
    def test_it_is_not_said(self, regulation: Plan, pattern: str) -> None:
        for provision in (*regulation.provisions, *regulation.supplements):
            for text in (provision.content.vi, provision.content.en):
                assert not re.search(pattern, text), provision.id

    @each_regulation
    def test_there_is_no_quorum_and_no_limit_of_places(self, regulation: Plan) -> None:
        assert regulation.quorum is None
        assert regulation.venues is None

    def test_the_days_are_those_of_the_texts(self) -> None:
        assert {rule.days for rule in ASSEMBLY_2012.filings} == {20, 10, 0}
        assert {rule.days for rule in ASSEMBLY_2014.filings} == {30, 20, 15, 10, 1}
        assert {rule.days for rule in ASSEMBLY_2023.filings} == {45, 30, 25, 20}

    @each_regulation
    def test_illness_is_named_only_where_it_is_denied(self, regulation: Plan) -> None:
        said = [item.id for item in regulation.provisions if re.search(r"bệnh|illness", str(item.content))]
        assert set(said) <= {f"{regulation.instrument.id}.exemptions"}


class TestExplanations:
    """Câu trả lời được giải thích bằng tiếng Việt và tiếng Anh, có trích dẫn và mức độ."""

    @each_regulation
    @pytest.mark.parametrize(("language", "day"), [("vi", "06/12/2018"), ("en", "6 December 2018")])
    def test_a_decision_is_explained(self, regulation: Plan, language: Language, day: str) -> None:
        decision = regulation.decide(since(date(2017, 3, 1)), on=date(2018, 12, 6), opened_on=date(2018, 12, 4))
        text = decision.document(language).to_text()
        assert day in text
        assert regulation.instrument.name.get(language) in text
        assert re.search(r"\[[SND]\]", text)
        assert ("Căn cứ:" in text) is (language == "vi")

    @each_regulation
    @pytest.mark.parametrize("language", ["vi", "en"])
    def test_every_remark_can_be_said(self, regulation: Plan, language: Language) -> None:
        groups, exclusions = regulation.subjects.groups, regulation.subjects.exclusions
        remarks = [*(group.remark for group in groups), *(exclusion.remark for exclusion in exclusions)]
        for remark in remarks:
            assert remark is None or remark.text(language)

    @each_regulation
    @pytest.mark.parametrize("language", ["vi", "en"])
    def test_the_instrument_shows_every_provision_with_its_grade(self, regulation: Plan, language: Language) -> None:
        text = regulation.document(language).to_text(400)
        for provision in (*regulation.provisions, *regulation.supplements):
            assert provision.id in text
            assert provision.content.get(language)[:20] in text
