"""The server's description of itself, with the one form in which every call may be refused."""

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic import TypeAdapter

from server.contract.problems import Problem

SCHEMAS = "#/components/schemas/"
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
        for path in described["paths"].values():
            for call in path.values():
                call["responses"].pop("422", None)
                call["responses"]["default"] = {"$ref": "#/components/responses/Refused"}
        app.openapi_schema = described
    return app.openapi_schema


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
