"""The server's description of itself, with the one form in which every call may be refused."""

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic import TypeAdapter

from server.api.access import COOKIE, WHO_MAY
from server.api.deed import Who
from server.contract.problems import Problem

SCHEMAS = "#/components/schemas/"
NOBODY: frozenset[Who] = frozenset()
SIGNED_IN = {
    "token": {
        "type": "http",
        "scheme": "bearer",
        "description": "Of a device (`luot device add`), or of a person (`POST /api/v1/sign-in`).",
    },
    "session": {
        "type": "apiKey",
        "in": "cookie",
        "name": COOKIE,
        "description": "Of a person, in the browser that signed in.",
    },
}
"""The ways to say who asks; each suffices."""
FRAMEWORKS_OWN = ("HTTPValidationError", "ValidationError")
"""Forms of refusal that FastAPI describes and this server never answers."""


def describe(app: FastAPI) -> dict[str, object]:
    """Describe every call in OpenAPI, made once."""
    if app.openapi_schema is None:
        described = get_openapi(title=app.title, version=app.version, routes=app.routes)
        parts = described["components"]
        for name in FRAMEWORKS_OWN:
            parts["schemas"].pop(name, None)
        form = TypeAdapter(Problem).json_schema(ref_template=SCHEMAS + "{model}")
        parts["schemas"].update(form.pop("$defs"), Problem=form)
        parts["responses"] = {"Refused": _refused()}
        parts["securitySchemes"] = SIGNED_IN
        for address, path in described["paths"].items():
            for method, call in path.items():
                call["security"] = _needed(f"{method.upper()} {address}")
                call["responses"].pop("422", None)
                call["responses"]["default"] = {"$ref": "#/components/responses/Refused"}
        app.openapi_schema = described
    return app.openapi_schema


def _needed(route: str) -> list[dict[str, list[str]]]:
    """Name what a call needs by the one table of rights: one of these, or nothing."""
    return [] if WHO_MAY.get(route, NOBODY) is None else [{name: []} for name in SIGNED_IN]


def _refused() -> dict[str, object]:
    return {
        "description": "Refused, and nothing changed; `code` says why.",
        "headers": {
            "Retry-After": {
                "description": "Seconds after which another try is worth it.",
                "schema": {"type": "integer"},
            }
        },
        "content": {"application/problem+json": {"schema": {"$ref": SCHEMAS + "Problem"}}},
    }
