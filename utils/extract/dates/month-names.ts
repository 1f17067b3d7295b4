/**
 * Beginnings of the names of the twelve months, folded: long enough to tell them from other words, short enough to cover
 * all endings. A table instead of `Intl`: Chromium ships without month names for az, kk, uz (`M01`), be, hy, ka, ky, mk
 * (English), and building formatters costs up to 4 ms a language.
 * Languages: en az tr uz de nl sv da nb fr es it pt ro ca pl cs sk sl hu lv et id, ru uk be bg sr mk kk ky tg,
 * ar, fa, hy, ka.
 */
export const MONTH_NAMES: readonly string[] = [
  'januar janvi janvar yanvar ocak enero gennaio janeiro ianuar gener stycz leden ledn jaanu январ січ студз јануар януар қаңтар يناير جانفي كانونالثاني ژانويه հունվար იანვარ',
  'februar fevra subat fevri febre febbra fevere luty luteg unor veebru феврал фебруар лют ақпан فبراير فيفري شباط فوريه փետրվար თებერვ',
  'marc marz maerz mars mart maart mrt brez март марта берез сакав наурыз مارس اذار մարտ მარტ',
  'april aprel nisan avril abril kwieci kwietn dube dubn апрел април квіт красав сәуір ابريل افريل نيسان اوريل ապրիլ აპრილ',
  'may mai maj mei maggio kvet май мая маи трав мамыр مايو ماي ايار مه مي մայիս მაის',
  'jun iyun iyn haziran juin giugno iunie czerw cerven cervn июн червен червн чэрв јун юни маусым يونيو جوان حزيران ژوئن հունիս ივნის',
  'jul iyul iyl temmuz juill luglio iulie lipie lipca cervenec cervence июл лип ліп јул юли шілде يوليو جويلي تموز ژوئيه جولاي հուլիս ივლის',
  'august avqust avgust agusto agost aout sierp srpen srpn augusz август серп жнів тамыз اغسطس اوت اب օգոստ აგვის',
  'septem sentya senta eylul setiem settem setem wrzes zari szept сентя септем верес верас қыркүйек سبتمبر ايلول سپتامبر սեպտեմ სექტემ',
  'octo octub octom oktob oktoob oktya oktab ekim ottob outub pazdz rijen rijn октяб октом октоб жовт кастр қазан اكتوبر تشرينالاول اكتبر հոկտեմ ოქტომ',
  'novem noyab kasim noiem novie listop нояб ноем листоп лістап қараша نوفمبر تشرينالثاني نوامبر նոյեմ ნოემ',
  'decem dezem desem dekab aralik diciem dicem grudz grudn prosin detse декаб децем декем груд снеж желтоқсан ديسمبر كانونالاول دسامبر դեկտեմ დეკემ',
];

/** Beginnings of Croatian names: in Polish, Czech and Ukrainian some of them name other months. */
export const CROATIAN_MONTH_NAMES: readonly string[] =
  'sijec;velja;ozuj;trav;svib;lip;srp;kolov;ruj;listop;stude;prosin'.split(';');

/** Names of the months of the Solar Hijri calendar, folded. */
export const SOLAR_MONTH_NAMES: readonly string[] =
  'فروردین فروردين;اردیبهشت ارديبهشت;خرداد;تیر تير;مرداد امرداد;شهریور شهريور;مهر;ابان;اذر;دی دي;بهمن;اسفند'.split(
    ';',
  );
