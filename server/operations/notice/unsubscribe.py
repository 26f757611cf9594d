"""A phone asks to be told no more."""

from server.operations.notice_rows.subscriptions import OF_TICKET, forget_subscription
from server.storage.transaction import OfficeTransaction


def unsubscribe(tx: OfficeTransaction, ticket_id: str, endpoint: str) -> None:
    """Tell a phone nothing more; one that is not known is not told anyway."""
    for one in OF_TICKET.all(tx.connection, office=tx.office, ticket=ticket_id):
        if one.endpoint == endpoint:
            forget_subscription(tx, one.id)
