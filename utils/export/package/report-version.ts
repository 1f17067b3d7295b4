import { escapeHtml as escape } from '../../text/escape-html';
import { comparisonBody, pairHtml } from '../comparison-html';
import { attachmentPath } from './package-layout';
import type { ReportedSource, ReportedVersion, ReportWords } from './report-content';

/** The report's section about a page with all its versions. */
export function sourceHtml({ url, versions }: ReportedSource, id: string, words: ReportWords): string {
  const newest = versions.at(-1)?.snapshot;
  const parts = versions.map((version, index) => {
    const title =
      versions.length > 1 ? `<h3>${escape(words.version(index + 1, versions.length))}</h3>\n` : '';
    return `<section class="version">\n${title}${versionHtml(version, versions.length > 1 ? 'h4' : 'h3', words)}</section>\n`;
  });
  return `<article id="${id}">
<h2><bdi>${escape(newest?.title ?? url)}</bdi></h2>
<p class="address"><bdi dir="ltr">${escape(newest?.url ?? url)}</bdi></p>
${parts.join('')}</article>
`;
}

/** The facts of a version: names, and values as HTML (`null` to leave a row out). */
function versionRows(version: ReportedVersion, words: ReportWords): [string, string | null][] {
  const { snapshot, entry, seenAgain, times } = version;
  const { publishedTime, modifiedTime, browser } = snapshot;
  const list = (items: readonly string[]) => items.map((item) => `<p>${item}</p>`).join('') || null;
  const source = snapshot.details?.declaredSources.find(({ self }) => !self);
  return [
    [words.archived, list([timeHtml(snapshot.archivedAt, words), escape(words.origin(entry))])],
    [words.byline, statedHtml(snapshot.byline, words)],
    [words.published, statedHtml(publishedTime && words.stated(publishedTime), words)],
    [words.modified, statedHtml(modifiedTime && words.stated(modifiedTime), words)],
    [words.declaredSource, source ? statedHtml(source.name ?? source.url ?? source.raw, words) : null],
    [words.seenAgain, list(seenAgain.map(({ at }) => timeHtml(at, words)))],
    [words.existed, list(times.map((time) => escape(words.existedBy(time))))],
    [words.browser, browser && escape(browser)],
    [words.entry, entry && `${entry.seq}<br>${hashHtml(entry.hash)}`],
    [words.contentHash, hashHtml(snapshot.sha256)],
    [
      words.recordHash,
      entry && 'recordSha256' in entry.subject ? hashHtml(entry.subject.recordSha256) : null,
    ],
  ];
}

/** @param heading element name of its inner headings; they are a level deeper when the version has a heading itself */
function versionHtml(version: ReportedVersion, heading: 'h3' | 'h4', words: ReportWords): string {
  const { snapshot, attachments, changes, text } = version;
  const pairs = versionRows(version, words).flatMap(([name, value]) =>
    value ? [pairHtml(escape(name), value)] : [],
  );
  const screenshot = attachments.find(({ kind }) => kind === 'screenshot');
  return `<dl>
${pairs.join('\n')}
</dl>
${changes ? `<${heading}>${escape(words.changes)}</${heading}>\n<div class="changes">${comparisonBody(changes, 'h5')}</div>\n` : ''}${
    screenshot ? `<img src="${pathOf(screenshot)}" alt="${escape(words.screenshot)}">\n` : ''
  }${filesHtml(version, heading, words)}<details>
<summary>${escape(words.text)}</summary>
<div class="text" lang="${escape(snapshot.lang ?? '')}" dir="${snapshot.dir ?? 'auto'}">${text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${escape(line)}</p>`)
    .join('\n')}</div>
</details>
`;
}

function filesHtml({ attachments }: ReportedVersion, heading: 'h3' | 'h4', words: ReportWords): string {
  if (attachments.length === 0) return `<p class="quiet">${escape(words.noFiles)}</p>\n`;
  const names = [words.fileName, words.fileType, words.fileSize, 'SHA-256'];
  const rows = attachments.map((file) => {
    const link = `<a href="${pathOf(file)}">${escape(file.name)}</a>`;
    return `<tr><td>${link}</td><td>${escape(file.mediaType)}</td><td>${escape(words.bytes(file.size))}</td><td>${hashHtml(file.sha256)}</td></tr>`;
  });
  return `<${heading}>${escape(words.files)}</${heading}>
<table>
<thead><tr>${names.map((name) => `<th scope="col">${escape(name)}</th>`).join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
`;
}

const pathOf = (file: ReportedVersion['attachments'][number]): string =>
  escape(attachmentPath(file).split('/').map(encodeURIComponent).join('/'));

function statedHtml(value: string | null, words: ReportWords): string {
  return value === null ? `<i>${escape(words.notStated)}</i>` : `<bdi>${escape(value)}</bdi>`;
}

/** An instant, formatted and as in the ledger. */
export function timeHtml(iso: string, words: ReportWords): string {
  return `<time datetime="${escape(iso)}">${escape(words.exactTime(iso))}</time> <span class="quiet" dir="ltr">${escape(iso)}</span>`;
}

/** A hash with line break opportunities everywhere. */
export function hashHtml(hash: string): string {
  return `<code dir="ltr">${escape(hash)}</code>`;
}
