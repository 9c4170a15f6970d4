"""English families of words for the tone guard. How a phrase is written: `tonewords`; how the families are put together: `tonesense`."""

from __future__ import annotations

from kundtui.language.tonesense import ToneSense
from kundtui.language.tonewords import phrases, words

ENGLISH = ToneSense(
    language="en",
    yours=words("you your yours you're you've you'd yourself yourselves"),
    ours=words("we i our us my me we're i'm we've i've right got received waited waiting"),
    ifs=phrases(
        """
        if; should you; unless; in case; whether; when you; once you; provided; not yet; n't … yet; not been … yet; not … yet
        """
    ),
    failing=phrases(
        """
        late; later than; delay*; behind; not/n't/never …
        finished/ready/done/sent/arrived/arrive/reached/reach/delivered/deliver/complete*/started/start/come/came/turn/turned/made/make/installed/answered/kept;
        isn't … ready/finished/done; aren't … ready/finished/done; hasn't; haven't; didn't; did not; has not; have not; was not; were
        not; wasn't; weren't; stuck; missed; miss; postpone*; push* back; sorry; apolog*; unfortunately; afraid; regret*; wait;
        waiting; waited; should have; were due; was due; supposed to; wrong; mistake*; error*; slipped; fell through; overrun*;
        overran; longer than; taken longer; took longer; taking longer; bear with; patience; patient; inconvenience; mix-up; hold-up;
        held up; hold up; slow; cannot … deliver/come/finish/start/send/make; can't … deliver/come/finish/start/send/make; couldn't;
        could not; unable; nobody came; no one came; out of order; still out; cold; not good; not what
        """
    ),
    causes=phrases(
        """
        because; due to; owing to; on account of; thanks to; as a result of; caused by; down to; reason; reasons; since; as
        our/we/my/the/one/two/three/half/several/everyone/most; hence; which is why; that is why; that's why; explains; given; what
        with; with … off/away/ill/sick; had to do with; has to do with; comes from; came from; lies with; lay with; meant; means that;
        thrown; hit by; affected by; depend*; blame; the fault of; fault lies; is with our; waiting for; waiting on
        """
    ),
    firms=phrases(
        """
        supplier*; subcontract*; sub-contract*; our contractor*; the contractor*; wholesaler*; haulier*; haulage; carrier*; courier*;
        driver*; freight; forwarder*; manufacturer*; factory; vendor*; importer*; shipper*; shipping company; shipping line; printers;
        print shop; printing house; third party; third parties; partner; hosting company; provider; providers; the people we hired;
        software house; merchant*; builder*; joiner*; plumber*; electrician*; scaffolder*; painters; the port
        """
    ),
    staff=phrases(
        """
        colleague*; co-worker*; coworker*; assistant*; intern; interns; trainee*; apprentice*; temp; temps; new starter; new hire; new
        guy; new girl; predecessor; department*; sales team; sales; salesman; salesperson; sales rep; rep; warehouse; back office;
        accounts team; receptionist; boss; other team; project manager; account manager; head office; logistics; production; workshop;
        support team; finance; purchasing; engineer; engineers; fitter; fitters; technician; technicians; developer*; designer*;
        bookkeeper*; payroll team; the person who; the guy who; the lad; someone in; somebody in; somebody here; someone here
        """
    ),
    things=phrases(
        """
        system; systems; server; servers; computer*; laptop; software; program; programme; update; upgrade; migration; database;
        network; internet; broadband; mailbox; inbox; outlook; spam filter; spam; junk; mail filter; platform; template; script;
        backup; phone system; switchboard; machine; machines; van; lorry; truck; crane; scanner; spreadsheet; new tool
        """
    ),
    lapses=phrases(
        """
        late; delay*; not; n't; didn't; hasn't; haven't; couldn't; isn't; wasn't; let us down; let me down; letting us down; lets us
        down; let … down; fail*; mess*; lost; mislaid; misplaced; forgot*; wrong; error*; mistake*; broke*; problem*; trouble*; slow;
        short of; out of stock; shortage*; strike; backlog*; unable; cancel*; mixed; stuck; sat on; held … up; behind; went bust;
        bankrupt; overbooked; sent … to; dragging; drag*; never
        """
    ),
    slips=phrases(
        """
        forgot*; missed; overlook*; misread; misunderst*; mixed … up; mixed; dropped; failed; fail; did not; didn't; had not; hadn't;
        has not; hasn't; never; mistake*; error; messed; muddled; slipped; got … wrong; took … wrong; picked … wrong; sent … wrong;
        entered … wrong; promised … without; to blame; should have; was supposed; were supposed
        """
    ),
    breaks=phrases(
        """
        crash*; froze; frozen; down; broke; broken; breakdown; hung; glitch*; playing up; play up; playing tricks; acting up; lost;
        ate; swallow*; caught; not … work*; stopped; trouble*; problem*; misbehav*; out of action; failed; wiped; deleted; filtered;
        fault; unstable; flaky; slow; fault in; fault with; a fault; bugs; went wrong; gone wrong; up the spout; temperamental;
        hiccup*; gremlin*
        """
    ),
    away=phrases(
        """
        sick; ill; illness; sickness; poorly; flu; influenza; fever; cold; covid; stomach bug; bug; in bed; in hospital; hospital;
        unwell; migraine; on leave; maternity; paternity; on holiday; on holidays; on vacation; holiday; holidays; vacation;
        vacations; out of office; day off; days off; off this week; off last week; off all; left us; left the company; has left;
        resigned; gave notice; handed in; quit; burnt out; new in the; new to the; just started; finding his/her/their; up to speed;
        still learning; nobody else; no one else; only one who; only person who; bereavement; funeral; absen*; child … sick/ill; kids;
        annual leave; sick leave; parental leave; family leave; compassionate leave; is away; are away; was away; were away; been
        away; *virus*; signed off; off work; laid up; off for; handed in his notice; are down with; is down with; went down with; gone
        down with; had … baby; gave birth; new crew; new people; new team; new staff; their way about; know the ropes
        """
    ),
    strain=phrases(
        """
        busy; busiest; hectic; frantic; manic; crazy; chaotic; chaos; swamped; snowed under; rushed off; flat out; run off our; up to
        our; stretched; short of; short on; shorthanded; short-handed; short-staffed; short staffed; understaffed; staff shortage*;
        staffing; lack of; workload; backlog; piled up; piling up; pile up; piles up; overload*; overwhelm*; inundated; a lot on; lot
        going on; so much on; so much to do; a lot to do; lots to do; lots on; too much on; high season; peak season; peak period;
        peak time; overtime; weekends; other projects; other clients; other jobs; other customers; other priorities; other things;
        other work; other urgent; bigger project*; bigger job*; larger job*; larger project*; stress*; capacity; restructur*;
        reorganis*; reorganiz*; office move; moving office*; full diaries; juggling; too many; not enough people; not enough staff;
        not enough hands; too few; many orders; one of those weeks; one of those months; one of our busiest; so many jobs; so many
        projects; the rush; rush at; month-end close; working evenings; our plates; thin on the ground; thinly spread; spread thin;
        hands full; too few of us; too many balls; full stretch; madhouse; nonstop; non-stop; a tough day; tough week; tough month;
        rough day; rough week; at once; give us grief; gives us grief; shut for the
        """
    ),
    nature=phrases(
        """
        weather; snow*; ice; icy; frost; rain*; storm*; wind; winds; flood*; heatwave; heat; cold snap; traffic; roadworks; accident;
        road closed; roads; motorway; ferry; fog; strike*; pandemic; christmas; easter; summer; the season; bank holiday*; power cut;
        brexit; the war; customs; crossing; crossings; the bank; royal mail; post office; tax office; the authorities; the council;
        the courts
        """
    ),
    helpless=phrases(
        """
        out of our hands; out of my hands; out of our control; beyond our control; beyond my control; outside our control; hands
        are tied; hands tied; powerless; little we can do; nothing we can do; nothing I can do; not much we can do; not a lot we
        can do; cannot do anything about; can't do anything about; could do nothing; these things happen; such things happen;
        things like this happen; sort of thing happens; it can happen to anyone; can happen to anyone; such is life; just one of
        those things; no control over; little control over; no influence over; not in our power; we can't help; we cannot help;
        couldn't have known; could not have known; nobody could have; no one could have; could not have foreseen; nothing to do
        with us; not something we control; knew nothing; was never told; were never told; nobody told; no one told; only human; as
        best we can; we do what we can; must have got lost; must have been lost; must have landed; must have slipped; must have
        vanished; must have been caught/lost/delayed/stuck/filtered; must have gone astray/missing/to; must have ended up;
        unforeseen circumstances; unforeseen events; human error; are doing what we can; are doing all we can; is the fault of;
        was the fault of; is somebody else's; someone else's fault; not our doing; not my doing; none of our doing; have to ask
        them; complain to them; we only ordered; we just ordered; only the middleman; we only pass; we only passed; we only sell;
        had played along; had played ball; had done their job; had done his job; had not let us; hadn't let us; keeps sending us;
        keep sending us; keep letting; keeps letting; made it impossible; you know how it is; you know what it's like; you know
        how things; that's how it is; it is what it is; way of the world; without telling anybody; without telling anyone; without
        telling us; leaves us no choice; left us no choice; *'s fault; take it up with them/him/her/the; taking it up with
        them/him/her/the; take that up with them/him/her/the; impossible to do a proper
        """
    ),
    spares=phrases(
        """
        get well; hope you feel; hope you are feeling; speedy recovery; wish you; hope you had; hope you have; sorry to hear; no
        excuse; not an excuse; condolences; happy holidays; merry christmas; our mistake; our own mistake; our error; sorry for your;
        your loss
        """
    ),
    remedies=phrases(
        """
        free of charge; at no cost; no charge; without charge; at no extra; credit*; refund*; compensat*; reduc*; discount; fixed;
        corrected; put right; repaired; resolved; replaced; restored; attached; enclosed; here is; here are; ready; done; sent; today;
        instead; suggest*; propose*; offer*; we can; we have; we pay; we will pay; we bear; in place; thank you for; thanks for;
        approved; welcome; happy to; glad to; call you; ring you; you will get; you will have; yesterday; no hurry; cannot agree;
        warranty; guarantee; claim
        """
    ),
    hazes=phrases(
        """
        as soon as/once/when there/a/an/one/we/our/the/he/she/someone/somebody/they/i/things/it/my; as quickly as; as fast as;
        shortly; soon; in due course; in the near future; in the coming days; in the coming weeks; over the coming days; over the next
        few; in the next few; within the next few; next few days; next few weeks; coming days; coming weeks; before too long; before
        long; at some point; at some stage; sometime; one of these days; sooner or later; eventually; presently; momentarily; asap; at
        the earliest; at our earliest; when time; when possible; whenever; if time; time permitting; in a while; a little later; later
        on; some day; by and by; when we; when i; when things; when there; when someone; when somebody; when he; when she; as and
        when; in good time; without undue delay; without delay; promptly; speedily; speedy; a matter of; further notice; nearer the
        time; in the not too distant; any day now; quite soon; very soon; down the line; down the road; back to normal; the moment we;
        the moment i; the moment there; the moment someone
        """
    ),
    promising=phrases(
        """
        will; we'll; i'll; he'll; she'll; they'll; shall; we are; we're; i am; i'm; is being; are being; going to; plan to; planning
        to; intend to; hope to; hoping to; aim to; expect to; you'll; should be; ought to be; coming; comes; it'll; that'll; have it;
        is as; have passed; aware of; is nearly; is almost; not been forgotten
        """
    ),
    works=phrases(
        """
        look into; looking into; looked at; look at it; look at this; look at that; look at the; looking at; take a look; taking a
        look; have a look; having a look; check with; check it; check this; check what; check on; checking; find out; finding out;
        investigat*; get back to; getting back to; come back to; coming back to; back to you; come back with; revert; in touch; touch
        base; follow up; following up; keep you posted; keep you updated; keep you informed; keep you in the loop; let you know; let
        you all know; working on; work on; sort it; sort this; sort that; sort … out; sorting; fix it; fix this; fix that; fix the;
        put it right; put this right; put that right; take it up; take this up; take it from there; raise it; raise this; raise the;
        see what; see if; see how; see to; do our best; do my best; do what we can; do what i can; try to; trying to; try and; hope
        to; hoping to; get to the bottom; on the case; on to it; onto it; dealing with; deal with; handle it; handling; attend to; do
        something about; something about it; hear from us; hear from me; hear more; get round; get around; get to it; get on to; get
        onto; find a solution; find a time; find a slot; pass it on; pass this on; pass … on to; passed … on to; chase; chasing; speak
        to; talk to my; talk to our; talk it over with; discuss it internally; discuss this internally; discuss internally; review it;
        review this; review the matter; considering; consider it; think about it; forward it; forward this; squeeze; fit you in; fit
        it in; give it some thought; put someone on; send someone; send somebody; under review; under investigation; being looked;
        being worked; being handled; in hand; in progress; under way; be contacted; any time now; any day now; any minute; on our
        list; on the list; on my list; on our radar; first opportunity; earliest opportunity; passed your; passed it; right person;
        right people; as good as done; nearly there; almost there; be dealt with; be looked; be taken care; taken care of; not been
        forgotten; not forgotten
        """
    ),
    asks=phrases(
        """
        let me know; let us know; please; could you; can you; would you; when you; once you; as soon as you; as soon as your; when
        your; once your; feel free; do not hesitate; don't hesitate; see you; speak soon; talk soon; get well; looking forward; look
        forward; happy to; glad to; hear from you; thank you for; thanks for; soon be; fixed price; check this box; how soon; sooner
        """
    ),
    past=phrases(
        """
        have looked; has been; have been; was; were; have fixed; have sent; have now; has now
        """
    ),
    blames=phrases(
        """
        you … too late; you … far too late; you … sloppy; you … sloppily; you … careless*; you … badly; you … poorly; you … a
        mess; you … messed; you … muddled; you … ignor*; you … neglect*; you … wreck*; you … ruin*; you … broke/broken; you …
        tamper*; you … fiddl*; you … meddl*; you … withh*; you … hid/hidden/hiding; you … mislead/misled; you … drag* your; you …
        kept … from us; you kept … from; you kept us; you … dither*; you … held … up; you … hold … up; you … forgot*; you …
        missed; you … failed; you … fail; you … neither; you chose to; you chose not; you decided not; you let it; you let the;
        you let things; you left it; you left us; you left the; you waited until; you wait until; you waited far; you waited too;
        you wouldn't; you would not; you couldn't be; you couldn't even; you could not even; you can't even; you cannot even; you
        don't even; you do not even; you didn't even; you did not even; you did not bother; you didn't bother; you haven't
        bothered; you never bothered; you … bothered; you … your homework; you have changed; you had … weeks; you had plenty; you
        had every; you were told; you have been told; you were warned; you have been warned; you were informed; you knew; you know
        perfectly; you know full; you know very well; you of all; you clearly; you obviously; you evidently; you apparently;
        clearly you; obviously you; evidently you; apparently you; if only you;
        someone/somebody/anyone/one/people/staff/team/colleague/guys/lot … your
        side/end/staff/team/office/people/guys/company/employees …
        fiddl*/tamper*/changed/forgot*/wrong/broke/broken/switched/deleted/messed/pulled/failed/moved/unplugged/damaged; your
        staff … not/didn't/forgot*/fail*/wrong/never/broke; your … team … not/didn't/forgot*/fail*/wrong/never; your colleague …
        not/didn't/forgot*/fail*/wrong/never; it was you; you are the one/ones; you're the one/ones; you were the one/ones;
        problem … your side; problem … your end; fault … your side; fault … your end; error … your side; error … your end; mistake
        … your side; mistake … your end; lies with you; lie with you; lies on your; is on you; is down to you; your doing; your
        own doing; your own making; your problem; your responsibility; your indecision; your disorganis*; your disorganiz*; your
        carelessness; your late; your slow; your constant; your endless; your poor; your sloppy; your incomplete; your silence;
        your chaos; your mess; your negligence; your changes … caused; your fault; no wonder; small wonder; hardly surprising; not
        surprising; little wonder; what did you expect; what do you expect; do your part; do your job; do your bit; do your share;
        keep your side; your side of the bargain; read them/it/that/this first; before you complain; before complaining; take
        responsibility; take some responsibility; take your share; get your house; get your act; get your own; shift the blame;
        pass the buck; put the blame; i expect you to; we expect you to; expect better; expected better; expected more of you; not
        listening; refus* to listen; refuse to; refusing to; are you refusing; you insist; you hid; twist*; going back on; gone
        back on; went back on; you kept changing; next time you should/must/need/had/better/please; next time please; next time,
        please; someone/somebody … your side; you kept … from us; fiddling with; tampering with; meddling with; you have only
        yourselves; you … sent … late; you people; clean up; sent … a mess; were a mess; was a mess; you/your …
        evidently/obviously/apparently/clearly; evidently/obviously/clearly … your; badly thought; poorly thought; ill thought;
        ill-conceived; own neglect; you are complaining of; you are complaining about; came from you and; that is that; that's
        that; end of story; end of discussion; entirely on you; all on you; promised me; you promised us; your neglect; poorly
        prepared; half-baked; had you followed; had you read; had you listened; had you told; had you paid; had you sent; had you
        checked; clearly/obviously/evidently been/planning/planned/stealing/lying/cheating/trying/hiding/wants/want; behind our
        back*; behind my back; is stealing; are stealing; is cheating; are cheating; cheats on; is lying; are lying; lied to; are
        hiding; putting … down to us; to avoid paying; to get out of paying; trying to trick; tricking us; trying to cheat;
        conning; con us; playing us; taking us for a ride; double game; double-dealing; backstab*; broke it
        himself/herself/themselves/yourself/yourselves; broken it himself/herself/themselves/yourself/yourselves; must have
        deleted/broken/changed/lost/damaged/poured; fiddles; fiddling; pocketing; pocketed; up to something; suspect that
        you/he/she/they; suspect you/he/she/them; no doubt he/she/they/you; he/she/they/you/client/customer …
        deliberately/intentionally/wilfully; he/she/they/you/client … on purpose; he/she/they/client … clearly/obviously/evidently
        … planning/stealing/lying/cheating
        """
    ),
    scorns=phrases(
        """
        pin on us; pin it on us; pin this on us; pin … on us; blame us; blaming us; blame on us; lay … at our door; put it on us; put
        this on us; dump … on us; yourself/yourselves to blame; yourself/yourselves to thank; cost … yourself/yourselves; pay …
        yourself/yourselves; your fault; your own fault; fault … yours; entirely yours; your own … mistake*; your own … error*; your
        carelessness; your negligence; on your head; own goal; cannot expect us; can't expect us; do not come; don't come; do not
        expect us; don't expect us; not our problem; is your problem; that's your problem; that is your problem; clean up after you;
        clean up your; clearing up after; mop up after; because of you; because you; thanks to you … we; did you even; have you even;
        do you even; did you ever
        """
    ),
    again=phrases(
        """
        as/like i/we … already/before/repeatedly/again; as/like i/we … several/many/countless/three/four/five times; as/like i/we
        wrote/said/told/explained/mentioned/stated … last; as/like i/we have/had now/already/repeatedly …
        told/said/explained/written/mentioned; as/like i/we keep; i/we … told … times; i/we … said … times; i/we … explained … times;
        i/we … written … times; i/we … asked … times; i/we … told you … twice; i/we … explained … twice; i/we … said … twice; i/we
        have told you; i've told you; we've told you; told you so; i/we keep telling/saying/explaining/repeating/having; again and
        again; over and over; time and again; time and time again; time after time; yet again; once again … you; every time … you;
        every single; each and every time; without exception; always … with you; constantly … you; you constantly; you always; you
        never; you are always; you're always; you are forever; you are constantly; you're constantly; you're forever; you … every
        time; you … all the time; you … never; you … always; not once … you; not once have; you … not once; you … not a single; never
        … a single; as ever with you; nobody else has; no one else has; none of our other; no other client; other clients manage;
        other clients have no; we have never had; we have never been; we never make; we never get; we always deliver; we have always
        delivered; how many more; how many times; for the last time; for the umpteenth; for the hundredth; for the nth; the same
        story; same old; same story; same thing again; nothing is ever; nothing ever; never good enough; made myself clear; made
        ourselves clear; made it clear; made that clear; made this clear; was clear the; previous two times; previous times; no matter
        what we do; whatever we do; makes no difference what we do; nothing we do
        """
    ),
    again_unless=phrases(
        """
        you … always welcome; welcome; you can always; you may always; you never have to; you will never have to; you never need;
        always available; always be able; always reach; always happy; always glad; always a pleasure; always appreciate*; always been; never hesitate; never cost;
        never charged; thank you; thanks; you always get; you always have; you will always; you'll always; we want you to; you should
        never; you will never; you'll never; have always been; had always; every single one; sorry; apolog*; you asked; everyone else
        on/in/at; you always know; so you; so that you; always the best; pleasure; never more than; never less; never later
        """
    ),
    tells=phrases(
        """
        because; due to; since; the reason; reasons; explain*; explanation; owing to; on account of; as a result; caused by; had to do
        with; has to do with; which meant; meant that; this meant; that meant; which led; led to; turned out; it turns out; so we; so
        i; so nobody; so no one; so it; so the; so they; as nobody; given that; believed; thought; assumed; presumed; under the
        impression; we were told; i was told; we understood; our point of view; our perspective; our side; our position; from where
        we; you have to understand; you must understand; please understand; you should understand; background; in our defence; in our
        defense; to be fair; in fairness; hence; that is why; that's why; this is why; which is why; therefore; in turn; led us to;
        forced to; we had to; i had to; had no choice; no other choice; what happened; how it came; how this came; came about; the
        thing is; the fact is; the point is; the truth is; tell you why; why it; why this; so he; so she; so we had; so that the;
        clear this up; clear that up; set the record; set out how; did nothing wrong; nothing wrong; anything wrong; as most people;
        as usual; no one had said; nobody had said; exactly as; as it usually; admittedly; to explain; when we got; when we received;
        when we started; in good faith
        """
    ),
    threads=phrases(
        """
        first; firstly; to begin with; then; after that; afterwards; next; later; secondly; second; thirdly; third; finally; also;
        besides; moreover; furthermore; in addition; on top of; what is more; meanwhile; at the same time; in the meantime; nor; and;
        but; however; when; once; while; by then; by that time; nobody; no one; normally; usually; ordinarily; originally; we; i; our;
        my; the; this; that; it; they; he; she; there
        """
    ),
    mocks=phrases(
        """
        had it with you; up to here with; you … no clue; you … not a clue; you … clueless; you … haven't a clue; do you
        even understand; have no idea what you; too stupid; too thick; too dumb; too lazy; what a mess you; what a
        shambles; farcical; laughing stock; moronic; rubbish you; hissy; blockhead; cretin*; twit; twits; halfwit*;
        half-wit*; nitwit*; buffoon*; brainless; gutless; spineless; two-faced; do you think we are stupid; do you take us
        for; what is wrong with you; what's wrong with you; use your brain*; engage your brain; switch on your brain; good
        riddance; rid of you; stop nagging; stop pestering; how you stay in business; how anyone can be; go bother; leave
        us alone; just be glad; just be grateful; be glad that any; preposterous; reads … better than your; i'm/we're …
        tired/sick/weary of your; right in the head; chancers; lost your marbles; out of your tree; sandwich short; in
        your right mind; take us for fools; bunch of chancers; in words of one; shouldn't be lecturing; should not be
        lecturing; not for the likes; glad to be rid; relief to be rid; take your business and; shove it; someone else to
        shout at; someone else to bully; spell it out for you; and be glad that; and be grateful that; you should be
        grateful that/for; you should be glad that; you ought to be grateful/glad; should be happy that we; speechless
        with admiration; work with grown-ups; must be born yesterday; must … born yesterday
        """
    ),
    scoffs=phrases(
        """
        even a/my/an child/toddler/amateur/apprentice/trainee/monkey/schoolboy/beginner/grandmother; five-year-old;
        ten-year-old; first-year student; fed up with; fed up to; what a joke; what a circus; nonsense; babble; nagging;
        nag; beyond me how; not rocket science; not exactly rocket; get lost; lunatic*; absurd; idiotic; a/any/my/even
        child/toddler/amateur/apprentice/trainee/monkey/schoolboy/beginner/dog could/would/knows/understands; my
        grandmother; my grandma; you … embarrassing; what on earth; are you serious; you must be joking; are you joking;
        are you kidding; well done for finding; well done on finding; what a find; what a discovery; my six-year-old; my
        seven-year-old; my four-year-old; my three-year-old; six-year-old; seven-year-old; four-year-old; my son could; my
        daughter could; work with adults; deal with adults; long words; big words; bless you for; how difficult can it;
        how hard is it; even you can; even you could; even you should; so even you; draw you a picture; can't tell … from;
        cannot tell … from; doesn't know … from; don't know … from; with all due respect, you; speechless with admiration;
        a round of applause; give you a medal; deserve a medal; deserves a medal; a new record; einstein; sherlock; over
        your head; run a bath; throw* … toys; glad to see the back; see the back of; pleasure to get rid; do us a favour;
        stick it; legend in; some of us have work/jobs/real/better; congratulations on
        discovering/finding/managing/working; shambles; farce; disgrace*; tantrum*; sulk*; pestering; miracle that; wonder
        you; how you manage to; joker*; cowboys; too proud; too cheap; i/we am/are … tired/sick/weary of your; waste …
        time; until you have learnt/learned; when you have learnt/learned; loon; bonkers; drivel; not all there; world
        revolves; you … no idea; had enough of your; enough of your/you; so stupid; so dumb; so dense;
        frankly/simply/plain/just/utterly/completely/totally
        stupid/idiotic/ridiculous/absurd/pathetic/incompetent/clueless/hopeless/embarrassing; muppet*; weasel*; use your
        head; nobody likes; are you even; an embarrassment to; off your head; deal with grown-ups; grown-ups; born
        yesterday; how hard can it; is it that hard; is it really so hard; in simple words for; slowly for you; a bit too
        advanced; a little too advanced; too advanced for you/someone/a; organise a party in; toys out; revolves around;
        her majesty; his majesty; his lordship; her ladyship; never have to see; never want to see; find someone else to;
        sick and tired; in crayon; cowboy outfit; sharpest tool; screw loose; your … embarrassing; ask a grown-up; can ask
        a grown-up; even a grown-up; above your pay grade; tinpot; god's gift; you … don't understand/get/grasp the first
        """
    ),
)
