"""The scores that `make constants` keeps: whole, and with a reason for whatever nobody can notice."""

import csv
import tomllib
from collections import Counter
from pathlib import Path

import phieu_tin_nhiem

ROOT = Path(__file__).resolve().parent.parent
EQUIVALENT = ROOT / "tools" / "equivalent_constants.toml"

# The tables of words, and what stands around the library: its commands, its demonstration, Sphinx and strategies.
AROUND = ("__main__", "demo", "messages.", "sphinx_ext", "testing.")


def rows(name: str) -> list[dict[str, str]]:
    with (ROOT / "docs" / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


class TestConstants:
    """Each module with what was altered in it, and what became of that."""

    def test_they_add_up_and_nothing_went_unnoticed(self) -> None:
        for row in rows("constants.csv"):
            mutants, killed, equivalent, survived = (
                int(row[name]) for name in ("mutants", "killed", "equivalent", "survived")
            )
            assert killed + equivalent + survived == mutants, row
            assert survived == 0, row

    def test_what_is_listed_as_equivalent_has_a_reason_and_is_counted(self) -> None:
        listed = tomllib.loads(EQUIVALENT.read_text(encoding="utf-8"))["alteration"]
        assert all(item["what"] and item["why"] for item in listed)
        counted = {row["module"]: int(row["equivalent"]) for row in rows("constants.csv")}
        # The same alteration of the same line can be had in several places; a module may not have been tried yet.
        numbers = Counter(item["module"] for item in listed)
        assert all(number <= counted.get(module, number) for module, number in numbers.items())

    def test_every_module_is_there(self) -> None:
        source = Path(phieu_tin_nhiem.__file__).parent
        modules = {".".join(path.relative_to(source).with_suffix("").parts) for path in source.rglob("*.py")}
        tried = {module for module in modules if not module.startswith(AROUND) and not module.endswith("__init__")}
        assert {row["module"] for row in rows("constants.csv")} == tried
