import { queryFirst } from '../query-first';
import type { TextDirection } from '../../model/article';
import { claimsOf, type Claim } from '../declared/claims';
import { detectLanguage, isDetectable } from './detect-language';
import type { DeclaredPage } from '../declared/declared-page';
import { listOf } from '../declared/json-ld';
import { firstOf } from '../declared/meta-tags';

/** Characters of text from which a language is detected, and paragraphs they are taken from. */
const SAMPLE_LENGTH = 700;
const SAMPLE_PARAGRAPHS = 40;

/** Shorter paragraphs are notices and captions. */
const MIN_PARAGRAPH = 60;

/** A language tag (BCP 47) in its canonical spelling; `null` when it is invalid. */
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
  for (const paragraph of queryFirst(doc, 'p', SAMPLE_PARAGRAPHS)) {
    const text = paragraph.textContent.trim();
    if (text.length >= MIN_PARAGRAPH) sample += ` ${text.slice(0, 300)}`;
    if (sample.length >= SAMPLE_LENGTH) break;
  }
  return sample || (doc.querySelector('head > title')?.textContent ?? '');
}

/** A page's language, and every claim about it. */
export interface LanguageReading {
  lang: string | null;
  claims: Claim[];
}

/** Languages that the page declares: on `<html>` and `<body>`, in `<meta>`, OpenGraph and JSON-LD. */
function declaredLanguages({ doc, tags, article }: DeclaredPage): Claim[] {
  const root = doc.documentElement;
  return claimsOf(
    [canonicalTag(root.getAttribute('lang')), 'html'],
    [canonicalTag(root.getAttribute('xml:lang')), 'html'],
    [canonicalTag(doc.body?.getAttribute('lang')), 'html'],
    [canonicalTag(firstOf(tags, 'content-language', 'dc.language', 'language')), 'meta'],
    [canonicalTag(firstOf(tags, 'og:locale')), 'opengraph'],
    [canonicalTag(listOf(article?.inLanguage)[0]), 'json-ld'],
  );
}

/** Whether the text plainly contradicts a declared language. */
function isRefuted(declared: string, detected: string | null): boolean {
  return detected !== null && detected !== primaryOf(declared) && isDetectable(primaryOf(declared));
}

/**
 * The language that the page declares; the detected one where it declares none or the text plainly contradicts it:
 * templates keep the language they were made for.
 */
export function readLanguage(page: DeclaredPage): LanguageReading {
  const declared = declaredLanguages(page);
  const [first] = declared;
  const detected = detectLanguage(sampleOf(page.doc));
  const claims = [...declared, ...claimsOf([detected, 'detected'])];
  if (first && !isRefuted(first.value, detected)) return { lang: first.value, claims };
  // Another declaration may agree with the text and state the region too
  const agreeing = claims.find(({ value }) => primaryOf(value) === detected);
  return { lang: agreeing?.value ?? first?.value ?? null, claims };
}

/** The first of the values that is `ltr` or `rtl`; `null` without one, as for `auto`. */
export function readDirection(...values: (string | null | undefined)[]): TextDirection | null {
  for (const value of values) {
    const direction = value?.trim().toLowerCase();
    if (direction === 'ltr' || direction === 'rtl') return direction;
  }
  return null;
}
