"""What a kiosk needs to hash a card."""

from server.contract.answers.answer import Answer
from server.contract.card import SecretOfDay


class CardKey(Answer):
    """The key of the day: fetched for each card that somebody wishes to use, kept nowhere."""

    key: SecretOfDay
