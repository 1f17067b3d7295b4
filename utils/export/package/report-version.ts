import { comparisonBody, escapeHtml as escape, pairHtml } from '../comparison-html';
import { attachmentPath } from './package-layout';
import type { ReportedSource, ReportedVersion, ReportWords } from './report-content';

/** A page with all its versions, as a section of a report. */
export function sourceHtml({ url, versions }: ReportedSource, id: string, words: ReportWords): string {
  const newest = versions.at(-1)?.snapshot;
  const parts = versions.map((version, index) => {
    const title =
      versions.length > 1 ? `<h3>${escape(words.version(index + 1, versions.length))}</h3>\n` : '';
    return `<section class="version">\n${title}${versionHtml(version, words)}</section>\n`;
  });
  return `<article id="${id}">
<h2><bdi>${escape(newest?.title ?? url)}</bdi></h2>
<p class="address"><bdi dir="ltr">${escape(newest?.url ?? url)}</bdi></p>
${parts.join('')}</article>
`;
}

function versionHtml(version: ReportedVersion, words: ReportWords): string {
  const { snapshot, entry, seenAgain, times, attachments, changes, text } = version;
  const list = (items: readonly string[]) => items.map((item) => `<p>${item}</p>`).join('');
  const source = snapshot.details?.declaredSources.find(({ self }) => !self);
  const record = entry && 'recordSha256' in entry.subject ? entry.subject.recordSha256 : null;
  const rows: [string, string | null][] = [
    [words.archived, list([timeHtml(snapshot.archivedAt, words), escape(words.origin(entry))])],
    [words.byline, statedHtml(snapshot.byline, words)],
    [words.published, statedHtml(snapshot.publishedTime && words.stated(snapshot.publishedTime), words)],
    [words.modified, statedHtml(snapshot.modifiedTime && words.stated(snapshot.modifiedTime), words)],
    [words.declaredSource, source ? statedHtml(source.name ?? source.url ?? source.raw, words) : null],
    [words.seenAgain, seenAgain.length > 0 ? list(seenAgain.map(({ at }) => timeHtml(at, words))) : null],
    [words.existed, times.length > 0 ? list(times.map((time) => escape(words.existedBy(time)))) : null],
    [words.browser, snapshot.browser && escape(snapshot.browser)],
    [words.entry, entry && `${entry.seq}<br>${hashHtml(entry.hash)}`],
    [words.contentHash, hashHtml(snapshot.sha256)],
    [words.recordHash, record && hashHtml(record)],
  ];
  const pairs = rows.flatMap(([name, value]) => (value ? [pairHtml(escape(name), value)] : []));
  const screenshot = attachments.find(({ kind }) => kind === 'screenshot');
  return `<dl>
${pairs.join('\n')}
</dl>
${changes ? `<h4>${escape(words.changes)}</h4>\n<div class="changes">${comparisonBody(changes)}</div>\n` : ''}${
    screenshot ? `<img src="${pathOf(screenshot)}" alt="${escape(words.screenshot)}">\n` : ''
  }${filesHtml(version, words)}<details>
<summary>${escape(words.text)}</summary>
<div class="text" lang="${escape(snapshot.lang ?? '')}" dir="${snapshot.dir ?? 'auto'}">${text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${escape(line)}</p>`)
    .join('\n')}</div>
</details>
`;
}

function filesHtml({ attachments }: ReportedVersion, words: ReportWords): string {
  if (attachments.length === 0) return `<p class="quiet">${escape(words.noFiles)}</p>\n`;
  const names = [words.fileName, words.fileType, words.fileSize, 'SHA-256'];
  const rows = attachments.map((file) => {
    const link = `<a href="${pathOf(file)}">${escape(file.name)}</a>`;
    return `<tr><td>${link}</td><td>${escape(file.mediaType)}</td><td>${escape(words.bytes(file.size))}</td><td>${hashHtml(file.sha256)}</td></tr>`;
  });
  return `<h4>${escape(words.files)}</h4>
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

/** An instant in words and as it is written in the ledger. */
export function timeHtml(iso: string, words: ReportWords): string {
  return `<time datetime="${escape(iso)}">${escape(words.exactTime(iso))}</time> <span class="quiet" dir="ltr">${escape(iso)}</span>`;
}

/** A hash, which may break anywhere. */
export function hashHtml(hash: string): string {
  return `<code dir="ltr">${escape(hash)}</code>`;
}
