"""How long a key stroke of the procedure search takes, over HTTP, in a large catalogue."""

import csv
import io
import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import NamedTuple

import httpx

from server.catalogue_file.example import example_catalogue
from server.catalogue_file.read import Office, read_catalogue
from server.catalogue_file.write import as_csv
from tests.bench.hall import OFFICE, Measured
from tests.server.many_procedures import many_procedures

PROCEDURES = 2_000
MOST_MS = 50.0
QUERIES = Path(__file__).parents[1] / "server" / "domain" / "queries.csv"
EXAMPLE = Office("ABHLMQUX", [str(number) for number in range(1, 12)])


class Strokes(NamedTuple):
    """Milliseconds from a key stroke to its answer."""

    median_ms: float
    p99_ms: float


def strokes(hall: Measured) -> Strokes:
    """Fill the catalogue and type each kept query letter by letter."""
    example = read_catalogue(io.BytesIO(example_catalogue()), EXAMPLE)
    whole = [*many_procedures(PROCEDURES - len(example)), *example]
    with TemporaryDirectory() as folder:
        file = Path(folder) / "procedures.csv"
        file.write_bytes(as_csv(whole, "en"))
        hall.server.command("procedures", "import", str(file), "--office", OFFICE, "--no-spoken")
    times = []
    with httpx.Client(base_url=hall.base) as kiosk:
        address = f"{hall.path}/procedures"
        # The first search reads the catalogue; that is done once a day and after an import.
        kiosk.get(address, params={"q": "a"}).raise_for_status()
        for query in _queries():
            for length in range(1, len(query) + 1):
                began = time.perf_counter()
                kiosk.get(address, params={"q": query[:length]}).raise_for_status()
                times.append((time.perf_counter() - began) * 1000)
    return Strokes(median(times), sorted(times)[int(0.99 * len(times))])


def _queries() -> list[str]:
    with QUERIES.open(encoding="utf-8", newline="") as file:
        return [row["query"] for row in csv.DictReader(file)]
