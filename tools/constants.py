"""Alter constants, the values of the instruments and invariants with cosmic-ray: a test has to notice each.

``python tools/constants.py`` tries what mutmut leaves out: what stands in modules and classes outside functions, and
what stands under a decorator, such as a property; and the invariants (``__attrs_post_init__``) too. Modules can be
named, such as ``plans.can_tho_2019 tallies``; ``--list`` only names the alterations, ``--owners`` runs the tests that
own a module and no others, and ``--write`` keeps the score of each module in ``docs/constants.csv``. The exit status is
1 if one goes unnoticed that ``tools/equivalent_constants.toml`` does not list with the reason why nobody can notice it.

Everything happens in a copy of the project that is thrown away; no file of the project is altered.
"""

from __future__ import annotations

import argparse
import ast
import compileall
import contextlib
import csv
import gc
import importlib
import importlib.abc
import json
import logging
import os
import py_compile
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Final, NamedTuple

import pytest
from cosmic_operators import register
from cosmic_ray import plugins
from cosmic_ray.commands.init import init
from cosmic_ray.mutating import mutate_code, use_mutation
from cosmic_ray.work_db import WorkDB, use_db
from cosmic_ray.work_item import MutationSpec
from owners import OWNERS, SHARED

ROOT: Final = Path(__file__).resolve().parent.parent
PACKAGE: Final = "phieu_tin_nhiem"
SCORES: Final = ROOT / "docs" / "constants.csv"
EQUIVALENT: Final = ROOT / "tools" / "equivalent_constants.toml"
HEAD: Final = ("module", "mutants", "killed", "equivalent", "survived", "day")
SECONDS: Final = 900
LEFT_BEHIND: Final = shutil.ignore_patterns(".git", ".venv*", "build", "dist", "__pycache__", ".*_cache", ".hypothesis")

CORE: Final = re.compile(
    r"(NumberReplacer|AddNot|ZeroIterationForLoop|ReplaceTrueWithFalse|ReplaceFalseWithTrue|ReplaceAndWithOr"
    r"|ReplaceOrWithAnd|ReplaceUnaryOperator_Delete_(Not|USub)"
    r"|ReplaceBinaryOperator_(Add_Sub|Sub_Add|Mul_FloorDiv|FloorDiv_Mul|Mod_FloorDiv|Pow_Mul|BitOr_BitAnd|BitAnd_BitOr)"
    r"|ReplaceComparisonOperator_"
    r"(Eq_NotEq|NotEq_Eq|Lt_LtE|Lt_Gt|LtE_Lt|LtE_GtE|Gt_GtE|Gt_Lt|GtE_Gt|GtE_LtE|Is_IsNot|IsNot_Is))$"
)

NO_VALUE: Final = re.compile(r"__all__ = |_?[A-Z][A-Za-z]*[a-z] = |\w+ = TypeVar\(")
COMPARISON: Final = re.compile(r" (is|==|!=|[<>]=?|and|or) |^not ")

# All but the tables of words and what surrounds the library: its commands, its demonstration, Sphinx, strategies.
MODULES: Final = (
    "plans",
    "rules",
    "audit",
    "ballots",
    "bulk",
    "calendar",
    "checks",
    "comparison",
    "counting",
    "datasets",
    "decisions",
    "document",
    "errors",
    "findings",
    "interchange",
    "interpretations",
    "marks",
    "meetings",
    "offices",
    "people",
    "plain",
    "plan",
    "published",
    "ratings",
    "regulation",
    "reports",
    "rulebook",
    "shares",
    "sources",
    "tallies",
    "terms",
    "text",
    "timelines",
)


class Range(NamedTuple):
    """From where to where something stands: lines from 1, letters from 0."""

    first: tuple[int, int]
    last: tuple[int, int]

    def holds(self, place: tuple[int, int]) -> bool:
        """Say whether a place lies in it."""
        return self.first <= place < self.last


class Alteration(NamedTuple):
    """One alteration of one module."""

    spec: MutationSpec
    source: str

    @property
    def place(self) -> str:
        """Where it is, for whoever looks for it today."""
        return f"line {self.spec.start_pos[0]}"

    @property
    def name(self) -> str:
        """What it does, and the line without its number, which moves."""
        code = mutate_code(self.source, plugins.get_operator(self.spec.operator_name)(), self.spec.occurrence)
        before, after = self.source.splitlines(), str(code).splitlines()
        (line, first), (last_line, last) = self.spec.start_pos, self.spec.end_pos
        old, new = (lines[line - 1].strip() if line <= len(lines) else "" for lines in (before, after))
        kind = self.spec.operator_name.rpartition("/")[2]
        if len(before) == len(after) and new != old:
            return f"{kind}: {old} -> {new}"
        return f"{kind} of {before[line - 1][first:last] if line == last_line else '...'} in: {old}"


def range_of(node: ast.expr | ast.stmt, lines: Sequence[str]) -> Range:
    """Return where a node stands, in letters and not in bytes."""

    def letters(line: int, column: int) -> tuple[int, int]:
        return line, len(lines[line - 1].encode()[:column].decode())

    assert node.end_lineno is not None and node.end_col_offset is not None  # noqa: PT018, S101 - it was parsed
    return Range(letters(node.lineno, node.col_offset), letters(node.end_lineno, node.end_col_offset))


def left_alone(source: str) -> Iterator[Range]:
    """Go through what is not altered here: annotations, terms, and functions, which `make mutants` alters.

    A name in capitals and small letters that is given a type stands for it in annotations.
    """
    tree, lines = ast.parse(source), source.splitlines()
    for node in ast.walk(tree):
        match node:
            case ast.arg(annotation=ast.expr() as annotation) | ast.AnnAssign(annotation=annotation):
                yield range_of(annotation, lines)
            case ast.FunctionDef(returns=ast.expr() as annotation):
                yield range_of(annotation, lines)
            # Each term needs its code and both labels, or there is no vocabulary.
            case ast.ClassDef(bases=[ast.Name(id="Term")]):
                yield from (range_of(item, lines) for item in node.body if isinstance(item, ast.Assign))
            case ast.ClassDef(bases=[ast.Subscript(slice=ast.expr() as items)]):
                yield range_of(items, lines)
            case ast.If(test=ast.Name(id="TYPE_CHECKING")):
                yield Range((node.lineno, 0), (node.body[-1].end_lineno or 0, 1_000))
    for node in tree.body:
        # What a module gives away decides nothing.
        if isinstance(node, ast.Assign) and NO_VALUE.match(ast.unparse(node)):
            yield range_of(node, lines)
        functions = node.body if isinstance(node, ast.ClassDef) else [node]
        yield from (
            range_of(function, lines)
            for function in functions
            if isinstance(function, ast.FunctionDef)
            and not function.decorator_list
            and function.name != "__attrs_post_init__"
        )


def vocabulary(source: Path) -> dict[str, list[str]]:
    """Return the terms of every vocabulary of the package, by the name of the vocabulary."""
    found = {}
    for path in sorted(source.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef) and "Term" in map(ast.unparse, node.bases):
                names = [ast.unparse(item.targets[0]) for item in node.body if isinstance(item, ast.Assign)]
                found[node.name] = [name for name in names if name.isupper()]
    return found


# The pages on which something was seen are evidence and no value: one of them does not stand for another.
CONSTANTS: Final = """
import importlib, json, sys, types
def kind(value):
    if isinstance(value, tuple):
        return "tuple of " + kind(value[0]) if value else "tuple"
    return "page" if isinstance(value, str) and value.startswith("http") else type(value).__name__
found = {}
for name in sys.argv[1:]:
    module = importlib.import_module(name)
    spaces = {"": vars(module)} | {k: vars(v) for k, v in vars(module).items() if isinstance(v, types.ModuleType)}
    found[name] = {
        space: {key: kind(value) for key, value in names.items() if key.isupper() and "page" not in kind(value)}
        for space, names in spaces.items()
    }
print(json.dumps(found))
"""


def constants_of(modules: Sequence[str]) -> dict[str, dict[str, dict[str, str]]]:
    """Return the kinds of the constants of each module, those of the modules that it names among them."""
    names = [f"{PACKAGE}.{module}" for module in modules]
    run = subprocess.run([sys.executable, "-c", CONSTANTS, *names], capture_output=True, check=True)  # noqa: S603
    found: dict[str, dict[str, dict[str, str]]] = json.loads(run.stdout)
    return {module: found[name] for module, name in zip(modules, names, strict=True)}


def path_of(root: Path, module: str) -> Path:
    """Return the file of a module."""
    return root.joinpath("src", PACKAGE, *module.split(".")).with_suffix(".py")


def modules_named(wanted: Sequence[str]) -> Iterator[str]:
    """Go through the modules that are named, or that stand in a package that is."""
    for name in wanted:
        folder = ROOT.joinpath("src", PACKAGE, *name.split("."))
        yield from (f"{name}.{path.stem}" for path in sorted(folder.glob("*.py")) if path.stem != "__init__")
        if not folder.is_dir():
            yield name


def alterations(database: Path, root: Path, module: str) -> list[Alteration]:
    """Return every alteration of a module, from its top to its bottom."""
    path = path_of(root, module)
    source = path.read_text(encoding="utf-8")
    with use_db(database, WorkDB.Mode.create) as work:
        init([path], work, {})
        specs = [mutation for item in work.work_items for mutation in item.mutations]
    alone = list(left_alone(source))
    found = [
        Alteration(spec, source)
        for spec in specs
        if not any(part.holds(tuple(spec.start_pos)) for part in alone) and not is_told_already(spec, source)
    ]
    return sorted(found, key=lambda item: (item.spec.start_pos, item.spec.operator_name, item.spec.occurrence))


def is_told_already(spec: MutationSpec, source: str) -> bool:
    """Say whether a "not" is added to a comparison, which another operator turns round."""
    (line, first), (last_line, last) = spec.start_pos, spec.end_pos
    condition = source.splitlines()[line - 1][first : last if last_line == line else None]
    return spec.operator_name == "core/AddNot" and COMPARISON.search(condition) is not None


def tests_of(module: str) -> tuple[list[str], list[str]]:
    """Return the files of tests that own a module, and the others that say what it does."""
    owners = OWNERS.get(module, OWNERS.get(module.partition(".")[0], ()))
    # What a field asks for and how it is named is asked of every kind of value by the same tests.
    own = (*owners, *(() if module.startswith("plans.") else ("invariants", "compatibility")))
    return files_of(own), files_of([name for name in SHARED if name not in own])


def files_of(names: Iterable[str]) -> list[str]:
    """Return the files of tests that are called so."""
    return [f"tests/test_{name}.py" for name in names]


def tests_of_all(modules: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return the files of tests that own one of these modules, and the others."""
    both = [tests_of(module) for module in modules]
    owners = dict.fromkeys(file for own, _ in both for file in own)
    return list(owners), [
        file for file in dict.fromkeys(file for _, rest in both for file in rest) if file not in owners
    ]


def is_noticed(*runs: Sequence[str]) -> bool:
    """Say whether one of these runs of tests fails, in a child; one that hangs does."""
    child = os.fork()
    if child:
        return os.waitpid(child, 0)[1] != 0
    signal.alarm(SECONDS)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    options = ["-x", "-q", "-p", "no:cacheprovider", "-p", "no:unraisableexception", "--assert=plain"]
    try:
        failed = any(pytest.main([*options, *files]) != pytest.ExitCode.OK for files in runs if files)
    except BaseException:  # noqa: BLE001 - whatever it is, it has been noticed
        failed = True
    os._exit(failed)


@cache
def equivalents() -> dict[tuple[str, str], str]:
    """Return the alterations that nobody can see, with the reason of each."""
    listed = tomllib.loads(EQUIVALENT.read_text(encoding="utf-8"))["alteration"]
    return {(item["module"], item["what"]): item["why"] for item in listed}


class Closed(importlib.abc.MetaPathFinder):
    """Keeps one module from being imported."""

    def __init__(self, name: str) -> None:
        self.name = name

    def find_spec(self, fullname: str, path: object, target: object = None) -> None:
        """Refuse the module, and leave the others to whoever else finds them."""
        del path, target
        if fullname == self.name:
            raise ImportError(fullname)


def load_what_does_not_need(module: str) -> None:
    """Import all that can be imported without a module, so that no child has to do it."""
    gc.unfreeze()
    for name in [name for name in sys.modules if name.partition(".")[0] == PACKAGE]:
        del sys.modules[name]
    closed = Closed(f"{PACKAGE}.{module}")
    sys.meta_path.insert(0, closed)
    for path in sorted(Path("src", PACKAGE).rglob("*.py")):
        name = ".".join(path.relative_to("src").with_suffix("").parts).removesuffix(".__init__")
        if path.stem != "__main__":
            with contextlib.suppress(ImportError):
                importlib.import_module(name)
    sys.meta_path.remove(closed)
    # A child that looks for garbage need not look through all of this.
    gc.collect()
    gc.freeze()


def judge(module: str, found: Sequence[Alteration], *, owners_only: bool = False) -> Counter[str]:
    """Try every alteration of a module, and count what became of it."""
    counts: Counter[str] = Counter(mutants=len(found))
    own, rest = tests_of(module)
    load_what_does_not_need(module)
    for item in found:
        listed = (module, item.name) in equivalents()
        operator = plugins.get_operator(item.spec.operator_name)()
        with use_mutation(item.spec.module_path, operator, item.spec.occurrence):
            # What is listed as equivalent is tried on the owners alone, to see whether it has been listed wrongly.
            noticed = is_noticed(own[:1], own[1:], [] if listed or owners_only else rest)
        verdict = "killed" if noticed else "equivalent" if listed else "survived"
        counts[verdict] += 1
        if verdict == "survived" or (noticed and listed):
            print(f"{'LISTED WRONGLY' if listed else 'UNNOTICED'}: {module} {item.place}, {item.name}", flush=True)
    return counts


def write(scores: dict[str, Counter[str]]) -> None:
    """Keep the scores of these modules; those of the others stay."""
    rows: dict[str, dict[str, Any]] = {}
    if SCORES.exists():
        with SCORES.open(encoding="utf-8", newline="") as file:
            rows = {row["module"]: dict(row) for row in csv.DictReader(file)}
    for module, counts in scores.items():
        rows[module] = {
            "module": module,
            **{name: counts[name] for name in HEAD[1:-1]},
            "day": date.today().isoformat(),  # noqa: DTZ011 - the day on which it was tried, here
        }
    with SCORES.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, HEAD, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows[module] for module in sorted(rows))


def prepare(root: Path) -> None:
    """Make the copy in which everything happens, and go there."""
    shutil.copytree(ROOT, root, ignore=LEFT_BEHIND)
    os.chdir(root)
    # The editable install is behind this; an altered file is known by its content, as its time says too little.
    os.environ |= {"PYTHONPATH": str(root / "src"), "HYPOTHESIS_PROFILE": "quick", "PYTHONDONTWRITEBYTECODE": "1"}
    sys.path.insert(0, str(root / "src"))
    sys.dont_write_bytecode = True
    # What takes longest to import, without the values of the package that it would import in its turn.
    os.environ["HYPOTHESIS_NO_PLUGINS"] = "1"
    importlib.import_module("hypothesis.strategies")
    for folder in ("src", "tests"):
        compileall.compile_dir(folder, quiet=1, invalidation_mode=py_compile.PycInvalidationMode.CHECKED_HASH)


def main(arguments: list[str]) -> int:
    """Try the alterations; the exit status is 1 if one goes unnoticed that is not listed as equivalent."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("modules", nargs="*", help="modules or packages, such as plans or rules.tenure")
    parser.add_argument("--list", action="store_true", help="only name them")
    parser.add_argument("--owners", action="store_true", help="run the tests that own a module, and no others")
    parser.add_argument("--write", action="store_true", help=f"keep the scores in {SCORES.relative_to(ROOT)}")
    wanted = parser.parse_args(arguments)
    modules = list(modules_named(wanted.modules or MODULES))
    with tempfile.TemporaryDirectory() as scratch:
        root = Path(scratch).resolve() / "copy"
        prepare(root)
        terms, constants = vocabulary(root / "src"), constants_of(modules)
        own, rest = tests_of_all(modules)
        if not wanted.list and is_noticed(own, [] if wanted.owners else rest):
            print("the tests fail without any alteration")
            return 1
        core = plugins.OPERATOR_PROVIDERS["core"]
        plugins.OPERATOR_PROVIDERS["core"] = {name: core[name] for name in core if CORE.match(name)}
        scores: dict[str, Counter[str]] = {}
        for module in modules:
            register(terms, constants[module])
            found = alterations(root.parent / "work.sqlite", root, module)
            if wanted.list:
                print(*(f"{module} {item.place}, {item.name}" for item in found), sep="\n")
                continue
            scores[module] = judge(module, found, owners_only=wanted.owners)
            # Else whatever has gone wrong meanwhile would have noticed each of them.
            if is_noticed(tests_of(module)[0]):
                print(f"{module}: the tests fail now without any alteration")
                return 1
            print(f"{module}: " + ", ".join(f"{scores[module][name]} {name}" for name in HEAD[1:-1]), flush=True)
            if wanted.write:
                write({module: scores[module]})
    return 1 if any(counts["survived"] for counts in scores.values()) else 0


if __name__ == "__main__":
    logging.getLogger("cosmic_ray").setLevel(logging.ERROR)
    sys.exit(main(sys.argv[1:]))
