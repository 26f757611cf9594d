"""Old addresses of offices that were merged: links, QR codes and devices still find what they seek.

A page leads on to its new address; everything else is answered as if it had been asked there. So
are the pages of devices: their browsers keep the token by the address at which they were paired.
"""

from collections.abc import Collection
from urllib.parse import parse_qsl, quote, urlencode

from fastapi import FastAPI, Request
from fastapi.responses import RedirectResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from server.api.pages import asks_for_a_page
from server.storage.tables.former_rows import FormerOffice

OFFICE = "{office}"
OF_DEVICES = ("/board/", "/rating/")


def office_prefixes(app: FastAPI) -> frozenset[str]:
    """Name what stands before an office in every address that names one."""
    paths = (str(getattr(route, "path", "")) for route in app.router.routes)
    return frozenset(path.partition(OFFICE)[0] for path in paths if OFFICE in path)


class OldAddresses:
    """Answers what is asked of a merged office as the office that has its rows now."""

    def __init__(self, app: ASGIApp, prefixes: Collection[str]) -> None:
        self._app = app
        self._prefixes = tuple(prefixes)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] in {"http", "websocket"}:
            former = scope["app"].state.running.former
            found = self._sought(scope["path"], former) if former else None
            if found is not None:
                scope = _at_new(scope, *found)
                is_page = scope["type"] == "http" and found[0] not in OF_DEVICES
                if is_page and asks_for_a_page(Request(scope)):
                    await _leading_on(scope)(scope, receive, send)
                    return
        await self._app(scope, receive, send)

    def _sought(
        self, path: str, former: dict[str, FormerOffice]
    ) -> tuple[str, str, FormerOffice] | None:
        """Find what stands before and behind a merged office in an address."""
        for prefix in self._prefixes:
            if path.startswith(prefix):
                code, slash, rest = path.removeprefix(prefix).partition("/")
                if code in former:
                    return prefix, slash + rest, former[code]
        return None


def _at_new(scope: Scope, before: str, behind: str, office: FormerOffice) -> Scope:
    path = f"{before}{office.office}{behind}"
    query = parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True)
    # Who is no board is told the same in every zone.
    if path.startswith("/board/") or behind in {"/board", "/live"}:
        query = _zone(query, office)
    return {
        **scope,
        "path": path,
        "raw_path": quote(path).encode(),
        "query_string": urlencode(query).encode(),
    }


def _zone(query: list[tuple[str, str]], office: FormerOffice) -> list[tuple[str, str]]:
    """Show what the office is now: a zone by its new code, else the hall that the whole became."""
    asked = dict(query).get("zone", "")
    zone = office.renamed["zones"].get(asked, asked) or office.renamed["place"]
    rest = [(name, value) for name, value in query if name != "zone"]
    return [*rest, ("zone", zone)] if zone else rest


def _leading_on(scope: Scope) -> RedirectResponse:
    query = scope["query_string"].decode()
    return RedirectResponse(scope["path"] + (f"?{query}" if query else ""), 308)
