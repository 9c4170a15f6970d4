"""Swedish families of words for the tone guard. How a phrase is written: `tonewords`; how the families are put together: `tonesense`."""

from __future__ import annotations

from kundtui.language.tonesense import ToneSense
from kundtui.language.tonewords import phrases, words

SWEDISH = ToneSense(
    language="sv",
    yours=words("ni du er era ert dig din ditt dina eder"),
    ours=words("vi jag vår våra vårt oss mig min rätt fick fått får väntat vänta"),
    ifs=phrases(
        """
        om ni; om du; om vi; om inte; om det; ifall; när ni; när du; förutsatt; såvida; ifall att; huruvida; ännu inte; inte ännu
        """
    ),
    failing=phrases(
        """
        försen*; sen; sent; sena; senare än; dröj*; dröjsmålet; efter tidplan*; ligger efter; halkat efter; inte/ej/aldrig …
        klar/klart/klara/färdig*/framme/levererat/levererad/levererats/skickats/skickat/kommit/gjort/gjord/gjorda/blivit/startat/hunnit/fått/dykt/monterat/installerat/svarat/ringt;
        kom inte; kom aldrig; kommer inte; blev inte; blir inte; gick inte; har inte; hade inte; kunde inte; kan inte leverera; kan
        inte komma; hann inte; inte hann; hinner inte; dök inte; dök aldrig; uteblev; uteblivit; utebli*; blev stående; blivit
        stående; blev liggande; blivit liggande; står kvar; ligger kvar; fastnat; fastnade; fast i; missat; missade; missats; skjut*;
        senarelägg*; senarelagt; flyttas fram; flytta fram; ställa in; inställd; inställt; ursäkta; ursäkt; beklaga*; ledsen; ledsna;
        tyvärr; tråkigt; vänta; väntan; väntat; skulle ha; skulle fått; skulle varit; skulle kommit; lovat; lovade; utlovad; fel;
        felet; felaktig*; misstag*; missen; tagit längre; tog längre; tar längre; drar ut; dragit ut; drog ut; längre tid; tålamod;
        överseende; förståelse; olägenhet*; ingen kom; ingen har; förskjut*; stannade; stått still; tappat; drabbat; står fortfarande;
        ur funktion; ur drift; inte bra
        """
    ),
    causes=phrases(
        """
        på grund av; pga; p.g.a; eftersom; därför att; för att vi; för att det; då vår; då våra; då vårt; då vi; då en; då ett; då
        två; då flera; då det; då min; då den; därav; till följd av; med anledning av; beror på; berodde på; berott på; orsak*;
        anledning*; skälet; förklaring*; tack vare; i och med; ställde till; ställt till; ställer till; har att göra med; hade att
        göra med; hängde ihop; hänger ihop; vilket gjorde; vilket gör; som gjorde att; gjort att; gör att; gjorde att; ligger hos; låg
        hos; skylla på; skyll på; för vår; för våra; för vårt; hindrat; hindrade; hindrar; väntar på; väntat på; inväntar; inväntat;
        sedan vår; sedan våra; när vår; när våra; när vårt; drabbats av; drabbades av
        """
    ),
    firms=phrases(
        """
        *leverantör*; vår leverantör; *underleverantör*; *underentreprenör*; *grossist*; *speditör*; åkeri*; åkare*; *transportör*;
        *transportbolag*; *transportfirma*; *fraktbolag*; *fraktfirma*; *rederi*; kurir*; *budfirma*; budet; *chaufför*; förar*;
        postnord; *tillverkar*; *fabrik*; *importör*; *tryckeri*; *partner*; *samarbetspartner*; *webbhotell*; *driftleverantör*;
        *operatör*; *hosting*; *snickar*; *rörmokar*; *elektriker*; målar*; *plattsättar*; *ställningsbyggar*; *bemanningsföretag*;
        *inhyrd*; *konsultbolag*; *utvecklingsbolag*; *systemleverantör*; *programleverantör*; *plåtslagar*
        """
    ),
    staff=phrases(
        """
        *kollega*; *kollegor*; *medarbetare*; *assistent*; *praktikant*; *lärling*; *vikarie*; *ersättare*; *nyanställd*; föregångare;
        *avdelning*; *ekonomiavdelning*; *säljavdelning*; *säljare*; säljarna; *säljteam*; lager; lagret; växeln; *receptionist*;
        receptionen; chefen; *projektledar*; *kundansvarig*; *huvudkontor*; *logistik*; *verkstad*; inköp*; *ingenjör*; *konstruktör*;
        *montör*; *tekniker*; *utvecklar*; *formgivar*; *designer*; *redovisnings*; *löneavdelning*; *handläggar*; någon hos oss;
        någon av oss; killen; tjejen; teamet; andra teamet; *it-avdelning*; *personal*
        """
    ),
    things=phrases(
        """
        *system*; *affärssystem*; *server*; dator*; datorn; *laptop*; *program*; *mjukvar*; *uppdatering*; *uppgradering*;
        *migrering*; *databas*; *nätverk*; *internet*; *bredband*; mejl*; mail*; *inkorg*; outlook; *skräppost*; *skräpfilter*; spam*;
        *spamfilter*; *plattform*; mall; mallen; *skript*; *backup*; *telefonväxel*; växel*; *maskin*; bil; bilen; *skåpbil*;
        *lastbil*; kran; kranen; skannern; it
        """
    ),
    lapses=phrases(
        """
        inte; aldrig; ej; försen*; sen; sent; sena; strul*; krångl*; trassl*; slarv*; glömt; glömde; missat; missade; tappat; tappade;
        slarvat bort; svik*; svek; svikit; fel; felaktig*; brist*; problem*; långsam*; seg; sega; slut på; konkurs*; strejk*; ställt
        till; ställde till; lämnat oss; lämnade oss; ställt oss; ställde oss; fast; fastnat; fastnade; drar ut; dragit ut; drog ut;
        dröj*; tog inte; inställd*; ställde in; ställt in; dubbelbok*; trasig*; havererat; havererade; avbok*; backat ur; hoppade av;
        hoppat av; rört till; rörde till; fuskat; klantat; bröt; brutit
        """
    ),
    slips=phrases(
        """
        glömt; glömde; glömmer; missat; missade; missar; missuppfatt*; missförst*; förväxl*; blandat ihop; blandade ihop; tappat;
        tappade; slarvat; slarvade; inte fört; inte sagt; inte lämnat; inte berättat; inte informerat; inte kollat; inte kontrollerat;
        inte skickat; inte lagt; inte vidare; misstag*; strulat; strulade; fel fil; fel version; fel siffr*; fel ordning; fel adress;
        fel bil*; tog fel; tagit fel; skickade fel; skickat fel; lagt in fel; la in fel; lade in fel; matat in fel; skrivit fel; skrev
        fel; gjort fel; gjorde fel; klantat; lovade; lovat; skulle ha; rört till; rörde till; sabb*; miss; missen
        """
    ),
    breaks=phrases(
        """
        krasch*; krånglat; krånglade; krånglar; strul*; hängde; hängt; låst sig; låste sig; frös; nere; haver*; gick sönder; gått
        sönder; trasig*; stoppat; stannat; stannade; slukat; åt upp; ätit upp; fastnat; fastnade; fångat; buggar; buggat; bugg*;
        problem*; trassl*; ur funktion; la av; lagt av; lade av; raderat; filtrerat; inte fungerat; fungerar inte; inte fungerar; inte
        fungerade; spökar; spökat; spökade; tjorv*; jävlats; bråkat; bråkar; slog ut; slagits ut; instabil*; ostabil*; långsam*; seg;
        segt; slö; slött; legat nere; låg nere; ligger nere; tappat; fel i; fel på; nyck*
        """
    ),
    away=phrases(
        """
        sjuk*; sjukskriv*; sjukdom*; sjukfrånvar*; feber*; förkyl*; magsjuk*; vinterkräk*; kräksjuk*; covid*; corona*; opererat;
        opererats; opereras; sjukhus*; sängliggande; krasslig*; migrän*; hemma; vab*; vård av barn; ledig*; föräldraledig*;
        pappaledig*; mammaledig*; tjänstledig*; semest*; borta; bortrest*; utomlands; ledighet*; frånvar*; slutat; slutade; sagt upp;
        sade upp; sa upp; utbränd*; ny på; ny här; nya på; inkörd; inkörda; inskolad*; upplärd*; inte satt sig; satt sig in; ingen
        annan som; ensam om; enda som; begravning*; barn är; barnen är; barnens; på resande; tagit ut; nyss börjat; precis börjat;
        *virus*; *sjuka; *sjukan; *influensa*; *semester; ligger nere i; fick barn; fått barn; nytt gäng; nya gänget; nytt folk; ny
        personal; nytt team; hittar inte riktigt
        """
    ),
    strain=phrases(
        """
        mycket att göra; mycket nu; mycket just; mycket på gång; mycket hos; haft mycket; mycket jobb; mycket annat; fullt upp; full
        rulle; fullt hos; fullbelag*; hektisk*; hektiskt; stress*; högsäsong*; högtryck*; hårt tryck; högt tryck; stort tryck; kaos;
        kaotisk*; kaotiskt; galet; rörigt; körigt; tufft; pressat; pressad*; tajt; snärjig*; snärjigt; rusning*; julrush*;
        toppbelast*; arbetsbelast*; arbetstopp*; underbemann*; personalbrist*; kort om; ont om; brist på; för få; för lite folk;
        resursbrist*; övertid; andra projekt; annat projekt; större projekt; andra kunder; större kund*; andra uppdrag; andra jobb;
        andra ärenden; överhop*; översväm*; nedlusad*; drunkn*; omorganis*; bokslutstider; bokslutsperiod*; deklarationstid*;
        ansträngd*; ansträngt; tight; orderingång*; anstormning*; inte räckt; räcker inte; räckte inte; händerna fulla; många bollar;
        många järn; för många projekt; så många projekt; många projekt samtidigt; jobbar kvällar; jobbar redan; jobbar över; full
        kalender; tuff period; hög belastning; för mycket; högt upp till öronen; arbetar kvällar; tuff dag; tuff vecka; tung dag; tung
        vecka; tufft läge; stängt för
        """
    ),
    nature=phrases(
        """
        väd*; oväd*; snö*; is; isen; isigt; halk*; halt; kyla*; köld*; regn*; storm*; blåst*; vind; vinden; vindar*; översvämning*;
        värme*; trafik*; köer; kö; vägarbete*; vägen; vägarna; vägar; olyck*; färja*; färjor*; dimma*; strejk*; pandemi*; jul; julen;
        jul*; påsk*; midsommar*; sommar*; nyår*; helgdag*; röda dagar; klämdag*; strömavbrott*; kriget; tullen; hamn*; sportlov*;
        höstlov*; industrisemest*; tjäl*; vinter*; banken; posten; skatteverket; bolagsverket; myndighet*; kommunen
        """
    ),
    helpless=phrases(
        """
        inte påverka; svårt … påverka; kan … påverka inte; inget vi kan påverka; inget … påverka; kan vi inte påverka; inget jag
        kan göra; inte så mycket vi kan; inte mycket att göra åt; inget att göra åt; inte göra något åt; inte göra så mycket åt;
        inget göra åt; rår … inte; rår inte; inte rå för; inte rå på; inte rår; inte råda; råder inte; inte råder; utanför …
        kontroll; utom … kontroll; bortom … kontroll; händerna bakbundna; bakbundna; maktlös*; sånt/sådant händer; sånt som
        händer; sådant som händer; kan hända alla; händer alla; händer den bästa; händer de bästa; ingen hade kunnat; kunde ingen;
        kunde inte veta; kunde inte ana; inte kunnat veta; inte kunnat förutse; inte mitt bord; inget vi rår; ligger inte på oss;
        inget med oss; hade ingen aning; visste ingenting; visste inget; ingen hade sagt; ingen sa; ingen har sagt; fick aldrig
        veta; fick inte veta; fick ingen information; aldrig fått veta; bara människor; gör vad vi kan; gör så gott; gjort vad vi;
        gjort vårt bästa; gör allt vi kan; så gott vi kan; så gott det går; måste ha försvunnit; måste ha hamnat; måste ha
        fastnat; måste ha kommit bort; måste ha tappat; svårt att styra; kan inte styra; inte styra över; kan inte ta på oss; kan
        inte belastas; mänskliga faktorn; oförutsedda händelser/omständigheter; ingen kunde veta/ana/förutse/förutspå; inte mycket
        vi kan göra/påverka; inget vi kan göra/påverka/styra; inget vi kunde göra/påverka/veta; uthyrarens fel; leverantörens fel;
        postens fel; transportörens fel; åkeriets fel; bankens fel; fabrikens fel; tryckeriets fel; deras fel; någon annans fel;
        var inte vårt fel; är inte vårt fel; inte vårt fel; inte vårt påfund; ta det med dem; ta upp det med dem; vänd er/dig till
        dem; vi beställde bara; vi förmedlar bara; vi säljer bara; vi skickar bara; bara mellanhand; du/ni vet hur det är; ni/du
        vet ju hur; det är som det är; sådant är livet; så kan det gå; så är det bara; blivit lite liggande; blivit liggande; blev
        liggande; mycket semestrar; semestrar så här; haft … mycket den sista/senaste; haft fruktansvärt; haft otroligt; haft
        extremt; haft galet; haft väldigt mycket; tvingas vi; lämnar oss inget val; skickar oss folk; utan att säga till; utan att
        meddela; utan att berätta; i händerna på; har rört till; hade vädret; hade leverantören; de har slarvat bort; de har
        tappat bort; de slarvade bort
        """
    ),
    spares=phrases(
        """
        krya på; hoppas du mår; hoppas ni mår; god bättring; hoppas semestern; hoppas att semestern; beklagar sorgen; ingen ursäkt;
        inget skäl; var vårt; var vår; var mitt; vårt misstag; vårt fel; vårt eget; god jul; gott nytt; ha en skön; trevlig semester;
        skön semester; er förlust; din förlust; beklagar verkligen er
        """
    ),
    remedies=phrases(
        """
        utan kostnad; kostnadsfri*; gratis; kredit*; ersätt*; ersättning*; återbetal*; betalar tillbaka; avdrag*; dras av; drar av;
        rabatt*; rättat; rättad; rättade; åtgärdat; åtgärdad; åtgärdats; lagat; lagad; löst; utbytt; bytt; bifog*; bilag*; här är; här
        kommer; klar; klart; klara; skickat; skickad; i dag; idag; föreslår; erbjud*; vi kan; vi har; vi betalar; vi står för; på
        plats; tack för; tackar; välkom*; gärna; ringer dig; ringer er; ni får; du får; i går; ingen brådska; inte godta; garanti*;
        krav*; avtalet
        """
    ),
    hazes=phrases(
        """
        så fort/snart vi/jag/det/en/ett/någon/han/hon/de/hen/vår/våra/som/allt/läget/tid/tiden/möjligt/montören/teknikern/bilen; så
        snabbt; så skyndsamt; skyndsamt; snarast*; snart; inom kort; inom en snar; inom en överskådlig; inom det snaraste; inom de
        närmaste; inom närmaste; de närmaste dagarna; de närmaste veckorna; närmaste dagarna; närmaste veckorna; närmaste tiden;
        kommande dagarna; kommande dagar; kommande veckorna; kommande veckor; nästkommande dagar; längre fram; vad det lider; vid
        tillfälle; vid ett senare; vid lägenhet; någon gång; en vacker dag; i mån av; i sinom tid; så småningom; förr eller; om ett
        tag; om en stund; om ett par; om några; tids nog; i närtid; när det finns; när det blir; när det lugnar; när det ges; när vi;
        när jag; när allt; när läget; när han; när hon; när någon; när tid; när tiden; när vår; när våra; när montören; när teknikern;
        när en; asap; omgående; omedelbart; utan dröjsmål; i god tid; på sikt; tillsvidare; tills vidare; vilken dag som helst;
        fortast möjligt; bara vi; i nästa vända; nästa vända; en lucka; ytterligare tid
        """
    ),
    promising=phrases(
        """
        ska; skall; kommer; tar; ser; tittar; kollar; kikar; löser; fixar; ordnar; åtgärdar; undersöker; utreder; återkommer; hör av;
        meddelar; jobbar; arbetar; försöker; får; skickar; skickas; rättas; levereras; återkopplar; hoppas; planerar; tänker; lovar;
        ringer; monteras; åtgärdas; utreds; byts; hanterar; hanteras; levererar; bevakar; följer; vidarebefordrar; för vidare;
        påbörjar; har det; är i princip; är så gott; har fört; medvetna; är nästan; inte glömts
        """
    ),
    works=phrases(
        """
        tittar/kollar/kikar på/upp/närmare/över/igenom/vidare; titta/kolla/kika på/upp/närmare/över/igenom; tittar … närmare; tittar …
        på; kollar … upp; kolla … upp; kollar … med; kolla … med; stämma av med; stämmer av med; hör med; höra med; ser på; se på
        saken; ser över; se över; ser vad vi/jag; se vad vi/jag; får se; ser om vi; ser om jag; undersök*; utred*; utreder; gå till
        botten; går till botten; återkom*; återkoppl*; hör av oss; hör av mig; höra av oss; höra av mig; hör vi av; hör jag av; hör ni
        av; håller er/dig uppdaterad/uppdaterade/informerad/informerade/underrättad/underrättade/löpande; hålla er/dig; jobbar på;
        jobba på; jobbar med; arbetar på; arbetar med; arbetar vidare; jobbar vidare; arbete pågår; löser det; lösa det; löser detta;
        lösa detta; löser problemet; löser sig; lösa sig; ordnar det; ordna det; ordnar detta; ordnar sig; ordna sig; fixar; fixa;
        fixas; åtgärdar; åtgärda; åtgärdas; rättar till; rätta till; rättas till; rättas; tar tag i; ta tag i; tar upp det; ta upp
        det; tar med mig; tar med oss; ta med mig; tar det med; ta det med; tar det vidare; ta det vidare; för det vidare; för vidare;
        lyfter; lyfta; lyft frågan; tar upp frågan; ta upp frågan; ska försöka; försöker; försöka; gör vad vi kan; gör vad jag kan;
        gör vårt bästa; gör mitt bästa; hoppas kunna; hoppas att vi; hoppas på; hoppas vi; ska prata; pratar med; prata med; pratar
        ihop; diskuterar internt; diskutera internt; diskutera det; tar det internt; ta det internt; på gång; under behandling; under
        utredning; behandlas; handläggs; hanterar; hanteras; i kön; klämma in; klämmer in; tar ställning; ta ställning; funderar;
        fundera; tänker på saken; tänka på saken; tänka över; hitta en lösning; hittar en lösning; hitta en tid; hittar en tid; får
        besked; få besked; får ni besked; får du besked; ger besked; ge besked; lämnar besked; får svar; få svar; meddelar; informerar
        er; vidarebefordr*; skickat vidare; skickar vidare; bevakar; följer upp; följa upp; följer frågan; är på det; skickar någon;
        skicka någon; skicka ut någon; bli kontaktad*; blir kontaktad*; när som helst; på vår lista; på min lista; på listan; på
        radarn; första bästa; första tillfälle; första möjliga; fört … vidare; rätt person; rätt instans; så gott som klar*; i princip
        klar*; nästan klar*; nästan i mål; inte glömts; inte glömt; inte bortglöm*; tas om hand; tar hand om; sätta mig; sätta oss
        """
    ),
    asks=phrases(
        """
        säg till; säg gärna; hör av dig; hör av er; hör gärna; kan du; kan ni; skulle du; skulle ni; vill du; vill ni; när du; när ni;
        när era; när ert; när er; när din; så fort du; så fort ni; så snart du; så snart ni; så snart era; så snart ert; så fort era;
        så snart er; så snart din; så fort din; tveka inte; välkom*; ses; syns; hörs; krya; vänligen; gärna; tack för; ring; snart
        jul; snart semester; snart helg; om ni; om du; var snäll; svara; meddela oss; meddela mig; vi ses; fast pris; tills dess; till
        dess; hos er; om inget
        """
    ),
    past=phrases(
        """
        har tittat; har åtgärdat; har rättat; har skickat; har fixat; är åtgärdat; är löst; är rättat; är fixat; är åtgärdad; är
        rättad; är avslutad; är bokad; är bokat; bokade
        """
    ),
    blames=phrases(
        """
        ni/du … för sent; ni/du … alldeles för; ni/du … slarv*; ni/du … struntat/struntade/strunta/struntar; ni/du … ignorer*;
        ni/du … nonchaler*; ni/du … försum*; ni/du … förstör*; ni/du … sabb*; ni/du … undanh*; ni/du … mörk*; ni/du …
        dolt/dolde/döljer/teg/tigit; ni/du … förhal*; ni/du … vilselett/vilseledde/vilseleder; ni/du … ljug*; ni/du … vels*; ni/du
        … missat/missade/missar; ni/du … glömt/glömde/glömmer/glömma; ni/du … misskött/missköter/missköt; ni/du …
        petat/pillat/mixtrat/meckat/rotat; ni/du … vägrar/vägrat/vägrade; ni/du … bry er/dig; ni/du … brytt; ni/du … orka*; ni/du
        … gitt*; ni/du … behaga*; ni/du valde att; ni/du lät; ni/du väntar alltid; ni/du … inte ens; ni/du … ingenting gjort;
        ni/du hade gott; ni/du visste; ni/du blev informerad*; ni/du blev varnad*; ni/du … varnad*; ni/du kunde ha; ni/du får
        skärpa; ni/du får faktiskt; ni/du måste faktiskt; ni/du måste lära; ni/du får lära; ni/du måste börja; ni/du får börja;
        ni/du får bättre; ni/du … skickat … sent/fel; ni/du … gett oss; ni/du såg inte; ni/du gjorde inte; ni/du gör inte; ni/du
        kontrollerade inte; ni/du kollade inte; ni/du sa aldrig; ni/du tycks; ni/du inbillar; ni/du uppenbarligen; ni/du tydligen;
        ni/du bevisligen; ni/du minsann; uppenbarligen … ni/du; tydligen … ni/du; bevisligen … ni/du; hur kan ni/du; hur svårt;
        någon … er/era/ert … petat/pillat/mixtrat/rört/ändrat/glömt/slarvat/missat/stängt/dragit/tagit/skruvat/brutit; er personal
        … inte/fel/glömt/glömde/slarvat/missat; era medarbetare … inte/fel/glömt/missat; er ekonomiavdelning …
        inte/fel/glömt/missat; er kollega … inte/fel/glömt/missat; din kollega … inte/fel/glömt/missat; felet … hos er; fel hos
        er; felet … er sida; problemet … hos er; problemet … er sida; misstag … er sida; ligger på er; det var ni; det var du; är
        ert ansvar; är ditt ansvar; är er sak; är ert problem; ert ansvar att; er obeslutsam*; er långsam*; er senfärdig*; er
        röra; ert slarv; er bristande; ert strul; ert krångel; ert vel*; er oreda; er passivitet; er nonchalans; er förhalning;
        era ständiga; ert ständiga; era eviga; ert eviga; era sena; ert sena; ert kaos; inte … konstigt att; inte konstigt; inte …
        märkligt att; inte undra på; föga förvånande; knappast förvånande; vad väntade/väntar ni/du er/dig; vad trodde ni/du; vad
        tror ni/du; sköta er del; sköta ert; gör er del; göra ert jobb; göra er del; gör ert jobb; sköt ert; ta ert ansvar; ta
        lite ansvar; innan ni/du klagar; innan ni/du gnäller; skyll inte; skylla på oss; skjut inte; skjuta över; vältra över;
        lägga över; smiter; springer ifrån; hålla vad ni/du; står inte för; stå för … själva; får ni/du lösa; backar ur; vi
        förväntar oss att ni/du; jag förväntar mig att ni/du; vi hade förväntat; hade väntat oss; medvetet … oss; ni/du hade gott
        om; ni/du har haft gott om; ni/du läste inte; ni/du höll inne; ni/du höll inte; ni/du betalade inte; nästa gång
        får/måste/bör ni/du; någon hos/av/på er/era/ert …
        petat/pillat/mixtrat/rört/ändrat/glömt/slarvat/missat/stängt/dragit/tagit/skruvat/brutit/petade/ändrade/råkat; ni/du … har
        inte läst; ni/du väntade för/tills/till; ni/du … skickat … för sent; ni/du skickade … för/fel/sent; ni/du lämnade …
        för/fel/sent; ni/du borde ha läst; slarvigt; inte … så konstigt; ni/du/er/ert/era … uppenbarligen/tydligen/bevisligen;
        uppenbarligen/tydligen … er/ert/era; illa genomtänk*; dåligt genomtänk*; ogenomtänk*; egen försummelse; er försummelse;
        ni/du klagar på; kom från er och; med den saken; punkt slut; helt på dig/er; ni/du lovade mig/oss; illa förbere*;
        halvfärdig*; hade ni/du följt/läst/lyssnat/sagt/betalat/skickat/kollat/kontrollerat/hört; med flit; avsiktligt;
        uppsåtligt; måste ha raderat/förstört/ändrat/tappat/hällt/sabbat/haft; haft sönder … själva/själv; gått bakom; bakom
        ryggen; bakom vår rygg; dubbelspel; fulspel; fula knep; dolkstöt; få det till vårt; få det till att vara vårt; skyller …
        på oss; skyller på oss; för att slippa betala; vill ha den gratis; vill ha det gratis; stjäl; snattar; fuskar; fuskat;
        lura oss; lurat oss; ljuger; ljugit; mörkar; mörkat; fifflar; fifflat; stoppar i egen ficka; misstänker att
        ni/du/han/hon/de; uppenbarligen/tydligen/givetvis/säkert försöker/vill/tänker/ljuger/planerat; saboterar; saboterat;
        utnyttjar oss; utnyttjat oss; drar oss vid; driver med oss; ni/du/han/hon/de … haft sönder; han/hon/de/kunden …
        medvetet/avsiktligt; misstänker starkt att ni/du/han/hon/de
        """
    ),
    scorns=phrases(
        """
        lastas för; lasta oss; belasta oss; klandra oss; klandras för; skyll inte på; skyll inte; skylla oss; skylla på oss; får ni/du
        … stå för … själv/själva; stå för själv/själva; ta själva; bekosta själva; reda ut själv/själva; får ni/du lösa själv/själva;
        får ni/du skylla; har ni/du … själv/själva att tacka; tacka er/dig; bara er/dig själv/själva; er/din egen förskyllan; eget
        förvållande; ert/ditt eget fel; helt ert fel; felet är ert; felet är ditt; felet är helt ert; kom inte och; kom inte till oss;
        kom inte dragande; räkna inte med; förvänta er inte; ert/ditt problem; inte vårt problem; städa upp efter; städa efter er;
        rensa upp efter; sopa upp efter; tack vare er; på grund av er; eftersom ni/du inte; eftersom ni/du aldrig; eftersom ni/du
        ändrade; bara för att ni/du; har ni/du ens; har ni/du … ens; inte ens läst; inte … ens läst; kan ni/du ens
        """
    ),
    again=phrases(
        """
        som jag/vi … redan/flera/tidigare/upprepade/många/åtskilliga; som jag/vi … tre/fyra/fem/två/tusen gång*; som jag/vi
        skrev/sa/sade/förklarade/påpekade/nämnde/berättade förra; som jag/vi skrev/sa/sade/förklarade/påpekade … gång*; som jag/vi ju;
        som jag/vi hela tiden; jag/vi har … sagt … gång*; jag/vi har … förklarat … gång*; jag/vi har … skrivit … gång*; jag/vi har …
        påpekat … gång*; jag/vi har … bett … gång*; jag/vi har … påmint … gång*; har … förklarat … gång*; har … sagt … gång*; har …
        skrivit … gång*; hur många gånger; gång på gång; gång efter annan; gång efter gång; om och om igen; åter igen; återigen …
        ni/du; än en gång … ni/du; ännu en gång … ni/du; jag/vi sa ju; jag/vi skrev ju; varje gång … ni/du; varje gång … er; varenda …
        ni/du/er; jämt … ni/du/er; ni/du … jämt; ni/du … alltid; ni/du … aldrig; ni/du … ständigt; ni/du … hela tiden; ni/du … varje
        gång; alltid … med er; alltid … hos er; aldrig … med er; aldrig … hos er; ständigt … ni/du/er; aldrig … ni/du; alltid … ni/du;
        alltid vi; alltid vi som; alltid samma; jämt vi; samma sak … varje; samma visa; samma historia; samma gamla; aldrig någonsin …
        ni/du/er; aldrig någon annan; ingen annan … klag*; inga andra kunder; ingen annan … problem; andra kunder klarar; andra kunder
        … inga; vi gör aldrig; aldrig nöjd*; aldrig bra nog; inget duger; inget är någonsin; aldrig gott nog; för sista gången; sista
        gången jag/vi; för hundrade; för femtioelfte; för tusende; femtielfte; jag/vi var tydlig*; varit tydlig*; uttryckt mig
        tydligt; uttryckt oss tydligt; tidigare gångerna; förra gångerna; ingen roll vad vi; vad vi än; hur vi än; vad jag än; något
        att anmärka; något att klaga; något att gnälla
        """
    ),
    again_unless=phrases(
        """
        välkom*; kan … alltid; kan alltid; får alltid; når … alltid; ska … aldrig; aldrig behöv*; behöver aldrig; alltid … kul; alltid
        … trevligt; alltid … roligt; alltid … glad*; alltid … nå; alltid … ringa; tveka aldrig; tack; tackar; ursäkt*; beklagar;
        förlåt; ledsen; ledsna; vi vill att ni; vill att du; så att ni; så att du; ni frågade; du frågade; alltid har; alltid till;
        alltid rätt; alltid finns; finns alltid; hjälper alltid; svarar alltid; aldrig kosta*; aldrig ta; aldrig tar; alltid gäller;
        alla andra dagar; alla andra frågor; ni/du … alltid få; ni/du … alltid tillgång; alltid … senast; aldrig mer än; ser alltid;
        har alltid; betalar aldrig mer
        """
    ),
    tells=phrases(
        """
        eftersom; på grund av; pga; därför att; för att vi; för att det; orsak*; anledning*; förklar*; beror på; berodde; berott; till
        följd av; med anledning av; gjorde att; gjort att; gör att; ledde till; lett till; ledde i sin tur; därmed; i och med att;
        skäl*; nämligen; det var så att; så att vi; så vi; så det; så ingen; så därför; därför; visade det sig; visade sig; hade att
        göra; hängde ihop; hänger ihop; i sin tur; trodde; utgick från; antog; uppfattade; räknade med; fick höra; hade fått; fått
        uppgift; ur vår synvinkel; ur vårt perspektiv; från vår sida; från vårt håll; från vårt perspektiv; för vår del; ni måste
        förstå; du måste förstå; ni ska veta; ni bör veta; bakgrunden; till vårt försvar; försvar; tvungna; tvingades; hade inget val;
        inget annat val; det som hände; vad som hände; hur det blev; hur det gick till; saken är; faktum är; sanningen är; grejen är;
        poängen är; då vi; då det; då vår; då ingen; vilket; som en följd; så han; så hon; så de; så den; så jag; berätta varför;
        förklara varför; varför det; varför vi; reda ut; klargöra; räta ut; inget fel; något fel; som de flesta; ingen hade sagt; hade
        ingen sagt; precis som; som den brukar; visserligen; när vi fick; när vi började; i god tro; alltså
        """
    ),
    threads=phrases(
        """
        först; sedan; sen; därefter; efter det; efteråt; senare; för det andra; för det tredje; slutligen; till slut; också; dessutom;
        vidare; därtill; därutöver; ovanpå; till saken; samtidigt; under tiden; och; men; dock; när; då; medan; vid det laget; ingen;
        normalt; vanligtvis; egentligen; ursprungligen; vi; vår; vårt; våra; jag; min; den; det; detta; de; han; hon; som; att
        """
    ),
    mocks=phrases(
        """
        fått nog av er/ert/era; nog av er/ert/era; ni/du … inte en aning; ni/du … noll koll; noll koll; hur
        dum/dumma/korkad/korkade; för korkad*; för snåla; för fega; så korkat; dårskap; vettlös*; svamla*; ert tjat;
        tönt*; mähä*; stolle; stollar; dårfink*; fårskalle*; oproffsig*; proffsig ni inte; ohyfs*; snåljåp*; använd
        huvudet; använda huvudet; är det fel i huvudet; hur ni överlever; tappat förståndet; tappat vettet; pucko;
        surpupp*; lipsill*; jag/vi är … trött/trötta på er/ert/era/dig/ditt/din; jag/vi är … less/utless på
        er/ert/era/dig/ditt/din; ni/du fattar … inte/ingenting/inget/noll; indianer i kanoten; skitfirm*; skitföretag*;
        skitbolag*; skitgubb*; rätt i huvudet; skojar ni/du; driver ni/du med; är ni/du från vettet; från vettet; oseriöst
        gäng; oseriösa typer; puckon; hör av dig/er när du/ni lärt; minsta begrepp; ringaste begrepp; ringaste aning;
        saknar begrepp; så att till och med du/ni; över din/er horisont; dagisnivå; sandlådenivå; tröttnat på er/dig;
        trötta på er/dig; trött på er/dig; less på er/dig; utless på er/dig; någon annan att mobba; hennes höghet; hans
        höghet; ni/du borde vara glad/glada/tacksam/tacksamma; ni/du ska/får/bör vara glad/glada/tacksam/tacksamma; var
        glad/glada/tacksam/tacksamma att ni/du/vi; var glad/glada över att ni/du/vi; mållösa av beundran; måste … vara
        född igår; måste … vara född i går
        """
    ),
    scoffs=phrases(
        """
        även ett/en barn/lärling/amatör/nybörjare; femåring*; treåring*; tioåring*; skandal*; fars; cirkus det; vilken
        cirkus; struntprat; larv; nonsens; tjafs*; kass; fräckhet*; bli av med er; slippa er; skönt att slippa; ett under
        att; ett mirakel att; raketforskning; inte raketforskning; lämna oss i fred; sluta tjata; sluta ring*; tokig*;
        dumheter; befängt; befängd*; häpnadsväckande; fånig*; absurd*; min farmor; min mormor; pinsamt att ni/du;
        vansinn*; ett skämt; hästar hemma; alla hästar; skrattar åt er; slöser med; slösar med; vilken upptäckt; vilket
        fynd; skriva långsamt; skriver långsamt; tala långsamt; ta det långsamt; sexåring*; sjuåring*; fyraåring*; min
        dotter kan; min son kan; är det så svårt; hur svårt kan det; så svårt kan det; långa ord; svåra ord; läsa en hel
        mening; lite för avancerat; för avancerat för; för svårt för er/dig; vuxna människor; riktiga kunder; einstein;
        nytt rekord; stående ovationer; mållösa av; någon annan att skälla; att skälla på; gläds åt att slippa; skönt att
        bli; lättnad att slippa; äntligen slipper; slipper er/dig; världen kretsar; idiotisk*; bedrövlig*; dåre; dårar;
        åsna*; kräk; dravel; svammel; snicksnack; även du/ni kan; så även du/ni; pest; så dumt; för dum; för dumma; för
        lat; för lata; urusel*; urusla; uruselt; ett/en
        barn/lärling/amatör/apa/femåring/tioåring/treåring/nybörjare/praktikant hade/skulle/förstår/begriper/fattar; kul
        att du/ni hittade; vad roligt att du/ni hittade; minsta aning; tar oss för; rent ut sagt; tjatet; obegripligt hur;
        stoppa upp; hissen … hela vägen; född igår; född i går; grinig*; guds gåva; lipa*; kassa kunder; rena rama; tagit
        reda på fakta; ni/du … begriper; ni/du … ingen aning; tror ni/du att vi är; även du/ni borde; så att även du/ni;
        när ni/du lärt; gratulerar, ni/du; ni/du begriper/fattar/förstår … inte/ingenting/inget hur/av; till och med
        ett/en/min; t o m ett/en/min; gnälla*; rätt i skallen; allt handlar om henne/honom; så dum; så dumma; hur ni kan
        driva; sug på den; vid dina/era sinnes
        """
    ),
)
