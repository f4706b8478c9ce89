"""Look for input that a reader answers with anything but a value or a typed error, by coverage, with Atheris.

``python tools/fuzz.py`` gives each reader the same time, twelve minutes in all unless ``--seconds`` says otherwise;
readers can be named. It begins from valid input, alters it, and keeps what reaches a new branch. At the end it says how
many inputs each reader was given. The exit status is 1 if something was found; what was found lies in build/fuzz.
"""

from __future__ import annotations

import argparse
import platform
import re
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
KEPT: Final = ROOT / "build" / "fuzz"
NAMES: Final = ("json", "round", "receipt", "dicts", "roster", "ballots", "rows", "words", "marks")
SECONDS: Final = 720
# One input may take so long, in seconds, on a busy machine with every branch observed; and be so many bytes long.
ONE: Final = 20
LONGEST: Final = 8192
_DONE: Final = re.compile(r"Done ([0-9]+) runs in ([0-9]+) second")


def fuzz(reader: str, seconds: int, seed: int) -> None:
    """Give a reader altered input; the process ends with it."""
    import atheris  # noqa: PLC0415 - needed here alone, and every module that it shall observe is imported after it

    with atheris.instrument_imports(include=["phieu_tin_nhiem"]):
        from fuzzing import READERS, valid_inputs  # noqa: PLC0415 - likewise

    corpus = KEPT / reader
    corpus.mkdir(parents=True, exist_ok=True)
    for number, valid in enumerate(valid_inputs(reader)):
        (corpus / f"valid-{number}").write_bytes(valid)
    options = {
        "max_total_time": seconds,
        "timeout": ONE,
        "max_len": LONGEST,
        "seed": seed,
        "artifact_prefix": f"{KEPT}/{reader}-",
        "print_final_stats": 1,
    }
    atheris.Setup([sys.argv[0], *(f"-{name}={value}" for name, value in options.items()), str(corpus)], READERS[reader])
    atheris.Fuzz()


def main(arguments: list[str]) -> int:
    """Fuzz every reader in a process of its own, and say what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("readers", nargs="*", metavar="READER", help=", ".join(NAMES))
    parser.add_argument("--seconds", type=int, default=SECONDS, help="for all together")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", choices=NAMES, help=argparse.SUPPRESS)
    asked = parser.parse_args(arguments)
    if asked.only:
        fuzz(asked.only, asked.seconds, asked.seed)
    chosen = asked.readers or list(NAMES)
    versions = ", ".join(f"{name} {version(name)}" for name in ("atheris", "attrs"))
    print(f"Python {platform.python_version()}, {versions}; seed {asked.seed}")
    inputs = found = 0
    for reader in chosen:
        options = ["--only", reader, "--seconds", str(max(1, asked.seconds // len(chosen))), "--seed", str(asked.seed)]
        run = subprocess.run([sys.executable, __file__, *options], capture_output=True, text=True, check=False)  # noqa: S603
        done = _DONE.search(run.stderr)
        if run.returncode or done is None:
            found += 1
            print(
                f"{reader}: something was found, and lies in {KEPT.relative_to(ROOT)}", run.stdout, sep="\n", flush=True
            )
            print(run.stderr[-2000:], flush=True)
        else:
            inputs += int(done[1])
            print(f"{reader}: {int(done[1]):,} inputs in {done[2]} s", flush=True)
    print(f"{inputs:,} inputs; {found} readers of {len(chosen)} gave an answer that they must not give")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
