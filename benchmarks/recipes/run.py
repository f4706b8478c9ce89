"""Count ten million marks in one process and with each engine, compare, and write the times: ``make recipes``."""

from __future__ import annotations

import sys
from functools import reduce
from importlib import import_module
from operator import add
from pathlib import Path
from time import perf_counter
from typing import Final

from phieu_tin_nhiem import Tally

sys.path.append(str(Path(__file__).resolve().parent.parent))
from data import COLUMN, marks
from measure import figures, machine, spelled, write

NUMBER: Final = 10**7
ENGINES: Final = {
    "dask_bag": "Dask bag, luồng · Dask bag, threads",
    "spark_rdd": "PySpark RDD, local[2]",
    "duckdb_sql": "DuckDB",
    "polars_lazy": "Polars",
}


def main() -> None:
    """Run every recipe once, the start of its engine included."""
    whole = marks(NUMBER)
    pieces = [whole[start : start + COLUMN] for start in range(0, NUMBER, COLUMN)]
    begin = perf_counter()
    expected = reduce(add, map(Tally.from_marks, pieces))
    local = perf_counter() - begin
    runs: list[dict[str, object]] = [{"name": "một tiến trình · one process", "seconds": figures(local)}]
    for module, name in ENGINES.items():
        recipe = import_module(module)
        begin = perf_counter()
        found = recipe.tally(pieces)
        taken = perf_counter() - begin
        if found != expected:
            raise SystemExit(f"{name} counts {found}, one process {expected}")
        runs.append({"name": name, "file": f"{module}.py", "seconds": figures(taken)})
        print(f"{name}: {spelled(taken)}, {found}", flush=True)
    write("recipes", {**machine("dask", "duckdb", "polars", "pyspark"), "runs": runs})


if __name__ == "__main__":
    main()
