"""What the look-up of a dossier says on the glass, as plain values made from the flow's state."""

from dataclasses import dataclass

from kiosk_app.rules.dossier import Asked
from kiosk_app.rules.looking import fetched_at
from kiosk_app.rules.screen import State
from kiosk_app.words.wording import wording
from server.contract.states import DossierLevel

STEPS = tuple(DossierLevel)


@dataclass(frozen=True, slots=True)
class SoughtDossier:
    """The code that is typed, and what the server told of it."""

    code: str = ""
    says: str = ""
    """What became of the question, in a sentence; empty while a code is typed."""
    advice: str = ""
    told: bool = False
    """Whether the steps are shown, and no keys."""
    asking: bool = False
    take: str = ""
    """What the button says that takes a number for the result; empty: there is none."""
    service: str = ""
    """The service of that number."""


@dataclass(frozen=True, slots=True)
class StepRow:
    """One of a dossier's steps."""

    title: str
    note: str
    done: bool
    now: bool


def sought(state: State) -> SoughtDossier:
    """Describe the code and the answer."""
    words, looking = wording(state.language), state.dossier
    if looking.told is not None:
        done = _done(state)
        fetched = fetched_at(state)
        advice = "dossier_advice" if done < len(STEPS) else "dossier_advice_returned"
        return SoughtDossier(
            code=looking.told.code,
            says=words.say("dossier_done", done=done, steps=len(STEPS)),
            advice=words.say(advice),
            told=True,
            take=""
            if fetched is None
            else words.say("procedure_take", service=words.name(fetched.name)),
            service="" if fetched is None else fetched.code,
        )
    if looking.asked is Asked.NOT_YET:
        return SoughtDossier(code=looking.code, advice=words.say("dossier_hint"))
    return SoughtDossier(
        code=looking.code,
        says=words.say(f"dossier_{looking.asked}"),
        asking=looking.asked is Asked.ASKING,
    )


def steps(state: State) -> tuple[StepRow, ...]:
    """List the four steps of the dossier that is told of."""
    if state.dossier.told is None:
        return ()
    words, done = wording(state.language), _done(state)
    return tuple(
        StepRow(
            title=words.say(f"dossier_step_{step}"),
            note=words.say(
                "dossier_step_done"
                if place < done
                else "dossier_step_now"
                if place == done
                else "dossier_step_later"
            ),
            done=place < done,
            now=place == done,
        )
        for place, step in enumerate(STEPS)
    )


def _done(state: State) -> int:
    told = state.dossier.told
    return 0 if told is None else STEPS.index(told.level) + 1
