"""Alter the library wherever mutmut can, run the tests against each mutant, and keep the scores.

``python tools/mutants.py`` judges the whole package, part by part, which takes hours; modules and packages can be
named, such as ``rules.tenure`` or ``interchange``. The scores go into ``docs/mutants.csv``, a line for each module;
``--check`` keeps none, and ``--again`` takes for killed what was killed the last time. A mutant that no test kills is
named, with the line that was and the line that is instead. It has to stand in ``tools/equivalent_mutants.toml`` with
the reason why nobody can tell it from the original; the exit status is 1 if one does not, or if one stands there that
is killed or no longer made.

mutmut makes the mutants, in ``build/mutants``, and leaves out what stands under a decorator, such as a property:
``make alterations`` reaches that too. The tests are those that own a module, quick enough for thousands of runs;
``tools/mutant_judge.py`` runs them.
"""

from __future__ import annotations

import argparse
import ast
import csv
import difflib
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple, NoReturn

from mutant_judge import KILLED, NO_TESTS, SURVIVED
from owners import FIRST, OWNERS

ROOT: Final = Path(__file__).resolve().parent.parent
PACKAGE: Final = "phieu_tin_nhiem"
SOURCE: Final = ROOT / "src" / PACKAGE
COPY: Final = ROOT / "build" / "mutants"
MADE: Final = COPY / "mutants"
STATS: Final = MADE / "mutmut-stats.json"
LOG: Final = COPY / "log.txt"
JUDGED: Final = COPY / "judged.json"
KILLED_BEFORE: Final = ROOT / "build" / "mutants-killed.json"
SCORES: Final = ROOT / "docs" / "mutants.csv"
EQUIVALENT: Final = ROOT / "tools" / "equivalent_mutants.toml"
# What the tests read besides themselves.
READ: Final = ("docs/examples", "tools")
COPIED: Final = ("src", "tests", *READ, "pyproject.toml", "README.md")


class Mutant(NamedTuple):
    """One mutant: the line that was, and the line that is instead."""

    module: str
    function: str
    old: str
    new: str


class Score(NamedTuple):
    """How many mutants a module has, and what became of them."""

    module: str
    mutants: int
    killed: int
    equivalent: int
    survived: int
    day: str


def scores() -> dict[str, Score]:
    """Return the scores that are kept, by module."""
    if not SCORES.exists():
        return {}
    with SCORES.open(encoding="utf-8", newline="") as file:
        found = []
        for module, *figures, day in list(csv.reader(file))[1:]:
            mutants, killed, alike, survived = map(int, figures)
            found.append(Score(module, mutants, killed, alike, survived, day))
    return {score.module: score for score in found}


def keep(found: Iterable[Score]) -> None:
    """Write the scores of the modules that were judged, and leave the others as they are."""
    kept = {**scores(), **{score.module: score for score in found}}
    with SCORES.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(Score._fields)
        writer.writerows(kept[module] for module in sorted(kept))


@cache
def equivalent() -> dict[Mutant, str]:
    """Return the mutants that nobody can tell from the original, each with the reason."""
    listed = tomllib.loads(EQUIVALENT.read_text(encoding="utf-8")).get("mutant", [])
    return {Mutant(*(item[name] for name in Mutant._fields)): item["why"] for item in listed}


def files(wanted: Sequence[str]) -> list[Path]:
    """Return the files of the modules that are named."""
    found: list[Path] = []
    for name in wanted:
        path = SOURCE.joinpath(*name.split("."))
        found += sorted(path.glob("*.py")) if path.is_dir() else [path.with_suffix(".py")]
    return found


def parts() -> list[str]:
    """Return the names of the modules and packages that stand in the package itself."""
    return sorted({path.relative_to(SOURCE).with_suffix("").parts[0] for path in SOURCE.rglob("*.py")})


def module_of(path: Path) -> str:
    """Return the name of a module inside the package."""
    return ".".join(path.relative_to(SOURCE).with_suffix("").parts)


def tests_of(modules: Iterable[str]) -> list[str]:
    """Return the files of tests that judge modules: those that own them, or have their names."""
    names = dict.fromkeys(FIRST)
    for module in modules:
        names.update(dict.fromkeys(OWNERS.get(module, module.split("."))))
    return [f"tests/test_{name}.py" for name in names if (ROOT / "tests" / f"test_{name}.py").exists()]


def prepare(paths: Sequence[Path], tests: Sequence[str]) -> None:
    """Copy the project to where mutmut works, and tell it what to alter and what to run."""
    shutil.rmtree(COPY, ignore_errors=True)
    COPY.mkdir(parents=True)
    for name in COPIED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, COPY / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copyfile(ROOT / name, COPY / name)
    told = {
        "also_copy": list(READ),
        "only_mutate": [str(path.relative_to(ROOT)) for path in paths],
        "pytest_add_cli_args_test_selection": list(tests),
    }
    added = "".join(f"{name} = {json.dumps(value)}\n" for name, value in told.items())
    settings = (
        (ROOT / "pyproject.toml").read_text(encoding="utf-8").replace("[tool.mutmut]\n", f"[tool.mutmut]\n{added}")
    )
    (COPY / "pyproject.toml").write_text(settings, encoding="utf-8")


def call(where: Path, *command: str, **variables: str) -> bool:
    """Run a command, and say whether it ended well; what it says goes into the log."""
    # Sets come in the same order in every process, and properties try a few examples only.
    environment = {**os.environ, "HYPOTHESIS_PROFILE": "quick", "PYTHONHASHSEED": "0", **variables}
    with LOG.open("w", encoding="utf-8") as file:
        done = subprocess.run(command, cwd=where, env=environment, stdout=file, stderr=file, check=False)  # noqa: S603
    return done.returncode == 0


def stop(where: str) -> NoReturn:
    """Stop with the last words of the log."""
    print(*LOG.read_text(encoding="utf-8").splitlines()[-30:], sep="\n")
    sys.exit(f"{where} did not end well")


def make(jobs: int) -> None:
    """Let mutmut make the mutants, and find out which tests reach which function and how long they take."""
    # Asked for mutants that it has not made it stops there: it would judge slowly what is judged here in forks.
    call(COPY, str(Path(sys.executable).parent / "mutmut"), "run", "--max-children", str(jobs), "none")


def judge(asked: dict[str, str], tests: Sequence[str], jobs: int) -> dict[str, int]:
    """Judge mutants, given with the function that each is one of, and return the exit status of the tests of each."""
    stats = json.loads(STATS.read_text(encoding="utf-8"))
    seconds: dict[str, float] = stats["duration_by_test"]
    first = tuple(f"tests/test_{name}.py" for name in FIRST)
    reached = {
        function: sorted(names, key=lambda test: (not test.startswith(first), seconds.get(test, 0)))
        for function, names in stats["tests_by_mangled_function_name"].items()
    }
    JUDGED.write_text(json.dumps({"mutants": asked, "tests": reached, "seconds": seconds}), encoding="utf-8")
    options = ("-q", "--rootdir=.", "--assert=plain", "-p", "no:cacheprovider", "-p", "no:xdist", "-p", "mutant_judge")
    ended = call(
        MADE,
        *(sys.executable, "-m", "pytest", *options, *tests),
        PYTHONPATH=os.pathsep.join([str(MADE / "src"), str(ROOT / "tools")]),
        JUDGED=str(JUDGED),
        JOBS=str(jobs),
    )
    if not ended:
        stop("pytest")
    found: dict[str, int] = json.loads(JUDGED.read_text(encoding="utf-8"))["verdicts"]
    return found


def made(path: Path) -> dict[str, str]:
    """Return the mutants of a file, each with the hash of its function, as mutmut has written them down."""
    file = MADE / path.relative_to(ROOT).with_suffix(".py.meta")
    if not file.exists():  # all in it is data
        return {}
    kept = json.loads(file.read_text(encoding="utf-8"))
    hashes = kept["hash_by_function_name"]
    return {mutant: hashes[function_of(mutant).rpartition(".")[2]] for mutant in kept["exit_code_by_key"]}


def killed_before() -> dict[str, str]:
    """Return the mutants that were killed once, each with the hash of its function."""
    found: dict[str, str] = json.loads(KILLED_BEFORE.read_text(encoding="utf-8")) if KILLED_BEFORE.exists() else {}
    return found


def function_of(mutant: str) -> str:
    """Return the name of the function that a mutant is one of."""
    return re.sub(r"__mutmut_\d+$", "", mutant)


def survivors(path: Path, verdicts: dict[str, int]) -> Iterator[Mutant]:
    """Go through the mutants of a file that no test kills."""
    tree = ast.parse((MADE / path.relative_to(ROOT)).read_text(encoding="utf-8"))
    functions = {node.name: node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
    for mutant in made(path):
        if verdicts[mutant] not in {SURVIVED, NO_TESTS}:
            continue
        name = function_of(mutant).rpartition(".")[2]
        was, now = (body_of(functions[key]) for key in (f"{name}__mutmut_orig", mutant.rpartition(".")[2]))
        lines = [line for line in difflib.unified_diff(was, now, n=0, lineterm="") if line[:3] not in {"---", "+++"}]
        old, new = (" ".join(line[1:].strip() for line in lines if line[0] == sign) for sign in "-+")
        yield Mutant(module_of(path), re.sub(r"^x(_|ǁ)", "", name).replace("ǁ", "."), old, new)


def body_of(function: ast.FunctionDef) -> list[str]:
    """Return a function as lines, under one name for all."""
    function.name = "it"
    return ast.unparse(function).splitlines()


def shown(mutant: Mutant) -> str:
    """Return a mutant as lines."""
    return f"{mutant.module}: {mutant.function}\n  - {mutant.old}\n  + {mutant.new}"


def main(arguments: list[str]) -> int:
    """Judge the mutants; the exit status is 1 if one lives that is not listed as equivalent."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("modules", nargs="*", help="modules or packages, such as rules or rules.tenure")
    parser.add_argument("--check", action="store_true", help="keep no scores")
    parser.add_argument("--again", action="store_true", help="only what was not killed the last time, or has changed")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    wanted = parser.parse_args(arguments)
    is_good = True
    for names in [wanted.modules] if wanted.modules else [[name] for name in parts()]:
        paths = files(names)
        verdicts = verdicts_on(paths, again=wanted.again, jobs=wanted.jobs)
        found, good = zip(*(score_of(path, verdicts) for path in paths), strict=True)
        is_good = is_good and all(good)
        if not wanted.check:
            keep(found)
    return 0 if is_good else 1


def verdicts_on(paths: Sequence[Path], *, again: bool, jobs: int) -> dict[str, int]:
    """Judge the mutants of these files, and remember which were killed."""
    tests = tests_of(map(module_of, paths))
    prepare(paths, tests)
    make(jobs)
    mutants = {mutant: hash_ for path in paths for mutant, hash_ in made(path).items()}
    if mutants and not STATS.exists():
        stop("mutmut")
    known = {mutant for mutant, hash_ in killed_before().items() if again and mutants.get(mutant) == hash_}
    asked = {mutant: function_of(mutant) for mutant in mutants if mutant not in known}
    verdicts = dict.fromkeys(known, KILLED) | (judge(asked, tests, jobs) if asked else {})
    killed = {mutant: hash_ for mutant, hash_ in mutants.items() if verdicts[mutant] not in {SURVIVED, NO_TESTS}}
    KILLED_BEFORE.write_text(json.dumps({**killed_before(), **killed}), encoding="utf-8")
    return verdicts


def score_of(path: Path, verdicts: dict[str, int]) -> tuple[Score, bool]:
    """Return the score of a module and whether it is good; print what lives and is not listed, or is and does not."""
    module, all_of_them, lives = module_of(path), made(path), list(survivors(path, verdicts))
    listed = [mutant for mutant in lives if mutant in equivalent()]
    others = [mutant for mutant in lives if mutant not in equivalent()]
    gone = [mutant for mutant in equivalent() if mutant.module == module and mutant not in lives]
    print(*(f"SURVIVES {shown(mutant)}\n" for mutant in others), sep="", end="")
    print(*(f"LISTED, AND KILLED OR NO LONGER MADE {shown(mutant)}\n" for mutant in gone), sep="", end="")
    number = len(all_of_them) - len(lives)
    print(
        f"{module}: {number} of {len(all_of_them)} killed, {len(listed)} equivalent, {len(others)} survive", flush=True
    )
    today = datetime.now().astimezone().date().isoformat()
    return Score(module, len(all_of_them), number, len(listed), len(others), today), not others and not gone


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
