"""What can be done with a line or a client, by name: its words in a menu, and the form or the act itself. Which of them fit: the panes."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

from kundtui.i18n import N_, _
from kundtui.tui.here import ERRORS, explain
from kundtui.tui.keys import BY_ID, Shown
from kundtui.tui.opening import ROOMS, enter
from kundtui.tui.pick import Choice
from kundtui.words.steps import STEPS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kundtui.store.port import Hit
    from kundtui.tui.place import Place


class Way(NamedTuple):
    """How an act is asked for: its words, the module and class of its form. `parts`: what the form takes of the thing."""

    words: str
    module: str
    form: str
    parts: Callable[[Any], tuple[Any, ...]] = lambda thing: (thing,)


FORMS = {
    "complaint.answer": Way(STEPS["answer"], "answer", "AnswerForm", lambda item: (item.case,)),
    "complaint.assess": Way(STEPS["assess"], "handling", "StepForm", lambda item: (item.case, "assess")),
    "complaint.decide": Way(STEPS["decide"], "handling", "StepForm", lambda item: (item.case, "decide")),
    "complaint.move": Way(STEPS["move"], "handling", "StepForm", lambda item: (item.case, "move")),
    "complaint.apologise": Way(STEPS["apologise"], "handling", "StepForm", lambda item: (item.case, "apologise")),
    "complaint.propose": Way(STEPS["propose"], "handling", "StepForm", lambda item: (item.case, "propose")),
    "complaint.help": Way(STEPS["help"], "handling", "StepForm", lambda item: (item.case, "help")),
    "complaint.inform": Way(STEPS["inform"], "handling", "StepForm", lambda item: (item.case, "inform")),
    "complaint.wait": Way(STEPS["wait"], "handling", "StepForm", lambda item: (item.case, "wait")),
    "complaint.resolve": Way(STEPS["resolve"], "resolve", "ResolveForm", lambda item: (item.case, item.reading)),
    "complaint.decline": Way(STEPS["decline"], "handling", "StepForm", lambda item: (item.case, "decline")),
    "complaint.confirm": Way(STEPS["confirm"], "confirm", "ConfirmForm", lambda item: (item.case,)),
    "complaint.withdraw": Way(STEPS["withdraw"], "handling", "StepForm", lambda item: (item.case, "withdraw")),
    "complaint.merge": Way(STEPS["merge"], "handling", "StepForm", lambda item: (item.case, "merge")),
    "complaint.reopen": Way(STEPS["reopen"], "handling", "StepForm", lambda item: (item.case, "reopen")),
    "complaint.repeat": Way(STEPS["repeat"], "handling", "StepForm", lambda item: (item.case, "repeat")),
    "no.clear": Way(N_("Clear the “no” with a note"), "clear", "ClearForm", lambda _item: ()),
    "contact.add": Way(N_("New contact"), "person", "PersonForm", lambda _item: ()),
    "contact.change": Way(N_("Change"), "person", "PersonForm"),
    "contact.assess": Way(N_("Will, mandate and stance"), "person", "AssessForm"),
    "contact.left": Way(N_("Has left"), "person", "LeftForm"),
    "promise.make": Way(N_("New promise"), "promise", "PromiseForm"),
    "promise.move": Way(N_("Another day"), "promise", "MoveForm"),
    "promise.tell": Way(N_("What the client was told"), "promise", "TellForm"),
    "promise.settle": Way(N_("Settled with the client"), "promise", "SettleForm"),
    "meeting.plan": Way(N_("Plan a meeting"), "meeting", "PlanForm"),
    "meeting.agenda": Way(N_("Write the agenda anew"), "meeting", "AgendaForm"),
    "meeting.send": Way(N_("The agenda is sent"), "meeting", "SendForm"),
    "meeting.approve": Way(N_("The agenda is approved"), "meeting", "ApproveForm"),
    "meeting.move": Way(N_("Move the meeting"), "meeting", "MoveForm"),
    "meeting.cancel": Way(N_("Cancel the meeting"), "meeting", "CancelForm"),
    "meeting.hold": Way(N_("The meeting was held"), "holding", "HoldForm"),
    "expectation.note": Way(N_("What the client may count on"), "agreement", "ExpectationForm", lambda key: (str(key or ""),)),
    "expectation.acknowledge": Way(N_("The client has taken note"), "agreement", "AcknowledgeForm"),
    "economics.answer": Way(N_("Answer about money"), "agreement", "MoneyForm", lambda key: (str(key or ""),)),
    "economics.confirm": Way(N_("The client confirms the talk about money"), "agreement", "MoneyConfirmedForm"),
    "report.send": Way(N_("Status report"), "report", "ReportForm"),
    "surprise.note": Way(N_("Taken by surprise"), "report", "SurpriseForm"),
    "agreement.sign": Way(N_("Agreement signed"), "agreed", "SignForm"),
    "agreed.note": Way(N_("Something agreed"), "agreed", "AgreedForm"),
    "agreed.confirm": Way(N_("Confirmed in writing"), "agreed", "AgreedConfirmedForm"),
    "feedback.note": Way(N_("Feedback: asked or given"), "agreed", "FeedbackForm"),
    "project.start": Way(N_("New project"), "project", "ProjectForm"),
    "project.progress": Way(N_("How far it is"), "project", "ProgressForm"),
    "incident.note": Way(N_("Incident"), "incident", "IncidentForm", lambda _item: ()),
    "hardship.note": Way(N_("The client has a hard time"), "incident", "HardshipForm", lambda _item: ()),
    "hardship.over": Way(N_("The hard time is over"), "incident", "HardshipOverForm", lambda _item: ()),
    "plan.start": Way(N_("A plan to mend it …"), "attempt", "PlanForm", lambda _item: ()),
    "plan.end": Way(N_("The plan ends …"), "attempt", "PlanEndForm", lambda _item: ()),
    "notice.tell": Way(N_("The client speaks of leaving …"), "notice", "NoticeForm", lambda _item: ()),
    "meeting.waive": Way(N_("Waive the meeting of repair …"), "notice", "WaiveForm", lambda _item: ()),
    "hours.log": Way(N_("Hours spent"), "livelihood", "HoursForm", lambda _item: ()),
    "money.record": Way(N_("Revenue and direct cost"), "livelihood", "RevenueForm", lambda _item: ()),
    "rhythm.agree": Way(N_("Agree a rhythm"), "rhythm", "RhythmForm", lambda _item: ()),
    "client.change": Way(N_("Change name, code, tags …"), "change", "ChangeForm"),
    "owner.assign": Way(N_("Owner and deputy"), "change", "OwnerForm"),
    "service.present": Way(N_("Services were presented"), "offering", "PresentForm", lambda thing: (thing or (),)),
    "service.answer": Way(N_("What the client says of a service"), "offering", "OfferForm", lambda thing: (str(thing or ""),)),
    "competitor.note": Way(N_("Seen of a competitor of theirs"), "care", "CompetitorForm", lambda _thing: ()),
    "competitor.share": Way(N_("The client was told of the competitor"), "care", "ShareForm"),
    "mirror.note": Way(N_("Mirror note: what is seen of the client"), "care", "MirrorForm", lambda _thing: ()),
    "mirror.send": Way(N_("The mirror note was sent"), "care", "SendForm"),
    "market_promise.note": Way(N_("What they promise their own market"), "care", "MarketForm", lambda _thing: ()),
    "gesture.make": Way(N_("Gesture"), "care", "GestureForm", lambda _thing: ()),
    "idea.share": Way(N_("Idea for them"), "care", "IdeaForm", lambda _thing: ()),
    "trust.note": Way(N_("How the client sees us"), "care", "TrustForm", lambda _thing: ()),
    "client.snooze": Way(N_("Put off to a day …"), "parking", "SnoozeForm", lambda _item: ()),
    "issue.park": Way(N_("Park a question"), "parking", "ParkForm"),
    "issue.take_up": Way(N_("Taken up with the client"), "parking", "TakeUpForm"),
    "tie.note": Way(N_("Knows another client …"), "tie", "TieForm", lambda _item: ()),
    "client.merge": Way(N_("Is the same as another: merge …"), "many", "MergeForm", lambda _item: ()),
    "override.set": Way(N_("Set the level by hand …"), "override", "OverrideForm"),
    "client.lost": Way(N_("The client has left us …"), "leaving", "LostForm"),
    "client.closed": Way(N_("The organisation has ceased …"), "leaving", "ClosedForm"),
}
AT_ONCE = {
    "complaint.resume": (STEPS["resume"], "handling", "resume", N_("Stored: the work goes on.")),
    "tie.end": (N_("They no longer know each other"), "ties", "end", N_("Stored: they no longer know each other.")),
    "promise.keep": (N_("Kept"), "promise", "keep", N_("Stored: kept.")),
    "project.end": (N_("Has ended"), "work", "end", N_("Stored: project ended.")),
}
"""Acts that need no form: their words, the desk's module and function, what is told."""
KEYED = {
    "complaint.add": N_("Complaint in one line"),
    "contact.log": N_("Log a contact"),
    "note.add": N_("Note"),
}
"""Acts that have a key of their own everywhere."""
OF_CLIENT = (
    "people",
    "client.change",
    "owner.assign",
    "tie.note",
    "services",
    "care",
    "override.set",
    "client.merge",
    "client.lost",
    "client.closed",
)
ALL_OF_CLIENT = (
    "complaint.add",
    "contact.log",
    "note.add",
    "promise.make",
    "meeting.prepare",
    "meeting.plan",
    "meeting.hold",
    "contact.add",
    "expectation.note",
    "economics.answer",
    "agreement.sign",
    "project.start",
    "report.send",
    "surprise.note",
    "agreed.note",
    "feedback.note",
    "rhythm.agree",
    "issue.park",
    "incident.note",
    "hardship.note",
    "notice.tell",
    "plan.start",
    "meeting.waive",
    "hours.log",
    "money.record",
    *OF_CLIENT,
    "why",
    "whatif",
    "doorstep",
    "attempt",
    "assertions",
    "offboarding",
    "complaints",
)
"""Everything that can be done with a client from the grid."""
OF_CARE = (
    *("trust.note", "service.present", "service.answer", "competitor.note", "mirror.note"),
    *("market_promise.note", "gesture.make", "idea.share"),
)
"""What is done with a client on the screen of its care, and by the palette from anywhere."""


def words_of(act: str) -> str:
    """What an act is called in a menu."""
    if act in ROOMS:
        return _(ROOMS[act].words)
    return _(FORMS[act].words if act in FORMS else AT_ONCE[act][0] if act in AT_ONCE else KEYED[act])


def choices(acts: Sequence[str]) -> list[Choice]:
    """Acts to choose among."""
    return [Choice(act, words_of(act)) for act in acts]


def offers(place: Place) -> Sequence[Shown]:
    """What the palette has of the acts on the client at hand, beside the keys and the screens."""
    if place.at_hand() is None:
        return ()
    return tuple(Shown("", words_of(act), f"act.{act}", f"act('{act}')") for act in (*ALL_OF_CLIENT, *OF_CARE) if act in FORMS)


async def choose(place: Place, title: str, offered: Sequence[Choice]) -> str:
    """Let one of several be chosen; the only one is taken."""
    from kundtui.tui.screens.menu import Menu  # noqa: PLC0415 - loaded when first asked for

    if len(offered) == 1:
        return offered[0].id
    chosen: str = await place.app.push_screen_wait(Menu(title, offered))
    return chosen


async def do(place: Place, act: str, client: Hit, thing: Any = None) -> None:  # noqa: ANN401 - whatever the line is about
    """Do an act: open its form, or store it at once where there is nothing to ask."""
    if act in ROOMS:
        enter(place, act, client)
    elif act in KEYED:
        await place.run_action(BY_ID[act].action)
    elif act in AT_ONCE:
        await _at_once(place, act, client, thing.id)
    else:
        way = FORMS[act]
        form = getattr(import_module(f"kundtui.tui.forms.{way.module}"), way.form)
        await place.form(form(place.session, client, *way.parts(thing)))


async def _at_once(place: Place, act: str, client: Hit, subject: str) -> None:
    from kundtui.tui.forms.telling import stored  # noqa: PLC0415 - loaded when something is stored

    _words, module, function, told = AT_ONCE[act]
    try:
        receipt = await place.session.act(getattr(import_module(f"kundtui.desk.{module}"), function), client.client, subject)
    except ERRORS as error:
        place.session.tell(explain(error), severity="warning")
        return
    place.session.tell(stored(_(told), receipt, client.name))
