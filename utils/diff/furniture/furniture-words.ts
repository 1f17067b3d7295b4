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
