"""Write the wire language as a JavaScript module: constants and JSDoc types of what travels."""

import inspect
import json
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any

from pydantic import BaseModel, TypeAdapter
from pydantic.json_schema import JsonSchemaMode

from server.contract import (
    alert_states,
    answers,
    conduct_requests,
    conduct_states,
    dossier_requests,
    dossier_states,
    feedback_requests,
    live,
    move_states,
    problems,
    requests,
    states,
)
from server.contract.answers import leading
from server.contract.events import EventType
from server.contract.feed import data_heard
from server.contract.states import Audience

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
    "APPOINTMENT_STATE": states.AppointmentState,
    "ARRIVAL": states.Arrival,
    "DOSSIER_LEVEL": states.DossierLevel,
    "DOSSIER_STATE": dossier_states.DossierState,
    "DOSSIER_ACT": dossier_states.DossierAct,
    "DOSSIER_STANDING": dossier_states.DossierStanding,
    "DOSSIER_CHANNEL": dossier_states.DossierChannel,
    "DOSSIER_COLLECTION": dossier_states.DossierCollection,
    "DOSSIER_FEE": dossier_states.DossierFee,
    "DOSSIER_FORM": dossier_states.DossierForm,
    "PAPER_FORM": dossier_states.PaperForm,
    "DOSSIER_LIST": dossier_states.DossierList,
    "NOTICE_WAY": dossier_states.NoticeWay,
    "CONDUCT_SOURCE": conduct_states.ConductSource,
    "CONDUCT_GROUP": conduct_states.ConductGroup,
    "CONDUCT_ACT": conduct_states.ConductAct,
    "CONDUCT_STATE": conduct_states.ConductState,
    "FORM_STATE": states.FormState,
    "STAGE": states.Stage,
    "ALERT_KIND": alert_states.AlertKind,
    "ERASED_KIND": states.ErasedKind,
    "PRINT_REASON": states.PrintReason,
    "WHY_STAY": move_states.WhyStay,
    "SET_BACK": states.SetBack,
    "CANCEL_REASON": states.CancelReason,
    "EXPIRE_REASON": states.ExpireReason,
    "NOTICE": states.Notice,
    "ERRAND_STATE": states.ErrandState,
    "POSITION": states.Position,
    "QUEUE_ORDER": states.QueueOrder,
    "ROLE": states.Role,
    "DEVICE_KIND": states.DeviceKind,
    "TROUBLE": states.TroubleCode,
    "PROBLEM": problems.ProblemCode,
}
FIGURES = ("PROTOCOL", "HEARTBEAT_SECONDS", "SILENCE_SECONDS", "STATUS_SECONDS")


def module() -> str:
    """Write the whole module."""
    parts = [HEAD]
    parts += [f"export const {name} = {getattr(live, name)};" for name in FIGURES]
    parts += [_closed_list(name, members) for name, members in CLOSED_LISTS.items()]
    # An event's envelope is written once for each kind, so that its type tells its data.
    sent = [one for one in live.SENT if one is not live.Happened]
    told = [*sent, *live.HEARD, problems.Problem]
    answered = [one for room in (answers, leading) for one in _models_in(room, answers)]
    rooms = (requests, feedback_requests, dossier_requests, conduct_requests)
    asked = [one for room in rooms for one in _models_in(room, room)]
    parts.append(_typedefs([*answered, *asked, *told]))
    parts += [_event_union(audience) for audience in Audience]
    parts.append(_union("LiveEvent", map(_events_of, Audience)))
    around = (one.__name__ for one in sent if one is not live.Skip)
    parts.append(_union("LiveMessage", [*around, "LiveEvent"]))
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


def _models_in(module: Any, home: Any) -> list[type[BaseModel]]:
    """List what a module offers of what is written in it, or in the package that is its home."""
    return [
        model
        for _, model in inspect.getmembers(module, inspect.isclass)
        if issubclass(model, BaseModel)
        and f"{model.__module__}.".startswith(f"{home.__name__}.")
        and model.model_fields
    ]


def _shapes(types: Iterable[type[Any]]) -> Mapping[str, Any]:
    """Describe types, and those that they hold, as JSON schemas by name."""
    asked: list[tuple[str, JsonSchemaMode, TypeAdapter[Any]]] = [
        (one.__name__, "serialization", TypeAdapter(one)) for one in types
    ]
    _, schema = TypeAdapter.json_schemas(asked)
    shapes: Mapping[str, Any] = schema["$defs"]
    return shapes


def _heard(audience: Audience) -> dict[EventType, type[Any]]:
    """List the events that say something to an audience, and what each says."""
    heard = {kind: data_heard(kind, audience) for kind in EventType}
    return {kind: data for kind, data in heard.items() if data is not None}


def _typedefs(types: Iterable[type[Any]]) -> str:
    """Write each type, and whatever else the events hold."""
    by_events = {one.__name__: one for audience in Audience for one in _heard(audience).values()}
    shapes = _shapes([*types, *by_events.values()])
    return "\n".join(
        _typedef(name, shape)
        for name, shape in sorted(shapes.items())
        if "properties" in shape and name not in by_events
    )


def _typedef(name: str, shape: Mapping[str, Any]) -> str:
    lines = ["\n/**", *(f" * {line}" for line in shape.get("description", "").splitlines()), " *"]
    lines.append(f" * @typedef {{Object}} {name}")
    for label, field in _fields(shape):
        meaning = f" {field['description']}" if "description" in field else ""
        lines.append(f" * @property {{{js_type(field)}}} {label}{meaning}")
    return "\n".join([*lines, " */"])


def _fields(shape: Mapping[str, Any], optional: str = "[{}]") -> list[tuple[str, Any]]:
    """List the fields, each by its name as JSDoc writes it."""
    required = set(shape.get("required", ()))
    return [
        (name if name in required or "const" in field else optional.format(name), field)
        for name, field in shape["properties"].items()
    ]


def js_type(kind: Mapping[str, Any]) -> str:
    """Write a JSON schema as a JSDoc type."""
    if "$ref" in kind:
        return str(kind["$ref"]).rsplit("/", 1)[-1]
    if "anyOf" in kind:
        return " | ".join(js_type(one) for one in kind["anyOf"])
    if "const" in kind or "enum" in kind:
        return " | ".join(json.dumps(value) for value in kind.get("enum") or [kind["const"]])
    if kind.get("type") == "array":
        inner = js_type(kind["items"])
        return f"({inner})[]" if "|" in inner else f"{inner}[]"
    if "additionalProperties" in kind:
        values = kind["additionalProperties"]
        return f"Object<string, {'any' if values is True else js_type(values)}>"
    name = str(kind.get("type", "any"))
    return "number" if name == "integer" else name


def _union(name: str, members: Iterable[str]) -> str:
    return f"\n/** @typedef {{{' | '.join(members)}}} {name} */"


def _events_of(audience: Audience) -> str:
    return f"{audience.value.capitalize()}Event"


def _event_union(audience: Audience) -> str:
    heard = _heard(audience)
    shapes = _shapes([live.Happened, live.Skip, *heard.values()])
    happened, skip = shapes[live.Happened.__name__], shapes[live.Skip.__name__]
    told = []
    for kind, data in heard.items():
        own = {"type": json.dumps(kind), "data": _inline(shapes[data.__name__], {})}
        told.append(_inline(happened, own))
    # Code that has not yet told a skip from an event may look for what only the event has.
    absent = [f"{name}?: undefined" for name in happened["properties"].keys() - skip["properties"]]
    told.append(_inline(skip, {}, sorted(absent)))
    summary = f"What the {audience.value} audience hears."
    union = "\n *   | ".join(told)
    return f"\n/**\n * {summary}\n *\n * @typedef {{{union}}} {_events_of(audience)}\n */"


def _inline(shape: Mapping[str, Any], own: Mapping[str, str], more: Iterable[str] = ()) -> str:
    """Write a shape in one line; `own` names types that are narrower than the shape's."""
    fields = [
        f"{label}: {own[label] if label in own else js_type(field)}"
        for label, field in _fields(shape, "{}?")
    ]
    return f"{{{', '.join([*fields, *more])}}}"
