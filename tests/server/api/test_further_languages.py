"""Board and telephone ask the server for the texts and typefaces of further languages."""

from pathlib import Path

import pytest

from printer import fonts
from server.contract.languages import FOLDER
from server.contract.problems import ProblemCode
from tests.server.hall import Hall


@pytest.mark.parametrize("page", ["board", "phone"])
def test_a_page_has_the_texts_of_a_shipped_language(hall: Hall, page: str) -> None:
    answer = hall.served.client.get(f"/languages/km/{page}.json")
    assert answer.headers["cache-control"] == "no-cache"
    assert all(isinstance(text, str) and text for text in answer.json().values())


@pytest.mark.parametrize("address", ["vi/board.json", "km/kiosk.json", "xx/phone.json"])
def test_other_texts_are_not_there(hall: Hall, address: str) -> None:
    answer = hall.served.client.get(f"/languages/{address}", headers={"Accept": "application/json"})
    assert answer.json()["code"] == ProblemCode.UNKNOWN_PAGE


def test_a_site_names_its_own_typefaces(
    hall: Hall, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = hall.served.client
    assert client.get("/languages/fonts.css").text == ""
    face = next(Path(fonts.__file__).parent.rglob("*.ttf"))
    (tmp_path / "fonts").mkdir()
    (tmp_path / "fonts" / "own.ttf").write_bytes(face.read_bytes())
    (tmp_path / "fonts" / "licence.txt").write_text("free")
    monkeypatch.setenv(FOLDER, str(tmp_path))

    sheet = client.get("/languages/fonts.css")
    assert sheet.headers["content-type"].startswith("text/css")
    assert 'url("fonts/own.ttf")' in sheet.text
    assert "licence" not in sheet.text
    sent = client.get("/languages/fonts/own.ttf")
    assert sent.headers["content-type"] == "font/ttf"
    assert sent.content == face.read_bytes()
    assert client.get("/languages/fonts/licence.txt").status_code == 404
