"""Norwegian families of words for the tone guard. How a phrase is written: `tonewords`; how the families are put together: `tonesense`."""

from __future__ import annotations

from kundtui.language.tonesense import ToneSense
from kundtui.language.tonewords import phrases, words

NORWEGIAN = ToneSense(
    language="nb",
    yours=words("dere du deres deg din ditt dine"),
    ours=words("vi jeg vår våre vårt oss meg min rett fikk fått får ventet vente"),
    ifs=phrases(
        """
        hvis; dersom; om dere; om du; når dere; når du; forutsatt; med mindre; i tilfelle; om vi; hvorvidt; ennå ikke;
        ikke ennå; om det; hvis det
        """
    ),
    failing=phrases(
        """
        forsink*; sen; sent; sene; senere enn; drøy*; drøyde; etter plan*; ligger etter; på etterskudd; ikke/aldri …
        klar/klart/klare/ferdig*/framme/fremme/levert/sendt/kommet/gjort/blitt/startet/rukket/fått/dukket/montert/installert/svart/ringt;
        kom ikke; kom aldri; kommer ikke; ble ikke; blir ikke; gikk ikke; har ikke; hadde ikke; kunne ikke; kan ikke levere; kan ikke
        komme; rakk ikke; ikke rakk; rekker ikke; dukket ikke; dukket aldri; uteble*; uteblitt; ble stående; blitt stående; ble
        liggende; blir liggende; blitt liggende; står fortsatt; ligger fortsatt; står fast; stått fast; fast i; glipp; glapp; glippet;
        utsatt; utsett*; utsatte; skyves; skjøvet; avlys*; avlyst; unnskyld*; beklag*; lei oss; lei meg; dessverre; vente; venting;
        ventet; skulle ha; skulle fått; skulle vært; skulle kommet; lovet; lovte; lovde; feil; feilen; tabbe*; tatt lengre; tok
        lengre; tar lengre; tatt lenger; tok lenger; tar lenger; trukket ut; trakk ut; trekker ut; dratt ut; lang tid; tålmodig*;
        forståelse; ulempe*; bryderi*; ingen kom; ingen har; forskj*; rammet; blitt borte; ute av drift; ikke bra
        """
    ),
    causes=phrases(
        """
        på grunn av; pga; p.g.a; grunnet; fordi; ettersom; siden vår; siden våre; siden vårt; siden vi; siden det; siden en; siden to;
        siden flere; siden han; siden hun; da vår; da våre; da vi; da en; da det; derav; som følge av; skyld*; skyldes; skyldtes;
        årsak*; grunnen; grunn; forklaring*; takket være; i og med; har å gjøre med; hadde å gjøre med; henger sammen; hang sammen;
        sammenheng med; noe som gjorde; som gjør at; som gjorde at; gjort at; gjør at; gjorde at; ligger hos; lå hos; skylde på; for
        vår; for våre; hindret; hindrer; venter på; ventet på; avventer; når vår; når våre; rammet av
        """
    ),
    firms=phrases(
        """
        *leverandør*; *underleverandør*; *underentreprenør*; *grossist*; *speditør*; *transportør*; *transportfirma*;
        *transportselskap*; *fraktfirma*; *fraktselskap*; *rederi*; kurer*; *budfirma*; *budbil*; *sjåfør*; postnord; *produsent*;
        *fabrikk*; *importør*; *trykkeri*; *partner*; *samarbeidspartner*; *webhotell*; *driftsleverandør*; *driftspartner*;
        *operatør*; *snekker*; *tømrer*; *rørlegger*; *elektriker*; maleren; malerne; *flislegger*; *stillasfirma*; *bemanningsbyrå*;
        *innleid*; *konsulentselskap*; *utviklingsselskap*; *systemleverandør*; *programleverandør*; *blikkenslager*
        """
    ),
    staff=phrases(
        """
        *kollega*; kolleger; kollegaer; *medarbeider*; *assistent*; *praktikant*; *lærling*; vikar*; *nyansatt*; *forgjenger*;
        *avdeling*; *økonomiavdeling*; *salgsavdeling*; *selger*; lager; lageret; *sentralbord*; *resepsjon*; sjefen; *prosjektleder*;
        *kundeansvarlig*; *hovedkontor*; *logistikk*; *verksted*; *innkjøp*; *ingeniør*; *konstruktør*; *montør*; *tekniker*;
        *utvikler*; *designer*; *regnskapsfører*; *regnskapsavdeling*; *lønnsavdeling*; *saksbehandler*; noen hos oss; en hos oss;
        fyren; han som; hun som; teamet; det andre teamet; *it-avdeling*; *personal*
        """
    ),
    things=phrases(
        """
        *system*; *fagsystem*; *server*; serveren; *datamaskin*; pc; pc-en; *laptop*; *program*; *programvare*; *oppdatering*;
        *oppgradering*; *migrering*; *database*; *nettverk*; *internett*; *bredbånd*; *e-post*; epost*; mail*; *innboks*; outlook;
        *søppelpost*; *søppelfilter*; spam*; *spamfilter*; *plattform*; mal; malen; *skript*; *backup*; *telefonsystem*; *maskin*;
        bil; bilen; *varebil*; *lastebil*; kran; kranen; skanneren; it
        """
    ),
    lapses=phrases(
        """
        ikke; aldri; forsink*; sen; sent; sene; trøbbel; krøll; rot; rotet; rota; rotet bort; tull; tullet; slurv*; glemt; glemte;
        oversett; oversett*; mistet; mista; svikt*; sviktet; svek; sveket; feil; feilaktig*; mangl*; problem*; treg; trege; tom for;
        tomt for; utsolgt; konkurs*; streik*; stelt til; sølt; somlet; somla; latt oss; lot oss; satt oss; fast; trukket ut; trekker
        ut; trakk ut; dratt ut; drøy*; avlys*; avlyst; dobbeltbook*; ødelagt; havarert; havarerte; trakk seg; trukket seg; hoppet av;
        fusket; dukket; kunne; brøt; brutt
        """
    ),
    slips=phrases(
        """
        glemt; glemte; glemmer; oversett; oversåg; overså; misforst*; forvekslet; blandet sammen; mistet; slurvet; slurva; ikke sagt;
        ikke sendt; ikke gitt; ikke levert; ikke fortalt; ikke informert; ikke sjekket; ikke kontrollert; ikke videre; tabbe*; rotet;
        rota; feil fil; feil versjon; feil tall; feil rekkefølge; feil adresse; feil bil*; feil logo; tok feil; tatt feil; sendte
        feil; sendt feil; la inn feil; lagt inn feil; tastet feil; skrev feil; skrevet feil; gjort feil; gjorde feil; dummet; lovte;
        lovet; skulle ha; glipp; bommet; surret; surra; kludret; kluss*
        """
    ),
    breaks=phrases(
        """
        krasj*; kræsj*; trøbl*; trøbbel; krøll*; hang; hengt; låste seg; låst seg; frøs; nede; havar*; gikk i stykker; gått i stykker;
        ødelagt; stoppet; stanset; slukt; spiste; spist; fanget; satt fast; feilet; feiler; bug*; problem*; kluss*; tuller; tullet;
        ute av drift; sluttet; slettet; filtrert; ikke fungert; fungerer ikke; ikke fungerer; ikke fungerte; ikke virket; virker ikke;
        virket ikke; spøkt; spøker; slått ut; slo ut; streiket; streiker; sviktet; svikter; ustabil*; treg; tregt; ligget nede; lå
        nede; ligger nede; feil i; feil på; nykk*
        """
    ),
    away=phrases(
        """
        syk*; sykemeld*; sykmeld*; sykdom*; sykefravær*; feber*; forkjøl*; omgangssyk*; covid*; korona*; operert; opereres; sykehus*;
        sengeliggende; til sengs; migrene*; hjemme; sykt barn; syke barn; barn syk*; foreldreperm*; pappaperm*; mammaperm*;
        permisjon*; ferie*; borte; bortreist*; utenlands; avspaser*; fravær*; sluttet hos; sagt opp; sa opp; utbrent*; ny i; nye i; ny
        her; opplært; lært opp; opplæring; satt seg inn; ingen andre som; alene om; eneste som; begravelse*; barna er; barnet er; på
        reise; nettopp begynt; akkurat begynt; nylig begynt; *virus*; *syke; *syken; *influensa*; fikk barn; fått barn; nye folk; ny
        gjeng; nytt team; nye ansatte; finner ikke helt
        """
    ),
    strain=phrases(
        """
        mye å gjøre; mye nå; mye på gang; mye hos; hatt mye; mye jobb; mye annet; fullt opp; full fart; fullt hos; fullt trykk;
        hektisk*; stress*; høysesong*; høytrykk*; stort trykk; stort press; kaos; kaotisk*; vilt; tøft; tøff periode; pressede;
        stramt; travel*; travle; travelt; rush*; julerush*; julestria; arbeidspress*; arbeidstopp*; arbeidsmengde*; underbemann*;
        personalmangel*; bemanningsmangel*; knapt med; lite folk; for få; mangel på; mangler folk; overtid; andre prosjekter; et annet
        prosjekt; større prosjekt*; andre kunder; større kund*; andre oppdrag; andre jobber; hasteoppdrag; hastesak*; overlesset;
        oversvømt; nedlesset; drukner; druknet; omorganis*; årsavslutning*; anstrengt; full pakke; opp til ørene; ordreinngang*;
        pågang*; ikke strukket; strekker ikke; strakk ikke; hendene fulle; mange baller; går i ett; gått i ett; gikk i ett; for mange
        prosjekter; så mange prosjekter; mange prosjekter samtidig; jobber kvelder; jobber overtid; ting blir liggende; full kalender;
        for mye; høy belastning; for mye å; tøff dag; tøff uke; tung dag; tung uke; stengt for
        """
    ),
    nature=phrases(
        """
        vær; været; uvær*; snø*; snøen; is; isen; ising; glatt; glatte; kulde*; regn*; storm*; vind; vinden; vindkast*; flom*; hete*;
        varme*; trafikk*; kø; køer; veiarbeid*; veien; veiene; veier; ulykke*; ferje*; ferge*; tåke*; streik*; pandemi*; jul; julen;
        jula; jule*; påske*; pinse*; sommer*; nyttår*; helligdag*; røde dager; inneklemt*; strømbrudd*; krigen; tollen; havn*;
        vinterferie*; høstferie*; fellesferie*; tele; telen; vinter*; ras; raset; skred*; stengt vei; stengte veier; fjelloverg*;
        banken; posten; skatteetaten; myndighet*; kommunen
        """
    ),
    helpless=phrases(
        """
        ikke påvirke; vanskelig … påvirke; ikke noe jeg kan; ikke stort vi kan; ikke mye vi kan; lite vi kan; lite vi kunne; kan …
        ikke … gjøre noe med; ikke gjøre noe med; ikke gjøre stort med; får ikke gjort; lite å gjøre med; ingenting å gjøre;
        ingenting vi kan; ingenting vi kunne; rår ikke; rår vi ikke; ikke rår; råder ikke; ikke råde; utenfor … kontroll; utenfor
        vår; lite kontroll; ingen kontroll; ikke kontroll over; bundet på hendene; hendene bundet; bundne hender; maktesløs*;
        slikt/sånt skjer; slikt kan skje; sånt kan skje; sånn er det; kan skje alle; skje den beste; skje de beste; ingen hadde
        kunnet; kunne ingen; kunne ikke vite; kunne ikke ane; ikke kunnet vite; ikke forutse; ikke mitt bord; ikke på oss; ligger
        ikke på oss; ingenting med oss; hadde ingen anelse; ante ikke; visste ingenting; ingen hadde sagt; ingen sa; ingen har
        sagt; fikk aldri vite; fikk ikke vite; fikk ikke beskjed; fikk aldri beskjed; bare mennesker; gjør så godt; gjør det vi
        kan; gjør hva vi kan; gjort det vi; gjort vårt beste; gjør alt vi kan; så godt vi kan; så godt det går; må ha blitt borte;
        må ha havnet; må ha forsvunnet; må ha kommet bort; må ha satt; vanskelig å styre; kan ikke styre; ikke styre over; kan
        ikke ta på oss; kan ikke belastes; vi får bare vente; den menneskelige faktor; menneskelig svikt; uforutsette
        hendelser/omstendigheter; ingen kunne vite/ane/forutse; ikke noe vi kan gjøre/påvirke/styre; ikke noe vi kunne
        gjøre/påvirke/vite; leverandørens feil; postens feil; utleierens feil; transportørens feil; bankens feil; fabrikkens feil;
        trykkeriets feil; andres feil; noen andres feil; er ikke vår feil; var ikke vår feil; ikke vår feil; ikke vår skyld; ta
        det med dem; ta det opp med; vende deg/dere til; vi bestilte den bare; vi bare bestilte; vi bestilte bare; vi formidler
        bare; vi selger bare; bare et mellomledd; du/dere vet hvordan det er; du/dere vet jo; det er som det er; slik er livet;
        sånn er det bare; sånn kan det gå; blitt liggende; ble liggende; halve gjengen; halve staben; halve laget; halve kontoret;
        ligger syk; ligger med influensa; klarer … ikke å skaffe; klarer ikke å skaffe; har ødelagt økonomien; ødelagt for oss;
        gir oss ikke noe valg; uten å si fra; uten å si ifra; uten å gi beskjed; i hendene på; kommer av sykefravær; kommer av
        ferie*; sykefravær hos oss; hadde ikke kapasitet; manglet kapasitet; hadde været; hadde leverandøren; bare så synd; ligger
        med influensa/feber; hadde … ikke kapasitet; må du/dere … ta opp med; de har rotet bort; de har rota bort; hadde ikke folk
        """
    ),
    spares=phrases(
        """
        god bedring; håper du er bedre; håper ferien; håper at ferien; kondolerer; ingen unnskyldning; var vår; var vårt; var min; vår
        egen; god jul; godt nytt; god ferie; riktig god; vår feil; vår tabbe; tapet deres; deres tap
        """
    ),
    remedies=phrases(
        """
        uten kostnad; kostnadsfri*; gratis; kredit*; erstatt*; tilbakebetal*; betaler tilbake; avslag; trekkes fra; trekker fra;
        rabatt*; rettet; utbedret; ordnet; løst; byttet; vedlagt; vedlegg*; ligger ved; her er; her kommer; klar; klart; klare;
        ferdig; ferdige; sendt; i dag; foreslår; tilbyr; vi kan; vi har; vi betaler; vi dekker; vi tar; på plass; takk for; takker;
        velkom*; gjerne; ringer deg; ringer dere; dere får; du får; i går; haster ikke; ikke godta; garanti*; krav*; avtalen
        """
    ),
    hazes=phrases(
        """
        så fort/snart/raskt/kjapt vi/jeg/det/en/et/noen/han/hun/de/vår/våre/som/alt/tid/tiden/mulig/montøren/teknikeren/bilen; så
        hurtig; hurtigst*; raskest*; snarest*; snart; om kort tid; innen kort; innen rimelig; i nærmeste; i nær; de nærmeste dagene;
        de nærmeste ukene; nærmeste dagene; nærmeste ukene; de neste dagene; de neste ukene; neste dagene; neste par; kommende dager;
        kommende dagene; kommende uker; kommende ukene; lenger frem; litt lenger; ved anledning; ved leilighet; ved en senere; en
        eller annen; en vakker dag; etter hvert; etterhvert; i tur og orden; før eller senere; før eller siden; om en stund; om litt;
        om noen; om et par; tids nog; når det blir; når det roer; når det passer; når det lar; når vi; når jeg; når alt; når han; når
        hun; når noen; når tid; når tiden; når vår; når våre; når montøren; når teknikeren; når en; asap; omgående; straks; uten
        opphold; uten unødig; i god tid; på sikt; inntil videre; hvilken dag som helst; med det første; ledig tid; bare vi; en luke;
        et ledig; en ledig; litt mer tid
        """
    ),
    promising=phrases(
        """
        skal; vil; kommer; tar; ser; kikker; sjekker; løser; fikser; ordner; retter; undersøker; utreder; hører; melder; jobber;
        arbeider; prøver; forsøker; får; sender; sendes; rettes; leveres; håper; planlegger; tenker; lover; ringer; monteres;
        utbedrer; utbedres; byttes; håndterer; håndteres; leverer; følger; videresender; finner; gir; har den; har det; er så godt;
        har sendt; er klar over; er nesten; ikke glemt; lagt
        """
    ),
    works=phrases(
        """
        ser/kikker/titter på/nærmere/over/gjennom; se/kikke/titte/ta en titt/kikk; ta en titt; tar en titt; ta en kikk; tar en kikk;
        se nærmere; ser nærmere; se på; kikke på; sjekker; sjekke; sjekkes; hører med; høre med; ser hva; se hva; får se; ser om vi;
        ser om jeg; se om; undersøk*; utred*; gå til bunns; går til bunns; til bunns; kommer … tilbake; komme tilbake; tilbakemelding;
        hører fra oss; hører fra meg; høre fra oss; hører dere fra; hører du fra; gir lyd; gi lyd; gir beskjed; gir dere beskjed; gir
        deg beskjed; melder oss; melder fra; melder tilbake; holder dere/deg oppdatert/orientert/informert/underrettet/løpende; holde
        dere/deg; jobber med; jobbe med; jobber videre; jobber på; arbeider med; arbeider videre; arbeider på; løser det; løse det;
        løser dette; løse dette; løser problemet; løser seg; løse seg; ordner det; ordne det; ordner dette; ordner seg; ordne seg;
        fikser; fikse; fikses; retter opp; rette opp; rettes opp; rettes; utbedr*; tar tak i; ta tak i; tar det opp; ta det opp; tar
        med meg; tar med oss; tar det med; ta det med; tar det videre; ta det videre; bringer; løfter; løfte; skal prøve; prøver å;
        prøve å; forsøker å; forsøke å; gjør det vi kan; gjør hva vi kan; gjør vårt beste; gjør mitt beste; håper å; håper vi; håper
        at vi; skal snakke; snakker med; snakke med; diskuterer internt; diskutere internt; diskutere det; tar det internt; ta det
        internt; på gang; under arbeid; under behandling; under utredning; behandles; håndterer; håndteres; i køen; presse inn; klemme
        inn; tar stilling; ta stilling; tenker på; tenke på saken; tenke over; finne en løsning; finner en løsning; finne en tid;
        finner en tid; finner ut; finne ut; får svar; få svar; får beskjed; få beskjed; får dere svar; får du svar; får dere beskjed;
        får du beskjed; tar kontakt; ta kontakt med dere; informerer dere; videresend*; sendt videre; sender videre; følger opp; følge
        opp; følger saken; på saken; sender noen; sende noen; sender en mann; sende en mann; bli kontaktet; blir kontaktet; når som
        helst; på listen; på lista; på min liste; på radaren; første anledning; første mulige; sendt … videre; rette vedkommende;
        rette person; så godt som ferdig; så å si ferdig; nesten ferdig; nesten i mål; ikke glemt; tas hånd om; tar hånd om; sette
        meg; sette oss
        """
    ),
    asks=phrases(
        """
        si ifra; si fra; si gjerne; gi beskjed hvis; gi meg beskjed; gi oss beskjed; gi beskjed; kan du; kan dere; kunne du; kunne
        dere; vil du; vil dere; når du; når dere; når deres; når din; når ditt; så fort du; så fort dere; så snart du; så snart dere;
        så snart deres; så fort deres; så snart din; nøl ikke; ikke nøl; velkom*; sees; ses; snakkes; høres; god bedring; vennligst;
        gjerne; takk for; ring; snart jul; snart ferie; snart helg; hvis dere; hvis du; om dere; om du; vær så snill; fast pris;
        inntil da; fram til da; frem til da; meld fra; ta kontakt med meg; ta kontakt hvis; ta kontakt om; ta gjerne
        """
    ),
    past=phrases(
        """
        har sett; har rettet; har sendt; har fikset; er rettet; er løst; er fikset; er utbedret; er avsluttet; er bestilt; er booket
        """
    ),
    blames=phrases(
        """
        dere/du … for sent; dere/du … altfor; dere/du … slurv*; dere/du … blåst/blåste/blåser; dere/du … ignorer*; dere/du …
        neglisjer*; dere/du … forsøm*; dere/du … ødela/ødelagt/ødelegger; dere/du … sabot*; dere/du …
        skjult/skjulte/skjuler/tiet/fortiet; dere/du … trenert/trenerer/somlet/somler/somla; dere/du …
        villedet/villeder/villedende; dere/du … løyet/lyver; dere/du … vinglet/vingler/vingla; dere/du … oversett/overså; dere/du
        … glemt/glemte/glemmer/glemme; dere/du … misligholdt/misligholder; dere/du … tuklet/tukler/tukla/klusset/fiklet; dere/du …
        nekter/nektet; dere/du … brydd; dere/du … gidd*; dere/du … orker/orket; dere/du valgte; dere/du lot; dere/du … ikke
        engang; dere/du visste; dere/du ble informert; dere/du ble varslet; dere/du … varslet; dere/du … advart; dere/du får
        skjerpe; dere/du må faktisk; dere/du må lære; dere/du får lære; dere/du må begynne; dere/du må skjønne; dere/du får
        begynne; dere/du … sendt … sent/feil; dere/du … levert … sent/feil; dere/du … gitt oss; dere/du så ikke; dere/du gjorde
        ikke; dere/du gjør ikke; dere/du kontrollerte ikke; dere/du sjekket ikke; dere/du sa aldri; dere/du ser ikke ut; dere/du
        innbiller; dere/du åpenbart; dere/du tydeligvis; dere/du visst; dere/du beviselig; dere/du har tydeligvis; åpenbart …
        dere/du; tydeligvis … dere/du; beviselig … dere/du; hvordan kan dere/du; hvor vanskelig; noen/en … deres/dere …
        tuklet/rotet/klusset/fiklet/endret/glemt/slurvet/stengt/dratt/skrudd/brutt/koblet/slått; kollegaen din …
        ikke/feil/glemt/glemte; økonomiavdelingen deres … ikke/feil/glemt/glemte; feilen … hos dere; feil hos dere; feilen … deres
        side; problemet … hos dere; problemet … deres side; tabbe … deres side; ligger på dere; det var dere; det var du; er deres
        ansvar; er ditt ansvar; deres problem; deres ansvar å; deres somling; deres rot; deres slurv; deres manglende; deres
        stadige; deres evige; deres sene; deres trege; rotet deres; somlingen deres; slurvet deres; vinglingen deres; kaoset
        deres; ikke rart at; ikke rart; ikke … merkelig at; ikke til å undres; lite overraskende; neppe overraskende; hva
        ventet/venter dere/du; hva hadde dere/du ventet; hva trodde dere/du; hva tror dere/du; gjøre deres del; gjøre jobben
        deres; gjør jobben deres; gjør deres del; holde fristene; følge fristene; ta litt ansvar; før dere/du klager; før dere/du
        syter; før dere/du maser; ikke skyld; skylde på oss; skyv ikke; skyve over; velte over; lempe over; snike unna; løper fra;
        holder ikke ord; trekker dere/deg; vrir; vi forventer at dere/du; jeg forventer at dere/du; vi hadde forventet; bevisst …
        oss; dere/du hadde god tid; dere/du har hatt god; dere/du leste ikke; dere/du holdt inne; dere/du holdt tilbake; dere/du
        holder tilbake; dere/du holdt ikke; dere/du betalte ikke; neste gang må/får/bør dere/du; dere/du leverte … for/feil/sent;
        dere/du sendte … for/feil/sent; ikke … lest bruks*; dere/du … ikke lest; dere/du ventet for/til; slurvete; feil ført; les
        den/det/dem før/først; dere/du/deres … åpenbart/tydeligvis/beviselig; åpenbart/tydeligvis … deres; dårlig gjennomtenkt;
        lite gjennomtenkt; egen forsømmelse; deres forsømmelse; dere/du klager på; kom fra dere og; dermed basta; og ferdig med
        det; helt på deg/dere; holdent på deg/dere; dere/du lovet/lovte meg/oss; dårlig forberedt; hadde dere/du
        fulgt/lest/hørt/lyttet/sagt/betalt/sendt/sjekket/kontrollert; med vilje; forsettlig; med overlegg; må ha
        slettet/ødelagt/endret/mistet/helt; ødelagt … selv; bak ryggen; gått bak; dobbeltspill; skittent spill; stygge triks;
        legger skylda på oss; legge skylden på oss; legger skylden på oss; skylder på oss; for å slippe å betale; vil ha den
        gratis; vil ha det gratis; stjeler; stjålet; jukser; jukset; juks; lurer oss; lure oss; lurt oss; lyver; løyet; fikser på;
        stikker av med; i egen lomme; mistenker at dere/du/han/hun/de; mistenker dere; åpenbart/tydeligvis/sikkert/helt klart
        prøver/vil/tenker/lyver/planlagt; saboterer; sabotert; utnytter oss; utnyttet oss; holder oss for narr; drevet dobbelt*;
        nekter for alt; helt noe i; selv ødelagt; dere/du/han/hun/de/kunden … bevisst; mistenker sterkt at dere/du/han/hun/de
        """
    ),
    scorns=phrases(
        """
        lastes for; laste oss; belaste oss; klandre oss; klandres for; skyld ikke på; ikke skyld; skylde på oss; skylde oss; får
        dere/du … stå for … selv; må dere/du … ta … selv; må dere/du ta selv; får dere/du ta selv; ta selv; rydde opp … selv; får
        dere/du løse selv; må dere/du løse selv; takke dere/deg; bare dere/deg selv; deres/din egen skyld; ikke vår skyld; deres/din
        egen feil; helt deres feil; feilen er deres; kom ikke og; kom ikke til oss; ikke kom; regn ikke med; ikke forvent; deres
        problem; ditt problem; ikke vårt problem; rydde opp etter; rydde etter dere; vaske opp etter; takket være dere; på grunn av
        dere; fordi dere/du; siden dere/du ikke; ettersom dere/du; har dere/du … engang; ikke engang lest; kan dere/du … engang; i det
        hele tatt lest
        """
    ),
    again=phrases(
        """
        som/slik jeg/vi … allerede/flere/gjentatte/mange/utallige; som/slik jeg/vi
        skrev/sa/forklarte/påpekte/nevnte/fortalte sist; som/slik jeg/vi skrev/sa/forklarte/påpekte … gang*; som/slik jeg/vi … tre/fire/fem/to/tusen gang*; som jeg/vi jo; som jeg/vi
        hele tiden; jeg/vi har … sagt … gang*; jeg/vi har … forklart … gang*; jeg/vi har … skrevet … gang*; jeg/vi har … påpekt …
        gang*; jeg/vi har … bedt … gang*; jeg/vi har … minnet … gang*; har … forklart … gang*; har … sagt … gang*; har … skrevet …
        gang*; hvor mange ganger; gang på gang; gang etter gang; om og om igjen; atter en gang; nok en gang … dere/du; enda en gang …
        dere/du; jeg/vi sa jo; jeg/vi skrev jo; hver gang … dere/du; hver bidige; hver bidige gang; bestandig … dere/du; dere/du …
        bestandig; dere/du … alltid; dere/du … aldri; dere/du … stadig; dere/du … hele tiden; dere/du … hver gang; alltid … med dere;
        alltid … hos dere; aldri … med dere; aldri … hos dere; stadig … dere/du; aldri … dere/du; alltid … dere/du; alltid vi; alltid
        vi som; alltid samme; alltid det samme; samme sak … hver; samme visa; samme historie; samme gamle; som alltid med; aldri
        noensinne … dere/du; ikke en gang har; ingen andre … klag*; ingen andre kunder; ingen andre … problem*; andre kunder klarer;
        vi gjør aldri; aldri fornøyd*; aldri bra nok; aldri godt nok; ingenting er noensinne; ingenting duger; for siste gang; siste
        gang jeg/vi; for hundrede; for hundre; for ørtende; for gud vet; ørtende; jeg/vi var tydelig*; vært tydelig*; uttrykt meg
        tydelig; uttrykt oss tydelig; forrige gangene; tidligere gangene; ingen rolle hva vi; uansett hva vi; hva vi enn; noe å klage;
        noe å sette fingeren
        """
    ),
    again_unless=phrases(
        """
        velkom*; kan … alltid; kan alltid; får alltid; når … alltid; skal … aldri; trenger aldri; alltid … hyggelig*; alltid … kjekt;
        alltid … gøy; alltid … glad*; alltid … nå; alltid … ringe; nøl aldri; takk; takker; unnskyld*; beklager; lei oss; lei meg; vi
        vil at dere; vil at du; slik at dere; slik at du; dere spurte; du spurte; alltid har; alltid til; alltid rett; alltid finnes;
        finnes alltid; hjelper alltid; svarer alltid; aldri koste*; aldri ta; aldri tar; alltid gjelder; alle andre dager; alle andre
        spørsmål; dere/du … alltid få; dere/du … alltid tilgang; alltid … senest; aldri mer enn; har alltid; betaler aldri mer
        """
    ),
    tells=phrases(
        """
        fordi; på grunn av; pga; grunnet; ettersom; siden vi; siden det; siden han; siden hun; siden ingen; siden vår; siden våre;
        årsak*; grunnen; forklar*; skyldes; skyldtes; som følge av; gjorde at; gjort at; gjør at; førte til; ført til; førte igjen;
        dermed; i og med at; nemlig; det var slik at; slik at vi; så vi; så det; så ingen; derfor; viste det seg; viste seg; hadde å
        gjøre; henger sammen; hang sammen; sammenheng med; igjen; trodde; gikk ut fra; antok; oppfattet; regnet med; fikk høre; hadde
        fått; fått opplyst; fra vår side; sett fra vår; fra vårt ståsted; fra vårt perspektiv; for vår del; dere må forstå; du må
        forstå; dere må skjønne; dere skal vite; bakgrunnen; til vårt forsvar; forsvar; nødt til; tvunget; hadde ikke noe valg; ikke
        noe annet valg; det som skjedde; hva som skjedde; hvordan det skjedde; hvordan dette skjedde; hvordan det ble; saken er;
        faktum er; sannheten er; poenget er; da vi; da det; da vår; da ingen; noe som; som en følge; hvorfor det; hvorfor dette;
        fortelle hvorfor; forklare hvorfor; så han; så hun; så de; så den; så jeg; oppklare; rede ut; klargjøre; klare opp; ikke gjort
        noe; noe galt; som de fleste; ingen hadde sagt; akkurat som; akkurat slik; slik den pleier; riktignok; da vi fikk; da vi
        begynte; i god tro; altså
        """
    ),
    threads=phrases(
        """
        først; så; deretter; etter det; etterpå; senere; for det andre; for det tredje; til slutt; også; dessuten; videre; i tillegg;
        på toppen; oppå; samtidig; i mellomtiden; og; men; imidlertid; når; da; mens; innen da; ingen; normalt; vanligvis; egentlig;
        opprinnelig; vi; vår; vårt; våre; jeg; min; den; det; dette; de; han; hun; som; at
        """
    ),
    mocks=phrases(
        """
        lut lei; fått nok av dere/deg/maset; nok av maset; dere/du … skjønner … ingenting; dere/du … ikke peiling; dere/du
        … ikke anelse; null peiling; hvor dum/dumme; for dum; for dumme; for gjerrig*; for feige; dårskap; begredelig*;
        tullprat; maset deres; tosk*; tullebukk*; skrulling*; sauehode*; fjols*; evneveik*; talentløs*; uproft; uproff;
        gniere; gnier*; bruk hodet; bruke hodet; hva er galt med dere; hva er det med dere; hvordan dere overlever; slutt
        å mase; mistet vettet; gærn*; surpupp*; sippe*; sutre*; sutring*; syte*; syting*; befengt; jeg/vi er … lei/leie av
        maset/dere/deg/kravene/sytingen/klagene/sutringen/klagingen; jeg/vi er … lei/leie … deres/dine/ditt/din; dere/du
        fatter … ikke/ingenting; drittfirma*; drittselskap*; riktig klok; vettet i behold; tuller dere/du; fra vettet;
        useriøs gjeng; minste begrep; fjerneste anelse; for vanskelig for deg/dere; barnehagenivå; lei av dere/deg;
        dritlei; drittlei; kvitt dere; hennes høyhet; hans høyhet; alt handler om henne/ham/han; talte støvkorn; maken til
        ufor*/frekk*/dårlig*/uhøflig*; dere/du bør/burde/skal/får være glad/glade/takknemlig/takknemlige; vær glad/glade
        for at dere/du/vi; være født i går; målløse av beundring; et barn på ti/åtte/fem/seks/tolv
        ville/hadde; galt med dere
        """
    ),
    scoffs=phrases(
        """
        femåring*; treåring*; tiåring*; så dumt; skandal*; farse; tøv; tøys; vrøvl; svada; maset; dust*; tufs*; gjøk*;
        esel; frekt; frekkhet*; deilig å slippe; et under at; et mirakel at; rakettforskning; ikke rakettforskning; slutt
        å ringe; la oss være i fred; vettet; dumheter; klumsete; grinete; klaging; absurd*; bestemora mi; bestemoren min;
        pinlig at dere/du; sløser med; pakk; gjeng med; ny rekord; gratulerer, ny; stående applaus; målløse av; målløs av;
        imponerende at; minste anelse; skrive sakte; skriver sakte; snakke sakte; seksåring*; sjuåring*; syvåring*;
        fireåring*; datteren min kan; sønnen min kan; er det så vanskelig; hvor vanskelig er det; hvor vanskelig kan det;
        lange ord; vanskelige ord; for avansert for; voksne folk; voksne mennesker; ordentlige kunder; einstein; godt å
        bli; endelig slipper; heldigvis slipper; slipper dere/deg; ikke peiling; for et funn; for en oppdagelse; selv
        du/dere kan; galskap; ler av dere; så flott at du/dere fant; så fint at du/dere fant; gøy at du/dere fant; verden
        dreier; hårreisende; et/en barn/lærling/amatør/ape/femåring/tiåring/treåring/nybegynner/praktikant
        hadde/ville/forstår/skjønner/fatter/vet; selv … barn/lærling/amatør/nybegynner; lete lenge etter; vel bevart;
        kvitt oss; vanvid*; vanvitt*; idiotisk*; tåpelig*; alle kanoner; kanoner på; bli kvitt dere; slippe dere; litt vel
        avansert; vel avansert; selv et/en/min; til og med et/en/min; dere/du … ingen anelse; lese en hel; ser på seg selv
        som; altså ikke du/dere; og godt er det; et barn på ti/åtte/fem/seks/tolv; gratulerer, dere/du; tar oss for; tror
        dere/du at vi er; så selv du/dere; slik at selv du/dere; selv du/dere burde; skjønner … ikke noe av; dere/du
        skjønner/fatter/forstår … ikke/ingenting av/hvordan; for et sirkus; sludder; når du/dere har lært; født i går; for
        late; for lat; så dum; så dumme; over hodet på deg/dere; riktig klok*
        """
    ),
)
