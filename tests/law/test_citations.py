"""Every number that comes from an instrument stands beside a provision that says it, with its grade and its source."""

import ast
import re
from collections.abc import Iterator
from datetime import date, timedelta
from html import escape
from pathlib import Path
from typing import NamedTuple, cast

import attrs
import pytest
from attrs import AttrsInstance

from phieu_tin_nhiem import CAN_THO_2019, Instrument, Provision, plans
from phieu_tin_nhiem.base.sentences import spell
from phieu_tin_nhiem.base.text import Language, Text
from phieu_tin_nhiem.plans import INSTRUMENTS
from phieu_tin_nhiem.plans.officials import OFFICIALS, OfficialsRule
from phieu_tin_nhiem.plans.plan import Plan
from phieu_tin_nhiem.rules.consequences import Bound, Ratio

PLANS = Path(str(plans.__file__)).parent
BOOKS = [item.plan for item in INSTRUMENTS]
# Decimals of a printed percentage are a convention of publications (B2): no instrument says anything of them.
OF_NO_INSTRUMENT = {"Counting.places"}

WORDS: dict[Language, dict[int, str]] = {"vi": {2: "hai", 5: "năm", 9: "chín"}, "en": {2: "two", 5: "five", 9: "nine"}}
# "Before the vote" and "before the day of the vote" are no days before it, and one.
NO_NUMBER: dict[Language, dict[int, str]] = {
    "vi": {0: "trước khi lấy phiếu", 1: "trước ngày lấy phiếu"},
    "en": {0: "before the vote is taken", 1: "before the day of the vote"},
}
FRACTIONS: dict[Language, dict[tuple[int, int], str]] = {
    "vi": {(1, 2): "(?:một nửa|50%)", (2, 3): "(?:hai phần ba|2/3)"},
    "en": {(1, 2): "(?:half|50%)", (2, 3): "two thirds"},
}
BAND = re.compile("dưới|chưa đến|không quá")
PASSED: dict[Language, str] = {"vi": "(?:trên|quá) {0}", "en": "more than {0}"}
REACHED: dict[Language, str] = {
    "vi": "(?:từ|ít nhất|dưới|chưa đến) {0}",
    "en": "(?:(?:at least|less than) {0}|{0}[^.;]* or more)",
}


class Number(NamedTuple):
    """A number in the code: where it is, what it is, and the provisions that it stands beside, the nearest first."""

    where: str
    value: int | date | Ratio
    provisions: tuple[Provision, ...]

    def is_said_in(self, provision: Provision) -> bool:
        """Whether the provision says the number, in both languages."""
        return all(self._is_said(provision.content, language) for language in ("vi", "en"))

    def _is_said(self, content: Text, language: Language) -> bool:
        text = content.get(language)
        if isinstance(self.value, date):
            # Of a last day, what is said is mostly the day from which something else holds.
            days = [self.value, self.value + timedelta(days=1)] if self.where.endswith(".last_day") else [self.value]
            return any(spelled(day, language) in text for day in days)
        if isinstance(self.value, Ratio):
            fraction = FRACTIONS[language][self.value.numerator, self.value.denominator]
            pattern = PASSED if self.value.bound is Bound.MORE_THAN else REACHED
            return re.search(pattern[language].format(fraction), text, re.IGNORECASE) is not None
        if self.value in NO_NUMBER[language] and self.where.endswith("FilingDeadline.days"):
            return NO_NUMBER[language][self.value] in text
        written = "|".join(filter(None, [f"0?{self.value}", WORDS[language].get(self.value)]))
        return re.search(rf"(?<![\d/.,])\b(?:{written})\b(?![\d/%])", text, re.IGNORECASE) is not None


def spelled(day: date, language: Language) -> str:
    """Write a day as the provisions do: 1/7/2015 or 1 July 2015."""
    return f"{day.day}/{day.month}/{day.year}" if language == "vi" else spell(day, "en")


def numbers(value: object, provisions: tuple[Provision, ...] = (), name: str = "") -> Iterator[Number]:
    """Go through the numbers of a rule, and of what it is made of, with the provisions beside each."""
    if isinstance(value, int | date | Ratio) and not isinstance(value, bool):
        if name not in OF_NO_INSTRUMENT and not (name == "Threshold.years" and value == 1):
            yield Number(name, value, provisions)
    elif isinstance(value, tuple | frozenset):
        for item in value:
            yield from numbers(item, provisions, name)
    elif attrs.has(type(value)) and not isinstance(value, Provision | Instrument | Text):
        kind = cast("type[AttrsInstance]", type(value))
        inside = {field: getattr(value, field) for field in attrs.fields_dict(kind)}
        own = tuple(item for item in inside.values() if isinstance(item, Provision))
        for field, inner in inside.items():
            yield from numbers(inner, own + provisions, f"{type(value).__name__}.{field}")


def of_book(book: Plan) -> list[Number]:
    """Return the numbers of an instrument's rules."""
    return [number for rule in book.rules for number in numbers(rule, rule.provisions)]


def of_officials(rule: OfficialsRule) -> list[Number]:
    """Return the numbers of a rule on officials."""
    parts = (rule.validity, rule.thresholds)
    return [number for part in parts for number in numbers(part, rule.validity.provisions)]


ALL = [
    *(number for book in BOOKS for number in of_book(book)),
    *(number for rule in OFFICIALS for number in of_officials(rule)),
]


class TestNumbers:
    """Tháng, ngày, tỷ lệ, số nơi, ngày hiệu lực: mỗi con số đứng cạnh quy định nêu nó, có mức độ và nguồn."""

    @pytest.mark.parametrize("number", ALL, ids=[f"{item.provisions[0].id}:{item.where}" for item in ALL])
    def test_each_is_said_by_a_provision_beside_it(self, number: Number) -> None:
        # A date can stand in another provision of its rule; any other number has to be where it is used.
        beside = number.provisions if isinstance(number.value, date) else number.provisions[:1]
        saying = [provision for provision in beside if number.is_said_in(provision)]
        assert saying, (number.where, str(number.value), [provision.id for provision in beside])
        for provision in saying:
            assert provision.citation.grade.value in "SND"
            assert provision.citation.urls or provision.citation.instrument is CAN_THO_2019.instrument

    def test_numbers_of_every_kind_are_found(self) -> None:
        """In a rule, in what it is made of, days and fractions."""
        found = {number.where for number in ALL}
        assert {"Tenure.months", "ReportDeadline.before", "Group.first_day", "Threshold.ratio"} <= found

    @pytest.mark.parametrize("book", BOOKS, ids=lambda book: book.instrument.id)
    def test_another_number_would_not_be_said(self, book: Plan) -> None:
        for number in of_book(book):
            if isinstance(number.value, int):
                other = number._replace(value=number.value + 2)
            elif isinstance(number.value, date):
                other = number._replace(value=number.value + timedelta(days=400))
            else:
                turned = Bound.AT_LEAST if number.value.bound is Bound.MORE_THAN else Bound.MORE_THAN
                other = number._replace(value=attrs.evolve(number.value, bound=turned))
            beside = other.provisions if isinstance(other.value, date) else other.provisions[:1]
            # A band says both its ends, one to be passed and one to be reached.
            if not (isinstance(number.value, Ratio) and any(BAND.search(item.content.vi) for item in beside)):
                assert not any(other.is_said_in(provision) for provision in beside), number.where

    @pytest.mark.parametrize("book", BOOKS, ids=lambda book: book.instrument.id)
    def test_the_day_of_issue_is_said_too(self, book: Plan) -> None:
        issued = Number("Instrument.issued_on", book.instrument.issued_on, tuple(book.provisions))
        assert any(issued.is_said_in(provision) for provision in issued.provisions)


class TestSources:
    """No number stands in the files of the instruments that is not one of those above, or a date of issue."""

    def test_no_number_is_written_beside_the_rules(self) -> None:
        known: set[int | date] = {0, 1}
        for number in ALL:
            if not isinstance(number.value, Ratio):
                known.add(number.value)
            if number.where.endswith(".last_day") and isinstance(number.value, date):
                known.add(number.value + timedelta(days=1))
        # Grouping many people is the same work under every instrument.
        for path in (path for path in PLANS.glob("*.py") if path.stem != "bulk"):
            for value in written(ast.parse(path.read_text(encoding="utf-8"))):
                assert value in known, f"{path.name}: {value}"


def written(tree: ast.AST) -> Iterator[int | date]:
    """Go through the numbers and dates that a file writes, the days of issue of instruments left out."""
    parts = [child for child in ast.iter_child_nodes(tree) if not is_issue(child)]
    for node in parts:
        match node:
            case ast.Call(func=ast.Name(id="date"), args=[ast.Constant(), ast.Constant(), ast.Constant()]):
                yield date(*(ast.literal_eval(part) for part in node.args))
            case ast.Constant(value=int() as number) if not isinstance(number, bool):
                yield number
            case _:
                yield from written(node)


def is_issue(node: ast.AST) -> bool:
    """Say whether a node is the day of issue of an instrument, which is part of what is cited."""
    return isinstance(node, ast.keyword) and node.arg == "issued_on"


class TestShown:
    """Mỗi quy định tự cho thấy căn cứ, mức độ xác thực và nguồn, trong chữ và trong HTML."""

    @pytest.mark.parametrize("book", BOOKS, ids=lambda book: book.instrument.id)
    @pytest.mark.parametrize("language", ["vi", "en"])
    def test_with_its_place_its_grade_and_its_pages(self, book: Plan, language: Language) -> None:
        for provision in (*book.provisions, *book.supplements):
            citation = provision.citation
            text = provision.explain(language)
            cited = f"{citation.format(language)} [{citation.grade.value}]"
            assert cited in " ".join(text.split())
            assert citation.grade.label.get(language) in " ".join(text.split())
            lines = {line.strip() for line in text.splitlines()}
            assert set(citation.urls) <= lines
            assert all(escape(part) in provision.to_html(language) for part in (cited, *citation.urls))
            assert all(reading in text for reading in provision.interpretations)

    @pytest.mark.parametrize("book", BOOKS, ids=lambda book: book.instrument.id)
    def test_the_instrument_shows_the_place_and_the_grade_of_each(self, book: Plan) -> None:
        html = re.sub(r"(?<=<td) [^>]*", "", book.to_html())
        for provision in (*book.provisions, *book.supplements):
            locator, grade = provision.citation.locator, provision.citation.grade.value
            place = f"[{grade}]" if locator == provision.id else f"{locator} [{grade}]"
            assert f">{provision.id}</th><td>{provision.kind.label.vi}</td><td>{place}</td>" in html
