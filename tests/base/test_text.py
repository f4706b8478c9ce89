"""Text: one value in two languages, closed lists of terms, and the one normal form in which words are compared."""

from __future__ import annotations

import unicodedata
from typing import Any, Literal, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phieu_tin_nhiem.base.text import LANGUAGES, Labelled, Language, Text, folded, nfc
from samples import TERMS


class TestText:
    """A text says one thing twice; the Vietnamese wording is the official one."""

    def test_each_language_has_its_wording(self) -> None:
        text = Text("tín nhiệm cao", "high confidence")
        assert text.get("vi") == "tín nhiệm cao"
        assert text.get("en") == "high confidence"

    def test_it_is_kept_in_one_normal_form(self) -> None:
        apart = unicodedata.normalize("NFD", "tín nhiệm")
        assert Text(apart, "confidence") == Text("tín nhiệm", "confidence")

    def test_a_wording_of_a_kind_of_its_own_becomes_a_plain_one(self) -> None:
        class Word(str):
            __slots__ = ()

        text = Text(Word("có"), Word("yes"))
        assert [type(text.vi), type(text.en)] == [str, str]
        assert text == Text("có", "yes")

    def test_what_is_no_wording_is_left_to_the_value_that_takes_it(self) -> None:
        strange: Any = 7
        assert Text("một", strange).en is strange
        assert Text(strange, "one").vi is strange

    def test_it_is_shown_in_vietnamese(self) -> None:
        assert str(Text("vâng", "yes")) == "vâng"

    def test_the_languages_are_those_of_the_type(self) -> None:
        assert get_args(Language) == LANGUAGES == ("vi", "en")
        assert Language == Literal["vi", "en"]


class TestTerm:
    """A term of a list, closed or open, has a code for data and a label for people, and none shares either."""

    @pytest.mark.parametrize("kind", TERMS)
    def test_the_value_is_the_code_and_finds_the_member(self, kind: type[Labelled]) -> None:
        for member in kind.standard():
            assert isinstance(member.value, str)
            assert kind(member.value) is member  # type: ignore[call-arg]

    @pytest.mark.parametrize("kind", TERMS)
    @pytest.mark.parametrize("language", LANGUAGES)
    def test_no_two_members_have_the_same_label(self, kind: type[Labelled], language: Language) -> None:
        labels = [folded(member.label.get(language)) for member in kind.standard()]
        assert len(set(labels)) == len(labels)
        assert all(labels)

    @pytest.mark.parametrize("kind", TERMS)
    def test_labels_are_in_normal_form_c(self, kind: type[Labelled]) -> None:
        assert all(unicodedata.is_normalized("NFC", member.label.vi) for member in kind.standard())

    def test_a_list_says_what_stands_in_it(self) -> None:
        with pytest.raises(NotImplementedError):
            Labelled.standard()

    @pytest.mark.parametrize("kind", TERMS)
    def test_no_standard_term_is_one_s_own(self, kind: type[Labelled]) -> None:
        assert not any(member.is_own for member in kind.standard())


class TestNormalForms:
    """Equal words are equal strings, however they were typed."""

    def test_a_decomposed_word_is_composed(self) -> None:
        # i + COMBINING ACUTE ACCENT becomes LATIN SMALL LETTER I WITH ACUTE
        assert nfc("ti\N{COMBINING ACUTE ACCENT}n") == "t\N{LATIN SMALL LETTER I WITH ACUTE}n"

    @given(st.text())
    def test_both_forms_of_a_text_become_the_same(self, text: str) -> None:
        assert nfc(unicodedata.normalize("NFD", text)) == nfc(unicodedata.normalize("NFC", text))

    @given(st.text())
    def test_a_second_time_changes_nothing(self, text: str) -> None:
        assert nfc(nfc(text)) == nfc(text)

    def test_comparison_ignores_case_and_spaces(self) -> None:
        assert folded(" Tín\n NHIỆM  cao\t") == "tín nhiệm cao"

    def test_comparison_keeps_diacritics(self) -> None:
        assert folded("thấp") != folded("thap")

    @given(st.text(alphabet="aAáÁđĐ \t"))
    def test_case_makes_no_difference(self, text: str) -> None:
        assert folded(text.upper()) == folded(text.lower())
