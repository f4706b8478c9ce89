"""Testing: rounds with named faults, worked examples, and Hypothesis strategies, for those who build on the library.

``rounds`` and ``examples`` need nothing but the library. ``strategies`` needs Hypothesis (the extra ``testing``); with
it installed, ``st.from_type(Tally)`` works too, and nothing has to be imported for it.
"""
