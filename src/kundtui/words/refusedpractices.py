"""Refusals that a practice asks for: drafts, the attempt to mend, levels set by hand. How they are said: `refusals`."""

from __future__ import annotations

from kundtui.i18n import N_

PRACTICES: dict[str, str] = {
    # what the practices ask for
    "snooze_without_reason": N_("Putting off needs a reason. Say what speaks against today."),
    "snooze_without_day": N_("Say to which day it is put off."),
    "snooze_too_far": N_("{on} is too far away; {days} days is the most. Choose an earlier day."),
    "snoozed_enough": N_("This client was put off {times} times since the last talk. Call, or log a note on what happens instead."),
    "snoozed_once": N_("The decision on an end was put off once before. Decide, or let the relation go on."),
    "parked_twice": N_("“{text}” was parked before. Say why it waits again, or take it up."),
    "not_parked": N_("No question of this client is parked."),
    "which_question": N_("Several questions may be meant; name one by its id or its words: {questions}"),
    "report_without_position": N_("A report begins with the position. Write for example 3/5, or - where there is none."),
    "bad_position": N_("“{text}” is no position. Write how many are done and of how many, for example 3/5, or - where there is none."),
    "unknown_expectation": N_("No expectation of this client says “{text}”. Note it first, or record the surprise without one."),
    "agreement_without_day": N_("Say on which day the agreement was signed."),
    "signed_ahead": N_("{on} is yet to come. An agreement is logged when it has been signed."),
    "signed_before": N_("That an agreement was signed on {on} is known already."),
    "agreed_already": N_("That is noted already: “{text}”. Confirm it, or change the words."),
    "agreed_confirmed": N_("“{text}” is confirmed already."),
    "nothing_agreed": N_("Nothing that was agreed with {client} waits for a confirmation."),
    "unknown_agreed": N_("Nothing that was agreed with {client} is called “{text}”."),
    "ambiguous_agreed": N_("Several points may be meant; name one by its id or its words: {points}"),
    "promise_without_day": N_("A promise without a day is none. Say by when."),
    "due_in_past": N_("{on} is past. Choose a day to come."),
    "consequence_of_ours": N_("What follows is told for the client's part, not for ours. Leave it out, or make it the client's promise."),
    "no_solution": N_("A mirror note goes to the client, and without a proposed solution it is only criticism. Write what could be done."),
    "mirror_sent": N_("The note was sent on {on} already."),
    "shared_already": N_("All that is noted of {name} was shared on {on}. Note something new first."),
    "no_service": N_("Say which services were presented."),
    "trust_without_words": N_("How the client sees us is never guessed. Write what the client said that shows it."),
    "trust_by_trust": N_("How the client sees us is noted with what it said: `kundtui trust CLIENT partner --said TEXT`."),
    "no_expectation": N_("No expectation is noted yet. Note first what the client may count on."),
    "already_acknowledged": N_("The client has taken note of the newest expectations already."),
    "economics_missing": N_("The talk about money is missing: {questions} not answered. Log the answers first, or let a leader waive it."),
    "waiver_needs_leader": N_("Only a leader may waive the talk about money; your role is {role}."),
    "economics_unanswered": N_("There is nothing to confirm yet: {questions} not answered. Log the answers first."),
    "economics_confirmed_already": N_("The client has confirmed the newest answers already."),
    "bad_progress": N_("“{done} of {of}” cannot be. Write how many are done, and of how many."),
    "missing_owner": N_("A client needs one owner. Say who is responsible."),
    "client_or_single": N_("Name one client, or ask for all that hang on one thread with --single."),
    "single_is_now": N_("Who hangs on one thread is told as of today. Name a client to see another day."),
    "one_owner": N_("“{member}” are several. A client has exactly one owner; name one of them, and another as deputy."),
    "deputy_is_owner": N_("The deputy must be somebody else than the owner."),
    "left_for_itself": N_("Who leaves goes to another client, not to the same."),
    # how a draft sounds, and who knows whom
    "draft_held": N_("The draft is held until {until} because of: {quotes}. Change the words, or let a leader release it."),
    "draft_warned": N_("Read it again before it goes: {quotes}. Change the words, or go on as it stands."),
    "draft_free": N_("The draft is no longer held. Its author can send it."),
    "own_draft": N_("Nobody releases a draft of their own. Another leader must, or it waits until the morning."),
    "unknown_draft": N_("No draft that is held is called “{text}”. See them with `kundtui drafts`."),
    "ambiguous_draft": N_("Several drafts may be meant; name one by its id: {drafts}"),
    "tie_known": N_("It is noted already that they know {client}."),
    # the attempt to mend, standing up for oneself, the client's notice
    "plan_too_short": N_("A plan of {months} months cannot be: a relation does not change overnight. Give it {least} to {most} months."),
    "plan_while_ending": N_("It is decided that the relation ends, so no plan begins. Return from the ending first."),
    "plan_runs": N_("An improvement plan runs already. See it with `kundtui plan`, or end it first."),
    "no_plan": N_("No improvement plan runs for this client."),
    "no_evidence": N_("A claim without evidence is not made. Choose at least one entry that shows it."),
    "unknown_evidence": N_("There is no entry {text} of this client. See them with `kundtui assert show`."),
    "ambiguous_evidence": N_("Several entries may be meant by “{text}”. Type more of its id or its words."),
    "doorstep_unowned": N_("They will bring up what is ours: {items}. Sweep it, or acknowledge it item by item."),
    "unknown_item": N_("Nothing on our doorstep is called “{text}”. See it with `kundtui doorstep`."),
    "ambiguous_item": N_("Several things on our doorstep may be meant by “{text}”. Type more of its id or its words."),
    "no_assertion": N_("No assertion of this client waits for that. See them with `kundtui assert show`."),
    "ambiguous_assertion": N_("Several assertions may be meant; name one by its id or its words: {assertions}"),
    "own_assertion": N_("Who drafted an assertion cannot approve it. A second person must."),
    "assertion_approved_already": N_("The assertion is approved already."),
    "assertion_made_already": N_("The assertion is made already."),
    "assertion_unapproved": N_("Nobody has approved the assertion yet. Check with your leader first."),
    "assertion_unspoken": N_("An assertion is said in a talk, not written: choose call, video, meeting or visit."),
    "assertion_unsaid": N_("No talk is logged since the approval. Say by which channel it was said: call, video, meeting or visit."),
    "no_meeting_owed": N_("No meeting of repair is owed, so there is nothing to waive."),
    # a level set by hand
    "override_unreasoned": N_(
        "The reason has {count} characters and needs {least}: whoever meets this colour must see why it is not the computed one."
    ),
    "override_too_long": N_(
        "{on} is too far away: a level is set by hand for {days} days at most, so that it does not outlive what it was set for."
    ),
    "override_needless": N_("The level is {level} by the facts already, so there is nothing to set by hand."),
    "override_too_good": N_(
        "{level} is too good: the facts give {computed}, so {best} is the best that can be set by hand. Trust comes back step by step."
    ),
    "override_complained": N_(
        "A complaint is open, so {best} is the best that can be set by hand without a leader: no colour may hide what the client has said."
    ),
    "override_in_notice": N_(
        "The client has given or threatened notice, so {best} is the best that can be set by hand without a leader: "
        "no colour may hide what the client has said."
    ),
    "policy_range": N_(
        "“{value}” cannot be “{rule}”: it must be a whole number from {lowest} to {highest}, or the rules would lose their sense."
    ),
    "policy_word": N_("“{value}” cannot be “{rule}”. Possible: {allowed}."),
    "policy_order": N_("“{value}” cannot be “{rule}”, because these must rise in this order: {rules}."),
    "ambiguous_policy_field": N_("“{field}” may be any of: {names}. Type more of the name."),
    "nobody_to_ask": N_("Nobody can be asked here. Say --yes to store it, or --dry-run to see only what it would do."),
    "no_usual_interval": N_("Too few clients have a rhythm of their own: {count}, and {least} are needed to propose a usual interval."),
    "service_listed_already": N_("“{service}” is on the office's list already."),
    "no_override": N_("No level is set by hand for this client."),
    "no_standing_no": N_("No “no” of this client stands unanswered, so there is nothing to clear."),
}
