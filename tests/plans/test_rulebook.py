"""Rulebooks: the provisions of an instrument, and which rules serve which of them."""

from __future__ import annotations

import pytest
from attrs import evolve

from phieu_tin_nhiem import InvalidRuleError, ProvisionKind
from small import LEVELS, NOTICE, PLAN, TENURE, Book, Other, Serving

FIRST, SECOND, THIRD = Serving((NOTICE,)), Other((NOTICE, LEVELS)), Other((NOTICE,))
DEFINITION = evolve(TENURE, kind=ProvisionKind.DEFINITION)


class TestRules:
    """The rules are what stands in the fields and has provisions, by name and place, in order."""

    def test_by_name(self) -> None:
        assert list(Book().rules.items()) == [("first", FIRST), ("others[1]", SECOND), ("others[2]", THIRD)]

    def test_a_rule_that_is_not_there_is_left_out(self) -> None:
        assert Book(first=None, others=()).rules == {}


class TestProvisions:
    """A provision is found by its id, and so is what serves it."""

    @pytest.mark.parametrize("provision", [NOTICE, TENURE, LEVELS], ids=lambda it: str(it.id))
    def test_each_is_found(self, provision: object) -> None:
        assert Book().provision(getattr(provision, "id", "")) == provision

    def test_what_serves_one(self) -> None:
        assert Book().serving("kh1.notice") == Book().serving_rules(NOTICE) == (FIRST, SECOND, THIRD)
        assert Book().serving("qd1.levels") == Book().serving_rules(LEVELS) == (SECOND,)
        assert Book().serving("kh1.tenure") == Book().serving_rules(TENURE) == ()

    def test_a_definition_without_a_rule_is_served_by_the_instrument(self) -> None:
        assert Book(provisions=(NOTICE, DEFINITION)).serving("kh1.tenure") == (PLAN,)


class TestWhole:
    """A book is whole when its rules stand in provisions that it has, each of them once."""

    def test_it_is(self) -> None:
        Book().require_whole()

    def test_a_supplement_that_is_a_provision_as_well_is_there_twice(self) -> None:
        with pytest.raises(InvalidRuleError) as caught:
            Book(supplements=(LEVELS, NOTICE)).require_whole()
        assert (caught.value.key, caught.value.value) == ("expected.once", "kh1.notice")
