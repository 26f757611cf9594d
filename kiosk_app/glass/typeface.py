"""The typefaces of the glass: the house's own, and others for letters that it lacks."""

from PySide6.QtCore import QLoggingCategory
from PySide6.QtGui import QFont, QFontDatabase

from kiosk_app.glass.measured import FACE
from printer.fonts import font_files


def load_typeface() -> None:
    """Load the shipped typefaces, so that screens do not depend on the machine's fonts."""
    # Qt warns of every script that a typeface lacks; the next one has it.
    QLoggingCategory.setFilterRules("qt.text.font.db.warning=false")
    loaded = [QFontDatabase.addApplicationFont(str(file)) for file in font_files()]
    families = [one for font in loaded for one in QFontDatabase.applicationFontFamilies(font)]
    others = [one for one in dict.fromkeys(families) if not one.startswith(FACE)]
    QFont.insertSubstitutions(FACE, others)
