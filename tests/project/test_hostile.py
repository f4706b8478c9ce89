"""Hosts that are not as one would wish: other locales and time zones, switches, threads."""

import ast
import os
import random
import runpy
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from functools import cache
from pathlib import Path

import attrs
import pytest
from fuzzing import READERS, valid_inputs

import phieu_tin_nhiem
from phieu_tin_nhiem import (
    CAN_THO_2019,
    Ballot,
    BallotForm,
    Body,
    BodyKind,
    Meeting,
    Office,
    Officeholder,
    Rating,
    Role,
    Round,
    Service,
    Tally,
    count,
)
from phieu_tin_nhiem.interchange import InvalidFileError, dumps, loads, plan_version
from rounds import lawful_round

OFFICE = Office(Role.HEAD, Body("Sở Mẫu", BodyKind.DEPARTMENT))
HERE = Path(__file__).resolve().parent
everything = runpy.run_path(str(HERE / "renderings.py"))["everything"]
MODULES = sorted(Path(phieu_tin_nhiem.__file__).parent.rglob("*.py"))
TURKISH = "tr_TR.UTF-8"


def rendered(*options: str, **environment: str) -> bytes:
    """Return everything that the library says in another interpreter."""
    run = subprocess.run(
        [sys.executable, "-W", "error", *options, str(HERE / "renderings.py")],
        env={**os.environ, "LC_ALL": "C", "TZ": "UTC", **environment},
        capture_output=True,
        check=False,
    )
    assert (run.returncode, run.stderr) == (0, b"")
    return run.stdout


@cache
def usual() -> bytes:
    return rendered()


def has_locale(name: str) -> bool:
    code = f"import locale; locale.setlocale(locale.LC_ALL, {name!r})"
    return not subprocess.run([sys.executable, "-c", code], capture_output=True, check=False).returncode


class TestHosts:
    """Neither the locale nor the time zone nor a switch of the interpreter changes a byte of what is said."""

    def test_something_is_said(self) -> None:
        assert len(usual()) > 100_000
        assert "đúng kế hoạch".encode() in usual() or "Kế hoạch".encode() in usual()

    @pytest.mark.parametrize(
        ("options", "environment"),
        [
            ([], {"PYTHONUTF8": "0"}),
            (["-X", "utf8"], {}),
            (["-X", "warn_default_encoding"], {"PYTHONUTF8": "0"}),
            ([], {"PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii", "PYTHONCOERCECLOCALE": "0"}),
            ([], {"LC_ALL": "C.UTF-8"}),
            ([], {"TZ": "XXX-14"}),
            ([], {"TZ": "XXX+12YYY,M3.2.0,M11.1.0"}),
            ([], {"TZ": "Pacific/Kiritimati"}),
            (["-O"], {}),
            (["-OO"], {}),
            (["-I"], {}),
            ([], {"PYTHONHASHSEED": "1"}),
            ([], {"PYTHONHASHSEED": "2"}),
        ],
        ids=str,
    )
    def test_it_is_the_same(self, options: list[str], environment: dict[str, str]) -> None:
        assert rendered(*options, **environment) == usual()

    def test_it_is_the_same_where_small_i_is_written_without_its_dot(self) -> None:
        if not has_locale(TURKISH):
            pytest.skip(f"the locale {TURKISH} is not installed here (Debian: locale-gen {TURKISH})")
        assert rendered(LC_ALL=TURKISH) == usual()

    @pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
    def test_nothing_is_called_whose_answer_depends_on_the_locale(self, path: Path) -> None:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        called = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
        names = {node.func.attr for node in called if isinstance(node.func, ast.Attribute)}
        assert names.isdisjoint({"strftime", "strptime", "setlocale", "ctime", "strcoll", "strxfrm", "getlocale"})
        for node in called:
            name = ast.unparse(node.func)
            is_text = name.endswith((".read_text", ".write_text", ".open")) and name != "os.open"
            is_binary = any(isinstance(given, ast.Constant) and "b" in str(given.value) for given in node.args)
            assert not is_text or is_binary or "encoding" in {word.arg for word in node.keywords}, ast.unparse(node)
        # "n" groups digits as the locale does.
        formats = [node.format_spec for node in ast.walk(tree) if isinstance(node, ast.FormattedValue)]
        assert not any(ast.unparse(spec).rstrip("'\"").endswith("n") for spec in formats if spec is not None)


class TestValidatorsOff:
    """A host that switches the validators of attrs off gets the same answers and the same errors."""

    @pytest.fixture(autouse=True)
    def _off(self) -> Iterator[None]:
        attrs.validators.set_disabled(True)
        yield
        attrs.validators.set_disabled(False)

    def test_what_is_said_is_the_same(self) -> None:
        assert everything() == usual()

    @pytest.mark.parametrize("reader", READERS)
    def test_no_reader_lets_anything_else_in(self, reader: str) -> None:
        chance = random.Random(7)  # noqa: S311 - the same at every run
        for valid in valid_inputs(reader):
            READERS[reader](valid)
            for _ in range(60):
                data = bytearray(valid)
                data[chance.randrange(len(data))] = chance.randrange(256)
                READERS[reader](bytes(data))


class TestThreads:
    """A value that several threads share gives each the same answer."""

    def test_eight_threads_find_the_same(self) -> None:
        whole = lawful_round()
        with ThreadPoolExecutor(8) as pool:
            reports = list(pool.map(CAN_THO_2019.check, [whole] * 32))
        assert all(report == CAN_THO_2019.check(whole) for report in reports)

    def test_eight_threads_read_and_write_each_its_own(self) -> None:
        """Names in a file refer to the tables of that file, whatever another thread reads meanwhile."""
        since = [Service(date(2015, 1, 1))]
        people = [Officeholder(f"Người Mẫu {number}", OFFICE, service=since) for number in range(64)]
        texts = [
            dumps(Round(meetings=[Meeting(body=OFFICE.body, on=date(2019, 1, 20), people=[person, people[0]])]))
            for person in people[1:]
        ]
        bad = [text.replace('"head"', '"sếp"') for text in texts]

        def there_and_back(text: str) -> object:
            try:
                return dumps(loads(text))
            except InvalidFileError as error:
                return error.explain()

        alone = [there_and_back(text) for text in texts + bad]
        with ThreadPoolExecutor(8) as pool:
            assert list(pool.map(there_and_back, texts + bad)) == alone
        assert alone[: len(texts)] == texts

    def test_eight_threads_share_plans_counts_and_marks(self) -> None:
        box = Ballot([Rating.HIGH, Rating.LOW])
        form = BallotForm(["An", "Bình"])

        def work(number: int) -> tuple[object, ...]:
            day = date(2019, 1, 1 + number % 28)
            return (
                count(form, [box] * (1 + number % 5)),
                Tally.from_marks(b"0123" * number),
                CAN_THO_2019.timeline(day).explain(),
                plan_version(CAN_THO_2019),
            )

        with ThreadPoolExecutor(8) as pool:
            assert list(pool.map(work, range(48))) == list(map(work, range(48)))
