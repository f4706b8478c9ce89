"""Where the facts of the Party's regulations come from: grades, places, addresses, gaps, and what must not be said."""

from itertools import chain

import pytest
from phieu_tin_nhiem.plans.party_2014 import PARTY_2014
from phieu_tin_nhiem.plans.party_2023 import PARTY_2023

from phieu_tin_nhiem import Grade, Provision, ProvisionKind, UnknownProvisionError
from phieu_tin_nhiem.answers.sources import Topic
from phieu_tin_nhiem.plans.officials import OFFICIALS
from phieu_tin_nhiem.plans.plan import Plan
from phieu_tin_nhiem.rules.consequences import Bound

REGULATIONS = (PARTY_2014, PARTY_2023)
OF_OFFICIALS = tuple(chain.from_iterable(rule.provisions for rule in OFFICIALS))
PROVISIONS = (*PARTY_2014.provisions, *PARTY_2023.provisions, *OF_OFFICIALS)

# Read off the domain sheets, clause by clause: where it stands, and how well that is attested.
ATTESTED = {
    "qd262.principles": ("Điều 1", "S"),
    "qd262.frequency": ("Điều 1", "S"),
    "qd262.publication": ("Điều 1", "S"),
    "qd262.scope": ("Điều 2 khoản 2.1", "S"),
    "qd262.subjects.leaders": ("Điều 2 khoản 2.2", "S"),
    "qd262.subjects.provincial": ("Điều 5 khoản 5.3", "S"),
    "qd262.subjects.enterprises": ("Điều 5", "S"),
    "qd262.venues": ("Điều 3", "S"),
    "qd262.voters.committees": ("Điều 4", "S"),
    "qd262.voters.departments": ("qd262.voters.departments", "N"),
    "qd262.criteria": ("qd262.criteria", "N"),
    "qd262.invalidity": ("Điều 7 khoản 7.2", "S"),
    "qd262.base": ("Điều 7 khoản 7.3", "S"),
    "qd262.duties.voters": ("Điều 8 khoản 8.4", "S"),
    "qd262.procedure": ("Điều 9", "S"),
    "qd262.use": ("Điều 11 khoản 1", "N"),
    "qd262.consequences.half": ("Điều 11", "N"),
    "qd262.consequences.two_thirds": ("Điều 11", "N"),
    "qd96.venues": ("Điều 1 khoản 3", "S"),
    "qd96.publication": ("Điều 1 khoản 4", "S"),
    "qd96.purpose": ("Điều 2", "S"),
    "qd96.scope": ("Điều 3 khoản 1", "S"),
    "qd96.subjects.departments": ("qd96.subjects.departments", "N"),
    "qd96.tenure": ("Điều 3 khoản 1", "S"),
    "qd96.exemptions": ("Điều 3 khoản 1", "S"),
    "qd96.quorum": ("Điều 3 khoản 2", "S"),
    "qd96.timing": ("qd96.timing", "N"),
    "qd96.criteria": ("qd96.criteria", "N"),
    "qd96.signing": ("Điều 6 khoản 2", "S"),
    "qd96.invalidity": ("Điều 6 khoản 3", "S"),
    "qd96.added_name": ("Điều 6 khoản 3", "D"),
    "qd96.base": ("Điều 6 khoản 3", "S"),
    "qd96.preparation.file": ("Điều 9", "S"),
    "qd96.preparation.points": ("Điều 9", "S"),
    "qd96.file": ("Phụ lục 2", "S"),
    "qd96.consequences.half": ("Điều 11 khoản 2", "S"),
    "qd96.consequences.two_thirds": ("Điều 11 khoản 3", "S"),
    "qd96.two_places": ("Điều 11 khoản 4", "S"),
    "qd41.consequences.half": ("qd41.consequences.half", "S"),
    "qd41.consequences.two_thirds": ("qd41.consequences.two_thirds", "N"),
    "nd85.consequences.half": ("Điều 54 khoản 1 điểm c", "S"),
    "nd85.consequences.two_thirds": ("Điều 55 khoản 1 điểm c", "S"),
    "nd170.consequences.half": ("Điều 52 khoản 1", "S"),
    "nd170.consequences.two_thirds": ("Điều 53 khoản 1 điểm b", "S"),
    "qd366.issue": ("qd366.issue", "S"),
    "qd366.consequences.half": ("Điều 11 mục 4.1", "S"),
}
# Known from memory only (grade M), and so said nowhere: the guidance to the regulation of 2013 and its yearly vote, the
# cross that marks a box, leave for an illness of six months, answers five days before the vote.
FROM_MEMORY = (
    "14-HD",
    "hàng năm",
    "hằng năm",
    "yearly",
    "dấu X",
    "chữ X",
    "bệnh hiểm nghèo",
    "serious illness",
    "nghỉ chữa bệnh",
    "5 ngày trước",
)
# Likewise, of the two regulations: that they are in force from their signing.
OF_THEIR_EFFECT = ("hiệu lực từ", "ngày ký", "in force", "signing")
GAPS = {
    "qd262.gap.effect": Topic.IDENTITY,
    "qd262.gap.subjects": Topic.SUBJECTS,
    "qd262.gap.tenure": Topic.TENURE,
    "qd262.gap.exemptions": Topic.EXEMPTIONS,
    "qd262.gap.quorum": Topic.QUORUM,
    "qd262.gap.voters": Topic.VOTERS,
    "qd262.gap.answer": Topic.FILINGS,
    "qd262.gap.signing": Topic.VOTERS,
    "qd262.gap.rest": Topic.WHOLE,
    "qd96.gap.effect": Topic.IDENTITY,
    "qd96.gap.later": Topic.IDENTITY,
    "qd96.gap.subjects": Topic.SUBJECTS,
    "qd96.gap.voters": Topic.VOTERS,
    "qd96.gap.added_name": Topic.INVALIDITY,
    "qd96.gap.duties": Topic.PREPARATION,
    "qd96.gap.procedure": Topic.FILINGS,
    "qd96.gap.rest": Topic.WHOLE,
    "qd377.gap.consequences": Topic.CONSEQUENCES,
}


class TestEveryProvision:
    """Each has its place, its grade and the pages on which it was seen."""

    @pytest.mark.parametrize("provision", PROVISIONS, ids=lambda provision: provision.id)
    def test_it_is_cited(self, provision: Provision) -> None:
        citation = provision.citation
        assert citation.grade in set(Grade)
        assert provision.id.startswith(f"{citation.instrument.id}.")
        assert citation.urls or provision.kind is ProvisionKind.GAP
        assert all(url.startswith(("http://", "https://")) and len(url) <= 300 for url in citation.urls)

    @pytest.mark.parametrize("provision", PROVISIONS, ids=lambda provision: provision.id)
    def test_it_says_something_in_both_languages_under_a_head(self, provision: Provision) -> None:
        assert provision.content.vi != provision.content.en
        assert provision.topic is not Topic.OTHER or provision.kind is ProvisionKind.GAP

    @pytest.mark.parametrize(("id", "place"), ATTESTED.items())
    def test_it_stands_where_the_sheets_have_it(self, id: str, place: tuple[str, str]) -> None:  # noqa: A002
        (provision,) = (item for item in PROVISIONS if item.id == id)
        assert (provision.citation.locator, provision.citation.grade.value) == place

    @pytest.mark.parametrize("provision", PROVISIONS, ids=lambda provision: provision.id)
    def test_nothing_from_memory_is_said(self, provision: Provision) -> None:
        said = f"{provision.content.vi} {provision.content.en}".casefold()
        assert [phrase for phrase in FROM_MEMORY if phrase.casefold() in said] == []

    @pytest.mark.parametrize("regulation", REGULATIONS, ids=lambda regulation: regulation.instrument.id)
    def test_no_day_of_effect_is_said_of_the_regulations(self, regulation: Plan) -> None:
        said = " ".join(f"{item.content.vi} {item.content.en}" for item in regulation.provisions).casefold()
        assert [phrase for phrase in OF_THEIR_EFFECT if phrase in said] == []

    def test_two_thirds_of_the_party_are_reached_and_of_the_decrees_passed(self) -> None:
        for regulation in REGULATIONS:
            assert regulation.consequences.thresholds[1].ratio.bound is Bound.AT_LEAST
        passed = [threshold for rule in OFFICIALS for threshold in rule.thresholds]
        assert {threshold.ratio.bound for threshold in passed} == {Bound.MORE_THAN}


class TestEveryRule:
    """What is called a rule or a duty is served by one; a declaration and most gaps by none."""

    @pytest.mark.parametrize("regulation", REGULATIONS, ids=lambda regulation: regulation.instrument.id)
    def test_rules_and_duties_are_served(self, regulation: Plan) -> None:
        wanted = {ProvisionKind.RULE, ProvisionKind.DUTY}
        idle = [item.id for item in regulation.provisions if item.kind in wanted and not regulation.serving(item.id)]
        assert idle == []

    @pytest.mark.parametrize("regulation", REGULATIONS, ids=lambda regulation: regulation.instrument.id)
    def test_no_definition_is_a_rule_in_disguise(self, regulation: Plan) -> None:
        served = {item.id for rule in regulation.rules.values() for item in rule.provisions}
        # The scale and the day of issue are definitions that a rule serves all the same.
        kinds = {regulation.provision(id).kind for id in served if not id.endswith((".scale", ".issue"))}  # noqa: A001
        assert kinds == {ProvisionKind.RULE, ProvisionKind.GAP} | (
            {ProvisionKind.DUTY} if regulation.filings else set()
        )

    def test_the_rules_on_officials_are_served_by_their_thresholds(self) -> None:
        for rule in OFFICIALS:
            rules = [item for item in rule.provisions if item.kind is ProvisionKind.RULE]
            assert rules == [threshold.provision for threshold in rule.thresholds]


class TestGaps:
    """What was looked for and not found is written down as that."""

    def test_these_are_the_gaps(self) -> None:
        gaps = {item.id: item.topic for item in PROVISIONS if item.kind is ProvisionKind.GAP}
        assert gaps == GAPS

    def test_a_gap_follows_from_what_the_sources_give(self) -> None:
        assert {item.citation.grade for item in PROVISIONS if item.kind is ProvisionKind.GAP} == {Grade.DERIVED}


class TestDocuments:
    """Each regulation shows every provision with its grade, in both languages."""

    @pytest.mark.parametrize("regulation", REGULATIONS, ids=lambda regulation: regulation.instrument.id)
    def test_it_shows_itself(self, regulation: Plan) -> None:
        for language in ("vi", "en"):
            document = regulation.document("en" if language == "en" else "vi").to_text(width=400)
            assert all(provision.id in document for provision in regulation.provisions)
        assert len(regulation.to_dict()["provisions"]) == len(regulation.provisions)  # type: ignore[arg-type]

    def test_one_does_not_have_the_provisions_of_the_other(self) -> None:
        with pytest.raises(UnknownProvisionError):
            PARTY_2014.provision("qd96.quorum")
