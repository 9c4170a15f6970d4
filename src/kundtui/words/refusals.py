"""One sentence for each refusal: what is wrong and what to do. Faults of the store are in `faults`.

The table is by code; whoever refuses with a code adds its sentence here (a test finds those without).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kundtui.i18n import N_, _, quoted
from kundtui.words.excerpt import excerpt
from kundtui.words.saying import NOTHING, Lookup, Way, as_day, as_text, coded, listed, places
from kundtui.words.systems import reason
from kundtui.words.terms import TERMS, word

if TYPE_CHECKING:
    from collections.abc import Mapping

REFUSALS: dict[str, str] = {
    # who and which
    "unknown_client": N_("No client is called “{text}”. Type more of the name, or see them all with `kundtui grid`."),
    "ambiguous_client": N_("“{text}” may be any of: {names}. Type more of the name, or the code."),
    "unknown_contact": N_("No contact of this client is called “{contact}”. Add the contact first."),
    "contact_left_already": N_("{contact} has already left the client."),
    "unknown_member": N_("No member is called “{member}”."),
    "no_member": N_("“{login}” is no member of this office. Ask an administrator to add the login."),
    "login_taken": N_("The login {login} belongs to another member already."),
    "ambiguous_service": N_("“{service}” may be any of: {names}. Type more of the name."),
    "unknown_competitor": N_("No competitor of this client is called “{text}”. Note first what you saw."),
    "no_competitor": N_("Nothing of a competitor waits to be shared. Note first what you saw."),
    "ambiguous_competitor": N_("Several competitors may be meant; name one: {competitors}"),
    "unknown_mirror": N_("No mirror note of this client is called “{text}”."),
    "no_mirror": N_("No mirror note waits to be sent. Write one first."),
    "ambiguous_mirror": N_("Several mirror notes may be meant; name one by its id or its words: {mirrors}"),
    "unknown_service": N_("No service “{service}” is on the office's list."),
    "ambiguous_member": N_("“{member}” may be any of: {names}. Type more of the name."),
    "ambiguous_contact": N_("“{contact}” may be any of: {names}. Type more of the name."),
    "unknown_complaint": N_("No complaint of {client} is called “{text}”. See them with `kundtui complaints`."),
    "no_such_complaint": N_("No complaint that is still to be dealt with has the id {text}. See them with `kundtui complaints`."),
    "no_complaint": N_("No complaint of {client} waits for that. See them with `kundtui complaints`."),
    "ambiguous_complaint": N_("Several complaints may be meant; name one by its id or its words: {complaints}"),
    "unknown_promise": N_("No promise of {client} is called “{text}”. See them with `kundtui timeline`."),
    "no_promise": N_("No open promise of {client} waits for that."),
    "ambiguous_promise": N_("Several promises may be meant; name one by its id or its words: {promises}"),
    "unknown_project": N_("No project of {client} is called “{text}”. See them with `kundtui timeline`."),
    "no_project": N_("No project of {client} runs."),
    "ambiguous_project": N_("Several projects may be meant; name one by its id or its words: {projects}"),
    "client_or_all": N_("Name one client, or ask for all with --all."),
    "client_unnamed": N_("Name the client: by code, name, or how it begins."),
    "not_known_by": N_("Nothing was known of {client} by {on}."),
    "known_ahead": N_("{on} is yet to come, and nobody knows what will be known by then. Leave --known-on out, or give a day gone by."),
    "day_before_all": N_("{on} lies before the first entry, which is of {first}: nothing was recorded of any earlier day."),
    "day_too_far": N_("{on} is too far ahead: what happens until then decides, so no day after {last} is computed."),
    "weeks_of_trend": N_("{weeks} weeks cannot be shown. Ask for 1 to {limit}; further back, look at a day with --on."),
    "not_yet": N_("{client} was no client on {on}."),
    "unknown_tie": N_("No acquaintance with {client} is noted."),
    "unknown_entry": N_("There is no entry {entry}."),
    "unknown_subject": N_("There is no “{subject}” at this client."),
    "duplicate_subject": N_("“{subject}” exists already at this client."),
    "duplicate_client": N_("A client with the code {code} exists already."),
    "duplicate_contact": N_("A contact called {name} is known at this client already. Tell the two apart in the name, or change that one."),
    "client_added_twice": N_("This client was added before."),
    "unknown_field": N_("There is no field “{field}”."),
    "unknown_policy_field": N_("The office has no rule called “{field}”."),
    "no_view": N_("There is no saved view {number}. Save one in the screens, by `.` or ctrl+p."),
    "bad_view_number": N_("A view has a number from 1 to 9, not {number}."),
    "nobody_kept": N_("The filter keeps no client, or none is marked."),
    "filter_or_marked": N_("Say for whom: --filter with words, or --marked."),
    "merge_into_itself": N_("Nothing can be merged into itself."),
    "not_merged": N_("The client is not merged, so there is nothing to separate."),
    "merged_already": N_("{client} is merged into {into} already."),
    "merge_ended": N_("The relation with {client} has ended, so it can neither be merged nor take in another."),
    "merge_ending": N_("The relation with {client} is being ended. Finish that first, or return from it."),
    "tie_to_itself": N_("A client's acquaintance must be another client."),
    "conflict": N_("Somebody has changed “{field}” meanwhile: it is now “{now}”, not “{old}”. Look and try again."),
    "nothing_changed": N_("Nothing is changed: it says so already."),
    "unknown_country": N_("“{country}” is no country whose red-letter days are known. Write two letters, for example SE or NO."),
    # what may be written
    "empty_text": N_("There is no text. Write in a few words what happened."),
    "nothing_told": N_(
        "Say what happened: --channel, --ok, --delivering, --anything, --note, --minutes, --with, --sales, --not-reached or --in."
    ),
    "not_utf8_text": N_("The text is not in UTF-8 (byte {at})."),
    "missing_options": N_("Missing: {options}."),
    "missing_field": N_("“{field}” is missing. Fill it in."),
    "no_owner": N_("The client has no owner. Name one first."),
    "owner_or_leader_signs": N_("A diagnosis is signed by the client's owner and by somebody else who leads."),
    "signed_already": N_("You have signed this diagnosis. The other signature is somebody else's."),
    "review_too_far": N_("A hard time is looked at again between today and {last}, at most {days} days on; {on} is not."),
    "no_hard_time": N_("No hard time of this client is in force."),
    "no_hours": N_("Without hours nothing can be calculated. Log or estimate the hours; an estimate is marked."),
    "negative_money": N_("“{field}” cannot be less than nothing."),
    "days_backwards": N_("{last} is before {first}: the last day comes after the first."),
    "cannot_calculate": N_("Nothing can be calculated yet. {missing}"),
    "no_duration": N_("“{value}” is no time. Write it as 3h30, 45m or 2h."),
    "no_number": N_("“{value}” is no number for “{field}”. Write it as 850, 12 000 or 600..850..1000."),
    "bad_value": N_("“{value}” cannot stand in “{field}”. Possible: {allowed}."),
    "text_not_clean": N_("The text has a character that cannot be kept ({character}, place {at}). Take it out."),
    "control": N_("The text has a control character ({character}, place {at}). Take it out."),
    "surrogate": N_("The text has half a character ({character}, place {at}). Take it out."),
    "bad_code": N_("A code has no blanks and at most {limit} characters, and “{value}” is none. Write for example NORD or K1024."),
    "too_long": N_("The text has {length} characters; {limit} is the most. Shorten it."),
    "bad_date": N_("“{text}” is no date. Write for example today, fri, +3d, 24/11, 24 nov, 2026-11-24 or w48."),
    "unread": N_("“{text}” is no date. Write for example today, fri, +3d, 24/11, 24 nov, 2026-11-24 or w48."),
    "empty": N_("There is no date. Write for example today, fri, +3d, 24/11, 24 nov, 2026-11-24 or w48."),
    "no_such_date": N_("There is no such day as “{text}”."),
    "no_such_week": N_("There is no such week as “{text}”."),
    "wrong_weekday": N_("“{text}” falls on another weekday. Leave out the weekday or the date."),
    "unclear_year": N_("“{text}” does not say which year. Write all four figures."),
    "no_calendar": N_("Business days cannot be counted here. Write a date."),
    "too_far": N_("“{text}” is too far away."),
    "future_at": N_("{at} is yet to come. What happened cannot lie ahead; give what is to come as a due date."),
    "empty_expectation": N_("Write at least one of: how, what, when, how to reach each other."),
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
    "economics_missing": N_("The talk about money is missing. Answer at least one of its three questions first, or let a leader waive it."),
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
    # what the log allows
    "already_answered": N_("The complaint was answered before."),
    "answer_first": N_("The client has heard nothing yet on “{text}”. Log the first answer first."),
    "not_closed": N_("The complaint “{text}” is still open. Go on with it instead of making another."),
    "decision_told": N_("The decision on “{text}” has been told already."),
    "no_decision_day": N_("No day for a decision on “{text}” has been promised yet. Log the first answer first."),
    "no_new_day": N_("Say by which day the client gets the decision instead."),
    "move_without_reason": N_("A decision is moved only for a reason. Say why."),
    "not_waiting": N_("“{text}” does not wait for the client, so there is nothing to resume."),
    "pause_without_end": N_("A pause needs an end. Say until which day we wait for the client."),
    "pause_in_past": N_("{on} is past. Choose a day to come for the end of the pause."),
    "reopen_too_late": N_(
        "A complaint is reopened within {days} days of its end, and that of “{text}” is longer ago. "
        "Log that it has come again: a new complaint, linked to this one."
    ),
    "reopen_without_reason": N_("Say why the complaint is opened again."),
    "withdraw_without_reason": N_("Say what the client said in taking the complaint back."),
    "merge_into_closed": N_("The complaint “{text}” is not open, so nothing can be merged into it."),
    "step_without_words": N_("Say in a few words what was told or done."),
    "redo_billable": N_("What is done again is not billed; its hours go to cost. Leave the billing out."),
    "nothing_marked": N_("No complaint is named or marked."),
    "several_refused": N_("Nothing is stored, for {refused}"),
    "not_open": N_("The complaint “{text}” is not open. Reopen it first."),
    "already_resolved": N_("The complaint “{text}” is resolved already."),
    "already_confirmed": N_("The client has confirmed already that “{text}” is resolved."),
    "not_resolved": N_("The complaint “{text}” is not resolved yet. Resolve it first."),
    "missing_apology": N_("An apology is missing. Apologise, or say why not."),
    "missing_proposal": N_("A proposal is missing. Propose what shall be done, or say why not."),
    "missing_help": N_("The help itself is missing. Help, or say why not."),
    "decision_too_late": N_("{on} is more than {days} business days ahead. Choose an earlier day, or give a reason."),
    "decision_in_past": N_("{on} is past. Choose a day to come for the decision."),
    "missing_grounds": N_("Grounds are missing. Say why the complaint is declined."),
    "asked_not_reached": N_(
        "Nobody was reached, so nobody answered the three questions. Take the answers out, or say that you reached them."
    ),
    "promise_closed": N_("The promise “{text}” is kept or settled already."),
    "meeting_closed": N_("The meeting is held or cancelled already."),
    "no_meeting_planned": N_("No meeting is planned for that. Plan one first."),
    "ambiguous_meeting": N_("Several meetings may be meant; name one by its id or its day: {meetings}"),
    "meeting_without_day": N_("A meeting without a day is none. Say on which day."),
    "meeting_moved_why": N_("A meeting is moved for a reason that one can tell the client. Say why."),
    "meeting_cancelled_why": N_("A meeting is cancelled for a reason that one can tell the client. Say why."),
    "no_agenda": N_("There is no agenda yet. Write one first."),
    "approved_by_nobody": N_("Say who at the client approved the agenda."),
    "approved_too_late": N_("An agenda is approved before the meeting, which is on {day}; {on} is too late."),
    "held_before_planned": N_("The log has something of this meeting from {on}, so it cannot have been held before. Give a later moment."),
    "place_unreasoned": N_("The meeting was not at the client's ({place}). Say why, or go on without a reason."),
    "no_action_plan": N_("A meeting is not left without an action plan. Write who does what by when, or why there is nothing to do."),
    "action_unfinished": N_("An action has somebody who does it, what it is, and a day: who | what | day. Not so: “{who} | {what}”."),
    "plan_or_reason": N_("There is an action plan and a reason for none. Leave one out."),
    "next_or_reason": N_("There is a next meeting and a reason for none. Leave one out."),
    "no_next_meeting": N_("Book the next meeting before you leave: say on which day, or why there is none."),
    "not_on_agenda": N_("“{text}” is not on the agenda."),
    "whose_action": N_("Whose is it: “{who}”? Name a colleague or a contact, or write we or they, so that it can become a promise."),
    "time_for_several": N_("A time of day fits one meeting, and there are {count}. Name the client, and the meeting."),
    "nothing_for_calendar": N_("No meeting is planned, so there is nothing for a calendar."),
    "client_or_owner": N_("Name a client, or an owner with --owner."),
    "project_ended": N_("The project “{name}” has ended already."),
    "plan_ended_already": N_("The improvement plan has ended already."),
    "no_notice": N_("The client has not given or threatened notice, so there is nothing to take back."),
    "not_decided": N_("It is not decided that the relation ends. Decide first."),
    "relation_over": N_("The relation has ended already."),
    "already_considering": N_("Ending the relation is considered already. See `kundtui offboard`."),
    "not_considering": N_("Ending the relation is not considered. Consider it first, with the reason."),
    "already_decided": N_("It is decided already that the relation ends."),
    "tried_open": N_("Not everything has been tried yet: {tried}. Do it and log it, or let a leader waive it with a reason."),
    "tried_unsaid": N_("Nobody has confirmed yet that everything was tried. Confirm it first."),
    "calculus_open": N_("The calculation is missing. Calculate and keep the result, or let a leader waive it with a reason."),
    "gate_open_already": N_("This step is taken already."),
    "nothing_to_waive": N_("There is nothing to waive now."),
    "item_not_open": N_("“{tried}” is not open, so there is nothing to waive."),
    "cannot_keep": N_("There is no result to keep yet. Hours and money come first."),
    "they_gave_notice": N_("The client has given notice itself, so it is not ended by us. Log that it has left: `kundtui lost`."),
    "inventory_open": N_("Nobody has gone through what is owed yet: deliveries, prepaid work, warranties, notice, data, access."),
    "inventory_unanswered": N_("Say of each what is owed, or that there is nothing: {ref}."),
    "no_notice_draft": N_("The notice is not drafted yet. Draft it, and let it rest a night."),
    "draft_asleep": N_("The draft of the notice rests until {until}. A leader who did not write it may let it go before."),
    "no_draft_asleep": N_("No draft of the notice rests just now."),
    "notice_unrested": N_("These words have not rested a night. Send the draft as it is, or draft them anew."),
    "weeks_untold": N_("The client was told how it goes in {told} of {count} weeks since the notice. A leader may waive it with a reason."),
    "wind_down_open": N_("Winding down is not done: a status each week, the final invoice agreed, access and data returned."),
    "follow_up_early": N_("It is followed up from {day} on, when the freed hours can be seen."),
    "followed_up_already": N_("It is followed up already."),
    "own_proposal": N_("Who considered or proposed the end cannot decide it. A second person must."),
    "leader_needed": N_("Only a leader can do that. Ask a leader."),
    "no_talk_since": N_("They have not been told in a talk since the decision. Call or meet them and log it, then confirm it in writing."),
    "notice_unwritten": N_("A notice is confirmed in writing: choose e-mail, letter, SMS or chat. Log the talk as a contact."),
    "already_noticed": N_("The notice is given already."),
    "ends_in_past": N_("{on} is past. Choose a day to come for the end."),
    "not_noticed": N_("The client has not got notice. Give notice first."),
    "obligation_open": N_("Still open: {owed}."),
    "obligations_open": N_("Still open: {owed}. Each must be fulfilled, handed over, or released by the client in writing."),
    "nothing_owed": N_("Nothing is owed."),
    "no_such_obligation": N_("Nothing open is called “{text}”. See what is owed with `kundtui offboard`."),
    "ambiguous_obligation": N_("Several obligations may be meant; name one by its id or its words: {owed}"),
    "release_unwritten": N_("A release must be in writing. Say where the client wrote it."),
    "notice_runs": N_("The notice period runs until {on}. Before that only the client can release us, in writing."),
    "resolve_first": N_("The complaint “{text}” must be resolved, or withdrawn by the client in writing."),
    "told_already": N_("The client has got notice. Only a leader can now let the relation go on."),
    "offboarding_over": N_("The way to the end is over already."),
    "offboarding_not_over": N_("The relation has not ended yet."),
    "unlawful_step": N_("“{kind}” cannot follow on what the log says of “{subject}”."),
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
    # who may
    "not_allowed": N_("Your role ({role}) does not allow that. Ask a leader or an administrator."),
    "last_admin": N_("The office would be left without an administrator. Make somebody else one first."),
    "undo_own_seat": N_("It cannot be taken back: it made you a member, and nobody would be left here to put it back."),
    "founded_already": N_("This database has its office already."),
    "read_only_session": N_("This session only reads, because it was started for another day. Start without --today to write."),
    "not_yours": N_("That was done by {author}. You can take back your own acts; a leader can take back anybody's."),
    "nothing_to_undo": N_("There is nothing of yours to take back."),
    "nothing_to_redo": N_("There is nothing of yours to put back."),
    "unknown_operation": N_("There is no act {operation}."),
    "undo_unlawful": N_("It cannot be taken back: {author} has built on it since ({entry}, {at}). Take that back first."),
    "already_undone": N_("That is taken back already."),
    "not_undone": N_("That was not taken back, so there is nothing to put back."),
    # the command line and the terminal
    "unknown_command": N_("There is no command “{command}”. See `{program} --help`."),
    "not_a_terminal": N_("The screens need a terminal. Use `kundtui grid`, or another command; see `kundtui --help`."),
    "dumb_terminal": N_("This terminal cannot show the screens. Use `kundtui grid`, or another command; see `kundtui --help`."),
    # files that come in
    "unknown_kind": N_("“{kind}” is no kind of entry."),
    "not_json": N_("This is no JSON, from character {at} on (“{text}”)."),
    "not_an_object": N_("This is JSON, but no object. Each line must be one entry in braces."),
    "half_line": N_("The last line is cut off. The file is not whole; get it again."),
    "binary_file": N_("{file} is no text file. Import takes JSON Lines in UTF-8."),
    "unreadable_file": N_("{file} cannot be read: {detail}."),
    "no_such_file": N_("There is no file {file}."),
    "unwritable_file": N_("{file} cannot be written: {detail}."),
    "line_too_long": N_("The line is too long to be an entry."),
    "not_utf8": N_("The line is not in UTF-8 (byte {at}). Save the file as UTF-8."),
    "field_twice": N_("“{field}” stands twice in one object. Leave one."),
    "not_a_number": N_("“{text}” is no number that can be kept."),
    "too_deep": N_("The value is nested too deep."),
    "empty_field": N_("“{field}” is empty. Fill it in or leave it out."),
    "needless_field": N_("This kind of entry has no “{field}”. Leave it out."),
    "not_text": N_("“{field}” must be a text, in quotes."),
    "not_whole": N_("“{field}” must be a whole number, 0 or more."),
    "not_truth": N_("“{field}” must be true or false, without quotes."),
    "not_list": N_("“{field}” must be a list, in brackets."),
    "not_object": N_("“{field}” must be an object, in braces."),
    "bad_money": N_("“{text}” is no amount. Write it as a decimal number in quotes, for example 1200.50."),
    "bad_day": N_("“{text}” is no day. Write year, month and day, for example 2026-11-24."),
    "bad_moment": N_("“{text}” is no moment. Write for example 2026-11-24T09:05:00+01:00, or the day alone."),
    "id_twice": N_("The id {id} stands twice in the file, for different entries."),
    "id_taken": N_("The id {id} is stored already, for another entry."),
    "operation_stored": N_(
        "The act {operation} is stored already, without this line. Leave “operation” out to take the line in on its own."
    ),
    "spoils_stored": N_("An entry that is stored already ({kind}, {at}) could not stand with this line."),
    # tables that come in
    "workbook_file": N_("{file} is a workbook. Save its sheet as CSV and import that."),
    "binary_table": N_("{file} is no table of text. Save it as CSV, or name its encoding with --encoding."),
    "empty_table": N_("{file} is empty."),
    "mixed_encoding": N_(
        "Line {row} is not in UTF-8 and others are, so letters would be spoiled. Save the file anew as UTF-8, or name its encoding with --encoding."
    ),
    "wrong_encoding": N_("Line {row} cannot be read as {encoding}. Name the right encoding with --encoding."),
    "unknown_encoding": N_("There is no encoding “{encoding}”. Write for example utf-8, cp1252 or utf-16."),
    "open_quote": N_("A quote is opened here and never closed. Close it, or take it out."),
    "row_too_long": N_(
        "The row has {cells} cells and the heading {columns}, and nothing tells which belong together. Put the text with a separator in quotes."
    ),
    "unknown_table": N_(
        "This is no list that can be read: none of its headings is known ({found}). "
        "It needs a column with the client's name; say which with --map HEADING=name, and --no-heading where there is no heading."
    ),
    "sales_table": N_(
        "These are headings of orders, invoices or deals ({found}), so this is no list of clients. If each row is a client all the same, say so with --as clients."
    ),
    "name_of_whom": N_("The names may be those of clients or of persons ({found}). Say which with --as clients or --as contacts."),
    "no_client_column": N_("No column has the client's name ({found}). Say which one has it with --map HEADING=name."),
    "people_without_client": N_(
        "These are persons, and no column says at which client ({found}). Say which one does with --map HEADING=name, or whose they all are with --client."
    ),
    "missing_column": N_("No column says “{column}” ({found}). Say which one does with --map HEADING={told}."),
    "missing_severity": N_(
        "No column says how grave the complaints are ({found}). Say which one does with --map HEADING=severity, or of all with --severity."
    ),
    "unclear_dates": N_(
        "The dates in “{column}” can be read in several orders, such as {text}. Say which with --date-order dmy, mdy or ymd."
    ),
    "mixed_dates": N_("The dates in “{column}” stand in several orders, such as {text}. Mend them, or say which counts with --date-order."),
    "bad_map": N_("“{text}” says nothing of a column. Write --map HEADING=FIELD."),
    "unknown_column_field": N_("“{heading}” cannot be “{text}”: there is no such field. Possible: {allowed}."),
    "column_twice": N_("“{heading}” was told to be two things: “{now}” and “{old}”. Say one of them."),
    "idle_column": N_(
        "“{heading}” was told to be “{told}”, which {list} does not have. Say with --as what each row is, or leave this --map out."
    ),
    "unknown_column": N_("There is no column “{heading}”. There are: {found}."),
    "rows_contradict": N_("Row {row} says “{old}” of the same one, this row “{now}”. Mend one of them."),
    "row_without_client": N_("The row names no client. Fill it in."),
    "empty_cell": N_("“{column}” is empty. Fill it in."),
    "no_such_channel": N_("That is none of the channels. Possible: {allowed}."),
    "bad_channel": N_("“{text}” is no channel. Possible: {allowed}."),
    "bad_severity": N_("“{text}” does not say how grave it is. Possible: low, medium, high."),
    "bad_direction": N_("“{text}” does not say who turned to whom. Possible: out, in."),
    "bad_country": N_("“{text}” is no country."),
    "bad_email": N_("“{text}” is no e-mail address."),
    "bad_phone": N_("“{text}” is no telephone number."),
    "no_such_time": N_("There is no such time as “{text}”. Write for example 14:30, or yesterday 14:30."),
    "bad_minutes": N_("“{text}” is no number of minutes."),
    "bad_cell_date": N_("“{text}” is no date in the order of this column. Write for example 2026-11-24."),
    "no_letters": N_("“{text}” is no name: it has neither letter nor figure. It was spoiled before it came here."),
    "spoiled_letters": N_("“{text}” has letters that were spoiled before the file came here. Get it again."),
    # the entry line
    "empty_line": N_("The line is empty. Write the client, a verb and what happened: nordbygg !! wrong VAT &lisa >tomorrow"),
    "client_first": N_("“{word}” comes after the client. Begin with the client's name or code."),
    "verb_missing": N_(
        "What happened? After the client comes a verb: ! !! !!! call tried mail sms letter meeting promised awaits expects report note hours."
    ),
    "no_verb": N_(
        "“{word}” is not understood. After the client comes a verb: "
        "! !! !!! call tried mail sms letter meeting promised awaits expects report note hours."
    ),
    "three_answers": N_("The three questions need three answers, each j, y or n: is all well, do we deliver, anything else."),
    "not_in_entry": N_("“{word}” has no place in such an entry. Leave it out, or put it in quotes with the text."),
    "twice": N_("“{word}” is one too many. Leave it out, or put it in quotes with the text."),
    "hours_unsaid": N_("How long did it take? Write for example 30m or 1h30."),
    "past_day": N_("“{text}” is {on}, which is past. By when is it due? Write a day to come."),
    "ambiguous_day": N_("Is “{text}” {one} or {other}? Write {first} or {second}."),
    "consequence_unasked": N_(
        "What follows if their part, “{text}”, is late? Say it with --if-late TEXT, or --if-late - where nothing does."
    ),
    "too_many_lines": N_("{count} lines are too many at once; {limit} is the most. Divide them."),
    "bad_lines": N_("Nothing is stored: mend the lines named above."),
    # the settings of a seat
    "settings_unreadable": N_("The settings file {file} cannot be read: {detail}."),
    "settings_not_toml": N_("The settings file {file} is no TOML: {detail}."),
    "settings_unknown": N_("{file}: there is no setting “{name}”."),
    "settings_bad_value": N_("{file}: “{value}” cannot stand in “{name}”. Possible: {allowed}."),
    # the filter of the grid
    "unknown_key": N_("“{word}” is no filter. There are level, owner, tag, lifecycle, target, trust, plan, cold, due and drop."),
    "unknown_level": N_("“{word}” is no level. There are good, watch, at_risk, crisis and unknown."),
    "unknown_lifecycle": N_("“{word}” is no place in the lifecycle. There are N, A, P, O and E."),
    "unknown_owner": N_("Nobody called “{word}” owns a client."),
    "unknown_target": N_("“{word}” is no target. There are improve and hold."),
    "unknown_trust": N_("“{word}” is not how a client sees us. There are supplier, partner and adviser."),
    "unknown_plan": N_("“{word}” says nothing of a plan. There are plan:needed and plan:running."),
    "not_days": N_("“{word}” is no number of days. Write for example cold>14 or due<7."),
    "wrong_way": N_("“{word}” compares the wrong way. Write for example cold>14 or due<7."),
}


def _as_moment(value: Any, lookup: Lookup) -> str:  # noqa: ANN401 - a fact
    """Say a moment; of one that names its zone only the day, because it may not be the office's."""
    text = str(value)
    return as_day(text if " " in text else text.partition("T")[0], lookup)


def _as_topic(value: Any, lookup: Lookup) -> str:  # noqa: ANN401 - a fact
    """Say what an entry is about, by its kind; an id as it stands."""
    topic = str(value).partition(".")[0]
    return word("topic", topic) if topic in TERMS["topic"] else as_text(value, lookup)


def _as_owed(value: Any, lookup: Lookup) -> str:  # noqa: ANN401 - a fact
    """Say something that is owed: its kind and its words, where it has both."""
    kind, text = value if isinstance(value, tuple) else ("", value)
    said = as_text(text, lookup)
    called = word("obligation", kind) if kind else ""
    return _("{kind} “{text}”", kind=called, text=said) if called and said else called or said


def _as_refused(value: Any, lookup: Lookup) -> str:  # noqa: ANN401 - a fact
    """Say of several (whose, which, the refusal) why each is refused."""
    if not isinstance(value, list):
        return as_text(value, lookup)
    return " ".join(f"{name} {quoted(excerpt(text))}: {refusal(why.code, why.facts, why.practice)}" for name, text, why in value)


def _as_item(value: Any, lookup: Lookup) -> str:  # noqa: ANN401 - a fact
    """Say something on our doorstep: what it is, with its words where it has any."""
    what, text = value if isinstance(value, tuple) else (value, "")
    said = as_text(word("doorstep", str(what)), lookup)
    return _("{kind} “{text}”", kind=said, text=excerpt(text)) if text else said


NOBODY = Lookup({}, None)
WAYS: dict[str, Way] = {
    "role": coded("role"),
    "on": as_day,
    "day": as_day,
    "place": coded("place"),
    "one": as_day,
    "other": as_day,
    "at": _as_moment,
    "field": coded("field"),
    "rule": coded("policy"),
    "rules": listed(coded("policy")),
    "first": as_day,
    "last": as_day,
    "level": coded("level"),
    "computed": coded("level"),
    "best": coded("level"),
    "column": coded("column"),
    "list": coded("list"),
    "entry": _as_topic,
    "questions": listed(coded("question")),
    "owed": listed(_as_owed),
    "tried": listed(coded("tried")),
    "ref": listed(coded("obligation")),
    "items": listed(_as_item),
    "refused": _as_refused,
    "until": _as_moment,
    "quotes": listed(lambda value, lookup: quoted(as_text(value, lookup))),
    "text": lambda value, lookup: excerpt(listed(as_text)(value, lookup)),
    "detail": lambda value, lookup: as_text(reason(str(value)), lookup),
}
"""How a fact of this name is said; the others are text."""


def refusal(code: str, facts: Mapping[str, object] | None = None, practice: str = "") -> str:
    """Say why an act is refused and what to do; with the practice that asks for it, where there is one."""
    return _with_practice(told(REFUSALS, code, facts or {}), practice)


def told(table: Mapping[str, str], code: str, facts: Mapping[str, object]) -> str:
    """Fill a table's sentence with facts; a code without a sentence is named, so that nobody is left with nothing."""
    message = table.get(code)
    if message is None:
        return _("This cannot be done ({code}).", code=code)
    return _(message, **{name: _said(name, facts.get(name)) for name in places(message)})


def _with_practice(sentence: str, practice: str) -> str:
    return _("{sentence} (practice {practice})", sentence=sentence, practice=practice) if practice else sentence


def _said(name: str, value: object) -> str:
    way = WAYS.get(name, listed(as_text))
    return (way(list(value) if isinstance(value, set | frozenset) else value, NOBODY) if value is not None else "") or NOTHING
