"""The instruments that go by their names, and the list of all. This is the one list of the names."""

from .assembly import ASSEMBLY_2012 as ASSEMBLY_2012, ASSEMBLY_2014 as ASSEMBLY_2014, ASSEMBLY_2023 as ASSEMBLY_2023
from .can_tho_2019 import CAN_THO_2019 as CAN_THO_2019
from .instruments import INSTRUMENTS as INSTRUMENTS, in_force as in_force
from .party import PARTY_2014 as PARTY_2014, PARTY_2023 as PARTY_2023
