"""Plans: the law as values, one file for each instrument.

``CAN_THO_2019`` is a ``Plan``; the instruments of the Assembly and of the Party are ``Regulation`` values. Each is
loaded when it is first asked for.
"""

from __future__ import annotations

from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from phieu_tin_nhiem.plans.assembly_2012 import ASSEMBLY_2012
    from phieu_tin_nhiem.plans.assembly_2014 import ASSEMBLY_2014
    from phieu_tin_nhiem.plans.assembly_2023 import ASSEMBLY_2023
    from phieu_tin_nhiem.plans.can_tho_2019 import CAN_THO_2019
    from phieu_tin_nhiem.plans.in_force import in_force
    from phieu_tin_nhiem.plans.party_2014 import PARTY_2014
    from phieu_tin_nhiem.plans.party_2023 import PARTY_2023
else:  # a type checker that saw this would let every name pass

    def __getattr__(name: str) -> object:
        if name not in _ROOMS:
            message = f"module {__name__!r} has no attribute {name!r}"
            raise AttributeError(message)
        return getattr(import_module(f"{__name__}.{_ROOMS[name]}"), name)


__all__ = ["ASSEMBLY_2012", "ASSEMBLY_2014", "ASSEMBLY_2023", "CAN_THO_2019", "PARTY_2014", "PARTY_2023", "in_force"]

_ROOMS: Final = MappingProxyType({name: "force" if name == "in_force" else name.lower() for name in __all__})


def __dir__() -> list[str]:
    return __all__
