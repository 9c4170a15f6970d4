"""The Norwegian word lists of the tone guard. How a phrase is written: `tonewords`; what follows from it: `tone`."""

from __future__ import annotations

from kundtui.language.tonewords import ToneWords, phrases, words

NORWEGIAN = ToneWords(
    language="nb",
    common=words(
        "og at det som på for med ikke den til vi dere du jeg har kan et men fra eller hos også når hva hvordan vår våre vårt deres din ditt dine "
        "meg deg oss dem dette denne disse bare nå her der så skal må vil var være blir bli etter før alle alt ingen aldri alltid mye allerede "
        "igjen hei takk vennlig hilsen hvorfor hvilken han hun man kunne skulle kommer fikk får ble sendt mvh"
    ),
    urging=words(
        "betal betale betaling betalt svar svare les lese umiddelbart straks omgående snarest skriv ring stopp slutt nok feil forsinket krav krever penger "
        "pengene faktura fakturaen dag uke ganger gangen siste hørt hør vent ventet lytt forstår nekter ferdig nei ja"
    ),
    insults=phrases(
        """
        idiot; idioter; idioten; idiotene; dumrian*; dumming*; en dust; din dust; jævl*; jævla; jævlig*; djevel*; faen*;
        fanden; for faen; hva faen; helvete*; til helvete; dra til helvete/hælvete/pokker; dritt*; drittsekk*; drittkund*;
        drit i; driter i; drite i; rævhøl*; rasshøl*; rasshull*; bullshit; pisspreik; pisse på; løgner*; løgnaktig*;
        dere/du lyver; lyver dere/du; å lyve; kjeltring*; kjerring*; surpomp*; masekopp*; grinebiter*; slutt å
        syte/mase/klage/sutre; hjernedød*; tilbakestående; mongo; mongoer; hold kjeft; hold munn; skam dere/deg; skamme
        deg/dere; skam deg/dere; skam på; latsabb*; tomsing*; tulling*; tullprat; tull og tøys; fatter dere/du; fatter …
        ingenting; tungnem*; fjols; fjolser; fjott*; fordømt*; pokker*; ikke riktig klok; syk i hodet; syke i hodet;
        dum/dumme i hodet; besserwiss*; kødd*; toskete; skittprat; treg i hodet; trege i hodet; treg i oppfattelsen; trege
        i oppfattelsen; ikke gode i hodet; ikke god i hodet; for noen duster; voks opp; idioti; idiotisk; idiotiske;
        idiotien; psykopat*; sosiopat*; splitter pine; splitter gal*; gærning*; gnier*; gjerrigknark*; gjerrigpeis*;
        tølper*; kjerringa; surpeis*; surmaga; gretten gammel; masekråke; divanykker; blodsuger*; falsk som;
        stormannsgal*; drittunge*; avskum; tyvaktig*; hykler*; ubegavet; mangler all kompetanse; åndssvak*; teiting*;
        pappskalle*; blekkhode*; gneldrebikkje; sytepave; klysa; dustemikkel; tåkefyrste; lider av kontrollbehov;
        deres/din/ditt/dine/de/den/det forbanna/forbannede; forbanna dårlig*; patetisk*; inkompeten*; udugelig*;
        narsissis*; bajas*; dere/du sutrer; dere/du syter; dere/du burde skamme;
        vanskelig/umulig/håpløs/slitsom kunde; slutt å kaste bort vår/min; skjerp dere/deg; tosk; tosker; gidder ikke mer
        """
    ),
    doubted=phrases(
        """
        tåpelig*; tåpe; tåper; dustete; duster; klovn*; amatører; amatør; amatørmessig*; amatørskap; latterlig*;
        barnslig*; løgn; svindler*; svindleri; bedrager*; skurk*; parasitt*; snylter*; svin; sutr*; syt; syting; sytete;
        syte; grinete; klønete; kløne*; heks; masete; vås; vrøvl; sprøyt; for noe tull; bare tull; noe tull; en vits; for
        en vits; kjeft; ikke helt god; en diagnose; har diagnose; adhd; bipolar*; schizo*; autist*; psykisk syk; psykisk
        forstyrra; psykisk forstyrret; sinnssyk*; personlighetsforstyr*; senil*; dement; demente; igle; igler; diktator;
        tyrann*; bølle; bøller; snobb; snobber; snobbete; juksemaker*; hjernecelle*; ikke den skarpeste; ikke de
        skarpeste; ikke akkurat smart; lære å lese; krek; bak mål; helt bak; teit; teite; jålete; jåle; kontrollfrik*;
        kverulant*; ignorant*; galning*; tullete; slyngel; slyngler; utskudd; sløsing med tid; sløsing med min tid;
        sløsing med vår tid; sløser med tiden; slesk*; burde skamme; klyse; klyser; fatter … ikke; lite begavet; hespetre;
        bli voksen; lær dere/deg å; gammal geit
        """
    ),
    you_are=phrases(
        "dere/du er; er dere/du; dere/du virker; dere/du har vært; dere/du var; dere/du høres; sjefen deres er; oppførselen deres er; oppførselen din er"
    ),
    they_are=phrases(
        """
        han/hun/de/hen/kunden/bestilleren/sjefen/mannen/fruen er; han/hun/de/hen/kunden/bestilleren/sjefen
        var/virker/høres; for en; for noen; slike/sånne; en skikkelig; deres/dine/din/ditt er/var
        """
    ),
    people=words("dere du han hun de hen deg dem ham henne hans hennes kunden kundens sjefen deres din ditt dine"),
    your=phrases("deres; din; ditt; dine; slike; sånne"),
    unkind=phrases(
        """
        dumhet*; lat; late; latskap; grådig*; gjerrig*; ufin*; frekk*; uforskamm*; arrogan*; uvitende; uvitenhet;
        kunnskapsløs*; naiv*; utakknemlig*; uærlig*; respektløs*; useriøs*; slurv; nonsjalant*; uoppdragen; uoppdragne;
        uprofesjonell*; fjollete; bortskjemt*; hysterisk*; paranoid*; umoden; umodne; hoven; hovne; selvopptatt*;
        innbilsk*; ufordragelig*; tåpelig*; latterlig*; barnslig*; amatørmessig*; patetisk*; inkompeten*; udugelig*;
        klønete; tullete; teit; teite; dustete
        """
    ),
    tepid=phrases(
        """
        umulig*; håpløs*; elendig*; vanskelige; vanskelig; slitsom*; gal; gale; gærne; gæren; trege; treg; slurvete;
        falsk*; blind*; døv*; ubrukelig*; ubegripelig*; verdiløs*; dum; dumme; dumt; feig*; grinete
        """
    ),
    manners=phrases(
        """
        måte*; tone*; holdning*; oppførsel*; opptreden*; ansatte; medarbeider*; sjef*; kollega*; kolleger; krav*;
        spørsmål*; e-post*; mail*; brev*; folk; gjeng; team; mennesk*; klage*; påfunn; svar; kunde*; advokat*
        """
    ),
    nots=words("ikke aldri neppe"),
    excuses=phrases(
        """
        på grunn av … syk*; på grunn av … ferie*; på grunn av … bemanning; på grunn av … personal*; på grunn av … fravær;
        på grunn av … arbeidspress; på grunn av … leverandør*; på grunn av … problemer; på grunn av … omstendigheter; på
        grunn av … prosjekt*; på grunn av … kapasitet; pga … syk*; pga … ferie*; pga … bemanning; pga … leverandør*; pga …
        kapasitet; fordi … var syk/syke; fordi … er syk/syke; fordi … ble syk/syke; siden … var syk/syke; ettersom …
        syk/syke; var syk/syke; vært syk/syke; ble syk/syke; blitt syk/syke; lå hjemme; ligget hjemme; hjemme med syk*;
        var på ferie; vært på ferie; hadde ferie; hatt ferie; midt i ferien; underleverandøren; underleverandørene;
        underleverandørens; underentreprenøren; vår leverandør … forsink*; leverandøren … ikke; leverandøren … forsink*;
        hatt mye; hatt det travelt; hatt det hektisk; hatt fullt; hatt uflaks; mye å gjøre; mye å stå i; fullt kjør; høyt
        arbeidspress; travel periode; bemanningsproblem*; underbemann*; mangel på folk; mangel på personell; lite folk;
        ikke rukket; ikke rakk; rakk ikke; ikke hatt tid; hadde ikke tid; tidsnød; tidspress; knapt med tid; viktigere
        kunde*; tekniske problemer; teknisk feil; teknisk svikt; it-problem*; datatrøbbel; pc-en krasjet; systemet var
        nede; systemet lå nede; systemet krasjet; trøbbel; krøll; ble liggende; havnet mellom to stoler; falt mellom to
        stoler; utenfor vår/min kontroll; ikke vår feil; ikke min feil; ikke vi som; ikke jeg som; kan ikke lastes; kan
        ikke noe for; kan ikke for; kunne ikke noe for; får ikke gjort noe; ikke noe vi kunne gjøre; ikke noe vi kan
        gjøre; ikke vårt bord; ikke vårt ansvar; ikke mitt ansvar; kollegaen min glemte; kollegaen glemte; kollega …
        glemte; gikk i glemmeboken; dårlig vær; posten har; banken har; halve kontoret; deler av teamet; hele teamet;
        sykmeldt; sykmeldte; sykemeldt; høyt sykefravær; mye sykefravær; stort sykefravær; leverandøren … feil;
        leverandøren … sen/sent; leverandøren … svikt*; vår leverandør … ikke; leverandøren vår … ikke; vært hektisk;
        hektisk hos oss; hektisk periode; vært travelt; travelt hos oss; travelt for oss; mange andre kunder; opptatt med
        andre; en annen kunde tok; andre prosjekter tok/krevde/trakk; andre prosjekter har tatt/krevd; et annet prosjekt
        tok/krevde/trakk; et annet prosjekt har tatt/krevd; opptatt med et; for mange prosjekter; mange prosjekter; havnet
        i søppel*; havnet i spam*; havnet i søppelpost*; på grunn av … vær*; på grunn av … trafikk*; på grunn av …
        system*; speditøren … ikke; speditøren … sen/sent/mistet; fraktselskapet … ikke/mistet; transportøren …
        ikke/mistet; byttet system; har vært borte; var borte; vært bortreist; var bortreist; var i permisjon; kollegaen …
        feil; på grunn av at vi; midt i ferieavviklingen; vi har så mye; ferieavviklingen; sitter fast; satt fast; hatt
        det tungt/hektisk; på grunn av … oppdrag; på grunn av … jobb*; pga … oppdrag; pga … jobb*
        """
    ),
    excuses_unless=phrases(
        """
        ingen unnskyldning; ingen forklaring; ikke noen unnskyldning; god bedring; skylder ikke på; hvis du; hvis dere; om dere;
        om du; jeg vet at dere; jeg vet at du; forstår at dere; forstår at du; dere har hatt; du har hatt; dere har fullt; dere
        har mye; du har mye; kontaktpersonen; kontaktperson; hos kunden; kundens
        """
    ),
    absolutes=phrases(
        "alltid; aldri; hele tiden; stadig vekk; støtt og stadig; hver gang; hver eneste gang; bestandig; ikke en eneste gang"
    ),
    absolutes_with=phrases(
        """
        dere; du; deres; deg; din; ditt; dine; vi gjør aldri; aldri skjedd; aldri fått; aldri før; vi … aldri feil; vi har aldri
        fått; vi har aldri hatt; vi har aldri gjort; jeg har aldri fått; jeg har aldri hatt; jeg har aldri opplevd; ingen har; de;
        han; hun; kunden; kunde; bestilleren; hans; hennes; ham; henne; dem; kontakten; sjefen; kontaktpersonen
        """
    ),
    absolutes_unless=phrases(
        """
        velkom*; kan … alltid; kan alltid; får alltid; når … alltid; alltid nå; alltid ringe; alltid høre; som alltid;
        alltid hyggelig*; alltid kjekt; alltid gøy; alltid godt; alltid bra; alltid en glede; alltid en fornøyelse; alltid
        nyttig; hjelper alltid; trenger aldri; skal aldri måtte; svarer alltid; finner alltid; sørger alltid; lagrer
        aldri; deler aldri; endrer aldri; hele tiden … oppdater*; nøl aldri; setter alltid pris; sender alltid; vi …
        alltid; jeg … alltid; alltid vært; takk for; aldri for sent; sier; sa; sagt at; forteller; fortalte; spør; spurte;
        skriver; skrev; mener; mente; oppgir; oppga; ifølge; påstår; påsto; påpeker; påpekte; har alltid; hadde alltid;
        var alltid; alltid i tide; alltid presis; betaler alltid; alltid betalt; alltid vennlig*; alltid bemannet; alltid
        åpent; aldri fått; aldri mottatt; forstyrrer aldri; aldri tidligere; aldri hatt en; aldri hatt et; kom aldri fram;
        kom aldri frem; ber aldri
        """
    ),
    reproaches=phrases(
        """
        som jeg/vi allerede; som jeg/vi har sagt; som jeg/vi sa; jeg gjentar; vi gjentar; enda en gang må; nok en gang må;
        for tredje/fjerde/femte gang; hvor mange ganger; som alle vet; som alle andre; alle andre kunder; alle andre
        forstår; ingen andre kunder; ingen andre klager; det sier seg selv; det burde dere/du; dere/du burde vite; dere/du
        burde forstå; dere/du burde skjønne; burde være selvsagt; er vel selvsagt; er jo selvsagt; selv et barn; har aldri
        skjedd; alltid dere/du; alltid det samme; aldri fornøyd/fornøyde; jeg/vi har allerede sagt; jeg/vi har allerede
        forklart; jeg/vi har allerede skrevet; jeg/vi har allerede svart; jeg/vi har allerede påpekt; har vi allerede
        sagt/forklart/svart; har jeg allerede sagt/forklart/svart; allerede sagt; allerede forklart; allerede påpekt;
        ingen andre har klaget; ingen andre har hatt; ingen andre har problem*; ingen andre synes; som allerede sagt; som
        allerede påpekt; som jeg/vi alt har
        """
    ),
    undated=phrases(
        """
        snarest; snarest mulig; asap; så snart som mulig; så fort som mulig; så raskt som mulig; så snart vi/jag/jeg kan; så fort
        vi/jeg kan; så fort vi/jeg rekker; så snart vi/jeg rekker; når vi/jeg rekker; når vi/jeg får tid; når det blir tid; når tiden
        tillater; om kort tid; innen kort tid; ved anledning; ved leilighet; i nær fremtid; i nær framtid; innen rimelig tid; skal se
        på; kommer tilbake til dere når; kommer tilbake når; før eller siden; når vi vet mer; med det første; når det passer oss;
        kommer … snart; hører fra oss snart; gir lyd snart; klar/klart/klare snart; snart klar/klart/klare; skal … snart; blir …
        snart; så snart det går; så fort det går; så snart det lar; kommer etter hvert; skal … straks; kommer … straks; skal …
        omgående; kommer … omgående; vi ser på det; jeg ser på det; kommer vi tilbake; vi hører fra oss; vi gir lyd; jeg gir lyd; når
        det roer; når ting roer; litt senere; vi tar kontakt; jeg tar kontakt
        """
    ),
    undated_unless=phrases(
        """
        ta kontakt; gi beskjed; kan du; kan dere; kunne du; kunne dere; hvis du; hvis dere; om du; om dere; si ifra; si fra; så snart
        du; så snart dere; når du; når dere; snakkes snart; sees snart; ses snart; høres snart; snart jul; snart helg; snart ferie;
        snart to; snart tre; snart fem; snart ti; snart et; gjerne; spørsmål; velkom*; om mulig; vennligst; ring gjerne; spør gjerne;
        send gjerne
        """
    ),
    days=phrases(
        """
        mandag*; tirsdag*; onsdag*; torsdag*; fredag*; lørdag*; søndag*; januar; februar; mars; april; mai; juni; juli; august; september; oktober; november; desember; i dag; idag; i kveld; i morgen; i ettermiddag; i formiddag; i overmorgen; før
        lunsj; etter lunsj; denne uken; denne uka; neste uke; i uken; i uka; slutten av uken; utgangen av; månedsskiftet; årsskiftet; senest den; innen den; klokken; klokka; innen en time; innen et døgn; uken etter
        """
    ),
    accusations=phrases(
        """
        dere/du har ikke; dere/du har jo ikke; dere/du har aldri; dere/du har fortsatt ikke; dere/du har fremdeles ikke; har dere/du ikke engang; dere/du har glemt; dere/du har oversett; dere/du har sluntret; dere/du har brutt; dere/du
        bryter; dere/du lovet; dere/du lovte; dere/du har lovet; dere/du påstår; dere/du påsto; dere/du hevder; dere/du vil ikke;
        dere/du nekter; dere/du har nektet; dere/du bryr dere/deg ikke; dere/du bryr dere/deg åpenbart; dere/du blåser; dere/du
        prøver; dere/du forsøker; dere/du ignorerer; dere/du har ignorert; dere/du skylder på; dere/du lytter ikke; dere/du hører
        ikke; dere/du leser ikke; dere/du leste ikke; dere/du svarer ikke; dere/du betaler ikke; dere/du glemte; dere/du gjorde feil;
        dere/du har gjort feil; dere/du ombestemmer; dere/du ombestemte; dere/du endrer mening; dere/du har åpenbart; dere/du forstår
        åpenbart; dere/du har bevisst; dere/du saboterer; dere/du utnytter; dere/du lurer; dere/du lurte; dere/du har lurt; dere/du
        har tenkt å; dere/du møtte ikke; dere/du kom for sent; de ansatte deres har; dere/du sa … men; dere/du burde ha
        lest/sendt/betalt/sagt/tenkt/spurt/forstått/sjekket; dere/du burde lest/sendt/betalt/sagt/tenkt/spurt/sjekket; dere/du skulle
        ha lest/sendt/betalt/sagt/tenkt/spurt/sjekket; dere/du har jo; dere/du tror at; dere/du tror visst; dere/du virker ikke;
        dere/du vet godt; dere/du vet utmerket; dere/du svarer aldri; dere/du betaler aldri; dere/du er ute etter; dere/du bare; bryr
        dere/du; dere/du tydeligvis; tydeligvis har dere/du; dere/du klager; dere/du holder på; dere/du later som; dere/du blander;
        dere/du roter
        """
    ),
    ifs=phrases("hvis dere; hvis du; om dere; om du; dersom; når dere; når du; i tilfelle"),
    faults=phrases(
        """
        deres feil; din feil; feilen er deres; deres skyld; din skyld; på grunn av deg; skyldes dere; skyldes at dere/du;
        skyldes … at dere/du; skyldes deres; deres egne feil; slurv fra deres; deres slurv; deres manglende; dere/du har
        bare dere/deg; takke dere/deg selv; skylde på dere/deg selv; dere/du er skyld*; dere/du har forårsaket; dere/du
        forårsaket; deres uvilje; dere/du prøver å lure; dere/du prøver å snike; snike dere/deg unna; lure dere/deg unna;
        på grunn av at dere/du; på grunn av deres egen/egne; på grunn av deres forsink*; på grunn av deres rot; på grunn
        av deres mangl*; utelukkende på grunn av dere; helt på grunn av dere; er jo dere som; er dere som; var dere som;
        er faktisk dere som; det er du som; dere/du som har; dere/du som ikke; dere selv; deres eget; dere/du får skylde
        på dere/deg
        """
    ),
    evidence=phrases(
        "ifølge; i følge; i henhold; vedlagt; vedlegg*; vedlegget; referat*; protokoll*; avtalens punkt; punkt; pkt; se e-post*; e-posten av; fakturanummer; faktura nr; ordrenummer; ordrebekreftelse*; møtereferat*; kvittering*; skjermbilde*; logg*; sak nr"
    ),
    instead="Hvis vi har … senest …, leverer vi … den …; ellers flyttes leveransen til …",
)
