"""One line for each of the 92 practices that the rules rest on: what the source asks for. The rules themselves are in `domain`."""

from __future__ import annotations

from kundtui.i18n import N_, _

DIFFICULT: dict[str, str] = {
    "N1": N_("A bad relation has an origin: a bad start, other values, or a strategy"),
    "N2": N_("Improve the relation, or at least hold it at an acceptable level"),
    "N3": N_("Pick one strong, secure main contact who carries the responsibility"),
    "N4": N_("Look after your own energy: rested people handle hard situations better"),
    "N5": N_("Spend more time than on a normal client, or the repair is doomed"),
    "N6": N_("Think long-term: a relation does not change overnight"),
    "N7": N_("Do small things regularly, over a long time"),
    "N8": N_("Relations are made and repaired face to face, not by mail or phone"),
    "N9": N_("Make room for small talk: the queue, the coffee machine, the walk back"),
    "N10": N_("Mail and phone are perfect for keeping up a good relation"),
    "N11": N_("Often it has soured with one or a few people only; find out with whom"),
    "N12": N_("Broaden the contact surface: talk with more than one person"),
    "N13": N_("Talk with people who have both will and mandate"),
    "N14": N_("End the relation as a last resort, when everything has been tried"),
    "N15": N_("See when a relation takes more energy than its revenue is worth"),
    "N16": N_("Calculate: the time on this client against the same time elsewhere"),
    "N17": N_("Freed time can raise both revenue and profit; plan for it"),
    "N18": N_("Ending is often a relief, and most are far too slow to do it"),
}
TRUST: dict[str, str] = {
    "T1": N_("Clients leave when they are not met with engagement and interest"),
    "T2": N_("Become partner and expert, not a supplier who can be replaced"),
    "T3": N_("Flowers help a little, but they are not enough"),
    "T4": N_("Watch the client's competitors, and share what you see"),
    "T5": N_("Tell the client about itself: true, positive, and with a solution"),
    "T6": N_("Present all services, old and new, at least once a year"),
    "T7": N_("Selling more to existing clients is the fastest way to profit"),
    "T8": N_("Phone at least twice a week"),
    "T9": N_("Write at least every week while a project runs"),
    "T10": N_("Make a sales contact at least every month"),
    "T11": N_("Ask the client what rhythm suits, and agree on it together"),
    "T12": N_("Ask for feedback and give it, often"),
    "T13": N_("Send a status report every two weeks to every month"),
    "T14": N_("Short and often rather than long and seldom"),
    "T15": N_("The end result must never come as a surprise"),
    "T16": N_("Show where the work is, as airlines show where the plane is"),
    "T17": N_("Unease grows fast, so stem it while it is a brook"),
    "T18": N_("Hold meetings at the client's, unless there is a reason not to"),
    "T19": N_("Do your homework before a meeting: read up"),
    "T20": N_("Make an agenda"),
    "T21": N_("Have the agenda approved beforehand"),
    "T22": N_("Follow the agenda"),
    "T23": N_("Look ahead in every meeting: the future and its chances"),
    "T24": N_("Never leave without an action plan: who does what by when"),
    "T25": N_("Book the next meeting before you leave"),
    "T26": N_("Make the meeting the best moment of their week"),
    "T27": N_("Be on time"),
    "T28": N_("If you are held up, tell them at once"),
    "T29": N_("If you are late, apologise; everybody errs and few apologise"),
    "T30": N_("Train and find a rhythm: small details, the same every time"),
}
PROBLEM: dict[str, str] = {
    "A1": N_("Tell problem clients from clients with problems"),
    "A2": N_("Know the marks of a problem client, and note them as they happen"),
    "A3": N_("Most are normal people: meet them half-way"),
    "A4": N_("Set expectations at the first contact: how, what and when"),
    "A5": N_("Say how to reach you with further questions"),
    "A6": N_("Do not wait for “I thought it would be done today”"),
    "A7": N_("Make an extra effort in a hard time, even when you did everything right"),
    "A8": N_("First a sincere apology and a proposal to put it right"),
    "A9": N_("Then real help for this person, more than expected"),
    "A10": N_("A complaint well handled can win trust for life"),
    "A11": N_("End it with a problem client; many postpone and hope"),
    "A12": N_("End it as soon as all earlier obligations are met"),
    "A13": N_("End fast and professionally, without insults"),
}
RULES: dict[str, str] = {
    "R1": N_("Begin from the client being right; you may decline, on the facts"),
    "R2": N_("Keep promises, and never promise more than you know you can keep"),
    "R3": N_("When something comes in between, tell the client directly"),
    "R4": N_("Talk; do not write mail about it"),
    "R5": N_("Be sure that you fully agree"),
    "R6": N_("Small things matter"),
    "R7": N_("Never hold a question back for later"),
    "R8": N_("Do it again, do it right, and do not charge for it"),
    "R9": N_("Take every problem as fast as you can"),
    "R10": N_("Sweep your own doorstep first"),
    "R11": N_("Stay professional: never shout, in speech or in writing"),
    "R12": N_("Mark an opinion only when you are sure, and on the facts"),
    "R13": N_("Check with your leader first"),
    "R14": N_("They will bring up everything that you did wrong; be ready"),
    "R15": N_("Never blame anything or anybody"),
    "R16": N_("Tell the client ahead what follows if their part is late"),
    "R17": N_("Agree on all money matters before the start"),
    "R18": N_("Ask at signing: what do changes, payment and delays mean?"),
}
UNHAPPY: dict[str, str] = {
    "B1": N_("Unhappy clients can stall revenue and start a downturn"),
    "B2": N_("What works well is put aside when other things burn; do not let it"),
    "B3": N_("A neglected relation goes from green to red quickly"),
    "B4": N_("One more call: is all well, do we deliver, is there anything else?"),
    "B5": N_("Nine o'clock: three or four calls, every day, without fail"),
    "B6": N_("A complaint is a chance: take it at once, and solve it"),
    "B7": N_("Give attention and the right contact, even when they are not right"),
    "B8": N_("Do not put the decision off in the hope that it passes"),
    "B9": N_("Clients know each other, and can speak well of you"),
    "B10": N_("Three unhappy clients tell ten others each: that makes thirty"),
    "B11": N_("The story grows as it is told, and loses precision"),
    "B12": N_("Sound the alarm when fewer clients come than go"),
    "B13": N_("Clients who leave go elsewhere, or back to buying off the shelf"),
}
PRACTICES: dict[str, str] = {**DIFFICULT, **TRUST, **PROBLEM, **RULES, **UNHAPPY}


def practice(id: str) -> str:  # noqa: A002 - a practice's own name
    """Say what a practice asks for; an id of a newer program as it stands."""
    return _(PRACTICES[id]) if id in PRACTICES else id
