"""The table of keys as data: id, key, scope, message. What a key does stands where its action is; no Textual is loaded for reading it."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from kundtui.i18n import N_, _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from textual.binding import Binding


class Key(NamedTuple):
    """One thing that a key does. `keys`: what is pressed, a blank between; `help` and `label` (footer) are messages of the catalogue."""

    id: str
    keys: str
    scope: str
    help: str
    label: str = ""
    does: str = ""

    @property
    def action(self) -> str:
        """The name of the action: `complaint.add` is done by `action_complaint_add`."""
        return self.does or self.id.replace(".", "_")


KEYS = (
    Key("list.up", "up k", "lines", N_("Line up"), does="step(-1)"),
    Key("list.down", "down j", "lines", N_("Line down"), does="step(1)"),
    Key("list.half_up", "pageup ctrl+u", "lines", N_("Half a page up"), does="half(-1)"),
    Key("list.half_down", "pagedown ctrl+d", "lines", N_("Half a page down"), does="half(1)"),
    Key("list.top", "home g", "lines", N_("To the first line"), does="edge(0)"),
    Key("list.end", "end G", "lines", N_("To the last line"), does="edge(1)"),
    Key("list.open", "enter", "lines", N_("Open, or do the next step of this line"), N_("Open")),
    Key("list.mark", "space", "lines", N_("Mark this line"), N_("Mark")),
    Key("list.mark_all", "*", "lines", N_("Mark all lines shown")),
    Key("list.filter", "/", "list", N_("Filter"), N_("Filter")),
    Key("list.sort", "s", "grid", N_("Sort by …"), N_("Sort")),
    Key("list.reverse", "S", "grid", N_("Reverse the order")),
    Key("heat", "v", "grid", N_("Table or heat view"), N_("View")),
    Key("heat.left", "left h", "heat", N_("Heat view: to the client on the left, on the right"), does="side(-1)"),
    Key("heat.right", "right l", "heat", N_("Heat view: to the client on the left, on the right"), does="side(1)"),
    Key("day.back", "left h", "day", N_("A day back, a day on"), N_("Day"), does="screen.slide('days', -1)"),
    Key("day.on", "right l", "day", N_("A day back, a day on"), N_("Day"), does="screen.slide('days', 1)"),
    Key("week.back", "H", "day", N_("A week back, a week on"), N_("Week"), does="screen.slide('weeks', -1)"),
    Key("week.on", "L", "day", N_("A week back, a week on"), N_("Week"), does="screen.slide('weeks', 1)"),
    Key("month.back", "pageup", "day", N_("A month back, a month on"), N_("Month"), does="screen.slide('months', -1)"),
    Key("month.on", "pagedown", "day", N_("A month back, a month on"), N_("Month"), does="screen.slide('months', 1)"),
    Key("day.known", "v", "day", N_("As we know now, or as was known then"), N_("Then"), does="screen.turn_known"),
    *(Key(f"view.{n}", str(n), "grid", N_("Saved view by number; 0 shows all clients"), does=f"view({n})") for n in (*range(1, 10), 0)),
    Key("list.acts", ".", "acts", N_("All acts on this line"), N_("Acts")),
    *(Key(f"tab.{n}", str(n), "client", N_("Tab by number"), does=f"tab({n})") for n in range(1, 8)),
    Key("tab.previous", "left h", "client", N_("Previous tab")),
    Key("tab.next", "right l", "client", N_("Next tab"), N_("Tab")),
    Key("client.next", "J", "neighbours", N_("Next client"), N_("Next")),
    Key("client.previous", "K", "neighbours", N_("Previous client")),
    Key("thing.add", "+", "things", N_("Add what this place holds: a client, a contact, a promise …"), N_("Add")),
    Key("thing.change", "e", "client", N_("Change the thing under the cursor"), N_("Change")),
    Key("why", "w", "with_client", N_("Why this colour"), N_("Why"), does="open('why')"),
    Key("whatif", "x", "with_client", N_("What would turn it: the shortest way to the next level"), N_("Turn"), does="open('whatif')"),
    Key("rhythm.agree", "A", "with_client", N_("Agree the rhythm that is assumed"), N_("Rhythm"), does="act('rhythm.agree')"),
    Key("diagnosis", "d", "with_client", N_("Diagnosis: problem client, or client with a problem"), does="open('diagnosis')"),
    Key("farewell", "f", "with_client", N_("Keep or end: what the client gives against the same hours elsewhere"), does="open('farewell')"),
    Key("doorstep", "D", "with_client", N_("Our own doorstep: all that is ours and open"), does="open('doorstep')"),
    Key("offboarding", "o", "with_client", N_("Ending the relation, step by step"), does="open('offboarding')"),
    Key(
        "meeting", "m", "with_client", N_("Meeting: prepare the next one, hold it, plan one"), N_("Meeting"), does="open('meeting.prepare')"
    ),
    Key(
        "meeting.hold",
        "enter",
        "meeting",
        N_("The meeting is held: what it came to; where none is planned, plan one"),
        N_("Go on"),
        does="hold",
    ),
    Key("meeting.agenda", "e", "meeting", N_("Write the agenda anew"), N_("Agenda"), does="agenda"),
    Key("today", "t", "everywhere", N_("Today: calls and all that is due"), N_("Today"), does="open('today')"),
    Key("review", "r", "everywhere", N_("Daily review, client after client"), N_("Review"), does="open('review')"),
    Key("review.next", "enter", "reviewing", N_("Next client; this one has been seen"), N_("Next"), does="next"),
    Key("snooze", "z", "snoozing", N_("Put the client off to a day, with the reason"), N_("Put off")),
    Key("answer.yes", "y j", "asking", N_("Yes to the question"), N_("Yes"), does="answer('yes')"),
    Key("answer.no", "n", "asking", N_("No to the question"), N_("No"), does="answer('no')"),
    Key("call.missed", "-", "asking", N_("Nobody was reached"), N_("Not reached"), does="not_reached"),
    Key("call.note", "enter", "asking", N_("To the note, and store the call"), N_("Note"), does="note"),
    Key("answer.again", "backspace", "asking", N_("Back to the question before"), does="ask_again"),
    Key("card.up", "up pageup", "scrolling", N_("Half a page up"), does="scroll(-1)"),
    Key("card.down", "down pagedown", "scrolling", N_("Half a page down"), N_("Scroll"), does="scroll(1)"),
    Key("felt.good", "+", "felt", N_("It felt good"), N_("Well"), does="felt('1')"),
    Key("felt.neutral", "0", "felt", N_("It felt neither good nor bad"), N_("Neither"), does="felt('0')"),
    Key("felt.low", "-", "felt", N_("It felt bad"), N_("Badly"), does="felt('-1')"),
    Key("complaints", "C", "everywhere", N_("All complaints, by their clock"), does="open('complaints')"),
    Key("complaint.add", "c !", "everywhere", N_("Complaint in one line, about the client at hand"), N_("Complaint")),
    Key("line.add", "a :", "everywhere", N_("One line for everything: complaint, contact, promise, note, hours …"), N_("Line")),
    Key("contact.log", "i", "everywhere", N_("Log a contact, with the three questions"), N_("Contact")),
    Key("note.add", "n", "everywhere", N_("Note"), N_("Note")),
    Key("promise", "p", "everywhere", N_("Promise: make one; on a promise keep, move, tell, settle"), N_("Promise")),
    Key("anyday", "T", "everywhere", N_("Any day gone by or to come; there: type the day"), N_("To day"), does="open('anyday')"),
    Key("undo", "u", "everywhere", N_("Undo what you did last"), N_("Undo")),
    Key("redo", "U", "everywhere", N_("Redo what was undone last")),
    Key("copy", "y", "everywhere", N_("Copy")),
    Key("plain", "Y", "everywhere", N_("Show as plain text, to select with the mouse or to hear read aloud")),
    Key("errors", "E", "everywhere", N_("The last messages and errors")),
    Key("keys", "?", "everywhere", N_("Keys"), N_("Keys")),
    Key("back", "escape", "everywhere", N_("One level back, keeping the draft"), N_("Back")),
    Key("leave", "q", "everywhere", N_("Back; at the top quit"), N_("Back")),
    Key("pane.next", "tab", "app", N_("Next pane or field"), N_("Next field"), does="app.focus_next"),
    Key("pane.previous", "shift+tab", "app", N_("Previous pane or field"), does="app.focus_previous"),
    Key("palette", "ctrl+p", "everywhere", N_("Go to a client, or do an act, by name")),
    Key("repaint", "ctrl+l", "app", N_("Paint the screen again"), does="app.repaint"),
    Key("quit", "ctrl+q", "app", N_("Quit"), N_("Quit"), does="app.quit"),
    Key("text.save", "ctrl+s", "text", N_("Save a text of several lines"), N_("Save")),
)
BY_ID = {key.id: key for key in KEYS}

MOVING = "lines"
"""The scope of the keys that move in a list: everybody finds them, so they are named last."""
PLACES = {
    "grid": ("lines", "heat", "list", "grid", "acts", "with_client", "things", "everywhere", "app"),
    "client": ("lines", "list", "client", "acts", "things", "neighbours", "with_client", "everywhere", "app"),
    "why": ("lines", "neighbours", "with_client", "everywhere", "app"),
    "whatif": ("lines", "neighbours", "with_client", "everywhere", "app"),
    "offboarding": ("lines", "acts", "with_client", "everywhere", "app"),
    "list": ("lines", "list", "everywhere", "app"),
    "listing": ("lines", "list", "acts", "with_client", "everywhere", "app"),
    "today": ("lines", "list", "acts", "things", "snoozing", "with_client", "everywhere", "app"),
    "review": ("reviewing", "scrolling", "snoozing", "acts", "neighbours", "with_client", "everywhere", "app"),
    "call": ("asking", "scrolling", "with_client", "everywhere", "app"),
    "meeting": ("meeting", "scrolling", "acts", "things", "with_client", "everywhere", "app"),
    "felt": ("felt", "text", "app"),
    "anyday": ("day", "lines", "with_client", "everywhere", "app"),
    "farewell": ("scrolling", "acts", "with_client", "everywhere", "app"),
    "numbers": ("scrolling", "everywhere", "app"),
    "form": ("text", "app"),
}
"""The scopes whose keys count at once in a place, the nearest first."""

FOOTERS = {
    "grid": ("list.open", "complaint.add", "contact.log", "today", "review", "list.filter", "why", "keys"),
    "client": ("back", "list.open", "list.acts", "thing.add", "complaint.add", "contact.log", "tab.next", "why", "keys"),
    "why": ("back", "list.open", "whatif", "complaint.add", "contact.log", "client.next", "keys"),
    "whatif": ("back", "list.open", "rhythm.agree", "contact.log", "client.next", "why", "keys"),
    "offboarding": ("back", "list.open", "list.acts", "contact.log", "complaint.add", "note.add", "why", "keys"),
    "list": ("list.open", "list.filter", "back", "keys"),
    "listing": ("back", "list.open", "list.acts", "contact.log", "complaint.add", "list.filter", "why", "keys"),
    "today": ("back", "list.open", "list.acts", "snooze", "complaint.add", "contact.log", "thing.add", "keys"),
    "review": ("review.next", "contact.log", "complaint.add", "note.add", "promise", "snooze", "list.acts", "keys"),
    "call": ("back", "answer.yes", "answer.no", "call.missed", "call.note", "complaint.add", "keys"),
    "meeting": ("back", "meeting.hold", "meeting.agenda", "list.acts", "thing.add", "complaint.add", "contact.log", "keys"),
    "felt": ("felt.good", "felt.neutral", "felt.low"),
    "anyday": ("back", "list.open", "day.back", "week.back", "month.back", "day.known", "anyday", "keys"),
    "farewell": ("back", "pane.next", "list.acts", "contact.log", "note.add", "why", "keys"),
    "numbers": ("back", "pane.next", "card.down"),
    "form": ("text.save",),
}

NAMED = {"enter": "⏎", "escape": "esc", "up": "↑", "down": "↓", "left": "←", "right": "→", "pageup": "pgup", "pagedown": "pgdn"}
"""Keys with a name of their own, as the footer and the list of keys write them."""
IN_WORDS = str.maketrans({sign: name for name, sign in NAMED.items() if not sign.isascii()})
"""For terminals that have no signs."""
OTHERS = frozenset({"space", "tab", "home", "end", "backspace", "delete", "insert", *(f"f{n}" for n in range(1, 13))})
MODIFIERS = frozenset({"ctrl", "shift", "alt"})
RENAMED = {
    "solidus": "slash",
    "reverse_solidus": "backslash",
    "commercial_at": "at",
    "hyphen_minus": "minus",
    "plus_sign": "plus",
    "low_line": "underscore",
}


class Shown(NamedTuple):
    """One line of the list of keys, or one entry of the footer: the keys as written, the message, and what to run."""

    keys: str
    message: str
    id: str
    action: str


class Problem(NamedTuple):
    """What is wrong with one line of a user's `[keys]`. `code`: unknown_id, malformed_key, no_key or clash; `other`: the id clashed with."""

    code: str
    id: str
    key: str
    other: str = ""


def of(*scopes: str) -> Iterator[Key]:
    """Give the keys of some scopes, in the order of the table."""
    return (key for key in KEYS if key.scope in scopes)


LOOKING = frozenset(("list", "tab", "day", "week", "month", "client", "pane", "heat"))
"""Topics of keys that only show something else, but for those of ACTING."""
ACTING = frozenset(("list.acts", "list.mark", "list.mark_all"))
LOOKS = frozenset(("copy", "plain", "errors", "keys", "back", "leave", "repaint", "quit", "why", "whatif", "anyday"))


def only_looks(action: str, parameters: tuple[object, ...] = ()) -> bool:
    """Tell whether an action records nothing and opens nothing where something could be: so it may be done on a day gone by."""
    asked = f"{action}({', '.join(map(repr, parameters))})" if parameters else action
    meant = [key for key in KEYS if key.action.removeprefix("screen.") == asked]
    return not meant or any(key.id in LOOKS or (key.id.partition(".")[0] in LOOKING and key.id not in ACTING) for key in meant)


def bindings(*scopes: str) -> list[Binding]:
    """Give the bindings of some scopes for a widget, a screen or the app; each has its id, so that it can be remapped."""
    from textual.binding import Binding  # noqa: PLC0415 - the table itself is read without Textual

    priority = {"quit", "repaint"}
    return [
        Binding(",".join(map(textual_name, key.keys.split())), key.action, key.help, show=False, id=key.id, priority=key.id in priority)
        for key in of(*scopes)
    ]


def footer(place: str, mapping: Mapping[str, str] | None = None) -> tuple[Shown, ...]:
    """Give the entries of the footer of a place, the most used first, with the user's own keys."""
    found = (BY_ID[key_id] for key_id in FOOTERS[place])
    return tuple(Shown(written(foremost(key.id, mapping)), key.label, key.id, key.action) for key in found)


def help_list(place: str, mapping: Mapping[str, str] | None = None) -> tuple[Shown, ...]:
    """Give all keys that count in a place, what moves in a list last; those that share a message (tabs by number) share a line."""
    lines: dict[str, Shown] = {}
    for scope in sorted(PLACES[place], key=MOVING.__eq__):
        for key in of(scope):
            keys = " ".join(map(written, pressed(key.id, mapping)))
            before = lines.get(key.help)
            lines[key.help] = before._replace(keys=f"{before.keys} {keys}") if before else Shown(keys, key.help, key.id, key.action)
    return tuple(lines.values())


def messages() -> tuple[str, ...]:
    """Give every message of the table, for the catalogue."""
    return tuple(dict.fromkeys(text for key in KEYS for text in (key.help, key.label) if text))


def written(key: str) -> str:
    """Write one key as people read it: `ctrl+u` as `^u`, `enter` as ⏎."""
    modifiers, _, last = key.rpartition("+") if len(key) > 1 else ("", "", key)
    return modifiers.replace("ctrl", "^").replace("shift", "shift+").replace("alt", "alt+") + NAMED.get(last, last)


def textual_name(key: str) -> str:
    """Give the name under which Textual knows a key: `/` is `slash`, `ctrl+u` stays."""
    if len(key) != 1 or key.isalnum():
        return key
    name = unicodedata.name(key, key).lower().replace("-", "_").replace(" ", "_")
    return RENAMED.get(name, name)


def pressed(key_id: str, mapping: Mapping[str, str] | None = None) -> list[str]:
    """Give the keys that do this: the user's own, else the table's."""
    return split((mapping or {}).get(key_id, "")) or BY_ID[key_id].keys.split()


def foremost(key_id: str, mapping: Mapping[str, str] | None = None) -> str:
    """Give the key that is named where there is room for one: the one that the word begins with (`j` for "Ja"), else the first."""
    found, label = pressed(key_id, mapping), _(BY_ID[key_id].label).lower()
    return next((key for key in found if label.startswith(key)), found[0])


def moving(mapping: Mapping[str, str] | None = None) -> frozenset[str]:
    """Give the keys that move or mark in a list, as Textual knows them: they open nothing."""
    return frozenset(textual_name(pressing) for key in of("lines") if key.id != "list.open" for pressing in pressed(key.id, mapping))


def accept(mapping: Mapping[str, str]) -> tuple[dict[str, str], tuple[Problem, ...]]:
    """Check a user's `[keys]` (id to keys, commas or blanks between): the keymap for Textual of what is good, and every problem at once."""
    good: dict[str, str] = {}
    problems: list[Problem] = []
    for key_id, keys in mapping.items():
        found = [*_faults(key_id, keys)]
        problems += found
        if not found:
            good[key_id] = keys
    clashes = [*_clashes(good)]
    blamed = {clash.id for clash in clashes}
    kept = {key_id: ",".join(map(textual_name, split(keys))) for key_id, keys in good.items() if key_id not in blamed}
    return kept, (*problems, *clashes)


def split(keys: str) -> list[str]:
    """Split what a user wrote for one id; a lone comma is the comma key."""
    return [keys] if keys == "," else keys.replace(",", " ").split()


def _faults(key_id: str, keys: str) -> Iterator[Problem]:
    if key_id not in BY_ID:
        yield Problem("unknown_id", key_id, keys)
    elif not split(keys):
        yield Problem("no_key", key_id, keys)
    else:
        yield from (Problem("malformed_key", key_id, key) for key in split(keys) if not _is_key(key))


def _is_key(key: str) -> bool:
    *modifiers, last = key.split("+") if len(key) > 1 else [key]
    if not MODIFIERS.issuperset(modifiers):
        return False
    return last in NAMED or last in OTHERS or (len(last) == 1 and last.isprintable() and not last.isspace())


def _clashes(mapping: Mapping[str, str]) -> Iterator[Problem]:
    """Find keys that would do two things in one place, but for those that do so in the table itself, where the nearest counts."""
    meant = {(one.id, other.id, key) for one, other, key in _doubles({})}
    seen: set[tuple[str, str]] = set()
    for one, other, key in _doubles(mapping):
        blamed, innocent = (one, other) if one.id in mapping else (other, one)
        if (one.id, other.id, key) not in meant and (blamed.id, innocent.id) not in seen:
            seen.add((blamed.id, innocent.id))
            yield Problem("clash", blamed.id, key, innocent.id)


def _doubles(mapping: Mapping[str, str]) -> Iterator[tuple[Key, Key, str]]:
    for scopes in PLACES.values():
        taken: dict[str, Key] = {}
        for one in _nearest_first(scopes):
            for key in pressed(one.id, mapping):
                if key in taken:
                    yield taken[key], one, key
                taken.setdefault(key, one)


def _nearest_first(scopes: Iterable[str]) -> Iterator[Key]:
    return (key for scope in scopes for key in of(scope))
