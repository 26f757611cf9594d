"""A database that is there and cannot be used as it is."""


class UnusableDatabaseError(Exception):
    """Nothing was changed; its text in the catalogue `database` names what is wrong and the fix.

    Attributes:
        reason: key of the text.
        values: what the text names.
    """

    def __init__(self, reason: str, **values: object) -> None:
        super().__init__(reason, values)
        self.reason = reason
        self.values = values
