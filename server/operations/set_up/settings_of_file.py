"""What an office's settings are to be by an office file, before anybody saves them."""

from server.contract.answers.settings_json import SettingsOfFileJson
from server.office_file.as_json import as_json, version_of
from server.office_file.mistakes import Mistake, OfficeFileError
from server.office_file.read import ReadOfficeFile
from server.operations.office_rows.stored_file import completed
from server.storage.reader import OfficeMoment
from server.storage.set_up.profiles import read_profiles
from server.storage.tables.rows import FileProfileEntry


def settings_of_file(at: OfficeMoment, read: ReadOfficeFile) -> SettingsOfFileJson:
    """Give the settings as an import of the file would leave them; nothing is written.

    Raises:
        OfficeFileError: the file is another office's.
    """
    stored, code = at.plan.set_up, at.plan.code
    if read.office_file.office.code != code:
        other = Mistake("code_stays", ("office", "code"), values={"code": code})
        raise OfficeFileError(read.placed([other]))
    remembered = read_profiles(at.connection, FileProfileEntry, code)
    document = as_json(completed(read.office_file, stored, remembered))
    return {"version": version_of(document), "document": document}
