"""The page of proof: what proves each provision of the plan of Cần Thơ."""

from collections.abc import Iterable
from typing import Final

from phieu_tin_nhiem import CAN_THO_2019, Language

from .markdown import NOTHING, Page, in_code, say, table
from .suites import Suite, naming


def proof_page(language: Language) -> list[str]:
    """Return the page: each provision with the rules that implement it, the laws and the independent oracle."""
    header = [
        say(language, "quy định", "provision"),
        say(language, "quy tắc thực hiện", "rules"),
        say(language, "tính chất", "properties"),
        say(language, "đối chứng độc lập", "independent oracle"),
    ]
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
    return [
        f"# {say(language, 'Bằng chứng cho từng quy định', 'The proof of each provision')}",
        "",
        say(
            language,
            "Mỗi dòng là một quy định của kế hoạch, với các quy tắc thực hiện quy định đó trong mã, các lớp kiểm thử nêu\n"
            "tính chất (đúng với mọi dữ kiện mà máy nghĩ ra) và các lớp so với đối chứng độc lập: một bản cài đặt đơn giản,\n"
            "viết riêng từ nội dung của kế hoạch. Kiểm thử của từng quy định, kể cả của các văn bản khác, nêu ở trang của\n"
            "văn bản đó.",
            "Each line is a provision of the plan, with the rules that implement it in code, the classes of tests that state\n"
            "properties (true of whatever facts are drawn) and those that compare with the independent oracle: a simple\n"
            "implementation written separately from what the plan says. The tests of each single provision, of the other\n"
            "instruments too, stand on the page of its instrument.",
        ),
        "",
        *table(header, rows),
    ]


def _names(found: Iterable[Suite]) -> str:
    return ", ".join(f"`{item.file.rpartition('/')[2].removeprefix('test_')}.{item.name}`" for item in found) or NOTHING


PAGES: Final[dict[str, Page]] = {"reference/proof.md": proof_page}
