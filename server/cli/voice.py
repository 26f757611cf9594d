"""`luot voice`: the voice that speaks calls, and a real speaker's recordings in its place."""

import importlib.util
import json
from pathlib import Path

import click

from display_board.voice.bank import Bank, UnknownKeyError
from kiosk_app.words.script import script
from kiosk_app.words.wording import LANGUAGES
from server.cli.speech import Failure, words
from server.settings import read_settings
from server.storage.private_files import private_folder


@click.group(help=words("help.voice"))
def command() -> None:
    """Group the commands for the voice."""


def _bank() -> Bank:
    return Bank(read_settings().data_dir / "voice")


@command.command("list", help=words("help.voice.list"))
@click.option("--json", "as_json", is_flag=True, help=words("help.json"))
def list_(as_json: bool) -> None:
    """List the clips and their words; a star marks those that a person has recorded."""
    bank = _bank()
    synthetic = {language: set(bank.synthetic_keys(language)) for language in bank.languages()}
    texts = {language: bank.texts(language) for language in bank.languages()}
    if as_json:
        click.echo(
            json.dumps(
                {
                    language: {
                        key: {"text": text, "recorded": key not in synthetic[language]}
                        for key, text in clips.items()
                    }
                    for language, clips in texts.items()
                },
                ensure_ascii=False,
                indent=2,
            )
        )
        return
    for language, clips in texts.items():
        for key, text in clips.items():
            star = " " if key in synthetic[language] else "*"
            click.echo(f"{star} {language}/{key:<24} {text}")


@command.command("build", help=words("help.voice.build"))
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option(
    "--words",
    "texts",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help=words("help.voice.words"),
)
@click.option("--anew", is_flag=True, help=words("help.voice.anew"))
def build_(folder: Path, texts: Path | None, *, anew: bool) -> None:
    """Speak a bank into a folder; in one that is there, only what its words have changed."""
    if importlib.util.find_spec("espeakng_loader") is None:
        raise Failure(words("voice.build_needs_extra"))
    from display_board.voice.build import HERE, build  # noqa: PLC0415 - an optional extra

    is_bank = any(folder.glob("*/manifest.json"))
    if folder.exists() and any(folder.iterdir()) and not is_bank:
        raise Failure(words("voice.no_bank", folder=folder))
    try:
        sentences = {} if texts else _sentences()
        made = build(folder, texts or HERE / "words", sentences, anew=anew)
    except (OSError, ValueError, RuntimeError) as wrong:
        raise Failure(words("voice.not_built", why=wrong)) from wrong
    for language, count in made.items():
        click.echo(words("voice.built", language=language, count=count, folder=folder / language))


def _sentences() -> dict[str, dict[str, str]]:
    return {language: script(language) for language in LANGUAGES}


@command.command("import", help=words("help.voice.import"))
@click.argument("language")
@click.argument("key")
@click.argument("recording", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def import_(language: str, key: str, recording: Path) -> None:
    """Put a person's recording in the place of a clip."""
    if importlib.util.find_spec("soundfile") is None:
        raise Failure(words("voice.needs_extra"))
    from display_board.voice.recording import (  # noqa: PLC0415 - an optional extra
        BadRecordingError,
        prepared_wav,
    )

    private_folder(read_settings().data_dir)
    try:
        path = _bank().import_recording(language, key, recording, prepared_wav)
    except UnknownKeyError as wrong:
        raise Failure(words("voice.unknown_key", language=language, key=key)) from wrong
    except BadRecordingError as wrong:
        raise Failure(words("voice.bad_recording", why=wrong)) from wrong
    click.echo(words("voice.imported", path=path))
