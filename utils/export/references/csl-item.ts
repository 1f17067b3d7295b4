import type { CitedDate } from '../../cite/cited-date';
import { archivedLine, type Reference } from './reference';
import { hostOf } from '../../url/host-of';

/** `{"date-parts":[[2025,10,21]]}`. */
function cslDate({ year, month, day }: CitedDate): object {
  return { 'date-parts': [[year, month, day].filter((part) => part !== undefined)] };
}

/**
 * An item of CSL-JSON, as pandoc and Zotero read it. https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables
 * A copy in a public archive is in the note too: Zotero knows no archive of a web page.
 */
export function cslItem(reference: Reference, id: string): object {
  const { authors, title, site, published, accessed, url, archive, lang, abstract, tags, note } = reference;
  const notes = [...(note ? [note] : []), ...archivedLine(reference)].join('\n');
  return {
    id,
    type: 'webpage',
    title,
    ...(authors.length > 0 && { author: authors }),
    'container-title': site,
    ...(published && { issued: cslDate(published) }),
    accessed: cslDate(accessed),
    URL: url,
    ...(archive && { archive: hostOf(archive.url) ?? '', archive_location: archive.url }),
    ...(lang && { language: lang }),
    ...(abstract && { abstract }),
    ...(tags.length > 0 && { keyword: tags.join(', ') }),
    ...(notes && { note: notes }),
  };
}
