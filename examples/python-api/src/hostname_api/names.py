"""Host names between people and the DNS."""

import idna


def to_ascii(name: str) -> str | None:
    """Give the form that the DNS uses, or None when the text is no host name."""
    try:
        return idna.encode(name, uts46=True).decode()
    except idna.IDNAError:
        return None
