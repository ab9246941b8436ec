"""``python -m newsparse``: the command line."""

from __future__ import annotations

import sys

from newsparse.cli import main

sys.exit(main())
