"""Plans: the law as values, one for each instrument.

Each is loaded when it is first asked for. ``instruments`` has the one list of them, ``INSTRUMENTS``.
"""

from __future__ import annotations

from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from phieu_tin_nhiem.plans.assembly import ASSEMBLY_2012, ASSEMBLY_2014, ASSEMBLY_2023
    from phieu_tin_nhiem.plans.can_tho_2019 import CAN_THO_2019
    from phieu_tin_nhiem.plans.instruments import INSTRUMENTS, in_force
    from phieu_tin_nhiem.plans.party import PARTY_2014, PARTY_2023
else:  # a type checker that saw this would let every name pass

    def __getattr__(name: str) -> object:
        if name not in _MODULES:
            message = f"module {__name__!r} has no attribute {name!r}"
            raise AttributeError(message)
        return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)


__all__ = [
    "ASSEMBLY_2012",
    "ASSEMBLY_2014",
    "ASSEMBLY_2023",
    "CAN_THO_2019",
    "INSTRUMENTS",
    "PARTY_2014",
    "PARTY_2023",
    "in_force",
]

_MODULES: Final = MappingProxyType(
    {
        "ASSEMBLY_2012": "assembly",
        "ASSEMBLY_2014": "assembly",
        "ASSEMBLY_2023": "assembly",
        "CAN_THO_2019": "can_tho_2019",
        "INSTRUMENTS": "instruments",
        "PARTY_2014": "party",
        "PARTY_2023": "party",
        "in_force": "instruments",
    }
)


def __dir__() -> list[str]:
    return __all__
