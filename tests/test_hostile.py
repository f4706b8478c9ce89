"""Hosts that are not as one would wish: other locales and time zones, threads, copies, subclasses, very many rows."""

import copy
import os
import pickle
import runpy
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from phieu_tin_nhiem import CAN_THO_2019, Round, Service, Tally
from phieu_tin_nhiem.testing import strategies
from rounds import lawful_round

SCRIPT = (
    "import sys; from phieu_tin_nhiem import CAN_THO_2019; from phieu_tin_nhiem.demo import worked_round;"
    "report = CAN_THO_2019.check(worked_round());"
    "sys.stdout.buffer.write((report.explain() + report.explain('en')).encode())"
)
VALUES = {
    "bodies": strategies.bodies(),
    "offices": strategies.offices(),
    "officeholders": strategies.officeholders(),
    "services": strategies.services(),
    "notices": strategies.notices(),
    "minutes": strategies.minutes(),
    "meetings": strategies.meetings(),
    "rounds": strategies.rounds(),
    "ballots": strategies.ballots(),
    "forms": strategies.ballot_forms(),
    "results": strategies.results(),
    "counts": strategies.counts(),
}


def text_under(*options: str, **environment: str) -> bytes:
    run = subprocess.run(
        [sys.executable, *options, "-c", SCRIPT], env={**os.environ, **environment}, capture_output=True, check=True
    )
    return run.stdout


class TestHosts:
    """Neither the locale nor the time zone nor the optimiser changes a word of a decision."""

    def test_the_text_is_the_same(self) -> None:
        usual = text_under(LC_ALL="C", TZ="UTC")
        assert usual
        assert text_under(LC_ALL="tr_TR.UTF-8", TZ="Pacific/Kiritimati") == usual
        assert text_under("-O", LC_ALL="C", TZ="UTC") == usual


class TestThreads:
    """A value that several threads share gives each the same answer."""

    def test_eight_threads_find_the_same(self) -> None:
        whole = lawful_round()
        with ThreadPoolExecutor(8) as pool:
            reports = list(pool.map(CAN_THO_2019.check, [whole] * 32))
        assert all(report == CAN_THO_2019.check(whole) for report in reports)


class TestCopies:
    """What is pickled or copied is the same value."""

    @pytest.mark.parametrize("kind", VALUES)
    @settings(max_examples=15)
    @given(data=st.data())
    def test_a_copy_is_equal(self, kind: str, data: st.DataObject) -> None:
        value = data.draw(VALUES[kind])
        assert copy.copy(value) == copy.deepcopy(value) == value
        for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
            assert pickle.loads(pickle.dumps(value, protocol)) == value  # noqa: S301 - made here

    def test_so_is_that_of_a_report(self) -> None:
        report = CAN_THO_2019.check(lawful_round())
        assert pickle.loads(pickle.dumps(report)) == copy.deepcopy(report) == report  # noqa: S301 - made here


HERE = Path(__file__).resolve().parent
KEPT = runpy.run_path(str(HERE.parent / "tools" / "write_pickles.py"))["values"]()


class TestOldPickles:
    """What an earlier version pickled is still read, as an equal value."""

    @pytest.mark.parametrize("name", KEPT)
    def test_it_is_read(self, name: str) -> None:
        kept = (HERE / "golden" / f"{name}.pickle").read_bytes()
        assert pickle.loads(kept) == KEPT[name]  # noqa: S301 - written by a tool of this project


class OtherInt(int):
    """A number of another library."""


class OtherDate(date):
    """A day of another library."""


class TestSubclasses:
    """A subclass of a number or a day enters as the plain one."""

    def test_they_become_plain(self) -> None:
        tally = Tally(OtherInt(1), OtherInt(2), OtherInt(3))
        assert type(tally.high) is int
        assert tally == Tally(1, 2, 3)
        assert type(Service(OtherDate(2015, 2, 28)).start) is date


class TestSize:
    """Figures beyond any people and very many rows are handled like any other."""

    def test_counts_of_ten_to_the_eighteenth_add_up(self) -> None:
        assert Tally(10**18, 10**18, 1).total == 2 * 10**18 + 1

    def test_a_round_of_very_many_meetings_is_reported(self) -> None:
        whole = lawful_round()
        many = Round(meetings=whole.meetings[:1] * 1_000, reported_on=whole.reported_on)
        assert len(CAN_THO_2019.check(many).to_records()) >= 1_000
