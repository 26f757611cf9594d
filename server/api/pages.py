"""The browser pages and their files, each address naming its build."""

import asyncio
import base64
import hashlib
import html
import mimetypes
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

from fastapi import APIRouter, Request, Response
from fastapi.responses import FileResponse, HTMLResponse, RedirectResponse

from server.api.access import Server
from server.api.compressed import COMPRESSIBLE, accepts_gzip, compressed
from server.contract.languages import site_fonts
from server.contract.problems import ProblemCode
from server.texts import LANGUAGES, say

router = APIRouter(include_in_schema=False)

PAGES = Path(__file__).parents[2] / "display_board"
SERVED = frozenset(
    {
        ".js",
        ".css",
        ".html",
        ".json",
        ".svg",
        ".png",
        ".woff2",
        ".mp3",
        ".mp4",
        ".opus",
        ".wav",
        ".txt",
    }
)
SITE_FONTS = '<link rel="stylesheet" href="/languages/fonts.css" />'
FOR_EVER = "public, max-age=31536000, immutable"
PARTS = PAGES / "shared" / "parts"
PART = re.compile(r"\{\{part:([a-z]+)\}\}")
INLINE_SCRIPT = re.compile(r"<script(?![^>]*\bsrc=)[^>]*>(.*?)</script>", re.DOTALL)
PUSH_WORKER = "citizen/push_worker.js"
"""It works for slips' pages, which lie elsewhere than it does."""
MEDIA_TYPES = {".woff2": "font/woff2", ".js": "text/javascript", ".mp3": "audio/mpeg"}


@cache
def served_files() -> dict[str, Path]:
    """List the files that browsers may have, by their names: no name of theirs reaches the disk."""
    found = (one for one in PAGES.rglob("*") if one.is_file() and one.suffix in SERVED)
    return {one.relative_to(PAGES).as_posix(): one for one in sorted(found)}


@cache
def build() -> str:
    """Name this build of the pages by what is in their files."""
    digest = hashlib.sha256()
    for name, one in served_files().items():
        digest.update(name.encode())
        digest.update(one.read_bytes())
    return digest.hexdigest()[:12]


def page(
    request: Request, name: str, fill: Callable[[str], str] = str, status: int = 200
) -> Response:
    """Answer a page with its files' addresses filled in and a policy that allows only them.

    `fill` puts what the server already knows into the page's text.
    """
    text = fill(_with_parts(name))
    text = text.replace("{{static}}", f"/static/{build()}")
    if site_fonts():
        text = text.replace("</head>", f"{SITE_FONTS}</head>", 1)
    hashes = " ".join(f"'sha256-{_hash(script)}'" for script in INLINE_SCRIPT.findall(text))
    socket = "wss" if request.url.scheme == "https" else "ws"
    host = request.headers.get("host", "")
    policy = (
        f"default-src 'self'; script-src 'self' {hashes}; style-src 'self' 'unsafe-inline'; "
        f"connect-src 'self' {socket}://{host}; img-src 'self' data:; media-src 'self' blob:; "
        "frame-ancestors 'self'; base-uri 'none'; form-action 'self'"
    )
    headers = {
        "Content-Security-Policy": policy,
        "Cache-Control": "no-cache",
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
    }
    return HTMLResponse(text, status, headers=headers)


@cache
def _with_parts(name: str) -> str:
    """Read a page with what several pages have alike, `{{part:head}}` for one, in its place."""
    text = (PAGES / name).read_text(encoding="utf-8")
    return PART.sub(lambda at: (PARTS / f"{at[1]}.html").read_text(encoding="utf-8").rstrip(), text)


def asks_for_a_page(request: Request) -> bool:
    """Tell a person in a browser from a program and from what a page loads."""
    return (
        request.method in {"GET", "HEAD"}
        and "text/html" in request.headers.get("accept", "")
        and not request.url.path.startswith(("/api/", "/static/"))
    )


def nothing_here(request: Request) -> Response:
    """Tell a person that there is nothing at this address, in every language."""

    def fill(text: str) -> str:
        for language in LANGUAGES:
            for name, key in (("title", "title.unknown_page"), ("detail", "unknown_page")):
                said = html.escape(say("problems", language, key))
                text = text.replace(f"{{{{{language}.{name}}}}}", said)
        return text

    return page(request, "nothing/index.html", fill, status=404)


def _hash(script: str) -> str:
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()


@router.get("/static/{build_name}/{path:path}")
async def get_static(request: Request, build_name: str, path: str, server: Server) -> Response:
    """Answer a file of the pages; for ever when the address names the present build."""
    found = served_files().get(path)
    if found is None:
        raise server.nothing_there(request, ProblemCode.UNKNOWN_PAGE)
    headers = {
        "Cache-Control": FOR_EVER if build_name == build() else "no-cache",
        "X-Content-Type-Options": "nosniff",
    }
    if path == PUSH_WORKER:
        headers["Service-Worker-Allowed"] = "/t/"
    media_type = MEDIA_TYPES.get(found.suffix)
    if found.suffix not in COMPRESSIBLE:
        return FileResponse(found, media_type=media_type, headers=headers)
    headers["Vary"] = "Accept-Encoding"
    if not accepts_gzip(request.headers.get("accept-encoding", "")):
        return FileResponse(found, media_type=media_type, headers=headers)
    headers["Content-Encoding"] = "gzip"
    content = await asyncio.to_thread(compressed, found)
    media_type = media_type or mimetypes.guess_type(found.name)[0]
    return Response(content, media_type=media_type, headers=headers)


@router.get("/clerk/")
async def get_clerk(request: Request) -> Response:
    """Show the clerk page."""
    return page(request, "clerk/index.html")


@router.get("/cases/")
async def get_cases_page(request: Request) -> Response:
    """Show what citizens say to who sees to it."""
    return page(request, "cases/index.html")


@router.get("/admin/")
async def get_admin_page(request: Request) -> Response:
    """Show the settings to who sets the office up."""
    return page(request, "admin/index.html")


@router.get("/figures/")
async def get_figures_page(request: Request) -> Response:
    """Show what an office's days were to who answers for them."""
    return page(request, "figures/index.html")


@router.get("/devices/")
async def get_devices_page(request: Request) -> Response:
    """Show the office's devices, and let new ones in by their letters."""
    return page(request, "devices/index.html")


@router.get("/conduct/")
async def get_conduct_page(request: Request) -> Response:
    """Show conduct sheets to whoever they concern."""
    return page(request, "conduct/index.html")


@router.get("/dossiers/")
async def get_dossiers_page(request: Request) -> Response:
    """Show what dossiers are due, and receive some at a counter."""
    return page(request, "dossiers/index.html")


@router.get("/book/{office}")
async def get_book_page(request: Request, office: str) -> Response:  # noqa: ARG001 - the page reads it
    """Show the suggestion book to everybody."""
    return page(request, "book/index.html")


@router.get("/board/{office}")
async def get_board_page(request: Request, office: str) -> Response:  # noqa: ARG001 - the page reads it
    """Show the wall board."""
    return page(request, "board/index.html")


@router.get("/docs")
async def get_reference(request: Request) -> Response:
    """Show the description of the HTTP interface, without the internet."""
    return page(request, "reference/index.html")


@router.get("/favicon.ico")
async def get_icon() -> Response:
    """Answer the emblem."""
    return RedirectResponse(f"/static/{build()}/shared/emblem.svg")
