"""Registration: with Hypothesis at hand the types are known to it; without it, the error names the extra."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from phieu_tin_nhiem import MissingExtraError, PhieuTinNhiemError
from phieu_tin_nhiem.testing import strategies
from phieu_tin_nhiem.testing.registration import STRATEGIES, register


class TestRegistration:
    """With Hypothesis at hand the types are known to it, without an import; without it, the error names the extra."""

    def test_each_strategy_is_there(self) -> None:
        assert {getattr(strategies, name).__name__ for name in STRATEGIES.values()} == set(STRATEGIES.values())

    @pytest.mark.parametrize("kind", STRATEGIES, ids=lambda kind: kind.__name__)
    @settings(max_examples=3)
    @given(data=st.data())
    def test_from_type_knows_it(self, kind: type, data: st.DataObject) -> None:
        register()
        assert type(data.draw(st.from_type(kind))) is kind

    def run(self, code: str) -> str:
        done = subprocess.run([sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=False)
        assert (done.returncode, done.stderr) == (0, "")
        return done.stdout.strip()

    def test_nothing_has_to_be_imported_for_it(self) -> None:
        code = (
            "from hypothesis import find, strategies as st\n"
            "from phieu_tin_nhiem import Tally\n"
            "print(find(st.from_type(Tally), lambda tally: True))"
        )
        assert re.fullmatch(r"Tally\(high=\d+, confidence=\d+, low=\d+\)", self.run(code))

    def test_the_strategies_may_be_imported_first(self) -> None:
        code = (
            "from phieu_tin_nhiem.testing.strategies import tallies\n"
            "from hypothesis import find\n"
            "print(find(tallies(), lambda tally: tally.low > 2))"
        )
        assert self.run(code) == "Tally(high=0, confidence=0, low=3)"

    def test_this_may_be_imported_first(self) -> None:
        code = (
            "import phieu_tin_nhiem.testing.registration\n"
            "from hypothesis import find, strategies as st\n"
            "from phieu_tin_nhiem import Tally\n"
            "print(type(find(st.from_type(Tally), lambda tally: True)).__name__)"
        )
        assert self.run(code) == "Tally"

    @pytest.mark.parametrize("asked", ["import phieu_tin_nhiem.testing.strategies", "from {0} import strategies"])
    def test_without_hypothesis_the_error_names_the_extra(self, asked: str) -> None:
        code = (
            "import sys; sys.modules['hypothesis'] = None\n"
            "import phieu_tin_nhiem\n"
            f"try: {asked.format('phieu_tin_nhiem.testing')}\n"
            "except ImportError as error: print(type(error).__name__, error.module, error.extra)"
        )
        assert self.run(code) == "MissingExtraError phieu_tin_nhiem.testing testing"

    @pytest.mark.parametrize("module", ["testing", "testing.rounds", "testing.examples"])
    def test_what_does_not_draw_needs_no_hypothesis(self, module: str) -> None:
        code = f"import sys; sys.modules['hypothesis'] = None\nimport phieu_tin_nhiem.{module}\nprint('fine')"
        assert self.run(code) == "fine"

    def test_the_error_is_ours_and_an_import_error(self) -> None:
        error = MissingExtraError("phieu_tin_nhiem.testing", "testing")
        assert isinstance(error, PhieuTinNhiemError)
        assert isinstance(error, ImportError)
        assert not isinstance(error, ValueError)
