import type { TextDirection } from '../../model/article';
import { listOf, type JsonLdNode } from './json-ld';
import { firstOf, type MetaTags } from './meta-tags';

/** A language tag in its canonical spelling (BCP 47); `null` when it is none. */
function canonicalTag(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const [tag = ''] = value
    .trim()
    .replaceAll('_', '-')
    .split(/[,;\s]/);
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null; // not a language tag: as if none were declared
  }
}

/** The language the page declares: on `<html>`, in `<meta>`, in OpenGraph, in JSON-LD. */
export function readLanguage(doc: Document, tags: MetaTags, article: JsonLdNode | null): string | null {
  const root = doc.documentElement;
  const candidates = [
    root.getAttribute('lang'),
    root.getAttribute('xml:lang'),
    doc.body?.getAttribute('lang'),
    firstOf(tags, 'content-language'),
    firstOf(tags, 'og:locale'),
    listOf(article?.inLanguage)[0],
  ];
  for (const candidate of candidates) {
    const tag = canonicalTag(candidate);
    if (tag !== null) return tag;
  }
  return null;
}

/** `ltr` or `rtl` where the page says so; `null` otherwise, also for `auto`. */
export function readDirection(...values: (string | null | undefined)[]): TextDirection | null {
  for (const value of values) {
    const direction = value?.trim().toLowerCase();
    if (direction === 'ltr' || direction === 'rtl') return direction;
  }
  return null;
}
