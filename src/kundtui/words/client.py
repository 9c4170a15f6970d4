"""Sentences about the client itself, its people and the agreed rhythm."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from kundtui.domain.people import reason_code
from kundtui.i18n import N_
from kundtui.words.saying import Lookup, Saying, Way, as_name, as_text, as_yes_or_no, coded, headed, if_so, listed
from kundtui.words.terms import TERMS, word

if TYPE_CHECKING:
    from kundtui.words.saying import Sayings

CUSTOM = "custom."


def _field(group: str) -> Way:
    """Name a field by the words of a group; one that the office made up has its own name."""
    return lambda value, lookup: as_text(word(group, str(value).removeprefix(CUSTOM)).replace("_", " "), lookup)


def _value(field: str) -> Any:  # noqa: ANN401 - a way of saying
    def said(value: Any, lookup: Lookup) -> str:  # noqa: ANN401 - a field of a payload
        if isinstance(value, Mapping):
            return ", ".join(as_text(one, lookup) for one in value.values())
        return coded(field)(value, lookup) if field in TERMS else listed(as_yes_or_no)(value, lookup)

    return said


def change(data: Mapping[str, Any], group: str = "field") -> Saying:
    """Pick the sentence of a changed field: set, taken away, or another value."""
    field = str(data.get("field", ""))
    value = _value(field)
    if data.get("new") in (None, "", []):
        return Saying(N_("Removed: {field}"), (N_("was {old}"),), {"field": _field(group), "old": value})
    return Saying(N_("{field}: {new}"), (N_("was {old}"),), {"field": headed(_field(group)), "new": value, "old": value})


def contact_change(data: Mapping[str, Any]) -> Saying:
    """Pick the same sentence for a contact, who is named."""
    saying = change(data)
    return saying._replace(clauses=(*saying.clauses, N_("contact: {subject}")))


def as_reason(value: Any, lookup: Lookup) -> str:  # noqa: ANN401 - a field of a payload
    """Say why somebody soured: a reason that has a code in the reader's language, any other as it was written."""
    text = as_text(value, lookup)
    code, (_, colon, rest) = reason_code(text), text.partition(":")
    return f"{word('reason', code)}{colon}{rest}" if code else text


CLIENT: Sayings = {
    "client.added": Saying(
        N_("Client added: {name} ({code})"),
        (N_("also called {aliases}"), N_("tags: {tags}"), N_("first agreement {first_agreement_on}")),
    ),
    "client.changed": change,
    "client.merged": Saying(N_("Merged into {into}")),
    "client.separated": Saying(N_("Separated again")),
    "client.closed": Saying(N_("The organisation ceased on {on}: {reason}")),
    "client.lost": Saying(N_("Client lost, told us on {told_on}, {destination}"), (N_("reason: {reason}"),)),
    "owner.assigned": Saying(N_("Owner: {owner}"), (N_("deputy: {deputy}"), N_("reason: {reason}"))),
    "contact.added": Saying(
        N_("Contact added: {name}"), ("{role}", "{email}", "{phone}", if_so("main", N_("main counterpart"))), {"role": as_text}
    ),
    "contact.changed": contact_change,
    "contact.assessed": Saying(
        N_("Contact assessed: will {will}, mandate {mandate}, {stance}"),
        (N_("reason: {reason}"), N_("contact: {subject}")),
        {"reason": as_reason},
    ),
    "contact.left": Saying(N_("Contact left the client"), (N_("contact: {subject}"), N_("now at {to_client}"))),
    "tie.noted": Saying(N_("Knows another client: {client}"), (if_so("ambassador", N_("speaks well of us")),), {"client": as_name}),
    "tie.ended": Saying(N_("No longer knows {client}")),
    "rhythm.agreed": Saying(
        N_("Rhythm agreed: {channel}, {need} in {days} days"),
        (N_("with {contact}"), if_so("assumed", N_("assumed, not yet agreed"))),
        {"channel": coded("rhythm")},
    ),
}
