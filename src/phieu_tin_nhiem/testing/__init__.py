"""Testing: Hypothesis strategies for those who build on the library (the extra ``testing``).

``phieu_tin_nhiem.testing.strategies`` has them all. With the extra installed, ``st.from_type(Tally)`` works too, and
nothing has to be imported for it.
"""
