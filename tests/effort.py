"""How many examples a heavy property tries: fewer than the profile says, and never more than it needs."""

from hypothesis import HealthCheck, settings

_MANY = settings().max_examples

HALF = settings(max_examples=max(1, _MANY // 2))
"""For properties that check a round or two for each example."""

FEW = settings(max_examples=max(1, _MANY // 5), suppress_health_check=[HealthCheck.too_slow])
"""For properties that check many rounds, or start something, for each example."""
