"""The JSON Schema of the files, as it is published with the package."""

from __future__ import annotations

import json
from importlib.resources import files


def schema() -> dict[str, object]:
    """Return the JSON Schema (2020-12) of every file that is written or read; what is read is valid against it.

    It is made from the types themselves, and shipped as ``schema.json`` beside this module.

    >>> schema()["$schema"]
    'https://json-schema.org/draft/2020-12/schema'
    """
    found: dict[str, object] = json.loads(files(__package__).joinpath("schema.json").read_bytes())
    return found
