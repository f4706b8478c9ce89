"""The page of proof: what proves each provision of the plan of Cần Thơ."""

from collections.abc import Iterable
from typing import Final

from phieu_tin_nhiem import CAN_THO_2019, Language

from .markdown import NOTHING, Page, filled, in_code, say, table
from .suites import Suite, naming


def proof_page(language: Language) -> list[str]:
    """Return the page: each provision with the rules that implement it, the laws and the independent oracle."""
    header = say(
        language,
        "quy định|quy tắc thực hiện|tính chất|đối chứng độc lập",
        "provision|rules|properties|independent oracle",
    ).split("|")
    declared = say(language, "tuyên bố, không có quy tắc", "a declaration, no rule")
    rows = (
        [
            f"`{provision.id}`",
            ", ".join(dict.fromkeys(map(in_code, CAN_THO_2019.serving(provision.id)))) or declared,
            _names(naming(provision, "laws")),
            _names(naming(provision, "oracle")),
        ]
        for provision in CAN_THO_2019.provisions
    )
    return filled("proof", language, table=table(header, rows))


def _names(found: Iterable[Suite]) -> str:
    return ", ".join(f"`{item.file.rpartition('/')[2].removeprefix('test_')}.{item.name}`" for item in found) or NOTHING


PAGES: Final[dict[str, Page]] = {"reference/proof.md": proof_page}
