/** Which column of a table holds what, by the names of the columns. */
export type LinkColumns = Partial<Record<LinkColumn, string>>;

/** What columns of links may hold, in the order in which the user is asked. */
export const LINK_COLUMNS = ['url', 'title', 'tags', 'note', 'folder', 'savedAt', 'quote'] as const;

/** What a column of links may hold. */
export type LinkColumn = (typeof LINK_COLUMNS)[number];

/** What people and tools call such columns in English, Azerbaijani, Turkish and Russian; of several in a table the first one here is taken. */
const NAMES: Record<LinkColumn, string> = {
  url:
    'url, urls, link, links, href, uri, page url, web address, web page, website, address, source url, location, ' +
    'ünvan, veb ünvan, səhifənin ünvanı, keçid, keçidlər, bağlantı, bağlantı adresi, web adresi, internet adresi, adres, ' +
    'ссылка, ссылки, url адрес, веб-адрес, адрес страницы, адрес сайта, адрес, сайт',
  title:
    'title, page title, article title, headline, heading, name, başlıq, sərlövhə, ad, adı, başlık, sayfa başlığı, ' +
    'заголовок, название, наименование, имя',
  tags:
    'tags, tag, labels, label, keywords, keyword, teqlər, teq, etiketlər, etiket, açar sözlər, etiketler, anahtar kelimeler, ' +
    'теги, тег, метки, метка, ключевые слова',
  note:
    'note, notes, comment, comments, description, summary, excerpt, abstract, annotation, qeyd, qeydlər, şərh, izah, təsvir, ' +
    'xülasə, not, notlar, yorum, açıklama, özet, заметка, заметки, примечание, примечания, комментарий, описание, аннотация',
  folder:
    'folder, folders, collection, collections, list, notebook, group, category, categories, path, qovluq, kolleksiya, siyahı, ' +
    'kateqoriya, klasör, koleksiyon, liste, kategori, папка, коллекция, подборка, раздел, категория, список',
  savedAt:
    'date added, added at, time added, added, saved at, saved date, date saved, saved, bookmarked at, created at, date created, ' +
    'created, timestamp, time, date, əlavə tarixi, əlavə edilib, saxlanma tarixi, yaradılma tarixi, tarix, eklenme tarihi, ' +
    'kaydedilme tarihi, oluşturulma tarihi, tarih, дата добавления, добавлено, дата сохранения, сохранено, дата создания, создано, дата',
  quote:
    'quote, quotes, quotation, highlight, highlights, selection, sitat, sitatlar, vurğu, alıntı, alıntılar, vurgu, ' +
    'цитата, цитаты, выделение, выделения',
};

const FOLDED = Object.entries(NAMES).map(
  ([column, names]) => [column as LinkColumn, names.split(',').map(folded)] as const,
);

/** What the columns of a table hold, as far as their names tell it. */
export function proposedColumns(names: readonly string[]): LinkColumns {
  const left = new Map(names.toReversed().map((name) => [folded(name), name]));
  const columns: LinkColumns = {};
  for (const [column, known] of FOLDED) {
    const name = known.find((each) => left.has(each));
    if (name === undefined) continue;
    columns[column] = left.get(name);
    left.delete(name);
  }
  return columns;
}

/** A name without case, accents and signs: `dateAdded`, `DATE_ADDED` and `Date added` are one. */
function folded(name: string): string {
  return name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ı', 'i')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
