import type { TextDirection } from '../../model/article';
import { claimsOf, type Claim } from './claims';
import { detectLanguage, isDetectable } from './detect-language';
import { listOf, type JsonLdNode } from './json-ld';
import { firstOf, type MetaTags } from './meta-tags';

/** Characters of text a language is told from, and paragraphs they are taken from. */
const SAMPLE_LENGTH = 700;
const SAMPLE_PARAGRAPHS = 40;
/** Shorter paragraphs are notices and captions. */
const MIN_PARAGRAPH = 60;

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

/** The language without script and region. */
export function primaryOf(tag: string): string {
  return tag.split('-')[0] ?? tag;
}

/** The beginnings of the page's paragraphs; its title where it has none. */
function sampleOf(doc: Document): string {
  let sample = '';
  for (const paragraph of [...doc.getElementsByTagName('p')].slice(0, SAMPLE_PARAGRAPHS)) {
    const text = paragraph.textContent.trim();
    if (text.length >= MIN_PARAGRAPH) sample += ` ${text.slice(0, 300)}`;
    if (sample.length >= SAMPLE_LENGTH) break;
  }
  return sample || (doc.querySelector('head > title')?.textContent ?? '');
}

/** A page's language and all that is known of it. */
export interface LanguageReading {
  lang: string | null;
  claims: Claim[];
}

/**
 * The language the page declares (on `<html>`, in `<meta>`, in OpenGraph, in JSON-LD), or the one its text is written in
 * where it declares none or plainly another: templates of a site keep the language they were made in.
 */
export function readLanguage(doc: Document, tags: MetaTags, article: JsonLdNode | null): LanguageReading {
  const root = doc.documentElement;
  const declared = claimsOf(
    [canonicalTag(root.getAttribute('lang')), 'html'],
    [canonicalTag(root.getAttribute('xml:lang')), 'html'],
    [canonicalTag(doc.body?.getAttribute('lang')), 'html'],
    [canonicalTag(firstOf(tags, 'content-language', 'dc.language', 'language')), 'meta'],
    [canonicalTag(firstOf(tags, 'og:locale')), 'opengraph'],
    [canonicalTag(listOf(article?.inLanguage)[0]), 'json-ld'],
  );
  const [first] = declared;
  const detected = detectLanguage(sampleOf(doc));
  const claims = [...declared, ...claimsOf([detected, 'detected'])];
  if (
    first &&
    (detected === null || detected === primaryOf(first.value) || !isDetectable(primaryOf(first.value)))
  )
    return { lang: first.value, claims };
  // Another declaration may agree with the text, and say the region too
  const agreeing = claims.find(({ value }) => primaryOf(value) === detected);
  return { lang: agreeing?.value ?? first?.value ?? null, claims };
}

/** `ltr` or `rtl` where the page says so; `null` otherwise, also for `auto`. */
export function readDirection(...values: (string | null | undefined)[]): TextDirection | null {
  for (const value of values) {
    const direction = value?.trim().toLowerCase();
    if (direction === 'ltr' || direction === 'rtl') return direction;
  }
  return null;
}
