"""A dossier as whoever holds its code is told of it: how far it is, and nothing else."""

from server.contract.answers.answer import Answer
from server.contract.states import DossierLevel


class Dossier(Answer):
    """A dossier by the code on its receipt.

    Without a sign-in the law lets code and completion level be told and no more (Circular
    01/2018/TT-VPCP, article 16.2d).
    """

    code: str
    level: DossierLevel


class ImportedDossiers(Answer):
    """What a file of dossiers did. `erased`: how many were known and are forgotten now."""

    added: int
    changed: int
    unchanged: int
    erased: int
