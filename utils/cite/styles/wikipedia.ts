import type { Citation } from '../citation';
import { isoDate } from '../cited-date';
import type { CitedSource } from '../cited-source';

/** Wikipedia's template `{{cite web}}`. https://en.wikipedia.org/wiki/Template:Cite_web */
export function citeWikipedia(source: CitedSource): Citation {
  const { title, site, published, accessed, url, archive, lang } = source;
  const fields: [name: string, value: string][] = [
    ...authorFields(source),
    ['title', plain(title)],
    ['url', address(url)],
    ['website', plain(site)],
    ['date', published ? isoDate(published) : ''],
    ['access-date', isoDate(accessed)],
    ['language', lang ?? ''],
    ...archiveFields(archive),
  ];
  const stated = fields.filter(([, value]) => value !== '').map(([name, value]) => `|${name}=${value}`);
  return [`{{cite web ${stated.join(' ')}}}`];
}

function authorFields({ authors }: CitedSource): [string, string][] {
  return authors.flatMap((name, index): [string, string][] => {
    const number = index === 0 ? '' : String(index + 1);
    if ('literal' in name) return [[`author${number}`, plain(name.literal)]];
    return [
      [`last${number}`, plain(name.family)],
      [`first${number}`, plain(name.given)],
    ];
  });
}

/** A copy in a public archive; the original is taken to be still there. */
function archiveFields(archive: CitedSource['archive']): [string, string][] {
  if (!archive) return [];
  return [
    ['archive-url', address(archive.url)],
    ['archive-date', isoDate(archive.date)],
    ['url-status', 'live'],
  ];
}

/** Text without what is markup in a template. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replaceAll('|', '{{!}}')
    .replace(/[[\]]/g, (bracket) => (bracket === '[' ? '&#91;' : '&#93;'));
}

/** An address without signs that end a parameter. */
function address(url: string): string {
  return url.replaceAll('|', '%7C').replaceAll('{', '%7B').replaceAll('}', '%7D').replaceAll(' ', '%20');
}
