"""The English word lists of the tone guard. How a phrase is written: `tonewords`; what follows from it: `tone`."""

from __future__ import annotations

from kundtui.language.tonewords import ToneWords, phrases, words

ENGLISH = ToneWords(
    language="en",
    common=words(
        "and that the this for with not you are have has can but from also when what how our your yours they them these those only now here there "
        "must will would should was were been after before all none never always very much already again hello thank thanks regards why which "
        "could comes got gets to of we it on be as at by an is do if so"
    ),
    urging=words(
        "pay paid payment answer reply read immediately urgent stop enough wrong late overdue demand money invoice today week day times time last heard hear wait "
        "waiting listen understand refuse done yes asap ever please"
    ),
    insults=phrases(
        """
        idiot; idiots; idiotic; idiocy; moron*; imbecile*; dimwit*; dumbass*; asshole*; arsehole*; bastard*; bitch*;
        bullshit*; crap; crappy; shit*; damn; damned; goddamn*; bloody; fuck*; piss off; pissed; what the hell; go to
        hell; to hell; hell of a; screw you; screw off; get stuffed; liar*; you lie; you lied; you're lying; lying to;
        crook; crooks; con artist*; braindead; brain dead; retard*; stop complaining; stop whining; ashamed of
        yourself/yourselves; should be ashamed; shame on; out of your mind/minds; are you blind; are you deaf; are you
        stupid; can you even read; can't you read; cannot you read; what planet; waste of space; waste of oxygen; sick of
        you/your; fed up with you/your; know-it-all*; numbskull*; your lies; pack of lies; bunch of amateurs/liars/idiots;
        you bunch; you people; you lot; psychopath*; sociopath*; psycho; psychos; nut case; nutjob*; nut job; crackpot*;
        skinflint*; tightwad*; dimwitted; dim-witted; slow-witted; feeble-minded; thick-headed; thickhead*; bonehead*;
        meathead*; airhead*; slimeball*; sleazy; sleazebag*; off his rocker; off her rocker; off their rocker;
        megalomania*; egomaniac*; little hitler; spoilt child; old hag; battleaxe; windbag*; blowhard*; arrogant
        so-and-so; twerp*; a prat; you prat; plonker*; pillock*; tosser*; wanker*; scumbag*; lowlife*; low-life*; lying
        toad; liars; one brain cell; a few marbles; halfwit*; simpleton*; dunce*; dullard*; dolt*; so dim; someone so dim;
        thick as two; drama princess; pathetic*; incompeten*; nutter*; nutcase*; narcissis*; thick as a plank/brick; you
        are lying; you pigs/fools/clowns/losers/amateurs; difficult/impossible/hopeless client/customer; stop wasting
        my/our
        """
    ),
    doubted=phrases(
        """
        stupid*; dumb; dumber; dumbest; jerk; jerks; cheats; cheat; thief; thieves; fraudster*; scammer*; swindler*;
        parasite*; freeloader*; clown*; a joke; amateurs; amateurish; ridiculous*; laughable; childish*; clueless;
        whiner*; whining; whinge*; whingeing; moaning; moaner*; pain in the; bully; bullies; fool; fools; foolish; such
        rubbish; talking rubbish; complete rubbish; utter rubbish; this rubbish; your rubbish; complete nonsense; utter
        nonsense; this nonsense; your nonsense; pigs; lunatic*; maniac*; weirdo*; loser; losers; leech; leeches; slimy;
        bipolar; schizo*; demented; senile; mentally ill; mental case; mentally unstable; personality disorder; dictator;
        tyrant*; brat; brats; hag; pompous; scum; vermin; toad; not very bright; none too bright; not too bright; not the
        brightest; gullible; batty; barmy; thick as a; round the bend; round the twist; get a grip; grow up; get lost;
        learn to read; brain cell*; nitpick*; drama queen*; weasel*; unhinged; deranged; snob; snobs; sponger*;
        scrounger*; control freak*; cheapskate*; gaga; oaf*; old bat; old goat; don't be so; ignoramus; waste of my/our
        time; crybaby; cry babies; amateur hour; telling lies; shut up; old fool
        """
    ),
    you_are=phrases(
        "you are; you're; you were; are you; you seem; you sound; you have been; you've been; your team is; your staff is; your staff are; your people are; your boss is; your behaviour is; your manager is"
    ),
    they_are=phrases(
        """
        he/she/they/client/customer/manager/boss is/are/was/were; he's; she's; they're; he/she/they
        seem/seems/sound/sounds; what a; such a; a bunch of; bunch of; pack of; a real; such
        """
    ),
    people=words("you your he she they him her them his their client customer boss"),
    your=phrases("your; such"),
    unkind=phrases(
        """
        lazy; laziness; greedy; greed; stingy; rude; rudeness; unreasonable; arrogan*; ignorant; ignorance; naive;
        ungrateful; dishonest*; disrespectful; sloppy; careless; unprofessional; cowardly; spoiled; spoilt; hysterical;
        paranoid; immature; conceited; self-important; obnoxious; unbearable; delusional; stupid*; dumb; foolish;
        ridiculous*; laughable; childish*; clueless; pathetic*; incompeten*; pompous; whining; amateurish
        """
    ),
    tepid=phrases(
        """
        impossible; hopeless; difficult; mad; slow; thick; dense; bad; terrible; awful; absurd; cheap; nightmare; a pain;
        worst; silly; fake; useless; worthless; tiresome; petty; insane; crazy
        """
    ),
    manners=phrases(
        """
        manner*; tone; attitude*; behaviour*; behavior*; staff; people; team; boss*; manager*; colleague*; demand*;
        question*; email*; mail*; letter*; habit*; excuse*; complain*; remark*; client*; customer*; lawyer*; lot; lies
        """
    ),
    nots=words("not never hardly n't"),
    excuses=phrases(
        """
        due to … sick*; due to … illness; due to … holiday*; due to … vacation*; due to … staff*; due to … absence*; due
        to … workload; due to … supplier*; due to … subcontractor*; due to … circumstances; due to … problem*; due to …
        issue*; due to … shortage*; because of … sick*; because of … illness; because of … holiday*; because of … staff*;
        because of … supplier*; because of … workload; because of … subcontractor*; because … was sick/ill; because … were
        sick/ill; because … fell ill; off sick; out sick; was sick/ill; were sick/ill; been sick/ill; fell ill; called in
        sick; was on holiday/leave/vacation; were on holiday/leave/vacation; been on holiday/leave/vacation; the
        subcontractor; the subcontractors; our supplier let; our supplier … late; the supplier let; the supplier … late;
        supplier delivered late; let us down; been swamped; swamped; snowed under; busy period; a lot going on; lot on our
        plate; hectic; understaffed; short-staffed; short staffed; short of staff; staff shortage*; lack of staff; lack of
        time; not had time; haven't had time; hasn't had time; had no time; didn't have time; did not have time; ran out
        of time; no time to; not had a chance; haven't had a chance; haven't got round; not got round; bigger client*;
        more important client*; technical problem*; technical issue*; technical difficult*; it problems; it issues;
        computer crashed; laptop crashed; laptop died; server crashed; system was down; systems were down; fell through
        the cracks; fell between the cracks; slipped through the cracks; got lost in; beyond our/my control; outside
        our/my control; out of our/my hands; out of our control; not our fault; not my fault; wasn't our fault; wasn't us;
        isn't our fault; was not us; isn't us; wasn't me; can't be blamed; cannot be blamed; can hardly be blamed;
        couldn't help; can't help it; nothing we could do; nothing we can do; not our problem; not our job; not our
        department; not our responsibility; not my responsibility; my colleague forgot; colleague forgot; colleague
        missed; somebody forgot; someone forgot; bad weather; the post office; the bank messed; half the office; half the
        team; half our team; whole team was; key person; our supplier … delay*; our supplier … not; the supplier … delay*;
        the supplier … wrong; supplier let; on sick leave; high sick leave; we have been … busy; we've been … busy; i have
        been … busy; i've been … busy; we are … busy; we're … busy; i am … busy; i'm … busy; we were … busy; it has been …
        busy; it's been … busy; things have been … busy; busy with other; other clients to; other clients that; other
        clients with; tied up; another project took/overran/needed/ran; other projects took/overran/needed/ran; in my
        spam/junk; in our spam/junk; into my spam/junk; into our spam/junk; into spam/junk; because of … weather; due to …
        weather; due to … traffic; stuck in traffic; the traffic; courier … late/lost/delayed; carrier …
        late/lost/delayed; freight … late/lost/delayed; had so much; have had a lot; have had so much; so many projects;
        too many projects; to do with the holidays; over the holidays we; during the holidays nobody; was away; were away;
        has been away; have been away; due to … jobs; because of … jobs; due to … assignments; because of … assignments
        """
    ),
    excuses_unless=phrases(
        """
        no excuse; not an excuse; no explanation; get well; not offer excuses; if you; i know you; i understand you; we understand
        that you; you have been; you've been
        """
    ),
    absolutes=phrases(
        "always; never; every time; every single time; constantly; all the time; not once; forever; nothing but; at no point"
    ),
    absolutes_with=phrases(
        """
        you; your; yours; we have always; we've always; we have never; we've never; we never; i have never; i've never; i never;
        never happened; never before; never had; he; she; they; the client; client; the customer; customer; the man; the woman;
        his; her; their; him; them; this lot
        """
    ),
    absolutes_unless=phrases(
        """
        welcome; all the time you need; all the time in; can always; may always; could always; always reach; always call;
        always happy; always glad; always a pleasure; always good; always nice; always appreciate*; always been a; as
        always; never hesitate; never need; will never have to; need never; always available; always here; always try;
        always aim; always let you; always send; never share; never store; never pass; never charge; have always; always
        help*; always find; always keep; constantly … updated; we … always; i … always; we'll always; thank you; thanks;
        it is always; it's always; never too; never mind; says; said; say; tells; told us; told me; asks; asked; writes;
        wrote; claims; claimed; according to; reports; reported; stated; states; has always been; have always been; had
        always been; was always; were always; has always; have never met; has never had; never received; they always; they
        never … before; never before; always on time; always paid; always pays; always polite; always friendly; always
        answers; always answered; she always has; he always has; on time; never had a; never arrived; never reached; you
        never have to; never ask
        """
    ),
    reproaches=phrases(
        """
        as i/we already; as i/we have already; as i/we have said; as i/we said; as i/we told; as previously stated; as
        stated before; as per my/our last; as per my/our previous; i repeat; we repeat; let me repeat; for the
        third/fourth/fifth/umpteenth time; for the last time; yet again; how many times; every other client; all our other
        clients; all other clients; no other client*; as everybody knows; as everyone knows; anyone can see; anybody can
        see; it goes without saying; you should know; you ought to know; you should understand; you should have known;
        should be obvious; it's obvious; obvious to anyone; even a child; has never happened; always you; always the same;
        never satisfied; never happy; same thing every; let me be clear; let me be very clear; already told; already
        explained; already said; already pointed; already answered this; already answered that; as i've said; as we've
        said; as i've told; as we've told; as i've written; as we've written; as i've pointed; nobody else complain*; no
        one else complain*; nobody else has complained/problems; no one else has complained; no one else has; nobody else
        has had; everyone else understands/manages/pays; everybody else understands/manages/pays; once again you have;
        once again you did; everyone else manages; as already stated; as already said; as already explained
        """
    ),
    undated=phrases(
        """
        asap; a.s.a.p; as soon as possible; as soon as we can; as soon as i can; as quickly as possible; as quickly as we
        can; as fast as we can; when we have time; when i have time; when we get time; when time permits; when time
        allows; shortly; in due course; in the near future; at some point; some time soon; sooner or later; before long;
        at our earliest convenience; at the earliest opportunity; within a reasonable time; look into it; looking into it;
        look into this; looking into this; get round to; get around to; when we know more; one of these days; as things
        calm; once things calm; bear with us; will … soon; we'll … soon; i'll … soon; soon be; very soon; quite soon;
        pretty soon; will … immediately; will … promptly; will … eventually; come back … when we can; when we can find;
        get to it; in a little while; a bit later; later on; in due time
        """
    ),
    undated_unless=phrases(
        """
        could you; can you; would you; if you; let me know; let us know; do tell; as soon as you; see you soon; speak soon; talk soon;
        until soon; get well soon; hope to; hear from you soon; questions; how soon; too soon; sooner than; so soon; looking forward;
        sooner; soon after; please send; please let; please reply; please confirm; please sign; please return; please call; please
        tell; please check; please give; please answer; when you; whenever
        """
    ),
    days=phrases(
        """
        monday*; tuesday*; wednesday*; thursday*; friday*; saturday*; sunday*; january; february; march; april; june; july; august;
        september; october; november; december; today; tonight; tomorrow; this morning; this afternoon; this evening; this week; next
        week; end of the week; end of the month; end of this; by noon; before noon; before lunch; after lunch; o'clock; within the
        hour; within an hour; the day after; end of day; close of business; the week after; year end; year-end; in may; early may;
        mid-may; late may; a day; within a week; within the week
        """
    ),
    accusations=phrases(
        """
        you did not; you didn't; you have not; you haven't; you've not; you have never; you've never; you have still not; you still
        have not; you still haven't; you failed; you have failed; you've failed; you forgot; you have forgotten; you missed; you have
        missed; you ignored; you have ignored; you've ignored; you ignore; you keep ignoring; you promised; you have promised; you
        pretend; you refuse; you refused; you have refused; you don't want; you do not want; you don't care; you do not care; you
        clearly don't; you clearly do not; you clearly have; you are trying to; you're trying to; you are avoiding; you don't listen;
        you do not listen; you never listen; you don't read; you do not read; you didn't read; you don't answer; you do not answer;
        you don't pay; you do not pay; you broke; you have broken; you made a mistake; you got it wrong; you changed your mind; you
        change your mind; you deliberately; you have deliberately; you sabotage*; you exploit*; you mislead; you misled; you deceived;
        you cheated; you turned up late; you didn't show; your staff has; your staff have; your colleague has; your team has not; your
        team failed; you said … but; you told … but; you claim that; you claimed that; you're avoiding; you keep
        changing/asking/ignoring/complaining/moving/calling/blaming; you kept
        changing/asking/ignoring/complaining/moving/calling/blaming; you should have
        read/sent/paid/told/checked/known/asked/said/thought; you ought to have read/sent/paid/told/checked/known/asked/said/thought;
        you obviously; you clearly; you do not seem; you don't seem; you cannot be bothered; you can't be bothered; you are just;
        you're just; you only want; you never; you think you; you apparently
        """
    ),
    ifs=phrases("if you; if; in case; when you; once you; whether you; should you; unless you"),
    faults=phrases(
        """
        your fault; your own fault; your mistake; your own mistake; because you people; caused by you; caused by your; you
        caused; you have caused; you are to blame; you're to blame; you only have yourself/yourselves; you have only
        yourself/yourselves; blame yourself/yourselves; your negligence; your lack of; your inability; your refusal; your
        unwillingness; you wriggle; wriggle out; weasel out; get out of paying; because of you people; all because of you;
        is because of you; was because of you; because of your late/slow/poor/own/mistake*/error*/delay*; due to your
        late/slow/poor/own/mistake*/error*/delay*/missing; your failure to; your delay; you people; only
        yourself/yourselves to blame
        """
    ),
    evidence=phrases(
        "according to; attached; attachment*; enclosed; enclosure*; minutes of; the minutes; section; clause; see e-mail; see email; your e-mail of; your email of; invoice no; invoice number; order no; order number; order confirmation; receipt*; screenshot*; log; logs; the log; ticket"
    ),
    instead="If we have … by …, we deliver … on …; otherwise the delivery moves to …",
)
