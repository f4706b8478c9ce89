"""Names that are loaded when they are first asked for: from a stub, wherever the package stands."""

from __future__ import annotations

import sys
from types import ModuleType

import pytest

from phieu_tin_nhiem.base.lazy import attach, data_of, listed


class TestAttach:
    """A package gives the names of its stub, each from the module that defines it, and no others."""

    def test_a_name_is_loaded_once(self) -> None:
        space: dict[str, object] = {}
        load, names = attach("phieu_tin_nhiem.rules", space)
        assert load("Tenure") is space["Tenure"]
        assert set(names()) == {*listed("phieu_tin_nhiem.rules"), "Tenure"}

    @pytest.mark.parametrize("name", ["tenur", "__wrapped__"])
    def test_another_name_is_none_of_it(self, name: str) -> None:
        load, _ = attach("phieu_tin_nhiem.rules", {})
        with pytest.raises(AttributeError, match=name):
            load(name)


class TestDataOf:
    """Data are read where the package was installed."""

    def test_a_module_that_came_from_nowhere_has_none(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setitem(sys.modules, "made_here", ModuleType("made_here"))
        with pytest.raises(FileNotFoundError):
            data_of("made_here", "names.txt")
