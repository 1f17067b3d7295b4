/**
 * Beginnings of the names of the twelve months, folded: long enough to tell them from other words, short enough to cover
 * all endings. A table instead of `Intl`: Chromium ships without month names for az, kk, uz (`M01`), be, hy, ka, ky, mk
 * (English), and building formatters costs up to 4 ms a language.
 * Languages: en az tr uz de nl sv da nb fi fr es it pt ro ca pl cs sk sl hu lt lv et id, ru uk be bg sr mk kk ky tg,
 * el, ar, fa, ur, he, hi, hy, ka.
 */
export const MONTH_NAMES: readonly string[] = [
  'januar janvi janvar yanvar ocak enero gennaio janeiro ianuar gener stycz leden ledn tammik sausi jaanu январ січ студз јануар януар қаңтар ιανου يناير جانفي كانونالثاني ژانويه جنوري ינואר जनवरी հունվար იანვარ',
  'februar fevra subat fevri febre febbra fevere luty luteg unor helmik vasari veebru феврал фебруар лют ақпан φεβρου فبراير فيفري شباط فوريه فروري פברואר फरवरी փետրվար თებერვ',
  'marc marz maerz mars mart maart mrt brez maalis kovas kovo март марта берез сакав наурыз μαρτ مارس اذار مارچ מרץ मार्च մարտ მარტ',
  'april aprel nisan avril abril kwieci kwietn dube dubn huhtik baland апрел април квіт красав сәуір απριλ ابريل افريل نيسان اوريل اپريل אפריל अप्रैल ապրիլ აპრილ',
  'may mai maj mei maggio touko gegu kvet май мая маи трав мамыр μαι مايو ماي ايار مه مي مئي מאי मई մայիս მაის',
  'jun iyun iyn haziran juin giugno iunie czerw cerven cervn kesak birze июн червен червн чэрв јун юни маусым ιουν يونيو جوان حزيران ژوئن جون יוני जून հունիս ივნის',
  'jul iyul iyl temmuz juill luglio iulie lipie lipca cervenec cervence heinak liepa liepo июл лип ліп јул юли шілде ιουλ يوليو جويلي تموز ژوئيه جولاي جولائي יולי जुलाई հուլիս ივლის',
  'august avqust avgust agusto agost aout sierp srpen srpn elokuu augusz rugpj август серп жнів тамыз αυγου اغسطس اوت اب اگست אוגוסט अगस्त օգոստ აგვის',
  'septem sentya senta eylul setiem settem setem wrzes zari syysk szept rugse сентя септем верес верас қыркүйек σεπτε سبتمبر ايلول سپتامبر ستمبر ספטמבר सितंबर सितम्बर սեպտեմ სექტემ',
  'octo octub octom oktob oktoob oktya oktab ekim ottob outub pazdz rijen rijn lokak spali октяб октом октоб жовт кастр қазан οκτωβ اكتوبر تشرينالاول اكتبر אוקטובר अक्टूबर अक्तूबर հոկտեմ ოქტომ',
  'novem noyab kasim noiem novie listop marras lapkr нояб ноем листоп лістап қараша νοεμ نوفمبر تشرينالثاني نوامبر نومبر נובמבר नवंबर नवम्बर նոյեմ ნოემ',
  'decem dezem desem dekab aralik diciem dicem grudz grudn prosin jouluk gruod detse декаб децем декем груд снеж желтоқсан δεκεμ ديسمبر كانونالاول دسامبر دسمبر דצמבר दिसंबर दिसम्बर դեկտեմ დეკემ',
];

/** Beginnings of Croatian names: in Polish, Czech and Ukrainian some of them name other months. */
export const CROATIAN_MONTH_NAMES: readonly string[] =
  'sijec;velja;ozuj;trav;svib;lip;srp;kolov;ruj;listop;stude;prosin'.split(';');

/** Names of the months of the Solar Hijri calendar, folded. */
export const SOLAR_MONTH_NAMES: readonly string[] =
  'فروردین فروردين;اردیبهشت ارديبهشت;خرداد;تیر تير;مرداد امرداد;شهریور شهريور;مهر;ابان;اذر;دی دي;بهمن;اسفند'.split(
    ';',
  );
