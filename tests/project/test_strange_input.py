"""Strange input: subclasses, characters that are not seen, markup, huge figures, very many rows, data of any shape."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, time
from functools import partial
from html.parser import HTMLParser
from typing import Any

import attrs
import pytest
from fuzzing import STRANGE, sound_error

from phieu_tin_nhiem import (
    CAN_THO_2019,
    Ballot,
    BallotForm,
    Base,
    Body,
    BodyKind,
    CountingBoard,
    InvalidTextError,
    InvalidValueError,
    Meeting,
    Minutes,
    MinutesRow,
    Notice,
    Office,
    Officeholder,
    Rating,
    Result,
    Role,
    Round,
    Service,
    Tally,
    Text,
    Turnout,
    count,
)
from phieu_tin_nhiem.base.document import Document, Entry, Heading, Table
from phieu_tin_nhiem.base.text import LANGUAGES
from phieu_tin_nhiem.interchange import FACTS, InvalidFileError, Receipt, dumps, load, loads, read_roster, write_roster
from phieu_tin_nhiem.published import PublishedRound, PublishedRow, audit, read_rounds, rounds
from phieu_tin_nhiem.published.tables import InvalidTableError
from rounds import lawful_round
from samples import CHECKED, SAMPLES

OFFICE = Office(Role.HEAD, Body("Sở Mẫu", BodyKind.DEPARTMENT))
DEPUTY = Office(Role.DEPUTY_HEAD, OFFICE.body)


class OtherText(str):
    """Text of another library, which says something else of itself."""

    __slots__ = ()

    def __str__(self) -> str:
        return "?"

    def __repr__(self) -> str:
        raise RuntimeError


class OtherInt(int):
    """A number of another library."""


class OtherDate(date):
    """A day of another library."""


class OtherTime(time):
    """A time of another library."""


GOOD = {kind: SAMPLES[kind][0] for kind in CHECKED}
OTHER_KINDS = (OtherText, OtherInt, OtherDate, OtherTime)


def of_another_library(value: Any) -> Any:  # noqa: ANN401 - the value of a field, whatever it is
    """Return a value with its text, numbers, days and times as those of another library."""
    if type(value) is str:
        return OtherText(value)
    if type(value) is int:
        return OtherInt(value)
    if type(value) is date:
        return OtherDate(value.year, value.month, value.day)
    if type(value) is time:
        return OtherTime(value.hour, value.minute)
    if isinstance(value, tuple | frozenset) and not hasattr(value, "_fields"):
        return type(value)(of_another_library(item) for item in value)
    return value


def flat(value: object) -> Iterator[object]:
    if isinstance(value, tuple | frozenset):
        for item in value:
            yield from flat(item)
    else:
        yield value


def holds_another(value: object) -> bool:
    return any(isinstance(item, OTHER_KINDS) for item in flat(value))


FOREIGN = [
    (kind, field.name, foreign)
    for kind, value in GOOD.items()
    for field in attrs.fields(kind)
    if field.init and holds_another(foreign := of_another_library(getattr(value, field.name)))
]


class TestSubclasses:
    """Text, a number, a day or a time of a subclass enters as the plain one, wherever it enters."""

    @pytest.mark.parametrize(("kind", "name", "foreign"), FOREIGN, ids=lambda part: getattr(part, "__name__", None))
    def test_they_become_plain(self, kind: type, name: str, foreign: object) -> None:
        made = attrs.evolve(GOOD[kind], **{name: foreign})
        assert made == GOOD[kind]
        assert not holds_another(getattr(made, name))

    def test_there_are_many(self) -> None:
        assert len(FOREIGN) > 60
        assert {kind for _, _, foreign in FOREIGN for kind in map(type, flat(foreign))} >= set(OTHER_KINDS)

    def test_also_in_files_and_tables(self) -> None:
        kind = OtherText("notice")
        given = {OtherText("format"): "phieu_tin_nhiem/1", "type": kind, "place": OtherText("A")}
        assert type(load(given, Notice).place) is str
        (published,) = read_rounds([{"round_id": OtherText("A"), "body": OtherText("B")}], [])
        assert (type(published.id), type(published.body)) == (str, str)
        assert read_roster(OtherText("name,role,body,kind\nA,head,B,agency\n"))[0].name == "A"

    def test_a_number_of_a_subclass_in_a_file_is_refused(self) -> None:
        """A file states plain numbers: what is none is some other library's affair."""
        with pytest.raises(InvalidFileError):
            load({"format": "phieu_tin_nhiem/1", "type": "tally", "high": OtherInt(1), "confidence": 0, "low": 0})

    def test_yes_and_no_are_no_numbers_and_numbers_no_answer(self) -> None:
        for wrong in (OtherInt(1), 1, 0, OtherText("có")):
            with pytest.raises(InvalidValueError):
                Service(date(2015, 1, 1), acting=wrong)  # type: ignore[arg-type]


# What turns the direction of text, or is not seen at all.
UNSEEN = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c\u200b\ufeff\x00\x1b\x7f\x9b\u2028"


class TestUnseen:
    """No name has a character that is not seen; where one stands in other text, it is shown by its code point."""

    @pytest.mark.parametrize("sign", UNSEEN, ids=ascii)
    def test_a_name_with_one_is_refused_and_the_error_shows_it(self, sign: str) -> None:
        for place in (f"{sign}Trần Thị Mẫu", f"Trần {sign}Thị Mẫu", f"Trần Thị Mẫu{sign}"):
            if sign == "\u2028":  # it separates lines, and in a name is a space like any other
                assert Officeholder(place, OFFICE).name == "Trần Thị Mẫu"
                continue
            with pytest.raises(InvalidTextError) as caught:
                Officeholder(place, OFFICE)
            for language in LANGUAGES:
                assert sign not in caught.value.explain(language)
                assert f"U+{ord(sign):04X}" in caught.value.explain(language)

    @pytest.mark.parametrize("sign", UNSEEN, ids=ascii)
    def test_in_other_text_it_is_written_out(self, sign: str) -> None:
        text = f"a{sign}b"
        note = PublishedRound(id="A", body="B", notes=Text(text, text))
        table = Document(text, (Table((text, text), ((text, text),)), Entry("·", text, (text,)), Heading(text)))
        for said in (note.explain(), note.to_html(), table.to_text(), table.to_html("vi")):
            assert sign not in said
            assert ("a b" if sign == "\u2028" else f"a\\u{ord(sign):04x}b") in said
        with pytest.raises(InvalidTextError):
            PublishedRound(id="A", body="B", sources=(f"https://example.org/{sign}x",))

    def test_letters_from_right_to_left_are_a_name_and_stay_by_themselves(self) -> None:
        name = "שלום עליכם"
        person = Officeholder(name, OFFICE, service=[Service(date(2015, 1, 1))])
        decision = CAN_THO_2019.decide(person, on=date(2019, 1, 20))
        assert name in decision.explain()
        assert f"<bdi>{name}</bdi>" in decision.to_html()
        assert name not in decision.to_html().replace(f"<bdi>{name}</bdi>", "")

    def test_what_runs_from_left_to_right_is_left_alone(self) -> None:
        html = CAN_THO_2019.check(lawful_round()).to_html()
        assert "<bdi>" not in html
        assert Document("<i> & 中文 Русский", ()).to_html("vi").count("&lt;i&gt; &amp; 中文 Русский") == 1


NAUGHTY = [
    "<script>alert(1)</script>",
    "</div></table>",
    '"><img src=x onerror=alert(1)>',
    "&lt;b&gt;",
    "' onload='x",
    "{0} %s",
]


class Elements(HTMLParser):
    """What an HTML text holds."""

    def __init__(self) -> None:
        super().__init__()
        self.kinds: set[str] = set()
        self.names: set[str] = set()
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.kinds.add(tag)
        self.names |= {name for name, _ in attrs}

    def handle_data(self, data: str) -> None:
        self.text += data


class TestMarkup:
    """Markup in a name is text: in HTML it makes no element and no attribute, and is read as it was written."""

    @pytest.mark.parametrize("name", NAUGHTY)
    def test_of_everything_that_shows_itself(self, name: str) -> None:
        body = Body(name, BodyKind.DEPARTMENT)
        person = Officeholder(name, Office(Role.HEAD, body), service=[Service(date(2015, 1, 1))], id=name)
        form = BallotForm([name])
        counted = count(form, [Ballot([Rating.HIGH], added=["x"])], issued=1)
        meeting = Meeting(
            body=body,
            on=date(2019, 1, 20),
            people=[person],
            listed=[person],
            notice=Notice(on=date(2019, 1, 15), time=time(8), place=name),
            ballot_form=form,
            board=CountingBoard([name]),
            minutes=Minutes.of(counted),
        )
        whole = Round(meetings=[meeting])
        report = CAN_THO_2019.check(whole)
        row = PublishedRow(round_id=name, row=1, low=1, high=2, confidence=3, position=name)
        published = PublishedRound(id=name, body=name, collected=6, notes=Text(name, name), rows=(row,))
        shown = [report, counted, CAN_THO_2019.decide(person, on=date(2019, 1, 20)), published, audit(published)]
        plain = Elements()
        plain.feed(CAN_THO_2019.check(lawful_round()).to_html() + published_plain())
        for each in shown:
            for language in LANGUAGES:
                seen = Elements()
                seen.feed(each.to_html(language))
                assert seen.kinds <= plain.kinds
                assert seen.names <= plain.names
                assert name in seen.text


def published_plain() -> str:
    """Return the HTML of a published round, its audit and a count whose names are only names."""
    whole = rounds()[0]
    counted = count(BallotForm(["An"]), [Ballot([Rating.HIGH])], issued=1)
    return "".join(each.to_html() for each in (whole, audit(whole), counted))


class TestSize:
    """Figures beyond any people and very many rows are handled like any other."""

    def test_counts_of_ten_to_the_eighteenth_add_up(self) -> None:
        assert Tally(10**18, 10**18, 1).total == 2 * 10**18 + 1

    @pytest.mark.parametrize("times", [10**18, 10**90])
    def test_counts_of_any_size_have_the_same_shares(self, times: int) -> None:
        small = Result(Tally(330, 133, 28), Turnout(members=498, issued=492, collected=491))
        large = Result(
            Tally(330 * times, 133 * times, 28 * times),
            Turnout(members=498 * times, issued=492 * times, collected=491 * times),
        )
        for base in (Base.MEMBERS, Base.ISSUED, Base.COLLECTED, Base.VALID):
            for level in Rating:
                assert large.share(level, base) == small.share(level, base)
                assert large.percent(level, base) == small.percent(level, base)
        assert loads(dumps(large)) == large
        assert str(330 * times) in large.explain()
        assert large.to_html()

    def test_minutes_of_any_size_are_checked_as_any_other(self) -> None:
        def found(times: int) -> list[tuple[object, ...]]:
            minutes = Minutes(
                issued=10 * times,
                collected=9 * times,
                valid=9 * times,
                invalid=0,
                rows=[MinutesRow(name="An", high=5 * times, confidence=3 * times, low=times, valid=9 * times)],
            )
            meeting = Meeting(body=OFFICE.body, on=date(2019, 1, 20), minutes=minutes)
            report = CAN_THO_2019.check(Round(meetings=[meeting]))
            assert report.explain()
            return [(each.rule, each.status) for each in report.findings]

        assert found(10**18) == found(1)

    def test_a_round_of_very_many_meetings_is_reported(self) -> None:
        whole = lawful_round()
        many = Round(meetings=[whole.meetings[0]] * 300, reported_on=whole.reported_on)
        assert len(CAN_THO_2019.check(many).to_records()) >= 300

    def test_a_meeting_of_very_many_people_is_reported(self) -> None:
        self.report_of(500)

    @pytest.mark.long
    def test_a_report_of_a_hundred_thousand_people(self) -> None:
        self.report_of(100_000)

    def report_of(self, number: int) -> None:
        people = [
            Officeholder(f"Người {index}", DEPUTY, service=[Service(date(2018 if index % 10 == 0 else 2015, 6, 1))])
            for index in range(number)
        ]
        listed = [person for index, person in enumerate(people) if index % 10]
        meeting = Meeting(
            body=OFFICE.body,
            on=date(2019, 1, 20),
            people=people,
            listed=listed,
            notice=Notice(on=date(2019, 1, 15), time=time(8), place="Hội trường"),
            ballot_form=BallotForm.of(listed),
        )
        whole = Round(meetings=[meeting])
        report = CAN_THO_2019.check(whole)
        assert report.violations == ()
        for language in LANGUAGES:
            text = report.explain(language)
            assert text.count("Người ") >= number
            assert f"Người {number - 1}" in text
        records = report.to_records()
        assert len(records) == len(report.findings) > number
        assert Receipt.of(report, whole, CAN_THO_2019).answer.startswith("sha256:")
        assert read_roster(write_roster(people)) == tuple(people)


WORDS = [
    "format", "type", "plan", "bodies", "people", "meetings", "body", "name", "kind", "role", "office", "service",
    "start", "end", "on", "listed", "notice", "minutes", "rows", "tally", "high", "confidence", "low", "marks", "form",
    "ballots", "names", "round_id", "row", "date", "pct_high", "pct_low", "source_url", "source_urls", "notes_vi",
    "ballots_collected", "body_kind", "position", "total_members", "legal_basis", "", "Tên", "e\u0302", "\ud800",
    "1", "66,27", "trên 50%", "1.234", "2018-12-07", "2018-13", "https://example.org", "yes",
]  # fmt: skip


def some_value(chance: random.Random, depth: int) -> Any:  # noqa: ANN401 - whatever data can be
    match chance.randrange(7 if depth else 3):
        case 0 | 1:
            return chance.choice(STRANGE)
        case 2:
            return chance.choice(WORDS)
        case 3:
            return [some_value(chance, depth - 1) for _ in range(chance.randrange(4))]
        case _:
            return some_dict(chance, depth - 1)


def some_dict(chance: random.Random, depth: int = 3) -> dict[Any, Any]:
    keys = (chance.choice(WORDS) if chance.random() < 0.97 else chance.choice([7, None, b"x"]) for _ in range(9))
    return {key: some_value(chance, depth) for key in list(keys)[: chance.randrange(10)]}


def as_kind(tag: str, data: dict[Any, Any]) -> object:
    return load({**data, "format": "phieu_tin_nhiem/1", "type": tag})


READS: dict[str, Callable[[dict[Any, Any]], object]] = {
    "any": load,
    **{tag: partial(as_kind, tag) for tag in FACTS},
    "results": lambda data: read_rounds([data], [data]),
    "rows": lambda data: read_rounds([], data),
    "table": lambda data: read_rounds(list(data.values()), []),
    "row": lambda data: read_rounds([{"round_id": "A", "body": "B", **data}], []),
}


class TestDicts:
    """Ten thousand dicts of whatever there is: each reader gives a value or a typed error, and nothing else."""

    def test_some_hundreds(self) -> None:
        self.read(200)

    @pytest.mark.long
    def test_ten_thousand(self) -> None:
        self.read(10_000)

    def read(self, times: int) -> None:
        chance = random.Random(20190107)  # noqa: S311 - the same at every run
        answers: Counter[str] = Counter()
        for _ in range(times):
            data = some_dict(chance)
            for name, read in READS.items():
                try:
                    read(data)
                except (InvalidFileError, InvalidTableError) as error:
                    sound_error(error)
                    answers[f"{name}: refused"] += 1
                else:
                    answers[f"{name}: read"] += 1
        assert answers["any: refused"] == times
        assert answers["row: read"] > times // 100
        assert answers["tally: refused"] > 0
