"""Operators for cosmic-ray that know what the values of an instrument are made of.

Its own operators alter numbers, comparisons and truth values. These put another term of the vocabulary in the place of
one, another constant of the same kind, a name that says the opposite, and leave out an element, a named argument or a
statement: a post that is not listed, a filing that is not due, an invariant that is not checked.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

import parso
from cosmic_ray import plugins

Position = tuple[tuple[int, int], tuple[int, int]]

TWINS: Final = {
    "min": "max",
    "max": "min",
    "any": "all",
    "all": "any",
    "day_after": "day_before",
    "day_before": "day_after",
    "require_fields": "require_fields_or_none",
}
# Arguments that have no default: without them there is no call.
REQUIRED: Final = {"id", "name", "title", "issuer", "issued_on", "known_from", "rule", "status", "statement"}
SEQUENCES: Final = {"testlist_comp", "dictorsetmaker", "testlist_star_expr", "subscriptlist"}
CALLS: Final = {"atom_expr", "power"}


def span(node: Any) -> Position:  # noqa: ANN401 - parso has no types
    """Return where a node begins and ends."""
    return node.start_pos, node.end_pos


def is_read(name: Any) -> bool:  # noqa: ANN401 - parso has no types
    """Say whether a name is read here: not defined, imported, or that of an argument."""
    before, after = name.get_previous_leaf(), name.get_next_leaf()
    if name.is_definition(include_setitem=True) or name.parent.type in {"import_as_name", "import_as_names", "param"}:
        return False
    return not (name.parent.type == "argument" and after.value == "=" and name.parent.children[0] is name) and not (
        before is not None and before.value in {"import", "def", "class", "from"}
    )


class Operator:
    """What cosmic-ray asks of an operator: the places in a node, and the node altered in one of them."""

    @classmethod
    def arguments(cls) -> tuple[()]:
        """Return nothing: there is nothing to set."""
        return ()

    def mutation_positions(self, node: Any) -> Iterator[Position]:  # noqa: ANN401 - parso has no types
        """Yield each place in this node."""
        raise NotImplementedError

    def mutate(self, node: Any, index: int) -> Any:  # noqa: ANN401 - parso has no types
        """Return the node with the place of this number altered."""
        raise NotImplementedError


class Renaming(Operator):
    """Puts another name in the place of one."""

    def instead(self, node: Any) -> str | None:  # noqa: ANN401 - parso has no types
        """Return the other name, if there is one."""
        raise NotImplementedError

    def mutation_positions(self, node: Any) -> Iterator[Position]:  # noqa: ANN401 - parso has no types
        """Yield the name, if there is another."""
        if node.type == "name" and self.instead(node) is not None:
            yield span(node)

    def mutate(self, node: Any, index: int) -> Any:  # noqa: ANN401 - parso has no types
        """Return the other name."""
        del index
        node.value = self.instead(node)
        return node


class Twin(Renaming):
    """The name that says the opposite."""

    def instead(self, node: Any) -> str | None:  # noqa: ANN401 - parso has no types
        """Return the twin of a name that is read."""
        return TWINS.get(node.value) if is_read(node) else None


def owner_of(name: Any) -> str:  # noqa: ANN401 - parso has no types
    """Return the name before the dot, or nothing."""
    dot = name.get_previous_leaf()
    if dot is None or dot.value != "." or dot.get_previous_leaf().type != "name":
        return ""
    return str(dot.get_previous_leaf().value)


def next_of(names: list[str], name: str) -> str:
    """Return the name after this one; after the last comes the first."""
    return names[(names.index(name) + 1) % len(names)]


def term_operator(terms: Mapping[str, list[str]]) -> type[Renaming]:
    """Return the operator that puts the next term of a vocabulary in the place of one."""

    class Term(Renaming):
        """The next term of the same vocabulary."""

        def instead(self, node: Any) -> str | None:  # noqa: ANN401 - parso has no types
            """Return the term after the one that stands here."""
            names = terms.get(owner_of(node), [])
            return next_of(names, node.value) if node.value in names and len(names) > 1 else None

    return Term


def sibling_operator(constants: Mapping[str, Mapping[str, str]]) -> type[Renaming]:
    """Return the operator that puts another constant of the same kind in the place of one.

    The constants are given with their kinds by the name before the dot; without a dot that is the name of nothing.
    """

    class Sibling(Renaming):
        """The next constant of the same kind."""

        def instead(self, node: Any) -> str | None:  # noqa: ANN401 - parso has no types
            """Return the constant after the one that is read here."""
            kinds = constants.get(owner_of(node), {})
            if node.value not in kinds or not is_read(node):
                return None
            alike = [name for name, kind in kinds.items() if kind == kinds[node.value]]
            return next_of(alike, node.value) if len(alike) > 1 else None

    return Sibling


class LeaveOut(Operator):
    """Leaves out one element of a display, or one named argument of a call."""

    def mutation_positions(self, node: Any) -> Iterator[Position]:  # noqa: ANN401 - parso has no types
        """Yield each element that can be left out."""
        yield from (span(node.children[place]) for place in self.places(node))

    def mutate(self, node: Any, index: int) -> Any:  # noqa: ANN401 - parso has no types
        """Return the node without one of its elements."""
        place = list(self.places(node))[index]
        after = place + 1 if place + 1 < len(node.children) else place
        del node.children[place : after + 1]
        return node

    def places(self, node: Any) -> Iterator[int]:  # noqa: ANN401 - parso has no types
        """Yield the places of these elements among the children of a node."""
        if node.type == "arglist":
            for place, child in enumerate(node.children):
                is_named = child.type == "argument" and getattr(child.children[1], "value", "") == "="
                if is_named and child.children[0].value not in REQUIRED:
                    yield place
        elif node.type in SEQUENCES and not any(
            child.type.startswith(("sync_comp", "comp_")) for child in node.children
        ):
            if node.type == "dictorsetmaker" and any(getattr(child, "value", "") == ":" for child in node.children):
                return
            for place, child in enumerate(node.children):
                if not getattr(child, "value", "").startswith((",", '"http')):
                    yield place


class LeaveOutStatement(Operator):
    """Leaves out a call that is a statement: what it requires is not checked, what it puts is not put."""

    def mutation_positions(self, node: Any) -> Iterator[Position]:  # noqa: ANN401 - parso has no types
        """Yield the statement, if it is a call."""
        if node.type == "simple_stmt" and node.children[0].type in CALLS:
            yield span(node.children[0])

    def mutate(self, node: Any, index: int) -> Any:  # noqa: ANN401 - parso has no types
        """Return a statement that does nothing."""
        del index
        node.children[0] = parso.parse("pass", start_symbol="file_input").children[0]
        node.children[0].prefix = ""
        return node


def register(terms: Mapping[str, list[str]], constants: Mapping[str, Mapping[str, str]]) -> None:
    """Make these operators known to cosmic-ray, for a module with these constants."""
    plugins.OPERATOR_PROVIDERS["plan"] = {
        "Term": term_operator(terms),
        "Sibling": sibling_operator(constants),
        "Twin": Twin,
        "LeaveOut": LeaveOut,
        "LeaveOutStatement": LeaveOutStatement,
    }
