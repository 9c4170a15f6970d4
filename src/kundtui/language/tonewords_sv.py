"""The Swedish word lists of the tone guard. How a phrase is written: `tonewords`; what follows from it: `tone`."""

from __future__ import annotations

from kundtui.language.tonewords import ToneWords, phrases, words

SWEDISH = ToneWords(
    language="sv",
    common=words(
        "och att det som är på för med inte den till vi ni du jag har kan ett men från eller hos också när vad hur vår våra vårt er era ert "
        "din ditt dina mig dig oss dem detta denna dessa bara nu här där så ska skall måste vill var vara blir bli efter innan alla allt ingen "
        "inget aldrig alltid mycket redan igen hej tack vänliga hälsningar varför vilken han hon man kunde skulle kommer fick får"
    ),
    urging=words(
        "betala betalning betalat svara svar läs läser genast omedelbart omgående snarast skriv ring sluta stopp slut nog fel försenad försenat "
        "krav kräver pengar pengarna faktura fakturan idag vecka dag gånger gången sista hört hör vänta väntat lyssna förstår vägrar klart nej ja"
    ),
    insults=phrases(
        """
        idiot/idioten/idioter/idioterna/idioti/idiotin/idiotisk/idiotiska/idiotiskt/idiotmässig*; dumskall*; dumbom*;
        dumhuvud*; korkad*; korkat; puckad*; puckat; pucko*; dum/dumma/dumt i huvudet/skallen; knäpp/knäppa i huvudet;
        sjuk/sjuka i huvudet; jävla*; jävlig*; djävl*; jäkla; för fan; vad fan; fy fan; fan ta; fan heller; vafan;
        helvete*; åt skogen; skitsnack; skitprat; ren skit; skitdålig*; skitstöv*; skitkund*; skitlös*; skitjobb*; ett
        skit; er/din skit; skiter i; lögnare; lögnaktig*; ni/du ljuger; att ljuga; ljuger ni/du; kärring*; gubbjäv*;
        gnällspik*; sluta gnälla/tjata; rättshaverist*; hjärndöd*; efterbliv*; cp-skad*; mongo; mongon; mongot; klantig*;
        klantskall*; arsle*; rövhål*; håll käften; håll käft; håll klaffen/truten; dra åt
        helvete/skogen/pipsvängen/fanders; inte riktigt klok/kloka; inte klok/kloka; inte är klok/kloka; skäms ni/du;
        skäms på; skam på; skämmes; slöfock*; dönick*; fattar ni/du ingenting/trögt; fattar … ingenting; trögfattad*;
        fattar trögt; snorung*; fördömd*; dra dit pepparn; helt dum/dumma; läsa innantill; lär er/dig läsa;
        paragrafryttare; besserwiss*; fan vad dumt; psykopat*; psykfall*; sociopat*; dårhus*; stolle; dårfink*;
        vettvilling*; snåljåp*; fårskalle*; pundhuvud*; träskalle*; puckon; knäppgök*; knäppskalle*; knasboll*; dumsnut*;
        ragata; satkärring*; surkärring*; surgubb*; surtant*; gubbstrutt*; stroppig*; skrytmåns; kontrollmänniska; falsk
        som; mentalfall; storhetsvansinn*; skitunge*; avskum; svinpäls*; otäcking; tjuvaktig*; hycklare; inte speciellt
        begåvad*; mindre begåvad*; obegåvad*; bakom flötet; saknar all kompetens; pellejöns;
        er/era/ert/din/ditt/dina/den/det/de/denna/detta förbannade; förbannat dålig*/slarv*; förbannad kund; patetisk*;
        inkompeten*; pajas*; narcissist*; ni är … tomtar; ni/du gnäller; gnäller ni/du; ni/du borde skämmas;
        besvärlig/jobbig/omöjlig/hopplös kund; vad är det för fel på er/dig; sluta slösa med vår/min; skärp er/dig
        """
    ),
    doubted=phrases(
        """
        gnällig*; gnäll; gnället; gnälla; parasit*; snyltare; svin; svinen; clown*; amatörer; amatör; amatörmässig*;
        löjlig*; skrattretande; barnslig*; lögn; lögner; skurk*; bedragar*; bluffmakare; skojar/skojare/skojarna; ett
        skämt till; är ett skämt; vilket skämt; tyrann; diktator; rövare; blodigel; blodiglar; igel; slemmig*; adhd;
        bipolär*; schizo*; autist*; diagnos av; någon form av diagnos; har en diagnos; psykiskt sjuk*; psykiskt störd*;
        sinnessjuk*; mentalsjuk*; personlighetsstör*; senil*; dement; dementa; bortskämd*; ohyra; patrask; hjärncell*;
        inte den vassaste; inte de vassaste; inte särskilt smart; snobb; snobbar; loser; losers; mupp; muppar; fjant;
        fjantar; fjolla; kontrollfreak*; stick och; lära sig läsa; slöseri med tid; slöseri med min tid; slöseri med vår
        tid; klant*; borde skämmas; ouppfostrad*; klåpar*; kverulant*; översittar*; översittare; era gnäll*; odåga;
        odågor; galning*; ignorant*; trångsynt*; gnidare; lymmel; tölp*; drummel; drumlar; latmask*; slyngel; slynglar;
        tant grön; divalater; bakom en vagn; era nollor; din nolla; gammal get; väx upp
        """
    ),
    you_are=phrases(
        "ni/du är; är ni/du; ni/du verkar; ni/du har varit; ni/du var; ni/du låter; er/din chef är; er/din personal är; ert/ditt beteende är; era/dina kollegor är"
    ),
    they_are=phrases(
        """
        han/hon/de/dom/hen/kunden/beställaren/chefen/mannen/frun/gubben/tanten är;
        han/hon/de/dom/hen/kunden/beställaren/chefen var/verkar/låter; vilken/vilka/vilket/sådan/sådana/såna; en riktig
        """
    ),
    people=words("ni du han hon de dom hen dig er dem honom henne hans hennes deras kunden kundens chefen era ert ditt dina din"),
    your=phrases("er; ert; era; din; ditt; dina; sådana; såna"),
    unkind=phrases(
        """
        dumhet*; lat; lata; lathet; girig*; snål*; otrevlig*; oförskäm*; arrogan*; okunnig*; okunskap; naiv*; otacksam*;
        ohederlig*; oärlig*; respektlös*; oseriös*; slarv; nonchalan*; ouppfostrad*; oprofessionell*; fjantig*; larvig*;
        tramsig*; trams; bortskäm*; hysterisk*; paranoid*; omogen; omogna; självupptag*; inbilsk*; obildad*; odräglig*;
        odugl*; löjlig*; skrattretande; barnslig*; amatörmässig*; gnällig*; patetisk*; inkompeten*; klantig*; trångsynt*;
        korkad*
        """
    ),
    tepid=phrases(
        """
        omöjliga; omöjlig; hopplös*; usel; usla; uselt; besvärlig*; jobbig*; vansinn*; galen; galna; tröga; trög;
        slarvig*; falsk*; blind*; döv*; dryg; dryga; obegriplig*; värdelös*; dum; dumma; dumt; feg; fega
        """
    ),
    manners=phrases(
        """
        sätt; ton; attityd*; beteende*; uppträdande*; uppförande*; personal*; medarbetare*; chef*; kollega*; kollegor*;
        krav*; fråg*; mejl*; mail*; brev*; folk; gäng; team; människ*; klagomål*; påhitt*; inställning*; svar; kund*;
        advokat*; jurist*
        """
    ),
    nots=words("inte ej aldrig knappast"),
    excuses=phrases(
        """
        på grund av … sjuk*; på grund av … semest*; på grund av … personal*; på grund av … frånvaro; på grund av …
        bemanning; på grund av … arbetsbelastning; på grund av … leverantör*; på grund av … problem; på grund av … strul;
        på grund av … omständigheter; på grund av … projekt; pga … sjuk*; pga … semest*; pga … personal*; pga …
        leverantör*; pga … arbetsbelastning; till följd av … sjuk*; till följd av … personal*; var sjuk/sjuka; varit
        sjuk/sjuka; blev sjuk/sjuka; blivit sjuk/sjuka; är sjuk/sjuka så; eftersom … sjuk/sjuka; låg hemma; legat hemma;
        vabb*; var på semester; varit på semester; hade semester; haft semester; semestertider; mitt i semestern;
        underleverantören; underleverantörerna; underleverantörens; vår leverantör … försen*; leverantören … inte;
        leverantören … försen*; underentreprenören; vår underentreprenör; haft mycket; haft fullt; haft det stressigt;
        haft otur; mycket att göra; mycket att stå i; fullt upp; hög arbetsbelastning; tung period; personalbrist;
        underbemann*; brist på folk; brist på personal; ont om folk; inte hunnit; inte hann; hann inte; hunnit … inte;
        inte haft tid; hade inte tid; brist på tid; tidsbrist; viktigare kund*; tekniska problem; tekniskt strul; tekniskt
        fel; it-problem; datorstrul; datorn kraschade; datorhaveri; systemet låg nere; systemet krånglar; systemet
        krånglade; strul*; fastnade i; har fastnat i; blev liggande; föll mellan stolarna; fallit mellan stolarna; trillat
        mellan; utanför vår/min kontroll; utom vår kontroll; inte vårt fel; inte mitt fel; inte vi som; inte jag som; kan
        inte lastas; kan inte rå för; rår inte för; rår inte över; kan inte hjälpa; inget vi kan göra åt; inget vi kunde
        göra; inte vår sak; inte vårt bord; inte vårt ansvar; inte mitt ansvar; min kollega glömde; kollegan glömde;
        kollega … missade; kollegan … missade; någon annan … missat; dåligt väder; posten har; postens fel; bankens fel;
        lagt ner … tid redan; halva kontoret; delar av teamet; hela teamet; sjukskriven; sjukskrivna; hög sjukfrånvaro;
        mycket sjukfrånvaro; stor sjukfrånvaro; leverantören … fel; leverantören … sen/sent; leverantören … svik*;
        leverantören svek; vår leverantör … inte; vår leverantör svek; det har varit stressigt; varit mycket; varit
        stressig*; många andra kunder; upptagna med andra; upptagen med andra; annan kund tog; andra projekt
        tog/drog/krävde; andra projekt har tagit/dragit/krävt; annat projekt tog/drog/krävde; annat projekt har
        tagit/dragit/krävt; fast i ett; fast i andra; för många projekt; många projekt; hamnade i skräp*; hamnat i skräp*;
        på grund av … väd*; på grund av … trafik*; på grund av … system*; på grund av … it; speditören … inte; speditören
        … sen/sent/tappat; fraktbolaget … inte/tappat/försenat; transportören … inte/tappat/försenat; bytte system; har
        varit borta; var borta; varit bortrest; var bortrest; kollegan glömt; nya kollega … fel; kollegan … fel; på grund
        av att vi; strular; vi har så mycket; haft det tungt/körigt/hektiskt/rörigt/jobbigt; vi/jag hade mycket att; hade
        för mycket att; på grund av … uppdrag; på grund av … jobb; pga … uppdrag; pga … jobb
        """
    ),
    excuses_unless=phrases(
        """
        inget skäl; ingen ursäkt; ingen förklaring; ingen bortförklaring; skyller inte; krya på; om ni; om du; jag vet att ni; jag
        vet att du; förstår att ni; förstår att du; ni har haft; du har haft; ni har fullt; du har fullt; ni har mycket; du har
        mycket; kontaktpersonen; kontaktperson; hos kunden; kundens
        """
    ),
    absolutes=phrases(
        """
        alltid; aldrig; jämt; ständigt; varje gång; hela tiden; var enda gång; varenda gång; inte en enda gång
        """
    ),
    absolutes_with=phrases(
        """
        ni; du; er; era; ert; dig; din; ditt; dina; vi gör aldrig; aldrig hänt; aldrig fått; aldrig tidigare; vi … aldrig fel; vi
        har aldrig fått; vi har aldrig haft; vi har aldrig gjort; jag har aldrig fått; jag har aldrig haft; jag har aldrig gjort;
        ingen har; de; dom; han; hon; kunden; kund; beställaren; hans; hennes; deras; honom; henne; dem; kontakten; chefen
        """
    ),
    absolutes_unless=phrases(
        """
        välkom*; kan … alltid; kan alltid; får alltid; når … alltid; alltid … när; alltid nå; alltid ringa; alltid höra;
        som alltid; alltid kul; alltid trevligt; alltid roligt; alltid gott; alltid bra; alltid en glädje; alltid ett
        nöje; alltid uppskatt*; hjälper alltid; aldrig behöv*; behöver aldrig; ska aldrig behöva; svarar alltid; hittar
        alltid; ser alltid till; sparar aldrig; lämnar aldrig; ändrar aldrig; tveka aldrig; hela tiden … uppdater*; vi …
        alltid; jag … alltid; alltid varit; tack för; aldrig för sent; aldrig behövt; säger; sa; sade; sagt att; berättar;
        berättade; frågar; frågade; skriver; skrev; menar; menade; uppger; uppgav; enligt; påstår; påstod; påpekar;
        påpekade; har alltid; hade alltid; var alltid; varit alltid; alltid i tid; betalar alltid; betalat alltid; alltid
        betalat; alltid vänlig*; alltid trevlig*; alltid bemannad*; alltid öppet; aldrig fått; aldrig mottagit; stör
        aldrig; stör du/ni aldrig; aldrig tidigare; aldrig haft en; aldrig haft ett; kom aldrig fram; aldrig kommit fram;
        vi ringer aldrig; ber aldrig
        """
    ),
    reproaches=phrases(
        """
        som jag/vi redan; som jag/vi har sagt; som jag/vi sagt; som jag/vi sa; jag upprepar; vi upprepar; än en gång
        måste; för tredje/fjärde/femte gången; hur många gånger; som alla vet; som alla andra; alla andra kunder; alla
        andra förstår; ingen annan kund; ingen annan klagar; det säger sig självt; det borde ni/du; vilket ni/du borde;
        ni/du borde veta; ni/du borde förstå; borde vara självklart; är väl självklart; som vem som helst; ett barn
        förstår; självklart för alla; har aldrig hänt; ni/du … alltid ska; alltid ni/du; alltid samma; aldrig nöjd/nöjda;
        jag/vi har redan sagt; jag/vi har redan förklarat; jag/vi har redan skrivit; jag/vi har redan svarat; jag/vi har
        redan påpekat; har vi redan sagt/förklarat/svarat; har jag redan sagt/förklarat/svarat; redan sagt; redan
        förklarat; redan påpekat; ingen annan har klagat; ingen annan har haft; ingen annan har problem; ingen annan
        tycker; som redan sagts; som redan påpekats
        """
    ),
    undated=phrases(
        """
        snarast; snarast möjligt; asap; a.s.a.p; så snart som möjligt; så fort som möjligt; så snart vi kan; så fort vi kan; så snart
        jag kan; så fort jag kan; så snart vi/jag hinner; så fort vi/jag hinner; när vi/jag hinner; när vi/jag får tid; när tid finns;
        när det finns tid; inom kort; vid tillfälle; inom en snar framtid; inom överskådlig framtid; vad det lider; i mån av tid; när
        det passar oss; så småningom; inom rimlig tid; vi tittar på det; jag tittar på det; vi ska titta på; ska kolla på det;
        återkommer när; förr eller senare; när vi vet mer; kommer … snart; återkommer … snart; hör av … snart; klar/klart/klara snart;
        snart klar/klart/klara; ska … snart; snart är vi; blir … snart; så snart det går; så fort det går; så snart det är; ska …
        omgående; kommer … omgående; återkommer omgående; omgående ta; återkommer vi; återkommer när vi; återkommer så; vi hör av oss;
        jag hör av mig; lite längre fram; när det lugnat; när det lugnar
        """
    ),
    undated_unless=phrases(
        """
        hör av dig; hör av er; kan du; kan ni; skulle du; skulle ni; om du; om ni; meddela; säg till; så snart du; så snart ni; ses
        snart; snart jul; snart helg; snart semester; hörs snart; syns snart; snart två; snart tre; snart fem; snart tio; snart ett;
        gärna; frågor; välkom*; när du hinner; när ni hinner; om möjligt; var så snäll; vänligen; betala gärna; ring gärna; hör gärna;
        hör dig av; om inget
        """
    ),
    days=phrases(
        """
        måndag*; tisdag*; onsdag*; torsdag*; fredag*; lördag*; söndag*; januari; februari; mars; april; maj; juni; juli; augusti; september; oktober; november; december; idag; i dag; ikväll; i kväll; imorgon; i morgon; i
        eftermiddag; i förmiddag; i övermorgon; före lunch; efter lunch; denna vecka; den här veckan; nästa vecka; i veckan; veckans slut; månadsskiftet; månadens slut; årsskiftet; senast den; klockan; inom en timme; inom ett dygn; veckan därpå
        """
    ),
    accusations=phrases(
        """
        ni/du har inte; ni/du har ju inte; ni/du har aldrig; ni/du har fortfarande inte; har ni/du inte ens;
        ni/du har missat; ni/du har glömt; ni/du har struntat; ni/du har misslyckats; ni/du har brutit; ni/du bryter; ni/du lovade;
        ni/du har lovat; ni/du påstår; ni/du påstod; ni/du hävdar; ni/du vill inte; ni/du vägrar; ni/du har vägrat; ni/du struntar;
        ni/du försöker; ni/du ignorerar; ni/du har ignorerat; ni/du bryr er/dig inte; ni/du bryr er/dig uppenbarligen; ni/du skyller;
        ni/du lyssnar inte; ni/du läser inte; ni/du läste inte; ni/du svarar inte; ni/du betalar inte; ni/du glömde; ni/du missade;
        ni/du struntade; ni/du gjorde fel; ni/du har gjort fel; ni/du ändrar er/dig; ni/du ändrade er/dig; ni/du förstår
        uppenbarligen; ni/du har uppenbarligen; ni/du har medvetet; medvetet har ni/du; ni/du saboterar; ni/du utnyttjar; ni/du lurar;
        ni/du lurade; ni/du har lurat; ni/du tänker inte; ni/du kom inte; ni/du kom för sent; er/din personal har; er/din kollega har;
        ni/du sa … men; ni/du borde ha läst/skickat/betalat/sagt/meddelat/tänkt/frågat/förstått/kollat; ni/du skulle ha
        läst/skickat/betalat/sagt/meddelat/tänkt/frågat/kollat; ni/du har ju; ni/du undviker medvetet; ni/du tror att ni/du; ni/du
        verkar inte; ni/du vet mycket väl; ni/du svarar aldrig; ni/du betalar aldrig; ni/du är ute efter; ni/du bara; bryr ni/du
        er/dig inte; inte ni/du ens; ni/du tycks; ni/du tycker tydligen; ni/du tydligen; tydligen har ni/du; ni/du ställer orimliga;
        ni/du klagar; ni/du håller på
        """
    ),
    ifs=phrases("om ni; om du; ifall ni; ifall du; i fall ni; när ni; när du; undrar om; om inte ni; om inte du"),
    faults=phrases(
        """
        ert fel; ditt fel; er/din skuld; på grund av dig; på grund av er egen; beror på er; beror på att ni/du; beror … på
        att ni/du; era/dina misstag; ert/ditt misstag; er/din slarv; ert slarv; er/din bristande; ni/du har bara er/dig;
        skyll er/dig; skyll på er/dig; får ni/du skylla; får ni/du stå för; ni/du är skyldig*; ni/du bär skulden; ni/du
        har orsakat; ni/du orsakade; er/din oförmåga; er/din ovilja; ni/du försöker lura; ni/du försöker smita; smita
        undan; smita från; på grund av att ni/du; på grund av ert slarv; på grund av era fel; på grund av era misstag; på
        grund av er försen*; på grund av ert agerande; på grund av er brist*; helt på grund av er; är ju ni som; är ni
        som; är faktiskt ni som; var ni som; det är du som; ni/du som har; ni/du som inte; ni/du själv/själva; ni/du får
        skylla er/dig
        """
    ),
    evidence=phrases(
        """
        enligt; bifoga*; bilaga*; bilagan; bilagt; protokoll*; avtalets; avtalet punkt; punkt; se mejl*; se mejlet; faktura nr; fakturanummer; ordernummer; orderbekräftelse*; mötesanteckning*; kvitto*; skärmbild*; logg*; mejl den; ärende*
        """
    ),
    instead="Om vi har … senast …, levererar vi … den …; annars flyttas leveransen till …",
)
