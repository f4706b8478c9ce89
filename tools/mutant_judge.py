"""A plugin of pytest that judges mutmut's mutants, each in a fork of one session whose tests are collected already.

``tools/mutants.py`` starts it where mutmut has put the mutants. mutmut itself collects the tests again for each mutant,
which takes ten times as long. ``JUDGED`` names the file that says which mutants to judge, by which tests, and into
which the verdicts go; ``JOBS`` says how many at a time.
"""

from __future__ import annotations

import contextlib
import gc
import json
import os
import signal
import time
from pathlib import Path
from typing import Final

import pytest

SURVIVED, KILLED, NO_TESTS, HANGS = 0, 1, 33, 36
SHORTEST: Final = 20.0
LONGER: Final = 30


class Verdict:
    """Ends the process of a mutant with the first test that fails: nobody reads why it does."""

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_makereport(self, call: pytest.CallInfo[None]) -> None:
        """Stop at whatever was raised, unless it only skips a test."""
        if call.excinfo is not None and not call.excinfo.errisinstance(pytest.skip.Exception):
            os._exit(KILLED)


def run(session: pytest.Session, items: list[pytest.Item], mutant: str) -> None:
    """Run tests in this process, a fork, with a mutant in the place of its original."""
    os.environ["MUTANT_UNDER_TEST"] = mutant
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 1)
    os.dup2(silence, 2)
    session.config.pluginmanager.register(Verdict())
    for item, following in zip(items, [*items[1:], None], strict=True):
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)


class Forks:
    """The processes in which mutants are being judged: each with its mutant and the time at which it is given up."""

    def __init__(self, jobs: int) -> None:
        self.jobs = jobs
        self.running: dict[int, tuple[str, float]] = {}
        self.verdicts: dict[str, int] = {}

    def start(self, session: pytest.Session, items: list[pytest.Item], mutant: str, seconds: float) -> None:
        """Judge a mutant as soon as there is room."""
        self.wait(self.jobs - 1)
        child = os.fork()
        if child == 0:
            status = KILLED
            with contextlib.suppress(BaseException):
                run(session, items, mutant)
                status = SURVIVED
            os._exit(status)
        self.running[child] = mutant, time.monotonic() + seconds

    def wait(self, most: int) -> None:
        """Wait until no more than so many are running."""
        while len(self.running) > most:
            child, status = os.waitpid(-1, os.WNOHANG)
            if child:
                mutant, _ = self.running.pop(child)
                # What ends with a signal was given up.
                self.verdicts[mutant] = HANGS if os.WIFSIGNALED(status) else os.WEXITSTATUS(status)
                continue
            for late in [child for child, (_, end) in self.running.items() if time.monotonic() > end]:
                os.kill(late, signal.SIGKILL)
            time.sleep(0.002)


def pytest_runtestloop(session: pytest.Session) -> bool:
    """Judge the mutants instead of running the tests."""
    file = Path(os.environ["JUDGED"])
    asked = json.loads(file.read_text(encoding="utf-8"))
    items = {item.nodeid: item for item in session.items}
    lasts: dict[str, float] = asked["seconds"]
    forks = Forks(int(os.environ["JOBS"]))
    # An original that its own tests do not pass would make every mutant look killed.
    forks.start(session, list(items.values()), "", 10 * SHORTEST + LONGER * sum(lasts.values()))
    forks.wait(0)
    if forks.verdicts.pop("") != SURVIVED:
        pytest.exit("the tests fail without any mutant", returncode=pytest.ExitCode.TESTS_FAILED)
    gc.collect()
    gc.freeze()
    for mutant, function in asked["mutants"].items():
        tests = [name for name in asked["tests"].get(function, ()) if name in items]
        if tests:
            seconds = SHORTEST + LONGER * sum(lasts.get(name, 0) for name in tests)
            forks.start(session, [items[name] for name in tests], mutant, seconds)
        else:
            forks.verdicts[mutant] = NO_TESTS
    forks.wait(0)
    file.write_text(json.dumps({"verdicts": forks.verdicts}), encoding="utf-8")
    return True
