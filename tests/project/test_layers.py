"""The layers of the library: imports go down, few modules, a light import, and every public name explained."""

from __future__ import annotations

import ast
import inspect
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from graphlib import TopologicalSorter
from importlib.metadata import requires, version

import pytest
from pages.layers import FACE as FACE_FILE
from pages.layers import LAYERS, ROOT, modules
from pages.layers import PACKAGE as FACE

import phieu_tin_nhiem
from phieu_tin_nhiem.base.lazy import listed

LAYER_OF = {part: number for number, (parts, *_) in enumerate(LAYERS) for part in parts}

# What the design allows: more modules, or a longer way through them, is a reason to think again. Only an instrument may
# have a module of its own without that.
MOST_MODULES = 67
MOST_AT_THE_ROOT = 6
DEEPEST = 9


MODULES = modules()
PACKAGES = {".".join((FACE, *path.relative_to(ROOT).parent.parts)) for path in ROOT.rglob("__init__.py")}


def part_of(module: str) -> str:
    """Return the package or module of the root to which a module belongs: ``rules`` for the module of tenure."""
    return FACE_FILE if module == FACE else module.removeprefix(f"{FACE}.").split(".")[0]


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
            # The package alone gives its version; its names would be asked for one by one.
            yield from (alias.name for alias in node.names if alias.name != FACE)
        elif isinstance(node, ast.ImportFrom):
            source = absolute(module, node)
            for alias in node.names:
                inner = f"{source}.{alias.name}"
                yield inner if inner in MODULES else source


IMPORTS = {module: {name for name in imported_by(module, tree) if name in MODULES} for module, tree in MODULES.items()}
NAMES = set(listed(FACE))
# What the face gives is imported when it is asked for; its list is the stub.
STUB = ast.parse((ROOT / "__init__.pyi").read_text(encoding="utf-8"))
IMPORTS[FACE] |= {name for name in imported_by(FACE, STUB) if name in MODULES}


def depths() -> Mapping[str, int]:
    """Return for each package and each module of the root how many of them stand below each other up to it."""
    below: dict[str, set[str]] = {part_of(module): set() for module in MODULES}
    for module, names in IMPORTS.items():
        below[part_of(module)] |= {part_of(name) for name in names} - {part_of(module)}
    found: dict[str, int] = {}
    for part in TopologicalSorter(below).static_order():
        found[part] = 1 + max((found[other] for other in below[part]), default=0)
    return found


class TestOneDirection:
    """A module imports from its own layer and from those below it, and there is no cycle."""

    def test_every_part_has_its_layer(self) -> None:
        assert {part_of(module) for module in MODULES} <= set(LAYER_OF)

    def test_every_part_of_the_table_is_there(self) -> None:
        assert [part for part in LAYER_OF if not (ROOT / part).is_dir() and not (ROOT / f"{part}.py").is_file()] == []

    @pytest.mark.parametrize("module", MODULES)
    def test_nothing_is_imported_from_above(self, module: str) -> None:
        here = LAYER_OF[part_of(module)]
        assert {name for name in IMPORTS[module] if LAYER_OF[part_of(name)] > here} == set()

    def test_imports_are_seen(self) -> None:
        assert f"{FACE}.rules.tenure" in IMPORTS[f"{FACE}.plans.can_tho_2019"]
        assert f"{FACE}.facts.calendar" in IMPORTS[f"{FACE}.rules.tenure"]

    def test_there_is_no_cycle(self) -> None:
        others = {module: names - {module} for module, names in IMPORTS.items()}
        assert set(TopologicalSorter(others).static_order()) == set(MODULES)

    def test_packages_have_no_cycle_either(self) -> None:
        assert set(depths()) == {part_of(module) for module in MODULES}

    @pytest.mark.parametrize("module", MODULES)
    def test_no_function_hides_an_import(self, module: str) -> None:
        functions = [node for node in ast.walk(MODULES[module]) if isinstance(node, ast.FunctionDef | ast.Lambda)]
        hidden = {name for function in functions for name in imported_by(module, function)}
        # An optional dependency may wait until it is asked for; what is always there may not.
        assert {name for name in hidden if name.split(".")[0] in {FACE, *sys.stdlib_module_names}} == set()


def called_in(tree: ast.Module) -> Iterator[str]:
    """Yield the names of what a module calls for its constants."""
    for node in tree.body:
        if (
            isinstance(node, ast.AnnAssign)
            and isinstance(node.value, ast.Call)
            and isinstance(node.value.func, ast.Name)
        ):
            yield node.value.func.id


class TestSize:
    """The library stays small enough to be known by its names."""

    def test_so_many_modules(self) -> None:
        of_instruments = {name for name, tree in MODULES.items() if "Plan" in set(called_in(tree))}
        assert f"{FACE}.plans.can_tho_2019" in of_instruments
        assert len(MODULES.keys() - of_instruments) <= MOST_MODULES

    def test_so_many_stand_at_the_root(self) -> None:
        assert len(list(ROOT.glob("*.py"))) <= MOST_AT_THE_ROOT

    def test_so_deep_do_imports_go(self) -> None:
        assert max(depths().values()) <= DEEPEST


class TestModules:
    """A module says what it is for, and reads neither clock nor locale nor environment."""

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

    @pytest.mark.parametrize("module", [name for name in MODULES if part_of(name) not in {"cli", "__main__"}])
    def test_no_answer_depends_on_where_and_when_it_is_asked(self, module: str) -> None:
        tree = MODULES[module]
        assert {"locale", "os", "random", "time", "zoneinfo"}.isdisjoint(imported_by(module, tree))
        asked = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
        assert {"today", "now", "utcnow", "environ", "getenv"}.isdisjoint(asked)

    @pytest.mark.parametrize("module", MODULES)
    def test_nothing_rests_on_an_assertion_that_a_switch_turns_off(self, module: str) -> None:
        assert not any(isinstance(node, ast.Assert) for node in ast.walk(MODULES[module]))


class TestFace:
    """What is public is named in one list, the stub of the package, and all of it is there."""

    def test_every_name_is_there(self) -> None:
        assert [name for name in NAMES if not hasattr(phieu_tin_nhiem, name)] == []

    def test_nothing_else_is(self) -> None:
        subpackages = {part_of(name) for name in MODULES} - {FACE_FILE}
        shown = {name for name in dir(phieu_tin_nhiem) if not name.startswith("_")}
        assert shown - subpackages - {"annotations", "attach"} == NAMES
        with pytest.raises(AttributeError, match="module 'phieu_tin_nhiem' has no attribute 'Vote'"):
            phieu_tin_nhiem.Vote  # type: ignore[attr-defined]  # noqa: B018 - a checker says so too

    def test_all_of_it_can_be_had_at_once(self) -> None:
        names: dict[str, object] = {}
        exec(f"from {FACE} import *", names)  # noqa: S102 - the statement itself is what is tested
        assert set(names) - {"__builtins__"} == NAMES

    def test_each_name_stands_in_the_list_once_and_in_order_of_its_module(self) -> None:
        modules_named = [node.module or "" for node in STUB.body if isinstance(node, ast.ImportFrom)]
        assert modules_named == sorted(modules_named)
        names = [alias.name for node in STUB.body if isinstance(node, ast.ImportFrom) for alias in node.names]
        assert sorted(names) == sorted(NAMES)

    def test_every_type_and_function_says_what_it_is(self) -> None:
        named = {name: getattr(phieu_tin_nhiem, name) for name in NAMES}
        of_ours = {
            name: value
            for name, value in named.items()
            if inspect.isclass(value) or inspect.isfunction(value)
            if value.__module__.startswith(FACE)
        }
        assert len(of_ours) > 50
        assert [name for name, value in of_ours.items() if not (value.__doc__ or "").strip()] == []

    def test_it_knows_its_version(self) -> None:
        assert phieu_tin_nhiem.__version__ == version("phieu-tin-nhiem")


@cache
def loaded(statement: str) -> set[str]:
    """Return the names of the modules that a fresh interpreter has loaded after a statement."""
    code = f"import sys; {statement}; print(*sys.modules)"
    run = subprocess.run([sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=True)
    assert run.stderr == ""
    return set(run.stdout.split())


class TestLightImport:
    """Importing the library loads next to nothing, and a name loads what it needs and nothing heavy."""

    def test_the_face_alone_loads_its_list_of_names_alone(self) -> None:
        modules = {name for name in loaded(f"import {FACE}") if name.startswith(f"{FACE}.")}
        assert modules == {f"{FACE}.base", f"{FACE}.base.lazy"}
        assert {"attr", "dateutil"}.isdisjoint(loaded(f"import {FACE}"))

    def test_whoever_counts_loads_no_rule(self) -> None:
        modules = {name for name in loaded(f"from {FACE} import Tally, count_marks") if f"{FACE}." in name}
        assert f"{FACE}.facts.tallies" in modules
        assert {part_of(name) for name in modules} == {"base", "facts"}

    @pytest.mark.parametrize("heavy", ["numpy", "pandas", "hypothesis", "pytest", "sphinx"])
    def test_no_heavy_module_is_loaded(self, heavy: str) -> None:
        assert heavy not in loaded(f"from {FACE} import *")

    @pytest.mark.parametrize("part", ["published", "interchange", "testing", "cli", "__main__"])
    def test_a_plan_loads_nothing_that_stands_above_it(self, part: str) -> None:
        modules = {name for name in loaded(f"from {FACE} import CAN_THO_2019") if f"{FACE}." in name}
        assert f"{FACE}.plans.plan" in modules
        assert part not in {part_of(name) for name in modules}

    def test_there_are_exactly_two_dependencies_and_neither_is_capped(self) -> None:
        always = [line for line in requires("phieu-tin-nhiem") or [] if "extra ==" not in line]
        found = [re.fullmatch(r"([a-z-]+)>=[0-9.]+", line) for line in always]
        assert sorted(match[1] if match else "?" for match in found) == ["attrs", "python-dateutil"]

    def test_the_types_come_with_it(self) -> None:
        assert (ROOT / "py.typed").is_file()
