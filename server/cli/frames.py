"""What click itself says around a command's own words, from our catalogue `frames`.

Click asks gettext for each of its sentences. Gettext chooses a language by the environment
alone and reads compiled files; here it is the command that knows its language, and every text
is in a catalogue. So the modules of click get these two functions under the names by which
they know gettext's.
"""

from click import core, decorators, exceptions, formatting, parser, termui, types

from server.cli.speech import language
from server.texts import catalogue

CATALOGUE = "frames"
SPEAKING = (core, decorators, exceptions, formatting, parser, termui, types)


def frame(message: str) -> str:
    """Say one of click's English sentences in the language of the command.

    One that the catalogue does not have stays as it is.
    """
    return catalogue(CATALOGUE, language()).get(message, message)


def frame_of_many(one: str, many: str, count: int) -> str:
    """Say it of one or of several."""
    return frame(one if count == 1 else many)


def install() -> None:
    """Let click speak so from now on."""
    for module in SPEAKING:
        names = vars(module)
        names["_"] = frame
        if "ngettext" in names:
            names["ngettext"] = frame_of_many
