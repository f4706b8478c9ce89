"""PySpark: the pieces are parallelised, mapped to tallies and reduced; here on one machine in local mode."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from operator import add

from pyspark import SparkConf, SparkContext

from phieu_tin_nhiem import Tally


def tally(pieces: Sequence[bytes]) -> Tally:
    """Return the tally of marks that lie in pieces."""
    os.environ["PYSPARK_PYTHON"] = sys.executable  # the workers import the library too
    settings = {"spark.ui.enabled": "false", "spark.log.level": "ERROR", "spark.driver.host": "localhost"}
    conf = SparkConf().setMaster("local[2]").setAppName("phieu_tin_nhiem").setAll(list(settings.items()))
    with SparkContext(conf=conf) as context:
        found: Tally = context.parallelize(pieces, 8).map(Tally.from_marks).reduce(add)
    return found
