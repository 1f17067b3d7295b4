import type { CitedDate } from '../../cite/cited-date';
import { invertedName } from '../../cite/cited-name';
import { hostOf } from '../../url/host-of';
import { oneLine } from '../../text/plain-text';
import type { Reference } from './reference';

/** `2025/10/21/`: parts that are not known stay empty, and the slashes stay. */
function risDate({ year, month, day }: CitedDate): string {
  const two = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'));
  return `${year}/${two(month)}/${two(day)}/`;
}

/** A record of RIS, as EndNote, Mendeley and Zotero read it: a tag a line, so that every value is one line. */
export function risRecord(reference: Reference): string {
  const { authors, title, site, published, accessed, url, archive, lang, abstract, tags, note } = reference;
  const fields: (readonly [tag: string, value: string | null])[] = [
    ['TY', 'ELEC'],
    ['TI', title],
    ...authors.map((name) => ['AU', invertedName(name)] as const),
    ['T2', site],
    ['PY', published && String(published.year)],
    ['DA', published && risDate(published)],
    ['UR', url],
    ['Y2', risDate(accessed)],
    ['DB', archive && hostOf(archive.url)],
    ['AN', archive && archive.url],
    ['LA', lang],
    ['AB', abstract],
    ...tags.map((tag) => ['KW', tag] as const),
    ['N1', note],
  ];
  const lines = fields.flatMap(([tag, value]) => (value ? [`${tag}  - ${oneLine(value)}`] : []));
  return [...lines, 'ER  - ', '', ''].join('\r\n');
}
