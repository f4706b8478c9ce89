"""Alter the rules in one place at a time, and show that the tests notice.

``python tools/alterations.py`` tries fifty alterations of comparisons, constants and boundaries in the rules, the
calendar, the tallies and the shares, the same fifty at every run; ``--sample 0`` tries all, ``--list`` only names them,
and modules can be named, such as ``rules.tenure``. The exit status is 1 if one goes unnoticed that is not listed here
as equivalent.

Nothing is written: an altered module exists in the memory of one child process alone, which first runs the tests that
own the module and then, as long as these are content, the others that say what the rules do.
"""

from __future__ import annotations

import argparse
import ast
import copy
import importlib.abc
import importlib.machinery
import importlib.util
import io
import multiprocessing
import os
import random
import signal
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from types import CodeType, ModuleType
from typing import Final, NoReturn

import pytest
from owners import FIRST, OWNERS, SHARED

ROOT: Final = Path(__file__).resolve().parent.parent
SOURCE: Final = ROOT / "src"
PACKAGE: Final = "phieu_tin_nhiem"
ALTERED: Final = ("calendar", "shares", "tallies", "rules")
SECONDS: Final = 600
FIFTY: Final = 50

EQUIVALENT: Final[dict[str, str]] = {}
"""Alterations that nobody can see, each with the reason."""

NEIGHBOURS: Final[dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]]] = {
    ast.Lt: (ast.LtE, ast.Gt),
    ast.LtE: (ast.Lt, ast.GtE),
    ast.Gt: (ast.GtE, ast.Lt),
    ast.GtE: (ast.Gt, ast.LtE),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
OPERATORS: Final[dict[type[ast.operator], type[ast.operator]]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.FloorDiv,
    ast.Pow: ast.Mult,
}
TWINS: Final = {
    "min": "max",
    "max": "min",
    "any": "all",
    "all": "any",
    "day_after": "day_before",
    "day_before": "day_after",
}


class Alteration:
    """One place of one module, and what stands there instead."""

    def __init__(self, module: str, old: ast.expr, new: ast.expr, tree: ast.Module, source: str) -> None:
        self.module, self.line, self.tree = module, old.lineno, tree
        # Without the number of the line, which moves.
        self.name = f"{module}: {shown(old)} -> {shown(new)}, in: {source}"


def instead(node: ast.expr) -> Iterator[ast.expr]:
    """Yield what can stand in the place of an expression."""
    match node:
        case ast.Compare():
            for index, operator in enumerate(node.ops):
                for other in NEIGHBOURS[type(operator)]:
                    altered = copy.deepcopy(node)
                    altered.ops[index] = other()
                    yield altered
        case ast.Constant(value=bool() as value):
            yield ast.Constant(not value)
        case ast.Constant(value=int() as value):
            yield ast.Constant(value + 1)
            yield ast.Constant(value - 1)
        case ast.BoolOp():
            yield ast.BoolOp(ast.Or() if isinstance(node.op, ast.And) else ast.And(), node.values)
        case ast.UnaryOp(op=ast.Not() | ast.USub()):
            yield node.operand
        case ast.BinOp() if type(node.op) in OPERATORS:
            yield ast.BinOp(node.left, OPERATORS[type(node.op)](), node.right)
        case ast.Name(id=name) if name in TWINS:
            yield ast.Name(TWINS[name], ast.Load())
        case _:
            return


def places(tree: ast.Module) -> Iterator[ast.expr]:
    """Go through the expressions that run: no annotation, no subscript of a type, no decorator."""
    waiting: list[ast.AST] = [tree]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.expr):
            yield node
        for name, value in ast.iter_fields(node):
            if name in {"annotation", "returns", "decorator_list", "bases", "type_params"}:
                continue
            if isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name) and node.value.id[0].isupper():
                continue
            several = value if isinstance(value, list) else [value]
            waiting += [item for item in several if isinstance(item, ast.AST)]


class Swap(ast.NodeTransformer):
    """Put one node in the place of another."""

    def __init__(self, old: ast.AST, new: ast.AST) -> None:
        self.old, self.new = old, new

    def visit(self, node: ast.AST) -> ast.AST:
        """Return the new node for the old one."""
        if node is self.old:
            return self.new
        self.generic_visit(node)
        return node


def shown(node: ast.expr) -> str:
    """Return an expression as one line of source."""
    return " ".join(ast.unparse(ast.fix_missing_locations(copy.deepcopy(node))).split())


def alterations(path: Path) -> Iterator[Alteration]:
    """Go through every alteration of a module, from its top to its bottom."""
    module = ".".join(path.relative_to(SOURCE / PACKAGE).with_suffix("").parts)
    source = path.read_text(encoding="utf-8")
    tree, lines = ast.parse(source), source.splitlines()
    order = {node: index for index, node in enumerate(ast.walk(tree))}
    for node in sorted(places(tree), key=lambda node: (node.lineno, node.col_offset, order[node])):
        for new in instead(node):
            altered = copy.deepcopy(tree)
            twin = list(ast.walk(altered))[order[node]]
            Swap(twin, copy.deepcopy(new)).visit(altered)
            yield Alteration(module, node, new, ast.fix_missing_locations(altered), lines[node.lineno - 1].strip())


class Loader(importlib.machinery.SourceFileLoader):
    """Loads the altered module in the place of the real one."""

    def __init__(self, alteration: Alteration) -> None:
        self.alteration = alteration
        path = SOURCE.joinpath(PACKAGE, *alteration.module.split(".")).with_suffix(".py")
        super().__init__(f"{PACKAGE}.{alteration.module}", str(path))

    def get_code(self, fullname: str) -> CodeType | None:
        """Return the code of the altered tree."""
        return compile(self.alteration.tree, self.get_filename(fullname), "exec", dont_inherit=True)


class Finder(importlib.abc.MetaPathFinder):
    """Finds the altered module before the real one."""

    def __init__(self, alteration: Alteration) -> None:
        self.loader = Loader(alteration)

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        """Return where the altered module is loaded from, and nothing for the others."""
        del path, target
        return importlib.util.spec_from_loader(fullname, self.loader) if fullname == self.loader.name else None


def tests_of(modules: Iterable[str]) -> list[list[str]]:
    """Return the files of tests: those that say all word for word, those that own modules, and the others."""
    owners = dict.fromkeys(name for module in modules for name in OWNERS[module])
    others = [name for name in SHARED if name not in owners]
    return [[str(ROOT / "tests" / f"test_{name}.py") for name in names] for names in (FIRST, owners, others)]


def give_up(*_: object) -> NoReturn:
    """Stop the tests of an alteration that hangs."""
    raise KeyboardInterrupt


def is_noticed(modules: Iterable[str], alteration: Alteration | None = None) -> bool:
    """Say whether a test fails with this alteration, or the mere import; one that hangs is noticed too."""
    if alteration is not None:
        sys.meta_path.insert(0, Finder(alteration))
    # The time of the processor, not of the clock: a machine that has other things to do makes no test fail.
    signal.signal(signal.SIGPROF, give_up)
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    sys.stdout = sys.stderr = io.StringIO()
    options = ["-x", "-q", "-p", "no:cacheprovider", "--assert=plain"]
    try:
        # The next files are not even collected where the first have noticed.
        return any(pytest.main([*options, *files]) != pytest.ExitCode.OK for files in tests_of(modules))
    except Exception:  # noqa: BLE001 - pytest itself can stumble over what is altered, or over being stopped
        return True


FOUND: list[Alteration] = []


def judge(index: int) -> bool:
    """Judge an alteration in a child, which has inherited the list of them."""
    return is_noticed([FOUND[index].module], FOUND[index])


def files(wanted: Sequence[str]) -> Iterator[Path]:
    """Go through the files of the modules that are named, or of the package's rules."""
    for name in wanted:
        path = SOURCE.joinpath(PACKAGE, *name.split("."))
        found = sorted(path.glob("*.py")) if path.is_dir() else [path.with_suffix(".py")]
        yield from (file for file in found if file.stem != "__init__")


def main(arguments: list[str]) -> int:
    """Try the alterations; the exit status is 1 if one goes unnoticed that is not listed as equivalent."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("modules", nargs="*", help="modules or packages, such as rules or rules.tenure")
    parser.add_argument("--sample", type=int, default=FIFTY, help="how many, the same at every run; 0 is all")
    parser.add_argument("--seed", type=int, default=2019)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--list", action="store_true", help="only name them")
    wanted = parser.parse_args(arguments)
    found = [alteration for path in files(wanted.modules or ALTERED) for alteration in alterations(path)]
    total = len(found)
    if 0 < wanted.sample < total:
        found = random.Random(wanted.seed).sample(found, wanted.sample)  # noqa: S311 - no secret
    if wanted.list:
        print(*(f"line {item.line}, {item.name}" for item in found), sep="\n")
        return 0
    if PACKAGE in sys.modules:
        print("the library is loaded already, so that no alteration would be seen")
        return 1
    FOUND[:] = found
    os.chdir(ROOT)
    counted: dict[str, Counter[str]] = {}
    with multiprocessing.get_context("fork").Pool(wanted.jobs, maxtasksperchild=1) as pool:
        # What fails without any alteration would notice each of them.
        if pool.apply(is_noticed, (sorted({item.module for item in found}),)):
            print("the tests fail without any alteration")
            return 1
        for item, noticed in zip(found, pool.imap(judge, range(len(found))), strict=True):
            verdict = "noticed" if noticed else "equivalent" if item.name in EQUIVALENT else "UNNOTICED"
            counted.setdefault(item.module, Counter())[verdict] += 1
            print(f"{verdict}: line {item.line}, {item.name}", flush=True)
    for module, counts in sorted(counted.items()):
        print(f"{module}: " + ", ".join(f"{number} {verdict}" for verdict, number in sorted(counts.items())))
    all_of_them = sum(counted.values(), Counter[str]())
    print(f"{all_of_them['noticed']} of {len(found)} tried are noticed; there are {total}")
    return 1 if all_of_them["UNNOTICED"] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
