"""An invented ward's procedures, to start from and to try things with."""

import io
from dataclasses import replace
from importlib.resources import files

from server.catalogue_file.read import Office, read_catalogue
from server.domain.procedure import Procedure

NAMED = Office("ABHLMQUX", "1")
"""What the example names of the example office."""


def example_catalogue() -> bytes:
    """Give the example, a CSV that imports into the example office."""
    found = files("server.catalogue_file") / "example" / "procedures.csv"
    return found.read_bytes()


def sample_procedures(office: Office) -> tuple[list[Procedure], list[Procedure]]:
    """Give the example's procedures that an office has a service for, and the others.

    A counter that the office lacks is not named: it is then done wherever its service is.
    """
    everything = read_catalogue(io.BytesIO(example_catalogue()), NAMED)
    here = [
        replace(one, counters=[at for at in one.counters if at in office.counters])
        for one in everything
        if one.service in office.services
    ]
    return here, [one for one in everything if one.service not in office.services]
