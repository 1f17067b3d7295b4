import { escapeHtml as escape } from '../../text/escape-html';
import { COMPARISON_STYLE, pairHtml } from '../comparison-html';
import { MANIFEST_PATH, TAG_MANIFEST_PATH, VERIFY_PAGE_PATH } from './package-layout';
import type { ReportedKey, ReportedSource, ReportFacts, ReportWords } from './report-content';
import { hashHtml, sourceHtml, timeHtml } from './report-version';

const STYLE = `${COMPARISON_STYLE}
body { max-width: 52rem; }
h1, h2, h3, h4, h5, th, summary, .quiet, .address, pre { font-family: system-ui, sans-serif; }
h1 { font-size: 2rem; margin: 0 0 .5rem; } h2 { font-size: 1.3rem; line-height: 1.3; margin: 0; }
h3 { margin: 0 0 .6rem; font-size: 1.05rem; } h4, dl ~ h3, .lesser { margin: 1.5rem 0 .5rem; font-size: .95rem; }
.changes h5 { font-size: .9rem; margin: 1rem 0 .4rem; }
article, .part { margin-top: 2.5rem; padding-top: 1.5rem; border-top: 2px solid light-dark(#d8d4ca, #45494a); }
.version { margin-top: 1.5rem; } .version + .version { padding-top: 1.5rem; border-top: 1px solid light-dark(#e4e0d6, #3a3d3e); }
dd p { margin: 0; } dl { gap: .35rem 1.2rem; } code { font-size: .78rem; } .fingerprint { font-size: .9rem; }
.quiet, .address { color: light-dark(#57544c, #b9b7ae); font-size: .8rem; } .address { margin: .2rem 0 0; }
table { width: 100%; border-collapse: collapse; font-size: .85rem; }
th, td { padding: .35rem .8rem .35rem 0; border-bottom: 1px solid light-dark(#e4e0d6, #3a3d3e); text-align: start; vertical-align: top; }
th { font-weight: 600; } td:nth-child(3) { white-space: nowrap; }
img { display: block; max-width: 100%; max-height: 28rem; margin: 1rem 0; border: 1px solid light-dark(#d8d4ca, #45494a); }
details { margin: 1rem 0; } summary { cursor: pointer; font-size: .9rem; }
pre { overflow-x: auto; padding: .7rem 1rem; background: light-dark(#f4f1ea, #2b2e2f); font: .8rem/1.5 ui-monospace, monospace; }
a { color: light-dark(#0b5c6b, #7fd0de); }
@media (max-width: 34rem) { dl { grid-template-columns: minmax(0, 1fr); } dd { margin-bottom: .5rem; } table, tbody, tr, td { display: block; } thead { display: none; } td { border: 0; padding: 0; } tr { padding: .5rem 0; border-bottom: 1px solid light-dark(#e4e0d6, #3a3d3e); } }
@media print { :root { color-scheme: light; } body { font-size: 10pt; } h1 { font-size: 20pt; } article { break-before: page; border: 0; } h2, h3, h4 { break-after: avoid; } img { max-height: 12cm; break-inside: avoid; } tr { break-inside: avoid; } a { color: inherit; } }
`;

/**
 * Streams the report of a package as HTML without scripts; the only resources are pictures in the package. All content of
 * archived pages is escaped.
 */
export async function* reportHtml(
  facts: ReportFacts,
  sources: AsyncIterable<ReportedSource>,
  words: ReportWords,
): AsyncGenerator<string> {
  yield headHtml(facts, words);
  let count = 0;
  for await (const source of sources) yield sourceHtml(source, `source-${++count}`, words);
  yield verifyHtml(facts, words);
}

function headHtml(facts: ReportFacts, words: ReportWords): string {
  const times = facts.times.map((time) => `<p>${escape(words.time(time).join(' '))}</p>`).join('');
  const { lang, dir } = words.language;
  return `<!doctype html>
<html lang="${escape(lang)}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src 'self' file:">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escape(words.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escape(words.title)}</h1>
<p>${escape(words.intro)}</p>
<dl>
${pairHtml(escape(words.holds), escape(words.holdsValue(facts.sources, facts.versions)))}
${pairHtml(escape(words.written), timeHtml(facts.exportedAt, words))}
${keysHtml(facts, words)}
${pairHtml(escape(words.program), escape(facts.generator))}
${pairHtml(escape(words.ledger), `${escape(words.ledgerValue(facts.size))}<br>${hashHtml(facts.head)}`)}
${pairHtml(escape(words.times), times || escape(words.noTimes))}
</dl>
${listHtml(words.proves, words.provesLines(facts.keys))}
${listHtml(words.notProves, words.notProvesLines(facts))}
`;
}

function keysHtml(facts: ReportFacts, words: ReportWords): string {
  const { sealing, warning, others } = words.keys(facts);
  const sealed = sealing ? [pairHtml(escape(words.sealedWith), keyHtml(sealing))] : [];
  const warned = warning === null ? '' : `<p>${escape(warning)}</p>`;
  const earlier =
    others.length > 0 ? [pairHtml(escape(words.keysEarlier), warned + others.map(keyHtml).join(''))] : [];
  return [...sealed, ...earlier].join('\n');
}

function keyHtml({ fingerprint, lines }: ReportedKey): string {
  const said = lines.map((line) => `<bdi>${escape(line)}</bdi>`).join('<br>');
  return `<p><code class="fingerprint" dir="ltr">${escape(fingerprint)}</code><br>${said}</p>`;
}

function listHtml(title: string, lines: readonly string[]): string {
  return `<h2 class="lesser">${escape(title)}</h2>\n<ul>\n${lines.map((line) => `<li>${escape(line)}</li>`).join('\n')}\n</ul>`;
}

function verifyHtml({ times }: ReportFacts, words: ReportWords): string {
  const tokens = `openssl ts -verify -data data/times/entries-1-to-N.bin -in data/times/entries-1-to-N.SERVICE.tsr -CAfile ROOT.pem
ots verify -f data/times/entries-1-to-N.bin data/times/entries-1-to-N.SERVICE.ots`;
  return `<section class="part">
<h2>${escape(words.verify)}</h2>
<ol>
<li>${escape(words.verifyPage)} <a href="${VERIFY_PAGE_PATH}">${VERIFY_PAGE_PATH}</a></li>
<li>${escape(words.verifyKey)}</li>
<li>${escape(words.verifySums)}
<pre dir="ltr">sha256sum -c ${MANIFEST_PATH} ${TAG_MANIFEST_PATH}</pre></li>
${times.length > 0 ? `<li>${escape(words.verifyTimes)}\n<pre dir="ltr">${tokens}</pre></li>\n` : ''}<li>${escape(words.verifyMore)}</li>
</ol>
</section>
</main>
</body>
</html>
`;
}
