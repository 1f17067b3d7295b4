import { isLanguageTag } from './language-tag';
import { type CorpusItem, paragraphs } from './corpus-xml';
import { oneLine } from '../../text/plain-text';
import { xmlAttribute, xmlText } from '../../text/xml-text';

/** What stands before the first text of a TEI corpus. https://tei-c.org/release/doc/tei-p5-doc/en/html/CC.html */
export function teiHead(exportedAt: Date, generator: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<teiCorpus xmlns="http://www.tei-c.org/ns/1.0">
${header(
  `<titleStmt><title>Web pages archived with Menbe</title></titleStmt>
<publicationStmt><p>Exported by ${xmlText(generator)} on <date${xmlAttribute('when', exportedAt.toISOString())}/>.</p></publicationStmt>
<sourceDesc><p>Articles as they were extracted from web pages when these were archived.</p></sourceDesc>`,
)}`;
}

/** After the last text. */
export const TEI_END = '</teiCorpus>\n';

/** A text with its header. */
export function teiDocument(item: CorpusItem): string {
  const { id, url, title, byline, siteName, lang, publishedTime, archivedAt } = item;
  const name = xmlText(oneLine(title ?? url));
  const author = byline === null ? '' : `<author>${xmlText(oneLine(byline))}</author>`;
  const site = siteName === null ? '' : `<publisher>${xmlText(oneLine(siteName))}</publisher>`;
  const published = publishedTime === null ? '' : date(publishedTime, 'published');
  const bibl = `<title>${name}</title>${author}${site}${published}${date(archivedAt, 'archived')}<ref${xmlAttribute('target', url)}>${xmlText(url)}</ref>`;
  const tag = lang !== null && isLanguageTag(lang) ? lang : null;
  const language =
    tag === null ? '' : `<profileDesc><langUsage><language ident="${tag}"/></langUsage></profileDesc>`;
  return `<TEI${xmlAttribute('xml:id', `s-${id}`)}>
${header(
  `<titleStmt><title>${name}</title>${author}</titleStmt>
<extent><measure unit="words" quantity="${item.wordCount}"/></extent>
<publicationStmt><p><idno type="sha256">${xmlText(item.sha256)}</idno></p></publicationStmt>
<sourceDesc><bibl>${bibl}</bibl></sourceDesc>`,
  language,
)}<text${xmlAttribute('xml:lang', tag)}><body>
${paragraphs(item.text) || '<p/>\n'}</body></text>
</TEI>
`;
}

function header(fileDesc: string, profile = ''): string {
  return `<teiHeader><fileDesc>\n${fileDesc}\n</fileDesc>${profile}</teiHeader>\n`;
}

/** What TEI takes as a time: W3C's forms of a day, a month, a year or a moment. */
const W3C_TIME = /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)?)?)?)?$/;

function date(time: string, type: 'published' | 'archived'): string {
  const when = W3C_TIME.test(time) ? xmlAttribute('when', time) : '';
  return `<date type="${type}"${when}>${xmlText(time)}</date>`;
}
