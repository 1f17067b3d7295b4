import type { DeclaredSource } from '../../model/stated';
import { dereference, isNode, listOf, typesOf } from '../metadata/json-ld';
import { resolveUrl } from '../resolve-url';
import { registrableHost } from './registrable-host';
import { toSource, type SourcePage } from './source-page';

/** https://support.google.com/news/publisher-center (original-source, syndication-source), Dublin Core. */
const META: readonly [name: string, confidence: DeclaredSource['confidence']][] = [
  ['original-source', 'high'],
  ['syndication-source', 'high'],
  ['dc.source', 'medium'],
  ['dcterms.source', 'medium'],
];

/** https://schema.org/CreativeWork; `citation` and `isPartOf` mostly name references and the site itself. */
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

/** A front page says nothing of an article: a site that moved names its new address so on every page. */
function isFrontPage(url: string): boolean {
  return new URL(url).pathname.length <= 1;
}

/** One owner's hosts by their names: a subdomain and its parent, `m.example.com` and `example.other.com`. */
function areOneOwner(one: string, other: string): boolean {
  if (one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`)) return true;
  const [label = ''] = one.split('.');
  return label.length > 3 && other.includes(label);
}

/** Addresses that the page says are its own, on another site. */
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

function inJsonLd(page: SourcePage): (DeclaredSource | null)[] {
  const { article, nodes, url } = page;
  return PROPERTIES.flatMap(([property, confidence]) =>
    listOf(article?.[property]).map((entry) => {
      const value = dereference(entry, nodes);
      const [name, address] = isNode(value)
        ? [value.name ?? value.headline, value.url ?? value['@id']]
        : [value, null];
      // The site or issue an article is part of is its own, unless it is elsewhere; a citation without address is a note
      const isWeak = confidence === 'low';
      const isOwnPart =
        isNode(value) && typesOf(value).some((type) => /^(?:WebSite|WebPage|Periodical)/.test(type));
      if (
        isWeak &&
        (isOwnPart || typeof address !== 'string' || registrableHost(address) === registrableHost(url))
      )
        return null;
      return toSource(page, 'json-ld', confidence, {
        ...{ name, url: address },
        raw: JSON.stringify(entry).slice(0, 1000),
      });
    }),
  );
}

/** https://indieweb.org/repost; `u-syndication` names copies elsewhere, and sometimes the original. */
function inMicroformats(page: SourcePage): (DeclaredSource | null)[] {
  return [...page.doc.querySelectorAll(MICROFORMATS)].slice(0, MAX_ELEMENTS).map((element) => {
    const link = element.matches('[href]') ? element : element.querySelector('.u-url[href],a[href]');
    const isRepost = element.matches('.u-repost-of,.u-repost-of *');
    return toSource(page, 'microformat', isRepost ? 'high' : 'low', {
      ...{ name: element.querySelector('.p-name,.p-author')?.textContent, url: link?.getAttribute('href') },
      raw: element.textContent.slice(0, 1000) || (link?.getAttribute('href') ?? ''),
    });
  });
}

/** Sources that the head and the markup of a page declare. */
export function headSources(page: SourcePage): DeclaredSource[] {
  return [otherAddresses, inMeta, inJsonLd, inMicroformats]
    .flatMap((read) => read(page))
    .filter((source) => source !== null);
}
