"""Sources: an instrument, a place in it, and how well what is said of it is attested."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Annotated, ClassVar, Final, Self, final

from phieu_tin_nhiem.base.document import Block, Document, Paragraph, Shown, Table
from phieu_tin_nhiem.base.errors import InvalidCitationError
from phieu_tin_nhiem.base.records import Shape, Written
from phieu_tin_nhiem.base.sentences import WORD, Expectation, Sentence, several
from phieu_tin_nhiem.base.text import Language, Term, Text, nfc
from phieu_tin_nhiem.base.values import Day, Name, checked, clean_text, frozen, require_instance


@final
class Grade(Term):
    """How well a fact is attested.

    >>> {grade.value: grade.label.vi for grade in Grade}["N"]
    'thấy qua báo chí hoặc nguồn thứ cấp'
    """

    SEEN = (
        "S",
        "thấy trong chính văn bản hoặc trang trích đúng điều khoản",
        "seen in the text or a numbered quotation",
    )
    NEWS = ("N", "thấy qua báo chí hoặc nguồn thứ cấp", "seen in a press report or another secondary source")
    DERIVED = ("D", "suy ra từ các dữ kiện đã có nguồn", "derived from facts that have a source")


@final
class ProvisionKind(Term):
    """What a provision is to the code: something to evaluate, to owe, to define, or to declare.

    >>> from phieu_tin_nhiem import CAN_THO_2019
    >>> [item.id for item in CAN_THO_2019.provisions if item.kind is ProvisionKind.DECLARATION]
    ['ct19.purpose', 'ct19.principles']
    """

    RULE = ("rule", "quy tắc", "rule")
    DUTY = ("duty", "nhiệm vụ", "duty")
    DEFINITION = ("definition", "quy định chung", "general provision")
    DECLARATION = ("declaration", "tuyên bố", "declaration")
    GAP = ("gap", "nội dung chưa tiếp cận được", "gap")


@final
class Topic(Term):
    """What a provision is about: the head under which two instruments are compared.

    >>> Topic.TENURE.label.vi
    'thời gian giữ chức vụ'
    """

    IDENTITY = ("identity", "văn bản", "the instrument")
    PURPOSE = ("purpose", "mục đích", "purpose")
    PRINCIPLES = ("principles", "nguyên tắc", "principles")
    SUBJECTS = ("subjects", "đối tượng", "who is subject to the vote")
    FREQUENCY = ("frequency", "thời điểm, số lần", "how often and when")
    TENURE = ("tenure", "thời gian giữ chức vụ", "tenure")
    EXEMPTIONS = ("exemptions", "trường hợp không lấy phiếu", "exemptions")
    SEVERAL_POSTS = ("several_posts", "người giữ nhiều chức vụ", "several posts at once")
    VENUES = ("venues", "nơi lấy phiếu", "venues")
    SCALE = ("scale", "các mức", "levels")
    CRITERIA = ("criteria", "căn cứ đánh giá", "criteria")
    PREPARATION = ("preparation", "chuẩn bị", "preparation")
    FILINGS = ("filings", "hồ sơ gửi trước", "what is submitted beforehand")
    NOTICE = ("notice", "thông báo", "notice")
    QUORUM = ("quorum", "điều kiện tiến hành", "quorum")
    VOTERS = ("voters", "thành phần ghi phiếu", "voters")
    ATTENDANCE = ("attendance", "thành phần tham dự", "attendance")
    LEAD = ("lead", "chủ trì", "lead")
    INVALIDITY = ("invalidity", "phiếu không hợp lệ", "invalid ballots")
    BASE = ("base", "cách tính tỷ lệ", "base of percentages")
    CONSEQUENCES = ("consequences", "hệ quả của tín nhiệm thấp", "consequences of low confidence")
    PUBLICATION = ("publication", "công khai", "publication")
    USE = ("use", "sử dụng kết quả", "use of the results")
    REPORT = ("report", "báo cáo", "report")
    OTHER = ("other", "khác", "other")
    WHOLE = ("whole", "toàn văn", "the whole text")


# ── A place in an instrument ──

# It is a handle of our own tables (ct19.subjects.e), or article, clause and point.
_HANDLE: Final = re.compile(r"[a-z]+[0-9]+(?:\.[a-z][a-z0-9_]*)+")
_PARTS: Final = re.compile(
    r"(?P<word>điều|khoản|điểm|phụ lục|mục)\s+(?P<number>[0-9]+(?:\.[0-9]+)*|[ivxlc]+|[a-zđ])(?![\w.])"
)
_RANK: Final = {"phụ lục": 0, "mục": 1, "điều": 2, "khoản": 4, "điểm": 5}
# A "mục" holds articles; one with a number such as 4.1 is an item within an article.
_ITEM_RANK: Final = 3

EXPECTED_PLACE: Final = Expectation(
    "expected.locator",
    vi="một chỗ trong văn bản, như “ct19.subjects.e” hoặc “Điều 7 khoản 2”",
    en="a place in an instrument, such as “ct19.subjects.e” or “Điều 7 khoản 2”",
)


def canonical_locator(text: object, where: str) -> str:
    """Return a place in its one spelling: the article first, then clause and point.

    >>> canonical_locator("điểm a khoản 2 Điều 7", "Citation.locator")
    'Điều 7 khoản 2 điểm a'

    Raises:
        InvalidCitationError: the text is neither a handle nor made of article, clause, point, annex and section.
    """
    if not isinstance(text, str):
        raise InvalidCitationError(EXPECTED_PLACE, text, where)
    clean = " ".join(nfc(text).split())
    if _HANDLE.fullmatch(clean):
        return clean
    small = clean.lower()
    parts = {match["word"]: _canonical_number(match["word"], match["number"]) for match in _PARTS.finditer(small)}
    rest = _PARTS.sub("", small)
    is_each_once = len(parts) == len(_PARTS.findall(small))
    if rest.strip() or not is_each_once or not parts.keys() & {"điều", "phụ lục", "mục"}:
        raise InvalidCitationError(EXPECTED_PLACE, text, where)
    ordered = sorted(parts.items(), key=_rank)
    spelled = " ".join(f"{word} {number}" for word, number in ordered)
    return spelled[0].upper() + spelled[1:]


def _rank(part: tuple[str, str]) -> int:
    word, number = part
    return _ITEM_RANK if word == "mục" and "." in number else _RANK[word]


def _canonical_number(word: str, number: str) -> str:
    """Return "07" as "7" and "ii" as "II"; the letter of a point is a small one."""
    if number[0].isdecimal():
        return ".".join(str(int(part)) for part in number.split("."))
    return number if word == "điểm" else number.upper()


Place = Annotated[str, canonical_locator]
"""A place in an instrument, in its one spelling."""


# ── Instruments, citations, provisions ──

_INSTRUMENT_ID: Final = re.compile(r"[a-z]+[0-9]+")

EXPECTED_HANDLE: Final = Expectation(
    "expected.handle", vi="chữ thường rồi đến số, như “ct19”", en="small letters and then a number, such as “ct19”"
)


@final
@frozen(repr=False, field_transformer=checked)
class Instrument:
    """A document that lays down rules: how it is called, its full title, who issued it and when.

    ``id`` is the handle with which the ids of its provisions begin; ``known_from`` says through what it is known.

    Raises:
        InvalidCitationError: the id is not made of small letters and a number, as the ids of provisions begin.

    >>> from phieu_tin_nhiem import CAN_THO_2019
    >>> CAN_THO_2019.instrument.issuer.vi, CAN_THO_2019.instrument.issued_on
    ('UBND TP Cần Thơ', datetime.date(2019, 1, 7))
    """

    id: Name
    name: Text
    title: Text
    issuer: Text
    issued_on: Day
    known_from: Text

    def __attrs_post_init__(self) -> None:
        if not _INSTRUMENT_ID.fullmatch(self.id):
            raise InvalidCitationError(EXPECTED_HANDLE, self.id, "Instrument.id")

    def __repr__(self) -> str:
        return f"<Instrument {self.id}>"


@final
@frozen(repr=False, field_transformer=checked)
class Citation:
    """A place in an instrument, such as ``ct19.subjects.e`` or ``Điều 7 khoản 2``, with its grade.

    ``urls`` are the public pages on which the place was seen, where there are any.

    Raises:
        InvalidCitationError: the place is malformed. Citations are values of the modules that cite, so a malformed
            one fails when its module is imported.

    >>> from phieu_tin_nhiem.plans import PARTY_2014
    >>> citation = Citation.parse("khoản 7.2 Điều 7", PARTY_2014.instrument, Grade.SEEN)
    >>> str(citation)
    'Quy định 262-QĐ/TW, Điều 7 khoản 7.2'
    >>> Citation.parse(str(citation), PARTY_2014.instrument, Grade.SEEN) == citation
    True
    """

    instrument: Instrument
    locator: Place
    grade: Grade
    urls: Sequence[Name] = ()

    @classmethod
    def parse(cls, text: str, instrument: Instrument, grade: Grade) -> Self:
        """Read a place of ``instrument``, alone or after the instrument's name as ``str`` writes it.

        Raises:
            InvalidCitationError: the text names no place, or a place of another instrument.
        """
        require_instance(instrument, Instrument, "Citation.instrument")
        locator = clean_text(text, "Citation.locator")
        for name in (instrument.name.vi, instrument.name.en):
            locator = locator.removeprefix(f"{name}, ")
        return cls(instrument, locator, grade)

    def format(self, language: Language = "vi") -> str:
        """Return the instrument's name and the place: what stands in an explanation."""
        return f"{self.instrument.name.get(language)}, {self.locator}"

    def graded(self, language: Language = "vi") -> str:
        """Return the same with the grade behind it."""
        return f"{self.format(language)} [{self.grade.value}]"

    def __repr__(self) -> str:
        return f"<Citation {self.instrument.id}, {self.locator} [{self.grade.value}]>"

    def __str__(self) -> str:
        return self.format()


COLUMN_PROVISION: Final = Sentence("table.provision", vi="Quy định", en="Provision")
COLUMN_KIND: Final = Sentence("table.kind", vi="Loại", en="Kind")
COLUMN_GRADE: Final = Sentence("table.grade", vi="Căn cứ", en="Source")
COLUMN_CONTENT: Final = Sentence("table.content", vi="Nội dung", en="Content")
COLUMN_SEEN: Final = Sentence("table.seen", vi="Nguồn", en="Seen at")
SOURCE: Final = Sentence("details.cited", vi="Căn cứ: {cited}", en="Source: {cited}", cited=WORD)
READINGS: Final = Sentence(
    "details.readings", vi="Cách hiểu: {readings}", en="Readings: {readings}", readings=several(WORD)
)


@final
@frozen(repr=False, field_transformer=checked)
class Provision(Shown, Written):
    """One provision of an instrument: what it is, what it says in our own words, and where it stands.

    ``interpretations`` are the ids of the readings that its text needed (see ``phieu_tin_nhiem.plans.readings``), or
    ids of their own where others compose a plan that leaves other questions open; ``topic`` is the head under which it
    is compared with other instruments.

    >>> from phieu_tin_nhiem.plans import ASSEMBLY_2014
    >>> print(ASSEMBLY_2014.provision("nq85.consequences.half").explain("en").splitlines()[4])
    Source: Resolution 85/2014/QH13, Điều 10 khoản 1 [S]
    """

    written_as: ClassVar[Shape] = Shape(
        "id",
        "kind",
        "topic",
        "content",
        "citation",
        grade="citation.grade",
        urls="citation.urls",
        interpretations="interpretations",
    )

    id: Place
    kind: ProvisionKind
    content: Text
    citation: Citation
    interpretations: Sequence[Name] = ()
    topic: Topic = Topic.OTHER

    def __repr__(self) -> str:
        return f"<Provision {self.id}>"

    def document(self, language: Language) -> Document:
        """Return what it says, where it stands, how well that is attested, and the pages on which it was seen."""
        blocks: list[Block] = [
            Paragraph(self.content.get(language)),
            Paragraph(SOURCE.text(language, {"cited": self.citation.graded(language)})),
            Paragraph(f"{self.citation.grade.value}: {self.citation.grade.label.get(language)}"),
        ]
        if self.interpretations:
            blocks.append(Paragraph(READINGS.text(language, {"readings": self.interpretations})))
        if self.citation.urls:
            blocks.append(Table((COLUMN_SEEN.text(language, {}),), tuple((url,) for url in self.citation.urls)))
        return Document(f"{self.id}: {self.kind.label.get(language)}, {self.topic.label.get(language)}", tuple(blocks))
