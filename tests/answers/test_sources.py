"""Sources: an instrument, a place in it in one spelling, and the grade of what is said of it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from phieu_tin_nhiem import (
    Citation,
    Grade,
    Instrument,
    InvalidCitationError,
    InvalidTextError,
    Provision,
    ProvisionKind,
    Text,
)
from phieu_tin_nhiem.answers.sources import COLUMN_SEEN, READINGS, SOURCE, Topic, canonical_locator
from phieu_tin_nhiem.base.document import Document, Paragraph, Table
from phieu_tin_nhiem.base.text import LANGUAGES, Language
from refusals import STRANGER, expected_of, tell

REGULATION = Instrument(
    id="qd1",
    name=Text("Quy định 1-QĐ/TW", "Regulation 1-QĐ/TW"),
    title=Text("Quy định mẫu", "A sample regulation"),
    issuer=Text("Bộ Chính trị", "Politburo"),
    issued_on=date(2014, 10, 8),
    known_from=Text("chính văn bản", "the text itself"),
)
CITATION = Citation(REGULATION, "Điều 7", Grade.SEEN)

numbers = st.from_regex(r"[1-9][0-9]{0,2}(\.[1-9][0-9]?)?", fullmatch=True)
letters = st.sampled_from("abcdđeghklmnopqrstuvxy")
romans = st.sampled_from(["I", "II", "IV", "IX", "XL"])
heads = st.fixed_dictionaries(
    {"Điều": numbers}, optional={"Phụ lục": romans | numbers, "Mục": romans | numbers}
) | st.fixed_dictionaries({"Phụ lục": romans | numbers}, optional={"Mục": romans | numbers})
tails = st.fixed_dictionaries({}, optional={"khoản": numbers, "điểm": letters})
places = st.tuples(heads, tails).map(lambda parts: parts[0] | parts[1])
handles = st.from_regex(r"[a-z]+[0-9]+(\.[a-z][a-z0-9_]{0,8}){1,3}", fullmatch=True)
ORDER = ["Phụ lục", "Mục", "Điều", "khoản", "điểm"]


def spelled(parts: dict[str, str]) -> str:
    """Write a place in the one order: the widest part first, which has the capital; an item 4.1 is in its article."""
    is_item = "." in parts.get("Mục", "")
    order = ["Phụ lục", "Điều", "Mục", "khoản", "điểm"] if is_item else ORDER
    text = " ".join(f"{word.lower()} {parts[word]}" for word in order if word in parts)
    return text[0].upper() + text[1:]


class TestLocator:
    """A place has one spelling: the article first, then clause and point, or a handle of our own tables."""

    @pytest.mark.parametrize(
        ("written", "kept"),
        [
            ("Điều 7", "Điều 7"),
            ("điểm a khoản 2 Điều 7", "Điều 7 khoản 2 điểm a"),
            ("khoản 7.2 Điều 7", "Điều 7 khoản 7.2"),
            ("  ĐIỀU   7  ", "Điều 7"),
            ("Điều 7 Phụ lục II", "Phụ lục II điều 7"),
            ("Mục 3", "Mục 3"),
            ("mục 3 điều 11", "Mục 3 điều 11"),
            ("Điều 11 Mục 3", "Mục 3 điều 11"),
            ("Mục 4.1 Điều 11", "Điều 11 mục 4.1"),
            ("khoản 2 mục 4.1 Điều 11", "Điều 11 mục 4.1 khoản 2"),
            ("điểm a mục 4.1 Điều 11", "Điều 11 mục 4.1 điểm a"),
            ("Mục 3 Phụ lục II", "Phụ lục II mục 3"),
            ("khoản 1 mục 4.1 Điều 11", "Điều 11 mục 4.1 khoản 1"),
            ("mục 4.1 khoản 1 Điều 11", "Điều 11 mục 4.1 khoản 1"),
            ("điểm b khoản 1 Điều 11", "Điều 11 khoản 1 điểm b"),
            ("điểm đ Điều 1", "Điều 1 điểm đ"),
            ("Điều 07 khoản 2.03", "Điều 7 khoản 2.3"),
            ("phụ lục ii Điều 7 điểm A", "Phụ lục II điều 7 điểm a"),
            ("ct19.subjects.e", "ct19.subjects.e"),
            ("qd262.base_2", "qd262.base_2"),
        ],
    )
    def test_the_spelling(self, written: str, kept: str) -> None:
        assert canonical_locator(written, "here") == kept

    @given(places.flatmap(lambda parts: st.tuples(st.just(parts), st.permutations(sorted(parts)))))
    def test_the_order_in_which_it_is_written_makes_no_difference(
        self, drawn: tuple[dict[str, str], list[str]]
    ) -> None:
        parts, order = drawn
        assert canonical_locator(" ".join(f"{word} {parts[word]}" for word in order), "here") == spelled(parts)

    @given(places | handles)
    def test_the_one_spelling_stays_as_it_is(self, place: dict[str, str] | str) -> None:
        text = place if isinstance(place, str) else spelled(place)
        assert canonical_locator(text, "here") == text

    @pytest.mark.parametrize(
        "text",
        [
            "",
            " ",
            "7",
            "Điều",
            "Điều bảy",
            "Điều 7,",
            "Điều 7.",
            "Điều 7 và 8",
            "Điều 7 Điều 8",
            "Điều 7 khoản 1 khoản 2",
            "khoản 2",
            "điểm a khoản 2",
            "điểm a",
            "Điều 7khoản 2",
            "Điều7",
            "Dieu 7",
            "Article 7",
            "Điều 7 trang 3",
            "Điều ٧",
            "ct19",
            "ct19.",
            ".tenure",
            "ct19.Tenure",
            "CT19.tenure",
            "ct19.tenure khoản 2",
            "ct.tenure",
            "ct19..tenure",
            None,
            7,
            b"ct19.tenure",
            ("ct19.tenure",),
        ],
    )
    def test_anything_else_names_no_place(self, text: object) -> None:
        with pytest.raises(InvalidCitationError) as caught:
            canonical_locator(text, "here")
        assert (caught.value.value, caught.value.where) == (text, "here")

    @given(st.lists(st.sampled_from([*"a7I,. ", "Điều ", "khoản ", "điểm ", "ct19.", "x"]), max_size=8).map("".join))
    def test_what_is_accepted_has_one_spelling(self, text: str) -> None:
        try:
            kept = canonical_locator(text, "here")
        except InvalidCitationError:
            return
        assert canonical_locator(kept, "here") == kept


class TestCitation:
    """A citation names a place of one instrument, with its grade; what it writes it reads."""

    @given(places.map(spelled) | handles, st.sampled_from(Grade), st.sampled_from(["vi", "en"]))
    def test_what_is_written_in_either_language_is_read_back(self, place: str, grade: Grade, language: str) -> None:
        citation = Citation(REGULATION, place, grade)
        text = citation.format("en" if language == "en" else "vi")
        assert Citation.parse(text, REGULATION, grade) == citation

    def test_it_is_written_after_the_name_of_its_instrument(self) -> None:
        assert str(CITATION) == CITATION.format("vi") == "Quy định 1-QĐ/TW, Điều 7"
        assert CITATION.format("en") == "Regulation 1-QĐ/TW, Điều 7"

    def test_the_place_alone_is_read_too(self) -> None:
        assert Citation.parse(" khoản 2 Điều 7 ", REGULATION, Grade.NEWS).locator == "Điều 7 khoản 2"

    def test_a_place_of_another_instrument_is_refused(self) -> None:
        with pytest.raises(InvalidCitationError):
            Citation.parse("Quy định 2-QĐ/TW, Điều 7", REGULATION, Grade.SEEN)

    @pytest.mark.parametrize("text", ["", None, 7, "Điều\x007"])
    def test_what_is_no_text_is_refused_as_such(self, text: Any) -> None:  # noqa: ANN401
        with pytest.raises(InvalidTextError) as caught:
            Citation.parse(text, REGULATION, Grade.SEEN)
        assert caught.value.where == "Citation.locator"

    def test_an_instrument_and_a_grade_are_asked_for_before_the_place(self) -> None:
        assert tell(lambda: Citation.parse(STRANGER, STRANGER, Grade.SEEN)) == expected_of(
            Instrument, STRANGER, "Citation.instrument"
        )
        assert tell(lambda: Citation.parse("Điều 7", REGULATION, STRANGER)) == expected_of(
            Grade, STRANGER, "Citation.grade"
        )

    def test_it_is_shown_with_its_grade(self) -> None:
        assert CITATION.graded() == "Quy định 1-QĐ/TW, Điều 7 [S]"
        assert CITATION.graded("en") == "Regulation 1-QĐ/TW, Điều 7 [S]"
        assert repr(CITATION) == "<Citation qd1, Điều 7 [S]>"


class TestInstrument:
    """An instrument has a handle, a name, a title, an issuer and a day, each of which says something."""

    def test_a_day_of_a_kind_of_its_own_becomes_a_plain_one(self) -> None:
        class Holiday(date):
            pass

        issued_on = evolve(REGULATION, issued_on=Holiday(2014, 10, 8)).issued_on
        assert type(issued_on) is date
        assert issued_on == date(2014, 10, 8)

    @pytest.mark.parametrize("id_", ["qd 1", "QD1", "qd", "1qd", "qd1.x"])
    def test_its_handle_is_what_the_ids_of_its_provisions_begin_with(self, id_: str) -> None:
        refused: tuple[object, ...] = (InvalidCitationError, "expected.handle", id_, "Instrument.id", {})
        assert tell(lambda: evolve(REGULATION, id=id_)) == refused

    def test_it_is_called_by_its_handle(self) -> None:
        assert repr(REGULATION) == "<Instrument qd1>"


class TestProvision:
    """A provision says in our own words what stands at its place."""

    PROVISION = Provision("qd1.scale", ProvisionKind.RULE, Text("Ba mức.", "Three levels."), CITATION, ["A23"])

    def test_its_readings_are_kept_as_names(self) -> None:
        assert evolve(self.PROVISION, interpretations=(" A1", "A2 ")).interpretations == ("A1", "A2")

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_it_shows_all_that_it_is(self, language: Language) -> None:
        citation = evolve(CITATION, urls=("https://example.org/a", "https://example.org/b"))
        whole = evolve(self.PROVISION, citation=citation, interpretations=("A23", "A24"), topic=Topic.SCALE)
        grade, kind = Grade.SEEN.label.get(language), ProvisionKind.RULE.label.get(language)
        always = (
            Paragraph(self.PROVISION.content.get(language)),
            Paragraph(SOURCE.text(language, {"cited": CITATION.graded(language)})),
            Paragraph(f"S: {grade}"),
        )
        assert whole.document(language) == Document(
            f"qd1.scale: {kind}, {Topic.SCALE.label.get(language)}",
            (
                *always,
                Paragraph(READINGS.text(language, {"readings": ("A23", "A24")})),
                Table((COLUMN_SEEN.text(language, {}),), (("https://example.org/a",), ("https://example.org/b",))),
            ),
        )
        assert evolve(self.PROVISION, interpretations=()).document(language) == Document(
            f"qd1.scale: {kind}, {Topic.OTHER.label.get(language)}", always
        )

    def test_it_is_called_by_its_id(self) -> None:
        assert repr(self.PROVISION) == "<Provision qd1.scale>"

    def test_as_plain_data(self) -> None:
        assert self.PROVISION.to_dict() == {
            "id": "qd1.scale",
            "kind": "rule",
            "content": {"vi": "Ba mức.", "en": "Three levels."},
            "citation": "Quy định 1-QĐ/TW, Điều 7",
            "grade": "S",
            "urls": [],
            "interpretations": ["A23"],
            "topic": "other",
        }
