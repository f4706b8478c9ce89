"""The scores that `make mutants` keeps: whole, high enough, and with a reason for whatever nobody can tell."""

from __future__ import annotations

import csv
import tomllib
from collections import Counter
from fractions import Fraction
from importlib.util import find_spec
from pathlib import Path

import phieu_tin_nhiem

ROOT = Path(__file__).resolve().parent.parent
FIGURES = ("mutants", "killed", "equivalent", "survived")


def scores() -> dict[str, dict[str, int]]:
    with (ROOT / "docs" / "mutants.csv").open(encoding="utf-8", newline="") as file:
        return {row["module"]: {name: int(row[name]) for name in FIGURES} for row in csv.DictReader(file)}


class TestScores:
    """Each module with the mutants that were made of it, and what became of them."""

    def test_they_add_up(self) -> None:
        for module, score in scores().items():
            assert find_spec(f"phieu_tin_nhiem.{module}"), module
            assert score["killed"] + score["equivalent"] + score["survived"] == score["mutants"], module

    def test_no_module_is_left_out(self) -> None:
        source = Path(phieu_tin_nhiem.__file__).parent
        modules = {".".join(path.relative_to(source).with_suffix("").parts) for path in source.rglob("*.py")}
        assert scores().keys() == modules

    def test_the_tests_kill_nearly_all(self) -> None:
        killed, alike, made = (
            sum(score[name] for score in scores().values()) for name in ("killed", "equivalent", "mutants")
        )
        assert Fraction(killed, made - alike) >= Fraction(97, 100)

    def test_of_the_calendar_the_tallies_and_the_rules_they_kill_all(self) -> None:
        strict = {module for module in scores() if module in {"calendar", "tallies"} or module.startswith("rules.")}
        assert len(strict) > 2
        assert [module for module in strict if scores()[module]["survived"]] == []

    def test_what_is_listed_as_equivalent_has_a_reason_and_is_counted(self) -> None:
        listed = tomllib.loads((ROOT / "tools" / "equivalent_mutants.toml").read_text(encoding="utf-8"))["mutant"]
        assert all(item["why"] and item["old"] != item["new"] for item in listed)
        # The same line can be altered to the same in several places.
        named = Counter(item["module"] for item in listed)
        assert {module: number for module, number in named.items() if number > scores()[module]["equivalent"]} == {}
