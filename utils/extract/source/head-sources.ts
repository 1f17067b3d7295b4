import { queryFirst } from '../query-first';
import type { DeclaredSource } from '../../model/stated';
import { dereference, isNode, listOf, typesOf } from '../declared/json-ld';
import { resolveUrl } from '../resolve-url';
import { registrableHost } from './registrable-host';
import { toSource, type SourcePage } from './source-page';

/** Names of `<meta>`: https://support.google.com/news/publisher-center (original-source, syndication-source), Dublin Core. */
const META: readonly [name: string, confidence: DeclaredSource['confidence']][] = [
  ['original-source', 'high'],
  ['syndication-source', 'high'],
  ['dc.source', 'medium'],
  ['dcterms.source', 'medium'],
];

/** Properties of https://schema.org/CreativeWork; `citation` and `isPartOf` mostly name references and the site itself. */
const PROPERTIES: readonly [name: string, confidence: DeclaredSource['confidence']][] = [
  ['isBasedOn', 'high'],
  ['isBasedOnUrl', 'high'],
  ['sourceOrganization', 'medium'],
  ['creditText', 'medium'],
  ['isPartOf', 'low'],
  ['citation', 'low'],
];

const MICROFORMATS = '.u-repost-of,.u-quotation-of,.h-cite,.u-syndication';
const MAX_ELEMENTS = 5;

/** Whether an address is a front page's. It is no article's: a site that moved names its new front page on every page. */
function isFrontPage(url: string): boolean {
  return new URL(url).pathname.length <= 1;
}

/** Whether two hosts have one owner, by their names: a subdomain and its parent, `m.example.com` and `example.other.com`. */
function areOneOwner(one: string, other: string): boolean {
  if (one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`)) return true;
  const [label = ''] = one.split('.');
  return label.length > 3 && other.includes(label);
}

/** Canonical addresses of the page on another site. */
function otherAddresses(page: SourcePage): (DeclaredSource | null)[] {
  const { doc, base, tags, url } = page;
  const own = registrableHost(url);
  const canonical = doc.querySelector('link[rel~="canonical" i][href]')?.getAttribute('href');
  const candidates = [
    [canonical, 'high'],
    [tags.get('og:url')?.[0], 'medium'],
  ] as const;
  return candidates.map(([value, confidence]) => {
    const address = resolveUrl(value, base);
    if (address === null || areOneOwner(own, registrableHost(address)) || isFrontPage(address)) return null;
    return toSource(page, 'canonical', confidence, { url: address, raw: address });
  });
}

function inMeta(page: SourcePage): (DeclaredSource | null)[] {
  return META.flatMap(([name, confidence]) =>
    (page.tags.get(name) ?? []).map((value) =>
      toSource(page, 'meta', confidence, { name: value, raw: value }),
    ),
  );
}

/** Whether a work has an address on another site than the page, and is no site or periodical that the page is part of. */
function isElsewhere(work: unknown, address: unknown, pageUrl: string): boolean {
  const isWhole = isNode(work) && typesOf(work).some((type) => /^(?:WebSite|WebPage|Periodical)/.test(type));
  return !isWhole && typeof address === 'string' && registrableHost(address) !== registrableHost(pageUrl);
}

function inJsonLd(page: SourcePage): (DeclaredSource | null)[] {
  const { article, nodes, url } = page;
  return PROPERTIES.flatMap(([property, confidence]) =>
    listOf(article?.[property]).map((entry) => {
      const value = dereference(entry, nodes);
      const address = isNode(value) ? (value.url ?? value['@id']) : null;
      if (confidence === 'low' && !isElsewhere(value, address, url)) return null;
      return toSource(page, 'json-ld', confidence, {
        name: isNode(value) ? (value.name ?? value.headline) : value,
        url: address,
        raw: JSON.stringify(entry).slice(0, 1000),
      });
    }),
  );
}

/** https://indieweb.org/repost; `u-syndication` names copies elsewhere, and sometimes the original. */
function inMicroformats(page: SourcePage): (DeclaredSource | null)[] {
  return queryFirst(page.doc, MICROFORMATS, MAX_ELEMENTS).map((element) => {
    const link = element.matches('[href]') ? element : element.querySelector('.u-url[href],a[href]');
    const isRepost = element.matches('.u-repost-of,.u-repost-of *');
    const url = link?.getAttribute('href') ?? '';
    return toSource(page, 'microformat', isRepost ? 'high' : 'low', {
      name: element.querySelector('.p-name,.p-author')?.textContent,
      url,
      raw: element.textContent.slice(0, 1000) || url,
    });
  });
}

/** Sources declared in the head and the markup of a page. */
export function headSources(page: SourcePage): DeclaredSource[] {
  return [otherAddresses, inMeta, inJsonLd, inMicroformats]
    .flatMap((read) => read(page))
    .filter((source) => source !== null);
}
