"""`luot voice`: the voice that speaks calls, and a real speaker's recordings in its place."""

import importlib.util
import json
from collections.abc import Sequence
from pathlib import Path

import click

from display_board.voice.bank import CHIME, Bank, UnknownKeyError
from kiosk_app.words.script import script
from server.cli.connect import database
from server.cli.shipped_script import shipped_script
from server.cli.speech import Failure, words
from server.cli.tablet_script import tablet_script
from server.contract.languages import HOUSE, catalogue, further
from server.domain.announcement import keys
from server.name_clips import names_to_read
from server.operations.set_up.export_office import export_office
from server.settings import read_settings
from server.storage.private_files import private_folder

of_offices = click.option("--office", multiple=True, help=words("help.voice.of_office"))


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
    return {
        language: {**shipped_script(language), **tablet_script(language), **script(language)}
        for language in HOUSE
    }


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


@command.command("script", help=words("help.voice.script"))
@click.argument("language", type=click.Choice(further()))
@of_offices
def script_(language: str, office: Sequence[str]) -> None:
    """List what a reader says for a language without a voice: the key of each clip, its words."""
    for key, text in _script(language, office).items():
        click.echo(f"{key}\t{text}")


@command.command("import-bank", help=words("help.voice.import_bank"))
@click.argument("language", type=click.Choice(further()))
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@of_offices
def import_bank_(language: str, folder: Path, office: Sequence[str]) -> None:
    """Take a whole voice: a recording for each key of the script, named by it."""
    if importlib.util.find_spec("soundfile") is None:
        raise Failure(words("voice.needs_extra"))
    from display_board.voice.recording import (  # noqa: PLC0415 - an optional extra
        BadRecordingError,
        prepared_wav,
    )

    told = _script(language, office)
    found = {one.stem: one for one in sorted(folder.iterdir()) if one.is_file()}
    strange = [key for key in found if key not in told]
    if strange:
        key = ", ".join(strange)
        raise Failure(words("voice.unknown_key", language=language, key=key))
    missing = sorted(_of_calls(language) - found.keys())
    if missing:
        raise Failure(words("voice.bank_lacks", language=language, keys=", ".join(missing)))
    private_folder(read_settings().data_dir)
    try:
        _bank().import_bank(language, {CHIME: "", **told}, found, prepared_wav)
    except BadRecordingError as wrong:
        raise Failure(words("voice.bad_recording", why=wrong)) from wrong
    kept = {"language": language, "count": len(found), "all": len(told)}
    click.echo(words("voice.bank_imported", **kept))


def _script(language: str, offices: Sequence[str]) -> dict[str, str]:
    """Give the words of all clips of a further language: of calls, the kiosk's, then names."""
    calls = {key: text for key, text in catalogue(language, "voice").items() if key != CHIME}
    return {**calls, **script(language), **_names(language, offices)}


def _names(language: str, offices: Sequence[str]) -> dict[str, str]:
    if not offices:
        return {}
    with database(writes=False) as connection:
        files = [export_office(connection, office) for office in offices]
    return {key: text for one in files for key, text in names_to_read(one, language).items()}


def _of_calls(language: str) -> frozenset[str]:
    table = catalogue(language, "numbers").get("words", {})
    return keys(language, table) - {CHIME}
