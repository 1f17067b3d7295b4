import { seeded } from '../../../support/seeded';

type Random = () => number;

const between = (random: Random, low: number, high: number): number =>
  low + Math.floor(random() * (high - low));
const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)] as T;

/** What sites say in a language beside an article. */
interface Words {
  views: (count: string) => string;
  comments: (count: number) => string;
  ago: (count: number) => string;
  also: string;
  related: string;
  most: string;
  advert: string;
  headlines: string[];
}

const WORDS: readonly Words[] = [
  {
    views: (count) => `${count} views`,
    comments: (count) => `${count} comments`,
    ago: (count) => `${count} minutes ago`,
    also: 'Read also:',
    related: 'Related articles',
    most: 'Most read',
    advert: 'Advertisement',
    headlines: [
      'Ferry service to resume after the storm',
      'Council votes on the old market',
      'Five gardens to see this spring',
      'Bakery opens a second shop by the river',
    ],
  },
  {
    views: (count) => `Baxış sayı: ${count}`,
    comments: (count) => `${count} şərh`,
    ago: (count) => `${count} dəqiqə əvvəl`,
    also: 'Həmçinin oxuyun:',
    related: 'Oxşar xəbərlər',
    most: 'Ən çox oxunanlar',
    advert: 'Reklam',
    headlines: [
      'Bərə tufandan sonra yenidən işə düşür',
      'Şura köhnə bazar barədə səs verir',
      'Bu yaz görməli beş bağ',
      'Çay kənarında ikinci çörəkxana açılır',
    ],
  },
  {
    views: (count) => `Просмотров: ${count}`,
    comments: (count) => `Комментарии: ${count}`,
    ago: (count) => `${count} минут назад`,
    also: 'Читайте также:',
    related: 'Материалы по теме',
    most: 'Самое читаемое',
    advert: 'Реклама',
    headlines: [
      'Паром вернётся на линию после шторма',
      'Совет голосует о старом рынке',
      'Пять садов этой весны',
      'Пекарня открывает второй магазин у реки',
    ],
  },
  {
    views: (count) => `${count} görüntülenme`,
    comments: (count) => `${count} yorum`,
    ago: (count) => `${count} dakika önce`,
    also: 'Bunları da okuyun:',
    related: 'İlgili haberler',
    most: 'En çok okunanlar',
    advert: 'Reklam',
    headlines: [
      'Feribot fırtınadan sonra yeniden başlıyor',
      'Meclis eski çarşıyı oyluyor',
      'Bu bahar görülecek beş bahçe',
      'Fırın nehir kıyısında ikinci dükkânını açıyor',
    ],
  },
];

const link = (headline: string, random: Random): string =>
  `<a href="/news/${between(random, 1000, 99999)}">${headline}</a>`;

/** Above the headline: date, clock, weather, rates. */
function ticker(random: Random): string {
  const time = `${between(random, 10, 23)}:${between(random, 10, 59)}`;
  return `<div class="${pick(['top-bar', 'header-info', 'ticker'], random)}"><span>${time}</span> <span>Bakı ${between(random, 1, 35)}°C</span> <span>USD 1.${between(random, 6000, 7999)}</span> <span>EUR 1.${between(random, 8000, 9999)}</span></div>`;
}

/** Under the headline: counts and a time told from now, with telling class names or without. */
function facts(words: Words, random: Random, plain: boolean): string {
  const count = String(between(random, 100, 99999));
  const parts = [
    words.views(count),
    words.comments(between(random, 2, 300)),
    words.ago(between(random, 2, 59)),
  ];
  return plain
    ? `<div>${parts.join(' | ')}</div>`
    : `<div class="post-meta"><span class="views">${parts[0]}</span><span class="comments-count">${parts[1]}</span><time class="ago">${parts[2]}</time></div>`;
}

function readAlso(words: Words, random: Random, plain: boolean): string {
  const anchor = link(pick(words.headlines, random), random);
  return plain
    ? `<p>${words.also} ${anchor}</p>`
    : `<div class="read-also"><b>${words.also}</b> ${anchor}</div>`;
}

function advert(words: Words, random: Random, plain: boolean): string {
  const offer = `<a href="https://shop.invalid/?c=${between(random, 1, 9999)}">${pick(['Half-price boots', 'Fly from 49', 'New mattress, old price', 'Learn to sail'], random)}</a>`;
  const banner = `<a href="https://ads.invalid/${between(random, 1, 9999)}"><img src="https://ads.invalid/banner-${between(random, 1, 9999)}.png" width="728" height="90"></a>`;
  return plain
    ? `<div id="div-gpt-ad-${between(random, 1, 9999)}">${words.advert}<br>${offer}</div>`
    : `<div class="ad-slot" id="ad-${between(random, 1, 9999)}"><span>${words.advert}</span>${banner}${offer}</div>`;
}

function related(words: Words, random: Random, heading: string): string {
  const items = Array.from({ length: 4 }, () => {
    const picture = `<img src="/thumbs/${between(random, 1, 9999)}.jpg" width="120" height="80">`;
    return `<li>${picture}${link(pick(words.headlines, random), random)} <span>${words.ago(between(random, 2, 59))}</span> <span>${words.views(String(between(random, 10, 9999)))}</span></li>`;
  });
  return `<h3>${heading}</h3><ul>${items.join('')}</ul>`;
}

/** Where in the page's own HTML things are put in. */
function insertAt(html: string, at: number, addition: string): string {
  return at < 0 ? html : html.slice(0, at) + addition + html.slice(at);
}

const endsOf = (html: string, tag: string): number[] =>
  [...html.matchAll(new RegExp(`</${tag}\\s*>`, 'gi'))].map(({ index, 0: end }) => index + end.length);

/** Figures and addresses of the page itself that no two loads have in common. */
function changeItsOwn(html: string, random: Random): string {
  return html
    .replace(
      /(?<=>\s*)\d[\d,.]*(?=\s*(?:views|comments|shares|likes|reads|replies|просмотр\w*|комментари\w*)\s*<)/gi,
      () => String(between(random, 2, 9999)),
    )
    .replace(/(?<=>\s*)\d{1,2}(?=\s+(?:minutes?|hours?) ago\s*<)/gi, () => String(between(random, 2, 23)))
    .replace(
      /(nonce|csrf[\w-]*|token)(["']?\s*[:=]\s*["'])[\w+/=-]{8,}/gi,
      (_, name: string, sign: string) => `${name}${sign}${between(random, 1e8, 9e8)}`,
    )
    .replace(
      /(\.(?:js|css|png|jpe?g|webp)\?(?:v|ver|t|ts|cb|_)=)[\w.]+/g,
      (_, name: string) => name + String(between(random, 1, 99999)),
    );
}

/**
 * A page as it is sent at one of its loads: the same article, with counts, clocks, advertisements and links to other articles
 * of that load. The places and the form of these depend on the page alone, what they say on the load.
 */
export function atLoad(html: string, id: string, load: number): string {
  const seed = [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 11);
  const layout = seeded(seed);
  const words = pick(WORDS, layout);
  const [plainFacts, plainAlso, plainAdvert] = [layout() < 0.5, layout() < 0.5, layout() < 0.5];
  const random = seeded(seed + 1 + load);
  const paragraphs = endsOf(html, 'p');
  const at = (share: number): number => paragraphs[Math.floor(paragraphs.length * share)] ?? -1;
  // From the end to the beginning, that the places found hold
  const additions: [number, string][] = [
    [at(0.8), related(words, random, words.related)],
    [at(0.6), advert(words, random, plainAdvert)],
    [at(0.4), readAlso(words, random, plainAlso)],
    [endsOf(html, 'h1')[0] ?? -1, facts(words, random, plainFacts)],
    [(/<body[^>]*>/i.exec(html)?.index ?? -1) + (/<body[^>]*>/i.exec(html)?.[0].length ?? 0), ticker(random)],
    [html.search(/<\/body>/i), `<aside>${related(words, random, words.most)}</aside>`],
  ];
  const changed = additions
    .sort(([a], [b]) => b - a)
    .reduce((page, [place, addition]) => insertAt(page, place, addition), html);
  return changeItsOwn(changed, random);
}
