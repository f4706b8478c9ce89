"""Sentences: both languages name the same facts, every fact has its kind, and English knows one and many."""

from __future__ import annotations

import copy
import json
import pickle
from datetime import date, time
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from phieu_tin_nhiem import Rating, Statement, Text, UnknownTermError
from phieu_tin_nhiem.base.records import plain
from phieu_tin_nhiem.base.sentences import (
    COUNT,
    DAY,
    NAME,
    NUMBER,
    TEXT,
    TIME,
    WORD,
    Expectation,
    Kind,
    Sentence,
    one_of,
    optional,
    require_language,
    several,
    spell,
    spell_day,
)
from phieu_tin_nhiem.facts.offices import Role

LEFT = Sentence(
    "x.left",
    vi="{who}: còn {days} ngày, đến {last}",
    en="{who}: {days} day{days:s} left, until {last}",
    who=NAME,
    days=COUNT,
    last=DAY,
)
FACTS: dict[str, Any] = {"who": "An", "days": 2, "last": date(2019, 2, 28)}


class TestAModuleWhoseSentencesAreWrongDoesNotImport:
    """The two wordings name the same facts, and none whose kind is not declared."""

    @pytest.mark.parametrize(
        ("vi", "en", "kinds"),
        [
            ("còn {days}", "left", {"days": COUNT}),
            ("còn", "{days} left", {"days": COUNT}),
            ("còn {days}", "{dais} left", {"days": COUNT}),
            ("còn {days}", "{days} left", {}),
            ("còn {days}", "{days} left", {"day": COUNT}),
            ("còn {days}", "{days} day{dais:s} left", {"days": COUNT}),
        ],
    )
    def test_placeholders_that_differ(self, vi: str, en: str, kinds: dict[str, Kind]) -> None:
        with pytest.raises(TypeError, match=r"x\.y"):
            Sentence("x.y", vi=vi, en=en, **kinds)

    @pytest.mark.parametrize(
        "wording", ["{who", "{who} }", "{who.name}", "{who[0]}", "{who!r}", "{ who }", "{}", "{who:s}", "{who:{who}}"]
    )
    def test_a_fact_that_is_not_named_by_its_name_alone(self, wording: str) -> None:
        with pytest.raises(TypeError, match=r"x\.y"):
            Sentence("x.y", vi=wording, en=wording, who=NAME)

    def test_doubled_braces_are_braces(self) -> None:
        assert (
            Sentence("x.y", vi="{{who}} {{{who}}}", en="{{who}} {{{who}}}", who=NAME)(who="An").text() == "{who} {An}"
        )

    def test_a_fact_may_be_left_unsaid(self) -> None:
        silent = Sentence("x.silent", vi="xong", en="done", by=NAME)
        assert silent(by="An").text("en") == "done"


class TestFacts:
    """A statement has the facts of its sentence, no more and no less, and none that can change."""

    @pytest.mark.parametrize(
        "facts",
        [{}, {"who": "An"}, {**FACTS, "more": 1}, {**{name: FACTS[name] for name in ("who", "days")}, "lasts": 1}],
    )
    def test_a_wrong_fact_is_a_typeerror(self, facts: dict[str, object]) -> None:
        with pytest.raises(TypeError, match=r"x\.left takes the facts \['days', 'last', 'who'\]"):
            LEFT(**facts)

    @given(st.permutations(list(FACTS.items())))
    def test_their_order_makes_no_difference(self, given_so: list[tuple[str, object]]) -> None:
        statement = LEFT(**dict(given_so))
        assert statement == LEFT(**FACTS)
        assert hash(statement) == hash(LEFT(**FACTS))
        assert statement.facts == (("days", 2), ("last", date(2019, 2, 28)), ("who", "An"))

    def test_what_could_change_becomes_what_cannot(self) -> None:
        listed = Sentence("x.names", vi="{names} {places}", en="{names} {places}", names=several(NAME), places=WORD)
        assert hash(listed(names=("An", ["Bình"]), places="x")) == hash(listed(names=("An", ("Bình",)), places="x"))
        one = listed(names=["An", ["Bình"]], places={"x"})
        assert dict(one.facts) == {"names": ("An", ("Bình",)), "places": frozenset({"x"})}
        assert hash(one) == hash(listed(names=("An", ("Bình",)), places=frozenset({"x"})))

    def test_a_mapping_can_change_and_is_none(self) -> None:
        for who in ({"An": 1}, ["An", {"Bình": 1}]):
            with pytest.raises(TypeError, match=r"x\.left: a mapping"):
                LEFT(**{**FACTS, "who": who})

    def test_another_sentence_or_another_fact_makes_another_statement(self) -> None:
        other = Sentence("x.other", vi=LEFT.vi, en=LEFT.en, **LEFT.kinds)
        assert len({LEFT(**FACTS), other(**FACTS), LEFT(**{**FACTS, "days": 3}), LEFT(**FACTS)}) == 3
        assert LEFT != "x.left"

    def test_it_knows_its_sentence_by_the_id(self) -> None:
        statement = LEFT(**FACTS)
        assert (statement.key, statement.sentence, statement.sentence.id) == ("x.left", LEFT, "x.left")
        assert repr(LEFT) == "Sentence('x.left')"
        assert repr(statement) == "Sentence('x.left')(days=2, last=datetime.date(2019, 2, 28), who='An')"

    def test_as_plain_data(self) -> None:
        assert LEFT(**FACTS).to_dict() == {"says": "x.left", "facts": {"days": 2, "last": "2019-02-28", "who": "An"}}

    def test_it_survives_copying_and_pickling(self) -> None:
        statement = LEFT(**FACTS)
        for twin in (copy.deepcopy(statement), evolve(statement), pickle.loads(pickle.dumps(statement))):  # noqa: S301 - made here
            assert twin == statement
            assert twin.text("en") == statement.text("en")
        assert type(copy.deepcopy(Expectation("x.e", vi="một", en="one"))) is Expectation


class TestWords:
    """Each language writes days and decimals its own way, and English knows one and many."""

    def test_the_same_in_both_languages(self) -> None:
        assert LEFT(**FACTS).text() == LEFT(**FACTS).text("vi") == "An: còn 2 ngày, đến 28/02/2019"
        assert LEFT(**FACTS).text("en") == "An: 2 days left, until 28 February 2019"
        assert LEFT.text("en", FACTS) == LEFT(**FACTS).text("en")

    @pytest.mark.parametrize(("days", "said"), [(0, "0 days"), (1, "1 day"), (2, "2 days"), (11, "11 days")])
    def test_one_and_many(self, days: int, said: str) -> None:
        assert f"{said} left" in LEFT(**{**FACTS, "days": days}).text("en")

    @pytest.mark.parametrize(
        ("names", "said"),
        [
            ((), "are absent"),
            (("An",), "An is absent"),
            (("An", "Bình"), "An, Bình are absent"),
            ({"Bình", "An"}, "An, Bình are absent"),
            (None, "are absent"),
        ],
    )
    def test_one_name_and_several(self, names: object, said: str) -> None:
        absent = Sentence("x.absent", vi="{names} vắng mặt", en="{names} {names:is|are} absent", names=several(NAME))
        assert absent(names=names).text("en").strip().endswith(said)

    @pytest.mark.parametrize(
        ("fact", "vi", "en"),
        [
            ("chữ", "chữ", "chữ"),
            (None, "chưa rõ", "unknown"),
            (True, "có", "yes"),
            (False, "không", "no"),
            (7, "7", "7"),
            (Rating.LOW, "tín nhiệm thấp", "low confidence"),
            (Role.OTHER, "chức danh khác", "another post"),
            (Text("vâng", "yes"), "vâng", "yes"),
            (date(2019, 2, 5), "05/02/2019", "5 February 2019"),
            (date(8999, 12, 31), "31/12/8999", "31 December 8999"),
            (time(8, 30, 15), "08:30", "08:30"),
            (Decimal("66.27"), "66,27", "66.27"),
            (frozenset({Rating.LOW, Rating.HIGH}), "tín nhiệm cao, tín nhiệm thấp", "high confidence, low confidence"),
            (("An", ["Bình", Rating.HIGH]), "An, Bình, tín nhiệm cao", "An, Bình, high confidence"),
        ],
    )
    def test_a_fact_as_people_write_it(self, fact: object, vi: str, en: str) -> None:
        assert (spell(fact, "vi"), spell(fact, "en")) == (vi, en)

    @given(st.dates())
    def test_a_day_keeps_its_day_month_and_year(self, day: date) -> None:
        assert list(map(int, spell_day(day, "vi").split("/"))) == [day.day, day.month, day.year]
        number, month, year = spell_day(day, "en").split()
        assert (int(number), month, int(year)) == (day.day, f"{day:%B}", day.year)

    @pytest.mark.parametrize("language", ["fr", "VI", "", None, 3, ["vi"], time(8)])
    def test_another_language_is_refused(self, language: Any) -> None:  # noqa: ANN401
        for ask in (require_language, LEFT(**FACTS).text, lambda asked: LEFT.text(asked, FACTS)):
            with pytest.raises(UnknownTermError) as caught:
                ask(language)
            assert (caught.value.value, caught.value.where) == (language, "language")


KINDS = [COUNT, DAY, TIME, NAME, WORD, TEXT, NUMBER, one_of(Rating), one_of(Role)]


class TestKinds:
    """A kind knows samples of its facts, and reads back what JSON has of them."""

    @pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
    def test_what_is_written_is_read_back(self, kind: Kind) -> None:
        for wider in (kind, several(kind), optional(kind), optional(several(kind))):
            for sample in wider.samples:
                assert wider.read(json.loads(json.dumps(plain(sample)))) == sample

    def test_several_have_one_and_two(self) -> None:
        assert several(COUNT).samples == ((1,), (1, 2))

    def test_what_is_not_known_stays_so(self) -> None:
        assert optional(DAY).read(None) is None
        assert optional(DAY).schema == {"anyOf": [DAY.schema, {"type": "null"}]}

    def test_a_term_of_ones_own_is_read_with_its_names(self) -> None:
        dean = Role.own("dean", "Trưởng khoa", "dean")
        assert one_of(Role).read(plain(dean)) == dean
        assert one_of(Role).read("dean") == "dean"

    def test_what_is_no_list_and_no_text_is_left_as_it_is(self) -> None:
        assert several(COUNT).read("x") == "x"
        assert TEXT.read("x") == "x"


def test_an_expectation_says_only_what_was_expected() -> None:
    assert Expectation("x.e", vi="một ngày", en="a day").is_expectation
    assert not LEFT.is_expectation


def test_a_statement_is_made_by_its_sentence() -> None:
    assert isinstance(LEFT(**FACTS), Statement)
