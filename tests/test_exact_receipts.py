"""Receipts and reports made again, whole: what they say, what they hand on, and every error of them."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from hashlib import sha256

import pytest
from attrs import evolve, frozen

from phieu_tin_nhiem import (
    CAN_THO_2019,
    NOT_DONE,
    InvalidTextError,
    InvalidValueError,
    Rating,
    UnknownTermError,
)
from phieu_tin_nhiem.document import Document, Entry, Paragraph
from phieu_tin_nhiem.interchange import FORMAT, Part, Receipt, Replay, dump, plan_version, replay
from phieu_tin_nhiem.plans import ASSEMBLY_2014
from phieu_tin_nhiem.rulebook import Rulebook
from phieu_tin_nhiem.rules.consequences import Bound, Ratio
from phieu_tin_nhiem.text import Text
from refusals import STRANGER, told
from rounds import lawful_round

ROUND = lawful_round()
REPORT = CAN_THO_2019.check(ROUND)
RECEIPT = Receipt.of(REPORT, ROUND, CAN_THO_2019)
ONE, TWO, THREE = (f"sha256:{digit * 64}" for digit in "123")
KEPT = Receipt(library="1", file_format="f/1", plan="ct19", plan_version=ONE, facts=TWO, answer=THREE)
OTHER = evolve(KEPT, library="2", answer=ONE)


def digest_of(data: object) -> str:
    """Return the digest of plain data that has one key at each level."""
    return f"sha256:{sha256(json.dumps(data, ensure_ascii=False, separators=(',', ':')).encode()).hexdigest()}"


class TestDocuments:
    """What a reader sees, in both languages, and what is handed on."""

    def test_a_receipt(self) -> None:
        assert KEPT.document("vi") == Document(
            "Biên nhận của kết quả kiểm tra",
            (
                Entry("·", "phiên bản thư viện: 1"),
                Entry("·", "định dạng tệp: f/1"),
                Entry("·", "văn bản áp dụng: ct19"),
                Entry("·", f"các quy tắc của văn bản: {ONE}"),
                Entry("·", f"dữ kiện của đợt lấy phiếu: {TWO}"),
                Entry("·", f"kết quả kiểm tra: {THREE}"),
            ),
        )
        assert KEPT.document("en") == Document(
            "Receipt of a report",
            (
                Entry("·", "the version of the library: 1"),
                Entry("·", "the format of files: f/1"),
                Entry("·", "the instrument that is applied: ct19"),
                Entry("·", f"the rules of the instrument: {ONE}"),
                Entry("·", f"the facts of the round: {TWO}"),
                Entry("·", f"the report: {THREE}"),
            ),
        )

    def test_a_receipt_as_data(self) -> None:
        data = {
            "library": "1",
            "file_format": "f/1",
            "plan": "ct19",
            "plan_version": ONE,
            "facts": TWO,
            "answer": THREE,
        }
        assert KEPT.to_dict() == data
        assert dump(KEPT) == {"format": FORMAT, "type": "receipt", **data}

    def test_what_has_changed(self) -> None:
        again = Replay(KEPT, OTHER, REPORT)
        assert (again.changed, again.same_answer) == ((Part.LIBRARY, Part.ANSWER), False)
        assert again.document("vi") == Document(
            "Kiểm tra lại theo biên nhận",
            (
                Paragraph("Kết quả kiểm tra khác trước."),
                Entry("≠", "phiên bản thư viện đã thay đổi: trước là 1, nay là 2"),
                Entry("≠", f"kết quả kiểm tra đã thay đổi: trước là {THREE}, nay là {ONE}"),
            ),
        )
        assert again.document("en") == Document(
            "The report made again from its receipt",
            (
                Paragraph("The report is not the same as before."),
                Entry("≠", "the version of the library: changed from 1 to 2"),
                Entry("≠", f"the report: changed from {THREE} to {ONE}"),
            ),
        )

    def test_nothing_has_changed(self) -> None:
        again = Replay(KEPT, KEPT, REPORT)
        assert (again.changed, again.same_answer) == ((), True)
        assert again.document("vi").blocks == (
            Paragraph("Kết quả kiểm tra đúng như trước."),
            Paragraph("Không có gì thay đổi."),
        )
        assert again.document("en").blocks == (
            Paragraph("The report is the same as before."),
            Paragraph("Nothing has changed."),
        )

    def test_the_same_answer_from_other_rules(self) -> None:
        again = Replay(KEPT, evolve(KEPT, plan_version=TWO), REPORT)
        assert (again.changed, again.same_answer) == ((Part.PLAN_VERSION,), True)
        assert again.document("en").blocks == (
            Paragraph("The report is the same as before."),
            Entry("≠", f"the rules of the instrument: changed from {ONE} to {TWO}"),
        )

    def test_a_report_made_again_as_data(self) -> None:
        assert Replay(KEPT, OTHER, REPORT).to_dict() == {
            "same_answer": False,
            "changed": ["library", "answer"],
            "kept": KEPT.to_dict(),
            "receipt": OTHER.to_dict(),
            "report": REPORT.to_dict(),
        }
        assert replay(RECEIPT, ROUND) == Replay(RECEIPT, RECEIPT, REPORT)


@frozen
class Small(Rulebook):
    """A made-up instrument of which the whole can be written down by hand."""

    number: object = None


class TestDigests:
    """What an instrument lays down is written in one form, and digested."""

    @pytest.mark.parametrize(
        ("value", "written"),
        [
            (None, None),
            (7, 7),
            (True, True),
            ("chữ", "chữ"),
            (date(2019, 1, 7), "2019-01-07"),
            (Rating.HIGH, "high"),
            (Text("có", "yes"), {"vi": "có", "en": "yes"}),
            (frozenset({10, 2}), ["10", "2"]),
            (frozenset({Rating.LOW, Rating.HIGH}), ["high", "low"]),
            ((1, (Rating.LOW,)), [1, ["low"]]),
        ],
    )
    def test_one_form(self, value: object, written: object) -> None:
        data = {"is": "Small", "number": written}
        if isinstance(written, dict):
            data["number"] = dict(sorted(written.items()))
        assert plan_version(Small(value)) == digest_of(data)

    def test_a_rule_with_its_kind_and_its_parameters(self) -> None:
        ratio = {"bound": "at_least", "denominator": 3, "is": "Ratio", "numerator": 2}
        assert plan_version(Small((Ratio(Bound.AT_LEAST, 2, 3),))) == digest_of({"is": "Small", "number": [ratio]})

    def test_what_has_no_form(self) -> None:
        for value in (1.5, {1: 2}, [1]):
            with pytest.raises(InvalidValueError) as caught:
                plan_version(Small((value,)))
            assert told(caught.value) == (InvalidValueError, "expected.fact", value, "plan", {})


class TestErrors:
    """Each names the value, its place and what it should have been."""

    KINDS: tuple[tuple[Callable[[], object], str, str], ...] = (
        (lambda: Receipt.of(STRANGER, ROUND, CAN_THO_2019), "report", "Report"),
        (lambda: Receipt.of(REPORT, STRANGER, CAN_THO_2019), "round", "Round"),
        (lambda: Receipt.of(REPORT, ROUND, STRANGER), "plan", "Plan"),
        (lambda: Replay(STRANGER, KEPT, REPORT), "Replay.kept", "Receipt"),
        (lambda: Replay(KEPT, STRANGER, REPORT), "Replay.receipt", "Receipt"),
        (lambda: Replay(KEPT, KEPT, STRANGER), "Replay.report", "Report"),
        (lambda: replay(STRANGER, ROUND), "receipt", "Receipt"),
        (lambda: replay(KEPT, STRANGER), "round", "Round"),
        (lambda: replay(KEPT, ROUND, STRANGER), "plan", "Plan"),
        (lambda: plan_version(STRANGER), "plan", "Rulebook"),
    )

    @pytest.mark.parametrize(("act", "where", "kind"), KINDS)
    def test_something_of_another_kind(self, act: Callable[[], object], where: str, kind: str) -> None:
        with pytest.raises(InvalidValueError) as caught:
            act()
        assert told(caught.value) == (InvalidValueError, "expected.kind", STRANGER, where, {"kind": kind})

    @pytest.mark.parametrize("name", ["library", "file_format", "plan", "plan_version", "facts", "answer"])
    def test_an_empty_field(self, name: str) -> None:
        with pytest.raises(InvalidTextError) as caught:
            evolve(KEPT, **{name: " "})
        assert told(caught.value) == (InvalidTextError, "expected.text", " ", f"Receipt.{name}", {})

    @pytest.mark.parametrize("name", ["plan_version", "facts", "answer"])
    @pytest.mark.parametrize("digest", ["0" * 64, f"sha256:{'0' * 63}", f"sha256:{'0' * 65}", f"sha256:{'A' * 64}"])
    def test_a_digest_that_is_none(self, name: str, digest: str) -> None:
        with pytest.raises(InvalidValueError) as caught:
            evolve(KEPT, **{name: digest})
        assert told(caught.value) == (InvalidValueError, "receipt.digest", digest, f"Receipt.{name}", {})

    def test_the_report_of_another_instrument(self) -> None:
        other = evolve(REPORT, instrument=ASSEMBLY_2014.instrument)
        with pytest.raises(InvalidValueError) as caught:
            Receipt.of(other, ROUND, CAN_THO_2019)
        assert told(caught.value) == (InvalidValueError, "receipt.instrument", "nq85", "report", {"plan": "ct19"})

    def test_a_plan_that_the_library_does_not_have(self) -> None:
        with pytest.raises(UnknownTermError) as caught:
            replay(evolve(KEPT, plan="xx20"), ROUND)
        facts = {"allowed": ("ct19",)}
        assert told(caught.value) == (UnknownTermError, "expected.term", "xx20", "receipt.plan", facts)

    def test_facts_that_were_changed_since(self) -> None:
        again = replay(RECEIPT, evolve(ROUND, reported_on=NOT_DONE))
        assert again.changed == (Part.FACTS, Part.ANSWER)
        assert again.receipt == Receipt.of(again.report, evolve(ROUND, reported_on=NOT_DONE), CAN_THO_2019)
