"""The recipes for other engines: partial tallies, added with the library's own ``+``, make the tally of the whole."""

from __future__ import annotations

import importlib
import os
import shutil
import sys
from pathlib import Path
from typing import Final

import pytest

from phieu_tin_nhiem import Tally

RECIPES: Final = Path(__file__).resolve().parents[2] / "benchmarks" / "recipes"
# An odd number of pieces, of which one is empty and one is not counted to its end by words.
PIECES: Final = [b"1121301", b"", b"123" * 5_000, b"0" * 777 + b"x", b"3"]


@pytest.mark.filterwarnings("default")  # what an engine warns of is its own affair
@pytest.mark.parametrize(
    ("recipe", "needed"),
    [
        ("dask_bag", ["dask.bag"]),
        ("spark_rdd", ["pyspark"]),
        ("duckdb_sql", ["duckdb", "numpy", "pyarrow"]),
        ("polars_lazy", ["polars", "numpy"]),
    ],
)
class TestRecipes:
    """Where the engine is installed, it counts what one process counts."""

    def test_the_engine_counts_what_one_process_counts(
        self, monkeypatch: pytest.MonkeyPatch, recipe: str, needed: list[str]
    ) -> None:
        for module in needed:
            pytest.importorskip(module)
        if recipe == "spark_rdd" and not (shutil.which("java") or os.environ.get("JAVA_HOME")):
            pytest.skip("Spark needs Java")
        monkeypatch.setattr(sys, "path", [*sys.path, str(RECIPES)])
        tally = importlib.import_module(recipe).tally
        assert tally(PIECES) == sum(map(Tally.from_marks, PIECES), Tally())

    def test_the_recipe_is_there(self, recipe: str, needed: list[str]) -> None:
        text = (RECIPES / f"{recipe}.py").read_text(encoding="utf-8")
        assert all(module.partition(".")[0] in text for module in needed)
