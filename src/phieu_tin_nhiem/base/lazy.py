"""Lazy packages: names and data files of a package that are loaded when they are first asked for.

The names stand in one list, which type checkers read as well: the package's stub ``__init__.pyi``, with lines such as
``from .facts.offices import Body as Body``. So whoever counts ballots loads no plan.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module
from typing import Final

_IMPORT: Final = re.compile(r"^from \.(?P<module>[\w.]+) import (?P<names>\([^()]*\)|[^\n(]*)", re.MULTILINE)
_NAME: Final = re.compile(r"\w+ as (\w+)")


def data_of(package: str, name: str) -> str:
    """Return the text of a data file of a package, wherever that was installed: in a folder or in a zip file.

    ``importlib.resources`` does the same and takes longer to import than all of the library's facts.
    """
    spec = sys.modules[package].__spec__
    if spec is None or spec.loader is None or spec.origin is None:
        raise FileNotFoundError(name)
    folder = spec.origin.removesuffix("__init__.py").removesuffix("__init__.pyc")
    content: bytes = spec.loader.get_data(f"{folder}{name}")  # type: ignore[attr-defined]  # of loaders that read files
    return content.decode().replace("\r\n", "\n")


@cache
def listed(package: str) -> Mapping[str, str]:
    """Return the names in the stub of a package, each with the module in which it is defined."""
    return {
        name: f"{package}.{found['module']}"
        for found in _IMPORT.finditer(data_of(package, "__init__.pyi"))
        for name in _NAME.findall(found["names"])
    }


def attach(package: str, namespace: dict[str, object]) -> tuple[Callable[[str], object], Callable[[], list[str]]]:
    """Return ``__getattr__`` and ``__dir__`` of a package, which load and list what stands in its stub."""

    def load(name: str) -> object:
        if name == "__all__":
            return sorted(listed(package))
        # Other dunders are asked for by the import system itself, before there is a reason to read anything.
        module = None if name.startswith("__") else listed(package).get(name)
        if module is None:
            message = f"module {package!r} has no attribute {name!r}"
            raise AttributeError(message)
        value: object = getattr(import_module(module), name)
        namespace[name] = value  # the next time it is there at once
        return value

    def names() -> list[str]:
        return sorted({*namespace, *listed(package)})

    return load, names
