import type { FactChange, Part, Row } from '../diff/comparison';
import { escapeHtml } from '../text/escape-html';
import {
  changesBeside,
  isWithoutChange,
  withUnchangedCounted,
  type WrittenComparison,
} from './comparison-export';

/** Styles of `comparisonBody` and the page around it. */
export const COMPARISON_STYLE = `
:root { color-scheme: light dark; }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 1.05rem/1.65 Georgia, 'Noto Serif', serif; overflow-wrap: anywhere; }
h1, h2, dt, .what, .same, footer { font-family: system-ui, sans-serif; }
h1 { font-size: 1.6rem; line-height: 1.25; } h2 { margin-top: 2rem; font-size: 1.1rem; }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .2rem 1rem; margin: 0; }
dt, .what, .same, footer { color: light-dark(#57544c, #b9b7ae); font-size: .8rem; }
dd { margin: 0; } code { font-size: .7rem; }
.row { margin: 1.2rem 0; padding-inline-start: 1rem; border-inline-start: 3px solid light-dark(#8f8b80, #7b7f7a); }
.row p, .what { margin: 0; } .same { margin: 1.2rem 0; text-align: center; }
ins { background: light-dark(#d8f0d2, #1f4027); text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: .2em; }
del { background: light-dark(#fbdfe8, #512639); }
@media print { body { margin: 0; max-width: none; } ins, del { print-color-adjust: exact; } .row { break-inside: avoid; } }
`;

/**
 * A comparison as a standalone HTML page without scripts or external resources. All content of the archived page is escaped.
 */
export function comparisonHtml(written: WrittenComparison): string {
  const { words, title, language } = written;
  return `<!doctype html>
<html lang="${escapeHtml(language.lang)}" dir="${language.dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(`${words.title}: ${title}`)}</title>
<style>${COMPARISON_STYLE}</style>
</head>
<body>
<main>
<h1>${escapeHtml(words.title)}: <bdi>${escapeHtml(title)}</bdi></h1>
<dl>
${pairHtml(words.source, `<bdi>${escapeHtml(written.url)}</bdi>`)}
${versionHtml(words.before, written.old)}
${versionHtml(words.after, written.new)}
</dl>
${comparisonBody(written)}
</main>
</body>
</html>
`;
}

/**
 * The changes: facts first, then the text with runs of unchanged paragraphs as a count.
 * @param heading element name for the headings of both parts
 */
export function comparisonBody(written: WrittenComparison, heading: 'h2' | 'h5' = 'h2'): string {
  const { comparison, words } = written;
  if (isWithoutChange(comparison)) return `<p>${escapeHtml(words.none)}</p>`;
  const { facts, rows } = comparison;
  return factsHtml(facts, heading, written) + rowsHtml(rows, heading, written) + besideHtml(heading, written);
}

function besideHtml(tag: string, written: WrittenComparison): string {
  const value = (mark: 'ins' | 'del', given: string | null) =>
    given === null ? '' : `<p><${mark}>${escapeHtml(given)}</${mark}></p>`;
  const sections = changesBeside(written).map(({ heading, changes }) => {
    const html = changes.map(
      ({ what, from, to }) =>
        `<div class="row">${what === null ? '' : `<p class="what">${escapeHtml(what)}</p>`}${value('del', from)}${value('ins', to)}</div>`,
    );
    return `<${tag}>${escapeHtml(heading)}</${tag}>\n${html.join('\n')}\n`;
  });
  return sections.join('');
}

/** A row of a description list; `value` is HTML. */
export const pairHtml = (name: string, value: string): string =>
  `<dt>${escapeHtml(name)}</dt><dd>${value}</dd>`;

function versionHtml(name: string, { archivedAt, archivedAtIso, sha256 }: WrittenComparison['old']): string {
  const time = `<time datetime="${escapeHtml(archivedAtIso)}">${escapeHtml(archivedAt)}</time>`;
  return pairHtml(name, `${time}<br><code>SHA-256 ${escapeHtml(sha256)}</code>`);
}

/** The attributes of what is the page's own words. */
function own({ lang, dir }: WrittenComparison): string {
  return `${lang === null ? '' : ` lang="${escapeHtml(lang)}"`} dir="${dir ?? 'auto'}"`;
}

function factsHtml(facts: readonly FactChange[], heading: string, written: WrittenComparison): string {
  if (facts.length === 0) return '';
  const { words } = written;
  const value = (fact: FactChange, given: string | null) =>
    given === null ? `<i>${escapeHtml(words.notStated)}</i>` : escapeHtml(words.value(fact.fact, given));
  const rows = facts.map((fact) => {
    const both = `<del>${value(fact, fact.old)}</del><br><ins>${value(fact, fact.new)}</ins>`;
    return pairHtml(
      [words.fact[fact.fact], ...words.factRemarks(fact)].join(' · '),
      `<span${own(written)}>${fact.parts.length > 0 ? partsHtml(fact.parts) : both}</span>`,
    );
  });
  return `<${heading}>${escapeHtml(words.facts)}</${heading}>\n<dl>${rows.join('\n')}</dl>\n`;
}

function rowsHtml(rows: readonly Row[], heading: string, written: WrittenComparison): string {
  const { words } = written;
  const html = withUnchangedCounted(rows).map((row) =>
    typeof row === 'number'
      ? `<p class="same">${escapeHtml(words.unchanged(row))}</p>`
      : `<div class="row"><p class="what">${escapeHtml(words.row(row).join(' · '))}</p><p${own(written)}>${rowHtml(row)}</p></div>`,
  );
  return `<${heading}>${escapeHtml(words.text)}</${heading}>\n${html.join('\n')}\n`;
}

function rowHtml(row: Row): string {
  if (row.parts.length > 0) return partsHtml(row.parts);
  if (row.kind === 'added') return `<ins>${escapeHtml(row.new ?? '')}</ins>`;
  if (row.kind === 'removed') return `<del>${escapeHtml(row.old ?? '')}</del>`;
  return escapeHtml(row.new ?? row.old ?? '');
}

function partsHtml(parts: readonly Part[]): string {
  return parts
    .map(({ op, text, struck }) => {
      if (op === 'same') return struckHtml(text, struck);
      const words = text.trimEnd();
      const mark = op === 'added' ? 'ins' : 'del';
      return `<${mark}>${struckHtml(words, struck)}</${mark}>${text.slice(words.length) || ' '}`;
    })
    .join('');
}

function struckHtml(text: string, struck: true | undefined): string {
  return struck ? `<s>${escapeHtml(text)}</s>` : escapeHtml(text);
}
