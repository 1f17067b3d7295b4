import { parseInert } from './clone-document';

const SENTENCE = 'A sentence, with a comma, that is long enough to count as prose in an article. ';
const LINK = '<a href="/a" class="link">A link</a>';
const LIST = `<ul class="menu"><li>${LINK}<li>${LINK}<li>${LINK}</ul>`;
const PICTURE = '<img data-src="/p.jpg" srcset="/p.jpg 1x, /q.jpg 2x" alt="A picture">';

/** How often the body repeats its paragraphs: enough for a page's worth of calls. */
const SECTIONS = 12;

const SECTION =
  `<section><h2 id="part">A heading</h2><p class="text" style="color: red">${SENTENCE}${LINK}${SENTENCE}<em>stressed</em></p>` +
  `<div class="box"><div><span>${SENTENCE}</span><br><br>${SENTENCE}${SENTENCE}</div></div>` +
  `<div class="share">${LIST}</div><blockquote><p>${SENTENCE}</p></blockquote></section>`;

const PAGE =
  '<title>A sample article | Sample</title><meta property="og:type" content="article"><meta property="og:site_name" content="Sample">' +
  '<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":"A sample article",' +
  '"author":{"@type":"Person","name":"A. Writer"},"datePublished":"2026-01-01T00:00:00Z"}]}</script>' +
  `<header role="banner"><nav>${LIST}</nav></header><main id="content"><article><h1>A sample article</h1>` +
  '<p class="byline">By A. Writer, <time datetime="2026-01-01">1 January 2026</time></p>' +
  `<figure><picture>${PICTURE}</picture><figcaption>${SENTENCE}</figcaption></figure><noscript>${PICTURE}</noscript>` +
  `${SECTION.repeat(SECTIONS)}</article></main>` +
  `<form><input name="q"></form><footer>${LIST}<script>0</script></footer>`;

/** An inert page with something of everything that extraction looks at: extracting it once makes the code ready. */
export function samplePage(): Document {
  return parseInert(PAGE).ownerDocument;
}
