"""Which address a page may be fetched from: public ones, resolved once and then held on to."""

import socket
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address
from urllib.parse import SplitResult, urlsplit, urlunsplit

PORTS = {"http": 80, "https": 443}
MAX_URL = 2000  # characters


class ForbiddenAddressError(ValueError):
    """An address that is not fetched from; the message says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A page's address, and the number behind its name.

    The number is looked up once, judged, and connected to, so that a name cannot mean a public server while it is
    judged and a machine inside the house when it is called (DNS rebinding).
    """

    url: str
    host: str  # as the URL names it: for the Host header and the certificate
    ip: str

    @property
    def pinned_url(self) -> str:
        """The URL with the number in the place of the name."""
        parts = urlsplit(self.url)
        literal = f"[{self.ip}]" if ":" in self.ip else self.ip
        port = f":{parts.port}" if parts.port else ""
        return urlunsplit((parts.scheme, literal + port, parts.path or "/", parts.query, ""))

    @property
    def origin(self) -> str:
        """The site of the page: where its robots.txt stands."""
        parts = urlsplit(self.url)
        return f"{parts.scheme}://{parts.netloc}"


def find_target(url: str, *, allow_private: bool) -> Target:
    """The target of `url`. Raises ForbiddenAddressError for what is no public web page."""
    parts = _web_url(url)
    host = parts.hostname or ""
    try:
        found = socket.getaddrinfo(host, parts.port or PORTS[parts.scheme], type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise ForbiddenAddressError(f"The name {host} is not known.") from error
    addresses = [ip_address(str(entry[4][0]).partition("%")[0]) for entry in found]
    forbidden = [address for address in addresses if not _is_public(address)]
    if not addresses or (forbidden and not allow_private):
        raise ForbiddenAddressError(
            f"{host} is a private address; pages inside a network are only fetched when asked to."
        )
    return Target(url=url, host=parts.netloc.rpartition("@")[2], ip=str(addresses[0]))


def _web_url(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        port_is_fine = parts.port is None or parts.port > 0
    except ValueError as error:
        raise ForbiddenAddressError("It is not a web address.") from error
    if (
        parts.scheme not in PORTS
        or not parts.hostname
        or not port_is_fine
        or len(url) > MAX_URL
        or not url.isprintable()
    ):
        raise ForbiddenAddressError("It is not a web address: write one that begins with https://.")
    if parts.username or parts.password:
        raise ForbiddenAddressError("A web address with a password in it is not fetched.")
    return parts


def _is_public(address: IPv4Address | IPv6Address) -> bool:
    """Whether everybody reaches the same machine under the address."""
    inner = getattr(address, "ipv4_mapped", None) or getattr(address, "sixtofour", None) or address
    return inner.is_global and not inner.is_multicast and not inner.is_reserved
