import { contentHash } from '../integrity/content-hash';
import { ARTICLE_KINDS } from '../model/article';
import type { ExportItem } from '../model/export-item';

/** An item from a file: fit to be stored, or what is wrong with it. */
export type Validated =
  { valid: true; item: ExportItem } | { valid: false; id: string | null; reasons: string[] };

/** Answers whether HTML is free of anything executable. */
export type IsSafeHtml = (html: string) => boolean;

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isTextOrNull: Check = (value) => value === null || isText(value);
const isOneOf =
  (...allowed: readonly unknown[]): Check =>
  (value) =>
    allowed.includes(value);
const matches =
  (pattern: RegExp): Check =>
  (value) =>
    typeof value === 'string' && pattern.test(value);

/** The address of a page or picture; never one that a click could run. */
const isAddress: Check = (value) =>
  typeof value === 'string' && URL.canParse(value) && /^(https?|file|ftp):$/.test(new URL(value).protocol);
const isAddressOrNull: Check = (value) => value === null || isAddress(value);

/** ISO 8601 UTC with milliseconds, and a real date. */
const isInstant: Check = (value) =>
  typeof value === 'string' && !Number.isNaN(Date.parse(value)) && new Date(value).toISOString() === value;

/** One check for each field: a field added to the format does not compile until it is checked here. */
const CHECKS: Record<keyof ExportItem, Check> = {
  id: matches(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/),
  url: isAddress,
  canonicalUrl: isAddressOrNull,
  title: isTextOrNull,
  byline: isTextOrNull,
  siteName: isTextOrNull,
  lang: isTextOrNull,
  dir: isOneOf('ltr', 'rtl', null),
  excerpt: isTextOrNull,
  publishedTime: isTextOrNull,
  modifiedTime: isTextOrNull,
  archivedAt: isInstant,
  text: isText,
  html: isText,
  wordCount: (value) => Number.isSafeInteger(value) && (value as number) >= 0,
  leadImageUrl: isAddressOrNull,
  leadImageAlt: isTextOrNull,
  kind: isOneOf(...ARTICLE_KINDS),
  sha256: matches(/^[0-9a-f]{64}$/),
  extractor: isText,
  extractorVersion: isText,
  browser: isTextOrNull,
  tags: (value) => Array.isArray(value) && value.every(isText),
  note: isTextOrNull,
};

/** Checks the JSON text of one item: shape, fields, hash over the content, and that its HTML is safe. */
export async function validateItem(json: string, isSafeHtml: IsSafeHtml): Promise<Validated> {
  const value = parse(json);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { valid: false, id: null, reasons: ['not a JSON object'] };
  }
  const fields = value as Record<string, unknown>;
  const id = typeof fields.id === 'string' ? fields.id : null;
  const reasons = Object.entries(CHECKS)
    .filter(([name, check]) => !check(fields[name]))
    .map(([name]) => (name in fields ? `${name} is not valid` : `${name} is missing`));
  if (reasons.length > 0) return { valid: false, id, reasons };
  // Every field was checked above; fields the format does not know stay out of the archive.
  const item = Object.fromEntries(
    Object.keys(CHECKS).map((name) => [name, fields[name]]),
  ) as unknown as ExportItem;
  if ((await contentHash(item)) !== item.sha256) reasons.push('sha256 does not match the content');
  if (!isSafeHtml(item.html)) reasons.push('html contains something executable');
  return reasons.length > 0 ? { valid: false, id, reasons } : { valid: true, item };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
