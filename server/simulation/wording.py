"""How a simulated day's figures are said, in the reader's language."""

from server.domain.policies import FirstCome, Policy, Ratio
from server.texts import say

CATALOGUE = "simulation"


class Wording:
    """The texts and figures of one language."""

    def __init__(self, language: str) -> None:
        self.language = language

    def say(self, key: str, /, **values: object) -> str:
        """Write one text."""
        return say(CATALOGUE, self.language, key, **values)

    def minutes(self, value: float | None) -> str:
        """Write minutes to a tenth; a dash where there are none."""
        if value is None:
            return "–"
        return f"{value:.1f}".replace(".", self.say("number.point"))

    def share(self, value: float) -> str:
        """Write a share in whole hundredths."""
        return self.say("number.percent", value=round(value * 100))

    def priority(self, code: str | None) -> str:
        """Name a class."""
        return self.say("class.ordinary" if code is None else "class.priority")

    def policy(self, policy: Policy) -> str:
        """Say the rule of an order."""
        match policy:
            case FirstCome():
                return self.say("policy.first_come")
            case Ratio(ordinary, priority):
                return self.say("policy.ratio", ordinary=ordinary, priority=priority)
            case _:
                return self.say("policy.accumulating")
