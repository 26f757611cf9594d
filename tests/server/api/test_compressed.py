"""Files of the pages travel compressed to whoever takes that, and to nobody else."""

import gzip

import pytest

from server.api.compressed import accepts_gzip
from server.api.pages import PAGES, build
from tests.server.hall import Hall

MAIN = "clerk/main.js"


@pytest.mark.parametrize(
    ("header", "takes"),
    [
        ("", False),
        ("gzip", True),
        ("br, GZIP;q=0.5", True),
        ("gzip;q=0", False),
        ("gzip; q=0.000, *", False),
        ("*", True),
        ("*;q=0", False),
        ("identity", False),
        ("gzip;q=much", False),
    ],
)
def test_who_takes_gzip(header: str, takes: bool) -> None:
    assert accepts_gzip(header) is takes


@pytest.mark.parametrize(
    "file", [MAIN, "shared/tokens.css", "shared/emblem.svg", "clerk/i18n/vi.json"]
)
def test_texts_travel_compressed_and_arrive_whole(hall: Hall, file: str) -> None:
    address = f"/static/{build()}/{file}"
    plain = hall.served.client.get(address, headers={"Accept-Encoding": "identity"})
    packed = hall.served.client.get(address, headers={"Accept-Encoding": "gzip"})
    assert packed.headers["content-encoding"] == "gzip"
    assert "content-encoding" not in plain.headers
    assert packed.content == plain.content == (PAGES / file).read_bytes()
    assert int(packed.headers["content-length"]) == len(
        gzip.compress(plain.content, compresslevel=9, mtime=0)
    )
    assert packed.headers["content-type"] == plain.headers["content-type"]
    for answer in (plain, packed):
        assert answer.headers["vary"] == "Accept-Encoding"
        assert "immutable" in answer.headers["cache-control"]


def test_faces_travel_as_they_are(hall: Hall) -> None:
    address = f"/static/{build()}/shared/fonts/be-vietnam-pro-400.woff2"
    assert "content-encoding" not in hall.served.client.get(address).headers


def test_answers_with_secrets_are_not_compressed(hall: Hall) -> None:
    assert "content-encoding" not in hall.served.client.get("/clerk/").headers
    assert "content-encoding" not in hall.served.client.get("/openapi.json").headers
