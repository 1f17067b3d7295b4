import type { SnapshotRecord } from '../model/records';
import { escapeHtml } from '../text/escape-html';

/** Words of the interface for an extracted article as a document of its own. */
export interface ArticleWords {
  /** Says that this is not the page. */
  notice: string;
  source: string;
  archivedAt: string;
  /** A time in words. */
  time: (iso: string) => string;
  /** Language and direction of these words. */
  lang: string;
  dir: 'ltr' | 'rtl';
}

const STYLE =
  'body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:1.05rem/1.6 system-ui,sans-serif}' +
  'header{border-bottom:1px solid #bbb;margin-bottom:1.5rem;color:#555;font-size:.9rem;overflow-wrap:anywhere}' +
  'img,video{max-width:100%;height:auto}';

/**
 * An extracted article as a document that says what it is. It has its own address (`articleAddress`): under the page's a
 * reader would take it for the page.
 * @param html sanitised, as it is stored
 */
export function articleDocument(
  snapshot: Pick<SnapshotRecord, 'url' | 'title' | 'byline' | 'archivedAt' | 'lang' | 'dir'>,
  html: string,
  words: ArticleWords,
): string {
  const { url, title, byline, archivedAt } = snapshot;
  const language = attribute('lang', snapshot.lang) + attribute('dir', snapshot.dir);
  return `<!doctype html>
<html${language}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="script-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'">
<title>${escapeHtml(title ?? url)}</title>
<style>${STYLE}</style>
</head>
<body>
<header${attribute('lang', words.lang)}${attribute('dir', words.dir)}>
<p>${escapeHtml(words.notice)}</p>
<p>${escapeHtml(words.source)}: <a${attribute('href', url)}><bdi>${escapeHtml(url)}</bdi></a><br>
${escapeHtml(words.archivedAt)}: <time${attribute('datetime', archivedAt)}>${escapeHtml(words.time(archivedAt))}</time></p>
</header>
<main>
${title === null ? '' : `<h1>${escapeHtml(title)}</h1>`}
${byline === null ? '' : `<p>${escapeHtml(byline)}</p>`}
<article>
${html}
</article>
</main>
</body>
</html>
`;
}

/** The address of a snapshot's extracted article: ids of snapshots are UUIDs (RFC 9562). */
export function articleAddress(snapshotId: string): string {
  return `urn:uuid:${snapshotId}`;
}

function attribute(name: string, value: string | null): string {
  return value === null ? '' : ` ${name}="${escapeHtml(value)}"`;
}
