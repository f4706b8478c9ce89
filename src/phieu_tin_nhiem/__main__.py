"""``python -m phieu_tin_nhiem``: the command line."""

import sys

from phieu_tin_nhiem.cli import main

if __name__ == "__main__":
    sys.exit(main())
