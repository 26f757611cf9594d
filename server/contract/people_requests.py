"""What an admin asks about the people of an office."""

from server.contract.requests import Password, Request
from server.contract.seen_name import SeenName
from server.contract.states import Role


class LetPersonIn(Request):
    """Somebody new: the name to sign in with, how they are shown, a first role, a password."""

    user: SeenName
    name: SeenName
    role: Role
    new: Password


class GiveRole(Request):
    """One more role."""

    role: Role


class SetPassword(Request):
    """Another password for somebody; it ends their sign-ins."""

    new: Password


class SeenWords(Request):
    """A text in the languages of the house; without English the Vietnamese stands there too."""

    vi: SeenName
    en: SeenName | None = None

    def words(self) -> dict[str, str]:
        """Give it by language."""
        return {"vi": self.vi, "en": self.en or self.vi}


class ShowOfficer(Request):
    """What an officer is, and what people come to that counter for; the office has the consent."""

    title: SeenWords
    field: SeenWords
