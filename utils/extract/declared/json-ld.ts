import { cleanText } from '../clean-text';
import { resolveUrl } from '../resolve-url';

/** A JSON-LD object of the page. The page wrote its values: check their types before use. */
export type JsonLdNode = Readonly<Record<string, unknown>>;

/** Limits of what is read. */
const MAX_LENGTH = 2_000_000;
const MAX_DEPTH = 6;
const MAX_NODES = 500;

/** Properties whose objects describe the page too. */
const CONTAINERS = ['@graph', 'mainEntity', 'mainEntityOfPage'];

/** Types of nodes that describe an article. */
const ARTICLE_TYPE = /(?:Article|Posting|Report|Review|Recipe)$/;

/** A value as an array: `undefined` and `null` as an empty one. */
export function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** Whether a value is a JSON object. */
export function isNode(value: unknown): value is JsonLdNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A node's types, without the address of their vocabulary. */
export function typesOf(node: JsonLdNode): string[] {
  return listOf(node['@type']).map((type) => String(type).replace(/^.*[/#:]/, ''));
}

/** Adds the nodes in a value, those in CONTAINERS too. */
function collect(value: unknown, nodes: JsonLdNode[], depth: number): void {
  if (depth > MAX_DEPTH || nodes.length >= MAX_NODES) return;
  if (Array.isArray(value)) {
    for (const entry of value) collect(entry, nodes, depth + 1);
  } else if (isNode(value)) {
    nodes.push(value);
    for (const container of CONTAINERS) collect(value[container], nodes, depth + 1);
  }
}

const CDATA = /<!\[CDATA\[|\]\]>/g;

/** Raw line breaks and the like, which JSON does not allow inside strings. */
// eslint-disable-next-line no-control-regex -- they are what is to be replaced
const CONTROLS = /[\u0000-\u001f]+/g;

/** The JSON in a script, without the comments around it, and with its quotation marks where all of them are entities. */
function jsonIn(source: string): string {
  const text = source.replace(CDATA, '').replace(CONTROLS, ' ');
  const end = Math.max(text.lastIndexOf('}'), text.lastIndexOf(']')) + 1;
  const json = text.slice(Math.max(text.search(/[{[]/), 0), end);
  return json.includes('"') ? json : json.replaceAll('&quot;', '"');
}

/** Matches strings, which stay as they are, commas after a last entry, and the end of an object that another follows. */
const MENDABLE = /("(?:[^"\\]|\\.)*(?:"|$))|,(?=\s*[}\]])|\}(?=\s*\{)/g;

/** A list of the objects in what is almost JSON. */
function mended(json: string): string {
  const list = json.replace(MENDABLE, (found, string?: string) => string ?? (found === '}' ? '},' : ''));
  return `[${list}]`;
}

function parseStrictly(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null; // as if the page had none
  }
}

/** What a script states, also in the ways of writing that are common though not JSON. */
function parse(source: string): unknown {
  const json = jsonIn(source);
  return parseStrictly(json) ?? parseStrictly(mended(json));
}

/** Every JSON-LD object of the page, also those in arrays, `@graph` and `mainEntity`. */
export function readJsonLd(doc: Document): JsonLdNode[] {
  const nodes: JsonLdNode[] = [];
  for (const script of doc.querySelectorAll('script[type^="application/ld+json" i]')) {
    const source = script.textContent;
    if (source.length <= MAX_LENGTH) collect(parse(source), nodes, 0);
  }
  return nodes;
}

function addressesOf(node: JsonLdNode): unknown[] {
  const page = node.mainEntityOfPage;
  return [node.url, node['@id'], isNode(page) ? page['@id'] : page];
}

function withoutFragment(url: string): string {
  return url.replace(/#.*$/s, '');
}

/**
 * The node that describes the article on this page: of several the one with this page's address. `null` for a page with
 * several articles without its address: it lists articles of other pages.
 */
export function articleNode(nodes: readonly JsonLdNode[], url: string): JsonLdNode | null {
  const articles = nodes.filter((node) => typesOf(node).some((type) => ARTICLE_TYPE.test(type)));
  const here = withoutFragment(url);
  const own = articles.find((node) =>
    addressesOf(node).some((address) => {
      const resolved = typeof address === 'string' ? resolveUrl(address, url) : null;
      return resolved !== null && withoutFragment(resolved) === here;
    }),
  );
  return own ?? sameHeadline(articles);
}

/** The first of the articles when all have the same headline: plugins of a site describe one article several times. */
function sameHeadline(articles: readonly JsonLdNode[]): JsonLdNode | null {
  const headlines = new Set(articles.map((node) => cleanText(node.headline ?? node.name)));
  return headlines.size === 1 ? (articles[0] ?? null) : null;
}

/** The node an `@id` reference stands for, or the value itself. */
export function dereference(value: unknown, nodes: readonly JsonLdNode[]): unknown {
  if (!isNode(value) || typeof value['@id'] !== 'string' || value.name !== undefined) return value;
  return nodes.find((node) => node['@id'] === value['@id'] && node.name !== undefined) ?? value;
}
