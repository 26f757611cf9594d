"""On which line of a TOML text each table and key stands."""

from collections.abc import Mapping

from server.office_file.mistakes import KeyPath

BLANK = " \t\r\n"
ENDS_A_SCALAR = ",]}#\r\n"
TRIPLE = ('"""', "'''")


def line_numbers_of_keys(text: str) -> dict[KeyPath, int]:
    """Find the line, from 1, of every table, key and list item of a valid TOML text."""
    return _Scan(text).run()


def line_number_of(path: KeyPath, lines: Mapping[KeyPath, int]) -> int | None:
    """Give the line of a key; of a key that is missing, the line of the table it belongs to."""
    while path:
        if path in lines:
            return lines[path]
        path = path[:-1]
    return None


class _Scan:
    """Walks over a text that a TOML parser has already accepted, so it need not judge it."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._lines: dict[KeyPath, int] = {}
        self._lengths: dict[KeyPath, int] = {}

    def run(self) -> dict[KeyPath, int]:
        table: KeyPath = ()
        while self._skip_blank():
            if self._peek("["):
                table = self._header()
            else:
                self._pair(table)
        return self._lines

    def _header(self) -> KeyPath:
        line = self._line()
        is_list = self._peek("[[")
        self._at += 2 if is_list else 1
        keys = self._keys("]")
        self._at += 2 if is_list else 1
        path: KeyPath = ()
        for place, key in enumerate(keys):
            path = (*path, key)
            if is_list and place == len(keys) - 1:
                self._lines.setdefault(path, line)
                self._lengths[path] = self._lengths.get(path, 0) + 1
            if path in self._lengths:
                path = (*path, self._lengths[path] - 1)
        self._lines[path] = line
        return path

    def _pair(self, table: KeyPath) -> None:
        line = self._line()
        path = table
        for key in self._keys("="):
            path = (*path, key)
            self._lines.setdefault(path, line)
        self._at += 1
        self._value(path)

    def _value(self, path: KeyPath) -> None:
        self._skip_blank()
        if self._peek("["):
            self._list(path)
        elif self._peek("{"):
            self._inline_table(path)
        elif self._peek('"') or self._peek("'"):
            self._string()
        else:
            while self._at < len(self._text) and self._text[self._at] not in ENDS_A_SCALAR:
                self._at += 1

    def _list(self, path: KeyPath) -> None:
        self._at += 1
        place = 0
        while self._skip_blank() and not self._peek("]"):
            self._lines[*path, place] = self._line()
            self._value((*path, place))
            place += 1
            self._skip_comma()
        self._at += 1

    def _inline_table(self, path: KeyPath) -> None:
        self._at += 1
        while self._skip_blank() and not self._peek("}"):
            self._pair(path)
            self._skip_comma()
        self._at += 1

    def _keys(self, end: str) -> list[str]:
        keys: list[str] = []
        bare = ""
        while not self._peek(end):
            if self._peek('"') or self._peek("'"):
                keys.append(self._string())
            elif self._text[self._at] in ".\t ":
                keys += [bare] if bare else []
                bare = ""
                self._at += 1
            else:
                bare += self._text[self._at]
                self._at += 1
        return [*keys, bare] if bare else keys

    def _string(self) -> str:
        mark = next((one for one in TRIPLE if self._peek(one)), self._text[self._at])
        start = self._at + len(mark)
        self._at = start
        while not self._peek(mark):
            self._at += 2 if mark[0] == '"' and self._peek("\\") else 1
        end = self._at
        # Up to two quotes may stand right before the three that end a long string.
        self._at += len(mark)
        while len(mark) == 3 and self._peek(mark[0]):
            self._at += 1
        return self._text[start:end]

    def _skip_blank(self) -> bool:
        """Skip blanks and comments; False at the end of the text."""
        while self._at < len(self._text):
            if self._peek("#"):
                end = self._text.find("\n", self._at)
                self._at = len(self._text) if end < 0 else end
            elif self._text[self._at] in BLANK:
                self._at += 1
            else:
                return True
        return False

    def _skip_comma(self) -> None:
        if self._skip_blank() and self._peek(","):
            self._at += 1

    def _peek(self, what: str) -> bool:
        return self._text.startswith(what, self._at)

    def _line(self) -> int:
        return self._text.count("\n", 0, self._at) + 1
