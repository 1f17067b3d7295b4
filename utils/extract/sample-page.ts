/** An element as its tag, its attributes and its children. */
type Part =
  string | readonly [tag: string, attributes: Readonly<Record<string, string>>, ...children: Part[]];

const SENTENCE = 'A sentence, with a comma, that is long enough to count as prose in an article. ';
const LINK: Part = ['a', { href: '/a', class: 'link' }, 'A link'];
const LIST: Part = ['ul', { class: 'menu' }, ['li', {}, LINK], ['li', {}, LINK], ['li', {}, LINK]];
const PICTURE: Part = ['img', { 'data-src': '/p.jpg', srcset: '/p.jpg 1x, /q.jpg 2x', alt: 'A picture' }];

/** How often the body repeats its paragraphs: enough for a page's worth of calls. */
const SECTIONS = 12;

const SECTION: readonly Part[] = [
  ['h2', { id: 'part' }, 'A heading'],
  ['p', { class: 'text', style: 'color: red' }, SENTENCE, LINK, SENTENCE, ['em', {}, 'stressed']],
  ['div', { class: 'box' }, ['div', {}, ['span', {}, SENTENCE], ['br', {}], ['br', {}], SENTENCE, SENTENCE]],
  ['div', { class: 'share', 'data-x': '1' }, LIST],
  ['blockquote', {}, ['p', {}, SENTENCE]],
];

const HEAD: readonly Part[] = [
  ['title', {}, 'A sample article | Sample'],
  ['meta', { property: 'og:type', content: 'article' }],
  ['meta', { property: 'og:site_name', content: 'Sample' }],
  ['meta', { name: 'description', content: SENTENCE }],
  ['link', { rel: 'canonical', href: 'https://sample.invalid/a' }],
  [
    'script',
    { type: 'application/ld+json' },
    '{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":"A sample article",' +
      '"author":{"@type":"Person","name":"A. Writer"},"datePublished":"2026-01-01T00:00:00Z","image":["/p.jpg"]}]}',
  ],
];

const BODY: readonly Part[] = [
  ['header', { role: 'banner' }, ['nav', {}, LIST]],
  [
    'main',
    { id: 'content' },
    [
      'article',
      {},
      ['h1', {}, 'A sample article'],
      ['p', { class: 'byline' }, 'By A. Writer, ', ['time', { datetime: '2026-01-01' }, '1 January 2026']],
      ['figure', {}, ['picture', {}, PICTURE], ['figcaption', {}, SENTENCE]],
      ['noscript', {}, PICTURE],
      ...Array.from({ length: SECTIONS }, (): Part => ['section', {}, ...SECTION]),
      ['table', {}, ['tbody', {}, ['tr', {}, ['th', {}, 'Year'], ['td', {}, '2026']]]],
    ],
  ],
  ['aside', { hidden: '' }, LIST],
  ['form', {}, ['input', { name: 'q' }]],
  ['footer', {}, LIST, ['script', {}, '0']],
];

function append(doc: Document, parent: Element, parts: readonly Part[]): void {
  for (const part of parts) {
    if (typeof part === 'string') {
      parent.append(part);
      continue;
    }
    const [tag, attributes, ...children] = part;
    const element = parent.appendChild(doc.createElement(tag));
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    append(doc, element, children);
  }
}

/** An inert page with something of everything that extraction looks at: extracting it once makes the code ready. */
export function samplePage({ implementation }: Document): Document {
  const doc = implementation.createHTMLDocument();
  append(doc, doc.head, HEAD);
  append(doc, doc.body, BODY);
  return doc;
}
