"""The house: one direction, small rooms, a light door, and nothing public without a word about it."""

from __future__ import annotations

import ast
import inspect
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from graphlib import TopologicalSorter
from importlib.metadata import requires
from pathlib import Path

import pytest

import phieu_tin_nhiem

FACE = "phieu_tin_nhiem"
ROOT = Path(phieu_tin_nhiem.__file__).parent

# From the ground up. A module of a package stands on the floor of its package.
FLOORS: list[tuple[str, set[str]]] = [
    ("ground", {"text", "messages", "errors", "checks", "plain", "document", "sources"}),
    ("vocabulary", {"calendar", "ratings", "offices", "shares"}),
    ("facts", {"people", "ballots", "tallies", "counting", "marks", "meetings"}),
    ("answers", {"findings", "decisions", "reports", "timelines"}),
    ("rules", {"rules", "bulk"}),
    ("plans", {"rulebook", "plan", "regulation", "plans", "interpretations", "terms", "comparison"}),
    ("ways out", {FACE, "published", "demo", "__main__", "interchange", "testing", "sphinx_ext"}),
]
FLOOR_OF = {room: number for number, (_, rooms) in enumerate(FLOORS) for room in rooms}


def modules() -> dict[str, ast.Module]:
    """Return the syntax tree of every module by its full name."""
    found = {}
    for path in sorted(ROOT.rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        name = ".".join((FACE, *(parts[:-1] if parts[-1] == "__init__" else parts)))
        found[name] = ast.parse(path.read_text(encoding="utf-8"))
    return found


MODULES = modules()
PACKAGES = {".".join((FACE, *path.relative_to(ROOT).parent.parts)) for path in ROOT.rglob("__init__.py")}


def room_of(module: str) -> str:
    """Return the room in which a module stands: ``rules`` for ``phieu_tin_nhiem.rules.tenure``."""
    return module.removeprefix(f"{FACE}.").split(".")[0]


def absolute(module: str, node: ast.ImportFrom) -> str:
    """Return the full name of what a ``from`` import names, relative or not."""
    if not node.level:
        return node.module or ""
    package = module if module in PACKAGES else module.rpartition(".")[0]
    for _ in range(node.level - 1):
        package = package.rpartition(".")[0]
    return f"{package}.{node.module}" if node.module else package


def imported_by(module: str, tree: ast.AST) -> Iterator[str]:
    """Yield the full name of every module that ``module`` imports anywhere in ``tree``."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            source = absolute(module, node)
            for alias in node.names:
                inner = f"{source}.{alias.name}"
                yield inner if inner in MODULES else source


IMPORTS = {module: {name for name in imported_by(module, tree) if name in MODULES} for module, tree in MODULES.items()}


class TestOneDirection:
    """Data goes one way: a room imports from its own floor and from those below, without a circle."""

    @pytest.mark.parametrize("module", MODULES)
    def test_every_room_has_its_floor(self, module: str) -> None:
        assert room_of(module) in FLOOR_OF

    @pytest.mark.parametrize("module", MODULES)
    def test_nothing_is_imported_from_above(self, module: str) -> None:
        here = FLOOR_OF[room_of(module)]
        assert {name for name in IMPORTS[module] if FLOOR_OF[room_of(name)] > here} == set()

    def test_the_walk_sees_imports(self) -> None:
        assert f"{FACE}.rules.tenure" in IMPORTS[f"{FACE}.plan"]
        assert f"{FACE}.messages.vi" in IMPORTS[f"{FACE}.messages"]
        assert f"{FACE}.calendar" in IMPORTS[f"{FACE}.rules.tenure"]

    def test_there_is_no_circle(self) -> None:
        others = {module: names - {module} for module, names in IMPORTS.items()}
        assert set(TopologicalSorter(others).static_order()) == set(MODULES)

    def test_nothing_below_the_ways_out_knows_the_face(self) -> None:
        ways_out = FLOORS[-1][1]
        assert [name for name, names in IMPORTS.items() if FACE in names and room_of(name) not in ways_out] == []

    @pytest.mark.parametrize("module", MODULES)
    def test_no_function_hides_an_import(self, module: str) -> None:
        functions = [node for node in ast.walk(MODULES[module]) if isinstance(node, ast.FunctionDef | ast.Lambda)]
        hidden = {name for function in functions for name in imported_by(module, function)}
        # An optional dependency may wait until it is asked for; what is always there may not.
        assert {name for name in hidden if name.split(".")[0] in {FACE, *sys.stdlib_module_names}} == set()


class TestRooms:
    """A room is read at one sitting, says what it is for, and reads neither clock nor locale nor environment."""

    @pytest.mark.parametrize("path", sorted(ROOT.rglob("*.py")), ids=lambda path: str(path.relative_to(ROOT)))
    def test_no_module_is_longer_than_four_hundred_lines(self, path: Path) -> None:
        assert len(path.read_text(encoding="utf-8").splitlines()) <= 400

    @pytest.mark.parametrize("module", MODULES)
    def test_everything_public_says_what_it_is(self, module: str) -> None:
        silent = [] if ast.get_docstring(MODULES[module]) else [module]
        waiting: list[tuple[str, ast.AST]] = [(module, MODULES[module])]
        while waiting:
            name, node = waiting.pop()
            for child in ast.iter_child_nodes(node):
                if not isinstance(child, ast.ClassDef | ast.FunctionDef) or child.name.startswith("_"):
                    continue
                inner = f"{name}.{child.name}"
                is_overload = any(getattr(mark, "id", "") == "overload" for mark in child.decorator_list)
                if not ast.get_docstring(child) and not is_overload:
                    silent.append(inner)
                if isinstance(child, ast.ClassDef):
                    waiting.append((inner, child))
        assert silent == []

    @pytest.mark.parametrize("module", [name for name in MODULES if room_of(name) != "__main__"])
    def test_no_answer_depends_on_where_and_when_it_is_asked(self, module: str) -> None:
        tree = MODULES[module]
        assert {"locale", "os", "random", "time", "zoneinfo"}.isdisjoint(imported_by(module, tree))
        asked = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
        assert {"today", "now", "utcnow", "environ", "getenv"}.isdisjoint(asked)

    @pytest.mark.parametrize("module", MODULES)
    def test_nothing_rests_on_an_assertion_that_a_switch_turns_off(self, module: str) -> None:
        assert not any(isinstance(node, ast.Assert) for node in ast.walk(MODULES[module]))


class TestFace:
    """What is public is named in one place, in order, and all of it is there."""

    def test_every_name_is_there(self) -> None:
        assert [name for name in phieu_tin_nhiem.__all__ if not hasattr(phieu_tin_nhiem, name)] == []

    def test_nothing_else_is(self) -> None:
        assert dir(phieu_tin_nhiem) == sorted(phieu_tin_nhiem.__all__)
        with pytest.raises(AttributeError, match="module 'phieu_tin_nhiem' has no attribute 'Vote'"):
            phieu_tin_nhiem.Vote  # type: ignore[attr-defined]  # noqa: B018 - a checker says so too

    def test_what_a_type_checker_sees_is_what_is_there(self) -> None:
        (shown,) = (node for node in MODULES[FACE].body if isinstance(node, ast.If))
        assert ast.unparse(shown.test) == "TYPE_CHECKING"
        seen = {
            alias.name: node.module for node in shown.body if isinstance(node, ast.ImportFrom) for alias in node.names
        }
        assert seen == dict(phieu_tin_nhiem._ROOMS)  # noqa: SLF001
        assert sorted(seen) == sorted(phieu_tin_nhiem.__all__)

    def test_all_of_it_can_be_had_at_once(self) -> None:
        names: dict[str, object] = {}
        exec(f"from {FACE} import *", names)  # noqa: S102 - the statement itself is what is tested
        assert set(names) - {"__builtins__"} == set(phieu_tin_nhiem.__all__)

    def test_the_names_are_sorted_values_first_then_types_then_functions(self) -> None:
        def place(name: str) -> tuple[int, str]:
            return (0 if name.isupper() else 1 if name[0].isupper() else 2, name)

        assert phieu_tin_nhiem.__all__ == sorted(set(phieu_tin_nhiem.__all__), key=place)

    def test_every_type_and_function_says_what_it_is(self) -> None:
        named = {name: getattr(phieu_tin_nhiem, name) for name in phieu_tin_nhiem.__all__}
        of_ours = {
            name: value
            for name, value in named.items()
            if inspect.isclass(value) or inspect.isfunction(value)
            if value.__module__.startswith(FACE)
        }
        assert len(of_ours) > 80
        assert [name for name, value in of_ours.items() if not (value.__doc__ or "").strip()] == []

    def test_the_face_does_no_work(self) -> None:
        (docstring, *statements) = MODULES[FACE].body
        assert isinstance(docstring, ast.Expr)
        kinds = [type(statement) for statement in statements]
        assert kinds == [ast.ImportFrom] * 4 + [ast.If, ast.Assign] + [ast.AnnAssign] * 2 + [ast.FunctionDef]


@cache
def loaded(statement: str) -> set[str]:
    """Return the names of the modules that a fresh interpreter has loaded after a statement."""
    code = f"import sys; {statement}; print(*sys.modules)"
    run = subprocess.run([sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=True)
    assert run.stderr == ""
    return set(run.stdout.split())


class TestLightDoor:
    """Importing the library loads next to nothing, and a name loads what it needs and nothing heavy."""

    def test_the_door_alone_opens_no_room(self) -> None:
        assert {name for name in loaded(f"import {FACE}") if name.startswith(f"{FACE}.")} == set()
        assert {"attr", "dateutil"}.isdisjoint(loaded(f"import {FACE}"))

    def test_whoever_counts_loads_no_rule(self) -> None:
        assert f"{FACE}.tallies" in loaded(f"from {FACE} import Tally, count_marks")
        rooms = {name.split(".")[1] for name in loaded(f"from {FACE} import Tally, count_marks") if f"{FACE}." in name}
        assert rooms == {room for floor in FLOORS[:3] for room in floor[1]} & rooms

    @pytest.mark.parametrize("heavy", ["numpy", "pandas", "hypothesis", "cattrs", "pytest"])
    def test_no_heavy_module_is_loaded(self, heavy: str) -> None:
        assert heavy not in loaded(f"from {FACE} import *")

    @pytest.mark.parametrize("room", ["published", "demo", "interchange", "testing", "__main__"])
    def test_no_room_is_loaded_that_was_not_asked_for(self, room: str) -> None:
        assert f"{FACE}.plan" in loaded(f"from {FACE} import *")
        assert f"{FACE}.{room}" not in loaded(f"from {FACE} import *")

    def test_there_are_exactly_two_dependencies_and_neither_is_capped(self) -> None:
        always = [line for line in requires("phieu-tin-nhiem") or [] if "extra ==" not in line]
        found = [re.fullmatch(r"([a-z-]+)>=[0-9.]+", line) for line in always]
        assert sorted(match[1] if match else "?" for match in found) == ["attrs", "python-dateutil"]

    def test_the_types_come_with_it(self) -> None:
        assert (ROOT / "py.typed").is_file()
