"""Who may do what: one pure function over a role and a verb. Every act asks it, inside its own transaction."""

from __future__ import annotations

ROLES = ("reader", "member", "leader", "admin")
NEEDED = {
    "read": "reader",
    "record": "member",
    "import": "member",
    "undo_others": "leader",
    "end_relation": "leader",
    "waive": "leader",
    "override_grave": "leader",
    "set_policy": "leader",
    "keep_author": "admin",
    "undo_import": "admin",
    "office": "admin",
}
"""The least role for each verb."""


def least(verb: str) -> str:
    """Tell the least role that may do what the verb says, for who asks whom to turn to."""
    return NEEDED[verb]


def may(role: str, verb: str) -> bool:
    """Tell whether a role may do what the verb says."""
    return role in ROLES and ROLES.index(role) >= ROLES.index(NEEDED[verb])
