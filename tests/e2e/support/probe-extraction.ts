import { extractArticle } from '../../../utils/extract/extract-article';
import { ATTRIBUTES, MATH_TAGS, TEXT_TAGS } from '../../../utils/extract/sanitise-config';

/** What extracting one page came to. */
export interface Probe {
  /** The error's code; `null` when there is an article. */
  code: string | null;
  milliseconds: number;
  /** Whether the page is another after it. */
  changed: boolean;
  /** What the stored HTML holds that it must not. */
  unsafe: string[];
}

const TAGS = new Set(`${TEXT_TAGS} ${MATH_TAGS}`.split(' '));
const NAMES = new Set(ATTRIBUTES.split(' '));
const ADDRESS = /^(?:https?:|mailto:|tel:|#|data:image\/(?:png|jpe?g|gif|webp|avif|bmp);base64,)/i;

function unsafeIn(html: string): string[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const unsafe: string[] = [];
  for (const element of body.querySelectorAll('*')) {
    if (!TAGS.has(element.localName)) unsafe.push(`<${element.localName}>`);
    for (const { name, value } of element.attributes) {
      const isAddress = name === 'href' || name === 'src' || name === 'cite';
      if (!NAMES.has(name) || (isAddress && !ADDRESS.test(value)))
        unsafe.push(`${name}=${value.slice(0, 50)}`);
    }
  }
  // Read once more: it must not turn into something else
  const again = new DOMParser().parseFromString(body.innerHTML, 'text/html').body.innerHTML;
  return again === body.innerHTML ? unsafe : [...unsafe, 'changes when it is read again'];
}

/** Extracts from a page, and looks at what came of it and of the page. */
export function probe(doc: Document, url: string): Probe {
  const serializer = new XMLSerializer();
  const before = serializer.serializeToString(doc);
  const start = performance.now();
  const result = extractArticle(doc, url);
  const milliseconds = performance.now() - start;
  const changed = serializer.serializeToString(doc) !== before;
  return result.ok
    ? { code: null, milliseconds, changed, unsafe: unsafeIn(result.value.html) }
    : { code: result.error.code, milliseconds, changed, unsafe: [] };
}

/** The same with the page's text in boxes nested as no parser would nest them. */
export function probeNested(doc: Document, url: string): Probe {
  const tags = (doc.documentElement.getAttribute('data-nest') ?? 'div').split(' ');
  const levels = 50_000 / tags.length;
  const text = doc.body.textContent;
  let innermost: Element = doc.body;
  for (let level = 0; level < levels; level++)
    for (const tag of tags) innermost = innermost.appendChild(doc.createElement(tag));
  innermost.append(text);
  return probe(doc, url);
}
