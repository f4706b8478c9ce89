"""Who counts how fast: the peers, on the same marks, from what each of them likes best to read."""

from __future__ import annotations

from collections import Counter
from typing import Any

import duckdb
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.compute as pc
from votelib.convert import ScoreToSimpleVotes

from data import ballots, box, form, marks
from measure import Contender
from phieu_tin_nhiem import Ballot, BallotForm, Base, Count, Rating, Tally, count, count_marks, format_percent

CODES = (49, 50, 51)


def _of(found: dict[int, int]) -> Tally:
    return Tally(*(int(found.get(code, 0)) for code in CODES))


def one_column(number: int) -> list[Contender]:
    """Return who counts one person's marks, each of them from a column of its own kind that is there already."""
    raw = marks(number)
    column = np.frombuffer(raw, dtype=np.uint8)
    series, frame, arrow = pd.Series(column), pl.Series("mark", column), pa.array(column)
    base = duckdb.connect()
    base.register("source", pa.table({"mark": arrow}))
    base.execute("create table marks as select mark from source")
    return [
        Contender("Tally.from_marks", lambda: Tally.from_marks(raw)),
        Contender("numpy count_nonzero × 3", lambda: Tally(*(int(np.count_nonzero(column == k)) for k in CODES)), 0.5),
        Contender("numpy bincount", lambda: _of(dict(enumerate(np.bincount(column)))), 4),
        Contender("pandas value_counts", lambda: _of(series.value_counts().to_dict()), 2),
        Contender("polars value_counts", lambda: _of(dict(frame.value_counts().iter_rows())), 4),
        Contender(
            "pyarrow value_counts",
            lambda: _of({item["values"].as_py(): item["counts"].as_py() for item in pc.value_counts(arrow)}),
        ),
        Contender(
            "DuckDB group by",
            lambda: _of(dict(base.execute("select mark, count(*) from marks group by mark").fetchall())),
        ),
        Contender("bytes.count × 3", lambda: Tally(*(raw.count(code) for code in CODES))),
        Contender("collections.Counter", lambda: _of(Counter(raw)), 15),
    ]


def one_box(number: int, people: int) -> list[Contender]:
    """Return who counts the marks of a box that lie ballot by ballot."""
    raw, printed = box(number, people), form(people)
    grid = np.frombuffer(raw, dtype=np.uint8).reshape(number, people)
    offsets: Any = (np.arange(people, dtype=np.uint16) * 4 - 48).astype(np.uint16)
    wide = pl.DataFrame({str(person): np.ascontiguousarray(grid[:, person]) for person in range(people)})
    base = duckdb.connect()
    long = {"person": np.tile(np.arange(people, dtype=np.uint8), number), "mark": np.frombuffer(raw, dtype=np.uint8)}
    base.register("source", pa.table(long))
    base.execute("create table marks as select person, mark from source")

    def of_duckdb() -> list[Tally]:
        found: dict[int, dict[int, int]] = {person: {} for person in range(people)}
        for person, mark, times in base.execute("select person, mark, count(*) from marks group by all").fetchall():
            found[person][mark] = times
        return [_of(found[person]) for person in range(people)]

    def of_numpy() -> list[Tally]:
        counts = np.bincount((grid + offsets).ravel(), minlength=4 * people).reshape(people, 4)
        return [Tally(*row) for row in counts[:, 1:].tolist()]

    def of_comparisons() -> list[Tally]:
        counts = np.array([np.count_nonzero(grid == code, axis=0) for code in CODES]).T
        return [Tally(*row) for row in counts.tolist()]

    def of_polars() -> list[Tally]:
        sums = [wide.select((pl.all() == code).sum()).row(0) for code in CODES]
        return [Tally(*levels) for levels in zip(*sums, strict=True)]

    def of_zip() -> list[Tally]:
        rows = (raw[start : start + people] for start in range(0, len(raw), people))
        return [_of(Counter(column)) for column in zip(*rows, strict=True)]

    return [
        Contender("count_marks", lambda: [row.tally for row in count_marks(printed, raw).rows]),
        Contender("polars, một cột mỗi người · polars, one column a person", of_polars),
        Contender("numpy count_nonzero × 3", of_comparisons),
        Contender("numpy bincount", of_numpy, 2.5),
        Contender("DuckDB group by", of_duckdb, 1),
        Contender("zip + Counter", of_zip, 50),
    ]


def one_meeting(number: int, people: int) -> list[Contender]:
    """Return who counts the ballots of a meeting and writes every percentage, or its nearest like."""
    printed, filled = form(people), ballots(number, people)
    rows = [dict(zip(printed.names, ballot.marks, strict=True)) for ballot in filled]
    given = _points(printed, filled)
    frame = pd.DataFrame(
        [{name: mark.value if isinstance(mark, Rating) else None for name, mark in row.items()} for row in rows]
    )

    def of_pandas() -> list[list[str]]:
        written = []
        for name in frame:
            shares = frame[name].value_counts()
            tally = Tally(*(int(shares.get(level.value, 0)) for level in Rating))
            written.append([format_percent(tally.percent(level, of=number)) for level in Rating])
        return written

    def of_votelib() -> dict[str, int]:
        votes = Counter(frozenset(ballot.items()) for ballot in given)
        scores: dict[str, int] = ScoreToSimpleVotes("sum").convert(votes)
        return scores

    _compare_scores(of_votelib(), count(printed, filled))
    return [
        Contender("count, format_percent", lambda: _written(printed, filled)),
        Contender("votelib: lập và tính điểm · votelib: build and score", of_votelib, 5, checked=False),
        Contender("pandas value_counts", of_pandas, 15),
    ]


def one_meeting_of_pref_voting(number: int, people: int) -> list[Contender]:
    """Return the counting of a meeting beside pref_voting, which is imported here: numba slows every call from then on."""
    from pref_voting.grade_profiles import GradeProfile  # noqa: PLC0415

    printed, filled = form(people), ballots(number, people)
    given = _points(printed, filled)

    def of_pref_voting() -> object:
        profile = GradeProfile(given, [1, 2, 3])
        return [[profile.proportion(name, grade) for grade in (3, 2, 1)] for name in printed.names]

    return [
        Contender("count, format_percent", lambda: _written(printed, filled)),
        Contender("pref_voting: lập và tính tỷ lệ · pref_voting: build, proportions", of_pref_voting, checked=False),
    ]


def _written(printed: BallotForm, filled: list[Ballot]) -> list[list[str]]:
    """Count, and write every percentage."""
    counted = count(printed, filled)
    results = [counted.result(name) for name in counted.names]
    return [[format_percent(result.percent(level, Base.COLLECTED)) for level in Rating] for result in results]


def _points(printed: BallotForm, filled: list[Ballot]) -> list[dict[str, int]]:
    """Return the levels of each ballot as points, the highest 3."""
    points = {Rating.HIGH: 3, Rating.CONFIDENCE: 2, Rating.LOW: 1}
    rows = (zip(printed.names, ballot.marks, strict=True) for ballot in filled)
    return [{name: points[mark] for name, mark in row if isinstance(mark, Rating)} for row in rows]


def _compare_scores(scores: dict[str, int], counted: Count) -> None:
    """Compare the sums of points, which is what votelib answers, with those of our tallies."""
    tallies = {row.name: row.tally for row in counted.rows}
    if scores != {name: 3 * tally.high + 2 * tally.confidence + tally.low for name, tally in tallies.items()}:
        raise SystemExit("votelib scores otherwise")


def memory_bandwidth(number: int) -> list[Contender]:
    """Return the counting of many marks beside the copying of as many bytes: the speed of the memory itself."""
    raw = marks(number)
    copy = memoryview(bytearray(number))

    def copied() -> None:
        copy[:] = raw

    return [
        Contender("Tally.from_marks", lambda: Tally.from_marks(raw)),
        Contender("memcpy", copied, 0.1, checked=False),
    ]
