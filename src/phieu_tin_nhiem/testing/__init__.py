"""Testing: Hypothesis strategies for those who build on the library (the extra ``testing``).

``phieu_tin_nhiem.testing.strategies`` has them all. With the extra installed, ``st.from_type(Tally)`` works too, and
nothing has to be imported for it.
"""

from __future__ import annotations

from phieu_tin_nhiem.errors import MissingExtraError

try:
    # Before any module of this package: importing Hypothesis runs ``registration``, which has to find them whole.
    import hypothesis as _hypothesis  # noqa: F401
except ImportError as error:
    raise MissingExtraError(__name__, "testing") from error
