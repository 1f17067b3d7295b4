import { parseInert } from './clone-document';

const SENTENCE = 'A sentence, with a comma, long enough to count as prose. ';
const LINK = '<a href="/a" class="link">A link</a>';
const LIST = `<ul class="menu"><li>${LINK}<li>${LINK}<li>${LINK}</ul>`;
const PICTURE = '<img data-src="/p.jpg" srcset="/p.jpg 2x" alt="A link">';

/** How often the body repeats its paragraphs: enough calls for the browser to optimise the code. */
const SECTIONS = 12;

const SECTION =
  `<section><h2>A link</h2><p class="box">${SENTENCE}${LINK}${SENTENCE}<em>A link</em></p>` +
  `<div class="box"><div><span>${SENTENCE}</span><br><br>${SENTENCE}${SENTENCE}</div></div>` +
  `<div class="share">${LIST}</div><blockquote><p>${SENTENCE}</p></blockquote></section>`;

const PAGE =
  '<title>A sentence | Sample</title><meta property="og:type" content="article">' +
  '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"A sentence",' +
  '"author":{"name":"A Sample"},"datePublished":"2026-01-01"}]}</script>' +
  `<header role="banner"><nav>${LIST}</nav></header><main><article><h1>A sentence</h1>` +
  '<p class="byline">By A Sample, <time datetime="2026-01-01">2026-01-01</time></p>' +
  `<figure><picture>${PICTURE}</picture><figcaption>${SENTENCE}</figcaption></figure>` +
  `${SECTION.repeat(SECTIONS)}</article></main>` +
  `<form><input name="q"></form><footer>${LIST}<script>0</script></footer>`;

/** An inert page with an example of everything that extraction reads: extracting it makes the code ready. */
export function samplePage(): Document {
  return parseInert(PAGE).ownerDocument;
}
