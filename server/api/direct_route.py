"""Routes that take their request as it comes, for the acts that a hall does all day."""

from collections.abc import Callable, Coroutine
from typing import Any

from fastapi import Request, Response
from fastapi.routing import APIRoute


class DirectRoute(APIRoute):
    """A route whose endpoint takes the words of its path and the request, and nothing else.

    Resolving body, headers and caller as dependencies costs more than the rest of such an
    answer; the endpoint reads them itself and describes them for OpenAPI.
    """

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """Call the endpoint itself."""
        endpoint = self.endpoint

        async def answer(request: Request) -> Response:
            response: Response = await endpoint(request=request, **request.path_params)
            return response

        return answer
