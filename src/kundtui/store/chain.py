"""The chain of salt and digest over each client's entries: how it is made and how it is checked. No SQL here."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any, NamedTuple

try:
    from _sha256 import sha256  # type: ignore[import-not-found]  # the same hash without loading OpenSSL, 1.3 ms of a light act
except ImportError:
    from hashlib import sha256

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kundtui.domain.entry import Entry

_SCAN = json.JSONDecoder().scan_once  # type: ignore[attr-defined]  # as old as the module, and not in its stub
"""Reads one value that no blank surrounds: what `encode` wrote has none, and looking for them takes longer than the reading."""


class Link(NamedTuple):
    """What the chain keeps of one entry: the payload as text, its salt, the seal (hash of both) and the digest."""

    data: str
    salt: str
    seal: str
    digest: str


def encode(value: object) -> str:
    """Write a value as the log has it: JSON, keys sorted, no blanks, letters as they are."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def decode(text: str) -> Any:  # noqa: ANN401 - JSON is anything
    """Read what `encode` wrote; the two commonest empties without a parser."""
    if text == "{}":
        return {}
    if text == "[]":
        return []
    try:
        value, end = _SCAN(text, 0)
    except StopIteration:  # no value begins there; who reads the text as anybody's says what is wrong with it
        return json.loads(text)
    return value if end == len(text) else json.loads(text)


def link(previous: str, entry: Entry) -> Link:
    """Chain an entry to the digest before it in its client's log ("" for the first)."""
    data, salt = encode(entry.data), os.urandom(16).hex()
    seal = sealed(salt, data)
    return Link(data, salt, seal, digested(previous, entry, seal))


def sealed(salt: str, data: str) -> str:
    """Hash the payload with its salt. Erasure may empty both; the seal stays, so that the chain still holds."""
    return _hash(bytes.fromhex(salt) + data.encode())


def digested(previous: str, entry: Entry, seal: str) -> str:
    """Hash the digest before, the envelope without its place and payload, and the seal."""
    envelope = (entry.id, entry.operation, entry.client, entry.kind, entry.subject, entry.at, entry.recorded_at, entry.by)
    return _hash(encode([previous, *envelope, seal]).encode())


def _hash(octets: bytes) -> str:
    digest: str = sha256(octets).hexdigest()
    return digest


def broken(rows: Iterable[tuple[Entry, Link]]) -> tuple[int, ...]:
    """Name the places (`seq`) whose payload or digest is not what was written. Rows come by `seq`."""
    heads: dict[str, str] = {}
    return tuple(entry.seq for entry, held in rows if not _holds(heads, entry, held))


def _holds(heads: dict[str, str], entry: Entry, held: Link) -> bool:
    previous = heads.get(entry.client, "")
    heads[entry.client] = held.digest
    return digested(previous, entry, held.seal) == held.digest and _unaltered(held)


def _unaltered(held: Link) -> bool:
    try:
        return sealed(held.salt, held.data) == held.seal
    except ValueError:
        return False
