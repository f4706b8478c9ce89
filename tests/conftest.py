"""How hard the properties are tried: the same examples at every run, or many new ones.

``HYPOTHESIS_PROFILE=long make test`` looks for what the everyday examples do not reach.
"""

import os

from hypothesis import HealthCheck, settings

settings.register_profile("ci", derandomize=True, deadline=None, print_blob=True, database=None)
settings.register_profile(
    "long", max_examples=5_000, deadline=None, print_blob=True, suppress_health_check=[HealthCheck.too_slow]
)
# For tools that run the same tests thousands of times: enough to tell an altered library from the original.
settings.register_profile(
    "quick", max_examples=25, derandomize=True, deadline=None, database=None, suppress_health_check=list(HealthCheck)
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))
