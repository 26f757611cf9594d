"""Write the wire language as a JavaScript module: constants and JSDoc types of what travels."""

import inspect
import json
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from server.contract import answers, live, problems, requests, states
from server.contract.events import CATALOGUE, FIELDS, EventType
from server.contract.states import Audience

FIELD_TYPES: dict[str, str] = {
    "ticket": "Ticket",
    "number": "string",
    "service": "string",
    "counter": "string | null",
    "state": "TicketState",
    "call_count": "number",
    "called_at": "string | null",
    "waiting": "Object<string, number>",
    "announcement": "Announcement[]",
    "device": "string",
    "kind": "string",
    "name": "string",
    "reason": "string",
    "chosen": "boolean",
    "outcome": "string | null",
    "remind_at": "string | null",
    "copy": "number",
    "clerk": "string | null",
    "business_day": "string",
    "banners": "Object<string, Localized>",
    "reopens_at": "string | null",
    "trouble": "string | null",
}
"""The JSDoc type of each event field; a test holds the keys equal to the catalogue's."""

HEAD = """// @ts-check
/* Made from server/contract by display_board/generate.py; edit that. */
/** The wire language: what pages hear from the server and say to it. */
"""
CLOSED_LISTS: dict[str, type[StrEnum]] = {
    "EVENT": EventType,
    "TICKET_STATE": states.TicketState,
    "ACT": states.Act,
    "COUNTER_STATE": states.CounterState,
    "PRINT_STATE": states.PrintState,
    "CANCEL_REASON": states.CancelReason,
    "POSITION": states.Position,
    "QUEUE_ORDER": states.QueueOrder,
    "ROLE": states.Role,
    "DEVICE_KIND": states.DeviceKind,
    "PROBLEM": problems.ProblemCode,
}
FIGURES = ("PROTOCOL", "HEARTBEAT_SECONDS", "SILENCE_SECONDS", "STATUS_SECONDS")
LIVE_MESSAGES = """
/**
 * The first message of the live feed.
 *
 * @typedef {Object} Hello
 * @property {"hello"} type
 * @property {number} protocol
 * @property {string} epoch names the history that `seq` counts
 * @property {number} seq
 * @property {string} server_time
 * @property {number} heartbeat_seconds
 */

/** @typedef {StaffEvent | KioskEvent | BoardEvent} LiveEvent */

/**
 * A refusal (application/problem+json); decide by `code`.
 *
 * @typedef {Object} Problem
 * @property {string} type
 * @property {string} title
 * @property {number} status
 * @property {string} detail
 * @property {ProblemCode} code
 * @property {string} [reopens_at] when numbers are next given
 * @property {{field: string, message: string}[]} [errors]
 */
"""


def module() -> str:
    """Write the whole module."""
    parts = [HEAD]
    parts += [f"export const {name} = {getattr(live, name)};" for name in FIGURES]
    parts += [_closed_list(name, members) for name, members in CLOSED_LISTS.items()]
    parts.append(_models([*_models_in(answers), *_models_in(requests)]))
    parts += [_event_union(audience) for audience in Audience]
    parts.append(LIVE_MESSAGES.strip())
    return "\n".join(parts) + "\n"


def _closed_list(name: str, members: type[StrEnum]) -> str:
    lines = [f"  {member.name}: {json.dumps(member.value)}," for member in members]
    union = " | ".join(json.dumps(member.value) for member in members)
    summary = inspect.getdoc(members) or ""
    return "\n".join(
        [
            f"\n/** @typedef {{{union}}} {members.__name__} */",
            f"/** {summary} */",
            f"export const {name} = Object.freeze(/** @type {{const}} */ ({{",
            *lines,
            "}));",
        ]
    )


def _models_in(module: Any) -> list[type[BaseModel]]:
    return [
        model
        for _, model in inspect.getmembers(module, inspect.isclass)
        if issubclass(model, BaseModel)
        and f"{model.__module__}.".startswith(f"{module.__name__}.")
        and model.model_fields
    ]


def _models(models: Iterable[type[BaseModel]]) -> str:
    _, schema = models_json_schema([(model, "serialization") for model in models])
    defined: Mapping[str, Any] = schema["$defs"]
    return "\n".join(
        _typedef(name, shape) for name, shape in sorted(defined.items()) if "properties" in shape
    )


def _typedef(name: str, shape: Mapping[str, Any]) -> str:
    required = set(shape.get("required", ()))
    lines = ["\n/**", *(f" * {line}" for line in shape.get("description", "").splitlines()), " *"]
    lines.append(f" * @typedef {{Object}} {name}")
    for field, kind in shape["properties"].items():
        label = field if field in required else f"[{field}]"
        lines.append(f" * @property {{{_js_type(kind)}}} {label}")
    return "\n".join([*lines, " */"])


def _js_type(kind: Mapping[str, Any]) -> str:
    if "$ref" in kind:
        return str(kind["$ref"]).rsplit("/", 1)[-1]
    if "anyOf" in kind:
        return " | ".join(_js_type(one) for one in kind["anyOf"])
    if "const" in kind:
        return json.dumps(kind["const"])
    if "enum" in kind:
        return " | ".join(json.dumps(value) for value in kind["enum"])
    if kind["type"] == "array":
        inner = _js_type(kind["items"])
        return f"({inner})[]" if "|" in inner else f"{inner}[]"
    name = str(kind["type"])
    return "number" if name == "integer" else name


def _event_union(audience: Audience) -> str:
    name = f"{audience.value.capitalize()}Event"
    shapes = []
    for kind, event in CATALOGUE.items():
        fields = event.fields_for(audience)
        if not fields:
            continue
        data = ", ".join(f"{field}: {FIELD_TYPES[field]}" for field in fields)
        shapes.append(f'{{seq: number, type: "{kind}", at: string, data: {{{data}}}}}')
    union = "\n *   | ".join(
        [*shapes, '{seq: number, type: "skip", at?: undefined, data?: undefined}']
    )
    summary = f"What the {audience.value} audience hears."
    return f"\n/**\n * {summary}\n *\n * @typedef {{{union}}} {name}\n */"


def event_page() -> str:
    """Write docs/events.md: every event, what it means, who hears which of its fields."""
    lines = [
        "<!-- Made from server/contract/events.py by display_board/generate.py; edit that. -->",
        "# Events of the live feed",
        "",
        "Every event an office writes, in the order of its `seq`. A page or device hears the",
        "fields of its audience; where an event tells it nothing it gets",
        '`{"seq": N, "type": "skip"}`, so that `seq` has no gaps.',
        "",
        "| event | means | staff | kiosk | board |",
        "|---|---|---|---|---|",
    ]
    for kind, event in CATALOGUE.items():
        heard = (_names(event.fields_for(audience)) for audience in Audience)
        lines.append(f"| `{kind}` | {event.meaning} | {' | '.join(heard)} |")
    lines += ["", "## Fields", "", "| field | holds |", "|---|---|"]
    lines += [f"| `{field}` | {meaning} |" for field, meaning in FIELDS.items()]
    return "\n".join([*lines, ""])


def _names(fields: Iterable[str]) -> str:
    return ", ".join(f"`{field}`" for field in fields) or "skip"
