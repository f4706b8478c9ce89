"""Say whether a built wheel holds what it should: the whole package, the licence, and not a file more."""

import re
import sys
import tomllib
from email.parser import HeaderParser
from pathlib import Path, PurePosixPath
from zipfile import ZipFile

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = "phieu_tin_nhiem"


def complaints(wheel: Path) -> list[str]:
    """List in plain sentences what is wrong with the wheel; nothing is wrong with a good one."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    version = re.search(
        r'^__version__ = "(.+)"$', (ROOT / "src" / PACKAGE / "__init__.py").read_text("utf-8"), re.MULTILINE
    )
    info = f"{PACKAGE}-{version[1] if version else '?'}.dist-info"
    with ZipFile(wheel) as archive:
        names = {name for name in archive.namelist() if not name.endswith("/")}
        if f"{info}/METADATA" not in names:
            return [f"{info}/METADATA is missing"]
        metadata = HeaderParser().parsestr(archive.read(f"{info}/METADATA").decode("utf-8"))

    expected = {
        path.relative_to(ROOT / "src").as_posix()
        for path in (ROOT / "src" / PACKAGE).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    expected |= {f"{PACKAGE}/py.typed", f"{info}/licenses/LICENSE"}
    found = [f"{name} is missing" for name in sorted(expected - names)]
    found += [
        f"{name} does not belong into the wheel"
        for name in sorted(names - expected)
        if PurePosixPath(name).parts[0] != info
    ]
    needs = {need for need in metadata.get_all("Requires-Dist", []) if "extra ==" not in need}
    if needs != set(project["dependencies"]):
        found.append(f"the wheel requires {sorted(needs)}, the project {sorted(project['dependencies'])}")
    if metadata["License-Expression"] != project["license"]:
        found.append(f"the licence reads {metadata['License-Expression']!r}, not {project['license']!r}")
    return found


def main(paths: list[str]) -> int:
    """Check each wheel named; the exit status is 0 when all are good, 1 when one is not, 2 when none was named."""
    if not paths:
        print("usage: check_wheel.py WHEEL...", file=sys.stderr)
        return 2
    found = [f"{path}: {complaint}" for path in paths for complaint in complaints(Path(path))]
    print("\n".join(found) or "the wheel is complete and holds nothing else")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
