"""Records: what values say as flat rows, ready for pandas, polars or a CSV file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from phieu_tin_nhiem import CAN_THO_2019, UnknownTermError
from phieu_tin_nhiem.base.records import Record
from phieu_tin_nhiem.base.text import Language
from phieu_tin_nhiem.plans import ASSEMBLY_2014, ASSEMBLY_2023
from phieu_tin_nhiem.plans.comparison import Comparison, compare
from phieu_tin_nhiem.published import PublishedRound, audit, rounds
from phieu_tin_nhiem.testing import examples

PEOPLE = [examples.DIRECTOR, examples.DEPUTY, examples.NEW_DEPUTY]
IN_TWO_LANGUAGES: Mapping[str, Callable[[Language], list[Record]]] = {
    "report": CAN_THO_2019.check(examples.worked_round()).to_records,
    "decision": CAN_THO_2019.decide(examples.NEW_DEPUTY, on=examples.FAULTY_DAY).to_records,
    "timeline": CAN_THO_2019.timeline(examples.CLEAN_DAY).to_records,
    "comparison": compare(ASSEMBLY_2014, ASSEMBLY_2023).to_records,
    "plan": CAN_THO_2019.to_records,
    "regulation": ASSEMBLY_2023.to_records,
    "audit": lambda language: [record for source in rounds() for record in audit(source).to_records(language)],
}
IN_NONE: Mapping[str, Callable[[], list[Record]]] = {
    "decisions": CAN_THO_2019.decide_all(PEOPLE, on=examples.FAULTY_DAY).to_records,
    "count": examples.counted().to_records,
    "rounds": lambda: [source.to_record() for source in rounds()],
    "results": lambda: [record for source in rounds() for record in source.to_records()],
}
VALUES: Mapping[str, Callable[[], list[Record]]] = {
    **{name: lambda records=records: records("vi") for name, records in IN_TWO_LANGUAGES.items()},  # type: ignore[misc]
    **IN_NONE,
}


class TestRecords:
    """The same names in each row, no value within a value, in each column one type; None is what is not known."""

    @pytest.mark.parametrize("name", VALUES)
    def test_every_row_has_the_same_columns_in_the_same_order(self, name: str) -> None:
        records = VALUES[name]()
        assert records
        assert {tuple(record) for record in records} == {tuple(records[0])}

    @pytest.mark.parametrize("name", VALUES)
    def test_every_column_has_one_plain_type(self, name: str) -> None:
        records = VALUES[name]()
        for column in records[0]:
            types = {type(record[column]) for record in records} - {type(None)}
            assert len(types) <= 1, column
            assert types <= {str, int, float, bool}, column

    @pytest.mark.parametrize("name", ["report", "decision", "timeline", "comparison", "plan", "regulation"])
    def test_an_answer_has_no_empty_place(self, name: str) -> None:
        assert None not in {value for record in VALUES[name]() for value in record.values()}

    @pytest.mark.parametrize("source", rounds(), ids=lambda source: source.id)
    def test_polars_takes_one_round_and_its_audit_as_they_are(self, source: PublishedRound) -> None:
        frames: Any = pytest.importorskip("polars")
        for records in (source.to_records(), audit(source).to_records()):
            assert frames.DataFrame(records).height == len(records)

    @pytest.mark.parametrize("name", IN_TWO_LANGUAGES)
    def test_both_languages_say_the_same_of_the_same(self, name: str) -> None:
        vi, en = IN_TWO_LANGUAGES[name]("vi"), IN_TWO_LANGUAGES[name]("en")
        assert len(vi) == len(en)
        assert vi != en
        assert [[type(value) for value in record.values()] for record in vi] == [
            [type(value) for value in record.values()] for record in en
        ]

    @pytest.mark.parametrize("name", IN_TWO_LANGUAGES)
    @pytest.mark.parametrize("language", ["fr", "", None])
    def test_another_language_is_refused(self, name: str, language: Language) -> None:
        with pytest.raises(UnknownTermError):
            IN_TWO_LANGUAGES[name](language)

    @pytest.mark.parametrize("empty", [Comparison(ASSEMBLY_2014.instrument, ASSEMBLY_2023.instrument, ())])
    def test_it_is_refused_even_where_there_is_nothing_to_say(self, empty: Comparison) -> None:
        assert empty.to_records() == []
        with pytest.raises(UnknownTermError):
            empty.to_records("fr")  # type: ignore[arg-type]


class TestFrames:
    """Where pandas or polars is installed, a frame is made of the records as they are."""

    @pytest.mark.parametrize("name", VALUES)
    @pytest.mark.parametrize("library", ["pandas", "polars"])
    def test_a_frame_holds_what_the_records_hold(self, library: str, name: str) -> None:
        frames: Any = pytest.importorskip(library)
        records = VALUES[name]()
        # Of rounds put together, polars has to look at all rows to know a column that begins with what is not known.
        whole = {"infer_schema_length": None} if library == "polars" and name in {"audit", "results"} else {}
        frame = frames.DataFrame(records, **whole)
        assert frame.shape == (len(records), len(records[0]))
        assert list(frame.columns) == list(records[0])
        column = next(iter(records[0]))
        assert list(frame[column]) == [record[column] for record in records]
