/** A whole number as a page shows a count: `1,234`, `1 234`, `3.4K`, `12 тыс.`, `2 min` */
const COUNT = String.raw`\+?\p{Nd}[\p{Nd}.,'’\u00a0\u202f ]*(?:[kmb]|thousand|million|тыс|млн|min|mln|milyon|bin)?\.?\+?`;

/** What is counted, in the languages most read; as the whole of a short text, with a number beside it. */
const COUNTED = [
  String.raw`(?:page ?|total |unique )?views?|reads?|readers?|shares?|likes?|comments?|repl(?:y|ies)|reactions?|votes?|claps?|retweets?|followers?|subscribers?|plays?|hits|visits|visitors?|times read|people (?:are )?(?:reading|watching|here)(?: this)?(?: now)?|reading now|online(?: now)?`,
  String.raw`baxış(?:lar)?(?: sayı)?|baxılıb|oxunub|oxunma(?: sayı)?|oxunuş|dəfə (?:oxunub|baxılıb)|şərh(?:lər)?|rəy(?:lər)?|paylaşım|paylaşılıb|bəyən(?:mə|ilib)`,
  String.raw`görüntülenme|görüntüleme|okunma(?: sayısı)?|okundu|kez okundu|yorum(?:lar)?|paylaşım|beğeni|takipçi|izlenme`,
  String.raw`просмотр(?:ов|а|ы)?|прочтени[йея]|прочитал[ио]?|комментари(?:ев|я|и|й)|репост(?:ов|а)?|лайк(?:ов|а)?|подписчик(?:ов|а)?|оцен(?:ок|ки|ка)|поделил(?:ись|ся)`,
  String.raw`aufrufe|kommentare?|mal geteilt|vues?|commentaires?|partages?|lectures?|visitas?|vistas?|comentarios?|compartidos?|visualizaç(?:ões|ão)|comentários?|visualizzazion[ie]|comment[io]|condivision[ie]|weergaven|reacties|wyświetle[nń]\w*|komentarz[ey]?`,
  String.raw`переглядів|перегляди|коментар(?:ів|і)|مشاهد(?:ة|ات)|تعليق(?:ات)?|بازدید|نظر|صפיות|תגובות|次阅读|阅读|次浏览|浏览|评论|閲覧|コメント|조회수?|댓글`,
].join('|');

/** Signs that stand for what is counted. */
const SIGN = String.raw`(?:👁|👀|♥|❤|💬|🔥|👍|👎|↗|⇪|★|☆|⭐|🗨|✉)\ufe0f?`;

const LABELLED = String.raw`(?:${COUNTED})\s*[:\-–]?\s*\(?${COUNT}\)?|\(?${COUNT}\)?\s*(?:${COUNTED})|${SIGN}\s*${COUNT}|${COUNT}\s*${SIGN}`;

const FEW = String.raw`(?:\p{Nd}+|an?|one|bir|un[ea]?|ein(?:e[rmn]?)?)`;
const RELATIVE_TIMES = [
  String.raw`(?:about |over |almost |less than )?${FEW}\s?(?:seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|w|months?|years?) ago|just now|moments ago`,
  String.raw`(?:təxminən )?${FEW} (?:saniyə|dəqiqə|saat|gün|həftə|ay|il) (?:əvvəl|öncə|bundan əvvəl)|indicə`,
  String.raw`(?:yaklaşık )?${FEW} (?:saniye|sn|dakika|dk|saat|sa|gün|hafta|ay|yıl) önce|az önce|şimdi`,
  String.raw`(?:около )?(?:\p{Nd}+ )?(?:секунд[уы]?|сек\.?|минут[уы]?|мин\.?|час(?:а|ов)?|ч\.?|день|дня|дней|недел[июья]|месяц(?:а|ев)?|год(?:а)?|лет) назад|только что`,
  String.raw`(?:\p{Nd}+ )?(?:секунд[уи]?|хвилин[уи]?|годин[уи]?|день|дні|днів|тижн(?:і|ів)|тиждень|місяц(?:і|ів)) тому`,
  String.raw`vor ${FEW} (?:sekunden?|minuten?|stunden?|tag(?:en)?|wochen?|monat(?:en)?|jahr(?:en)?)|il y a ${FEW} (?:secondes?|minutes?|min|heures?|h|jours?|semaines?|mois|ans?)|hace ${FEW} (?:segundos?|minutos?|horas?|días?|semanas?|mes(?:es)?|años?)|há ${FEW} (?:segundos?|minutos?|horas?|dias?|semanas?|mês|meses|anos?)|${FEW} (?:secondi|minut[oi]|or[ae]|giorn[oi]|settiman[ae]|mes[ei]|ann[oi]) fa|${FEW} (?:seconden|minuten|minuut|uur|dagen|dag|weken|week) geleden`,
  String.raw`(?:منذ|قبل) .{1,20}(?:ثانية|ثوان|دقيقة|دقائق|دقيقتين|ساعة|ساعات|ساعتين|يوم|أيام|يومين)|\p{Nd}+ (?:ثانیه|دقیقه|ساعت|روز) (?:پیش|قبل)|לפני .{1,20}|\p{Nd}+\s?(?:秒|分钟|分鐘|小时|小時|天|日|分|時間)前|\p{Nd}+(?:초|분|시간|일) 전`,
].join('|');

/** What may stand before such a time. */
const TIME_LABEL = String.raw`(?:(?:last )?(?:updated|published|posted|modified)|yenilənib|yeniləndi|dərc edilib|paylaşılıb|güncellendi|güncelleme|yayınlandı|yayınlanma|обновлено|опубликовано|изменено|aktualisiert|mis à jour|publié|actualizado|publicado|aggiornato)\s*:?\s*`;

/** Words that send a reader to other articles, at the beginning of a line. */
export const ELSEWHERE = new RegExp(
  String.raw`^[^\p{L}\p{Nd}]*(?:` +
    [
      'read (?:also|more|next|this)|also read|see also|see more|related(?: (?:articles?|stories|news|posts|topics|content|coverage|links|reading))?|more (?:on this|stories|news|from|like this|in)|recommended(?: (?:for you|articles|stories|reading))?|you (?:may|might) (?:also )?(?:like|be interested)|don.t miss|most (?:read|popular|viewed|shared)|trending(?: now)?|popular(?: now| stories| posts)?|up next|editor.s picks|top stories|latest (?:news|stories)|what to read next|further stories',
      'həmçinin (?:oxuyun|oxu|bax(?:ın)?)|bunu da oxu(?:yun)?|bunları da oxuyun|oxşar (?:xəbərlər|yazılar)|əlaqəli xəbərlər|(?:ən )?çox oxunan(?:lar)?|son xəbərlər|digər xəbərlər|maraqlı xəbərlər|günün xəbərləri|mövzu üzrə|gündəm',
      'bunlar(?:ı|a) da (?:oku|okuyun|bakın)|ayrıca (?:okuyun|bakınız|bkz)|ilgili (?:haber(?:ler)?|yazılar|içerikler)|benzer (?:haberler|yazılar)|(?:en )?çok okunan(?:lar)?|son (?:haberler|dakika)|diğer haberler|önerilen(?:ler)?|ilginizi çekebilir|sıradaki haber',
      'читайте (?:также|ещ[её]|далее|по теме)|смотрите также|см\\.? также|по теме|материалы по теме|похожие (?:статьи|новости|материалы)|другие новости|(?:самое )?(?:популярное|читаемое|обсуждаемое)|рекомендуем|вам может понравиться|главные новости|последние новости|новости по теме|ещ[её] по теме|читайте в',
      'читайте також|дивіться також|схожі (?:новини|статті)|lesen sie auch|mehr zum thema|auch interessant|das könnte sie (?:auch )?interessieren|meistgelesen|lire aussi|à lire (?:aussi|également)|voir aussi|sur le même (?:sujet|thème)|les plus lus|lea también|te puede interesar|más leídas?|noticias relacionadas|leia (?:também|mais)|veja também|notícias relacionadas|leggi anche|potrebbe interessarti|più letti|lees ook|meer over|czytaj (?:też|także|również)|zobacz (?:też|także)|polecane',
      'اقرأ أيض(?:ا|\u064B)+|إقرأ أيض(?:ا|\u064B)+|مواضيع ذات صلة|الأكثر قراءة|بیشتر بخوانید|مطالب مرتبط|קראו גם|כתבות נוספות|相关(?:阅读|新闻|文章)|延伸阅读|推荐阅读|関連記事|あわせて読みたい|관련 ?기사',
    ].join('|') +
    String.raw`)(?![\p{L}\p{Nd}])`,
  'iu',
);

/** What marks an advertisement; the mark may be all there is, or stand before it. */
export const ADVERT = new RegExp(
  String.raw`^[^\p{L}\p{Nd}]*(?:` +
    'advertisements?|adverts?|ads?|sponsored(?: (?:content|links?|post))?|paid (?:content|post|partnership)|promoted|promo|story continues below(?: advertisement)?|article continues (?:after|below)(?: (?:the|this))?(?: ad(?:vertisement)?)?|scroll to continue(?: with content)?|skip ad(?:vertisement)?|' +
    'reklam(?:lar)?|sponsorlu(?: içerik)?|tanıtım|reklamdan sonra davam edir|реклама|на правах рекламы|партн[её]рский материал|спецпроект|anzeige|werbung|gesponsert|publicité|annonce|publicidad|anuncio|patrocinado|publicidade|pubblicità|advertentie|reklama|إعلان|تبلیغات|פרסומת|广告|廣告|広告|광고' +
    String.raw`)(?![\p{L}\p{Nd}])`,
  'iu',
);

const whole = (pattern: string): RegExp => new RegExp(String.raw`^[\s(\[]*(?:${pattern})[\s)\].!]*$`, 'iu');

const TOLD_FROM_NOW = String.raw`(?:${TIME_LABEL})?(?:${RELATIVE_TIMES})`;

/** Counts and times told from now, one or several, and nothing else: `1,234 views · 3 minutes ago`, `Просмотров: 12`. */
export const VISIT_FACTS = whole(String.raw`(?:(?:${LABELLED}|${TOLD_FROM_NOW})[\s|·•,;–—-]*)+`);

const NUMBER = String.raw`[+\-−–]?\p{Nd}+(?:[.,]\p{Nd}+)?`;
const CURRENCY = String.raw`(?:usd|eur|rub|rur|try|gbp|azn|btc|eth|kzt|gel|uah|brent|[$€₽₺₼£₿])(?:\s?/\s?(?:azn|usd|eur|rub|try))?`;
const RATE = String.raw`${CURRENCY}\s*[:=]?\s*${NUMBER}\s*(?:${CURRENCY})?\s*(?:[▲▼↑↓]?\s*(?:\(?${NUMBER}\s*%?\)?)?)`;
const WEATHER = String.raw`(?:\p{L}+[ ,:]+){0,3}${NUMBER}\s*(?:°\s*[CF]?|℃|℉)(?:[ ,]+\p{L}+){0,3}`;

/** Rates of exchange and the weather, as sites show them above an article. */
export const TICKER = whole(String.raw`(?:${RATE}[\s,;/|]*)+|${WEATHER}`);

const DATE = String.raw`(?:(?:\p{L}{2,14}\.?,?\s+)?(?:\p{Nd}{1,2}[./-]\p{Nd}{1,2}[./-]\p{Nd}{2,4}|\p{Nd}{4}-\p{Nd}{2}-\p{Nd}{2}|\p{Nd}{1,2}\.?\s+\p{L}{3,12}\.?,?(?:\s+\p{Nd}{4})?|\p{L}{3,12}\.?\s+\p{Nd}{1,2},?(?:\s+\p{Nd}{4})?)(?:,?\s+\p{L}{4,14})?)`;

/** The time of day, with the day or without it, and nothing that says of what. */
export const CLOCK = whole(
  String.raw`(?:${DATE},?\s+)?\p{Nd}{1,2}:\p{Nd}{2}(?::\p{Nd}{2})?(?:\s?[ap]\.?m\.?)?(?:\s+(?:utc|gmt|[a-z]{3,4}))?(?:\s+${DATE})?`,
);
