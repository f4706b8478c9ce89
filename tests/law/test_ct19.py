"""Nothing of the plan is left out, and nothing is cited that is not there."""

from datetime import date

import attrs
import pytest
from attrs import evolve

import phieu_tin_nhiem
from phieu_tin_nhiem import (
    CAN_THO_2019,
    INTERPRETATIONS,
    Grade,
    Interpretation,
    PhieuTinNhiemError,
    Provision,
    ProvisionKind,
    UnknownProvisionError,
    UnknownTermError,
    interpretation,
    rules,
)
from phieu_tin_nhiem.testing.strategies import Fault
from rounds import lawful_round

# The rows of the plan's own table, in its order.
PROVISIONS = (
    "ct19.plan",
    "ct19.subjects.a",
    "ct19.subjects.b",
    "ct19.subjects.c",
    "ct19.subjects.d",
    "ct19.subjects.e",
    "ct19.subjects.f",
    "ct19.tenure",
    "ct19.venues",
    "ct19.scale",
    "ct19.preparation.list",
    "ct19.preparation.ballots",
    "ct19.preparation.board",
    "ct19.preparation.notice",
    "ct19.attendance",
    "ct19.lead",
    "ct19.report",
    "ct19.purpose",
    "ct19.principles",
)
DECLARATIONS = {"ct19.purpose", "ct19.principles"}
DEFINITIONS = {"ct19.plan", "ct19.scale"}
# Every open question; there is no A26.
QUESTIONS = [f"A{number}" for number in range(1, 28) if number != 26] + ["B1", "B2", "B3"]
# Those that have another reading which an option takes, and where.
OPTIONS = {
    "A1": "Tenure.anniversary",
    "A3": "Service.start",
    "A4": "Tenure.acting",
    "A5": "Tenure.tested_on",
    "A6": "VenueLimit.party_venue",
    "A7": "VenueLimit.council",
    "A9": "Subjects.reading",
    "A14": "Subjects.reading",
    "A15": "VenueLimit.several_posts",
    "A16": "NoticeDeadline.counting",
    "A23": "Counting.base",
    "A27": "Exemptions.unstated",
    "B1": "Counting.invalidity",
    "B2": "Counting.places",
}
ALL_PROVISIONS = (*CAN_THO_2019.provisions, *CAN_THO_2019.supplements)


class TestProvisions:
    """Mười chín quy định, theo thứ tự của kế hoạch, và mỗi quy định có chỗ trong mã."""

    def test_there_are_nineteen(self) -> None:
        assert len(PROVISIONS) == 19

    def test_the_plan_holds_each_in_its_order(self) -> None:
        assert tuple(provision.id for provision in CAN_THO_2019.provisions) == PROVISIONS

    @pytest.mark.parametrize("id_", PROVISIONS)
    def test_each_can_be_reached_and_has_code_that_serves_it_or_is_a_declaration(self, id_: str) -> None:
        provision = CAN_THO_2019.provision(id_)
        assert (provision.kind is ProvisionKind.DECLARATION) is (id_ in DECLARATIONS)
        assert (provision.kind is ProvisionKind.DEFINITION) is (id_ in DEFINITIONS)
        assert CAN_THO_2019.serving(id_) or id_ in DECLARATIONS

    def test_what_serves_the_plan_itself_is_the_instrument(self) -> None:
        assert CAN_THO_2019.serving("ct19.plan") == (CAN_THO_2019.instrument,)

    @pytest.mark.parametrize("id_", sorted(set(PROVISIONS) - DECLARATIONS - {"ct19.plan"}))
    def test_what_serves_any_other_is_a_rule_that_says_so(self, id_: str) -> None:
        for rule in CAN_THO_2019.serving(id_):
            assert rule in CAN_THO_2019.rules

    def test_every_rule_serves_a_provision(self) -> None:
        served = {rule for id_ in PROVISIONS for rule in CAN_THO_2019.serving(id_)}
        borrowed = {rule for item in CAN_THO_2019.supplements for rule in CAN_THO_2019.serving(item.id)}
        assert served | borrowed == {*CAN_THO_2019.rules, CAN_THO_2019.instrument}
        assert borrowed - served == {CAN_THO_2019.counting}

    @pytest.mark.parametrize("provision", ALL_PROVISIONS, ids=lambda provision: provision.id)
    def test_each_says_what_it_holds_in_both_languages(self, provision: Provision) -> None:
        assert provision.content.vi.strip()
        assert provision.content.en.strip()
        assert provision.content.vi != provision.content.en

    @pytest.mark.parametrize("provision", CAN_THO_2019.provisions, ids=lambda provision: provision.id)
    def test_each_is_known_from_the_press(self, provision: Provision) -> None:
        assert (provision.citation.instrument, provision.citation.grade) == (CAN_THO_2019.instrument, Grade.NEWS)

    @pytest.mark.parametrize("provision", CAN_THO_2019.supplements, ids=lambda provision: provision.id)
    def test_each_supplement_was_seen_and_says_where(self, provision: Provision) -> None:
        assert provision.citation.instrument.id == "qd262"
        assert provision.citation.grade is Grade.SEEN
        assert provision.citation.urls

    @pytest.mark.parametrize("ask", [CAN_THO_2019.provision, CAN_THO_2019.serving])
    def test_a_provision_that_does_not_exist_is_no_answer(self, ask: object) -> None:
        assert callable(ask)
        with pytest.raises(UnknownProvisionError, match=r"ct19\.tenure"):
            ask("ct19.nothing")
        with pytest.raises(LookupError):
            ask("")

    def test_every_provision_that_a_round_can_break_is_broken_by_some_fault(self) -> None:
        broken = {
            finding.rule.id
            for fault in Fault
            for finding in CAN_THO_2019.check(fault.inject(lawful_round())).violations
        }
        by_a_round = {id_ for id_ in PROVISIONS if id_.startswith(("ct19.preparation", "ct19.tenure", "ct19.venues"))}
        assert broken == by_a_round | {"ct19.subjects.a", "ct19.attendance", "ct19.report", "qd262.base"}


class TestInterpretations:
    """Mỗi câu hỏi mở có một mục: hỏi gì, hiểu thế nào, vì sao, và lựa chọn nào theo cách khác."""

    def test_every_question_is_there_once_and_in_order(self) -> None:
        assert [item.id for item in INTERPRETATIONS if item.id in QUESTIONS] == QUESTIONS

    @pytest.mark.parametrize("item", INTERPRETATIONS, ids=lambda item: item.id)
    def test_each_has_question_reading_and_support_in_both_languages(self, item: Interpretation) -> None:
        for text in (item.question, item.reading, item.support, *(() if item.other is None else (item.other,))):
            assert text.vi.strip()
            assert text.en.strip()
            assert text.vi != text.en

    @pytest.mark.parametrize("id_", QUESTIONS)
    def test_an_option_is_named_just_where_one_takes_the_other_reading(self, id_: str) -> None:
        assert interpretation(id_).option == OPTIONS.get(id_)

    @pytest.mark.parametrize("option", sorted(set(OPTIONS.values())))
    def test_each_option_is_a_field_or_a_method_of_the_library(self, option: str) -> None:
        owner, _, name = option.partition(".")
        kind = getattr(rules, owner, None) or getattr(phieu_tin_nhiem, owner)
        assert name in attrs.fields_dict(kind) or callable(getattr(kind, name))

    @pytest.mark.parametrize("id_", sorted(set(OPTIONS) - {"B2"}))
    def test_where_there_is_an_option_the_other_reading_is_told(self, id_: str) -> None:
        assert interpretation(id_).other is not None

    @pytest.mark.parametrize("provision", ALL_PROVISIONS, ids=lambda provision: provision.id)
    def test_each_that_a_provision_names_exists(self, provision: Provision) -> None:
        assert set(provision.interpretations) <= set(QUESTIONS)

    def test_each_is_named_by_a_provision_or_holds_for_all(self) -> None:
        named = {id_ for provision in ALL_PROVISIONS for id_ in provision.interpretations}
        assert set(QUESTIONS) - named == {"B3"}  # a missing fact can concern any of them

    def test_one_that_does_not_exist_is_no_answer(self) -> None:
        with pytest.raises(UnknownTermError, match="A26"):
            interpretation("A26")


class TestErrors:
    """Lỗi có kiểu riêng, và vẫn là lỗi quen thuộc của Python."""

    def test_an_unknown_provision_is_a_lookup_error_and_a_value_error(self) -> None:
        with pytest.raises(PhieuTinNhiemError) as caught:
            CAN_THO_2019.provision("ct19.nothing")
        assert isinstance(caught.value, LookupError)
        assert isinstance(caught.value, ValueError)
        assert "ct19.nothing" in str(caught.value)

    def test_a_window_of_another_reporting_day_is_another_window(self) -> None:
        plan = CAN_THO_2019.replace(report=evolve(CAN_THO_2019.report, before=date(2019, 3, 1)))
        assert plan.window.last == date(2019, 2, 28)
        assert CAN_THO_2019.window.last == date(2019, 1, 30)
