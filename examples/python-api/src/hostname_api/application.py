"""The WSGI application (PEP 3333)."""

import json
from collections.abc import Callable, Iterable

from .names import to_ascii

PREFIX = "/v1/hosts/"
JSON = [("Content-Type", "application/json")]
WIRE_ENCODING = "latin1"


def application(environ: dict[str, str], start_response: Callable[..., object]) -> Iterable[bytes]:
    """Answer `GET /v1/hosts/NAME`; everything else is not found."""
    # PEP 3333: the server hands UTF-8 over as if each byte were a Latin-1 character.
    path = environ["PATH_INFO"].encode(WIRE_ENCODING).decode()
    name = to_ascii(path.removeprefix(PREFIX)) if path.startswith(PREFIX) else None
    if name is None:
        start_response("404 Not Found", JSON)
        return [b"{}"]
    start_response("200 OK", JSON)
    return [json.dumps({"ascii": name}).encode()]
