"""What concerns all offices of a server: for who administers each of them."""

from server.api.running import Running
from server.contract.problems import ProblemCode
from server.contract.states import Role
from server.refusal import Refusal
from server.storage.identities import Identity


async def needs_whole_server(server: Running, who: Identity) -> None:
    """Demand somebody who administers every office of this server.

    Raises:
        Refusal: `wrong_state`, several offices share the server and not all are this person's.
    """
    for office in await server.reader.offices():
        if Role.ADMIN not in who.roles(office):
            raise Refusal(ProblemCode.WRONG_STATE, "shared_server")
