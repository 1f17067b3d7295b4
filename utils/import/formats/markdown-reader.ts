import { parse as parseYaml } from 'yaml';
import { articleFile } from '../article-body';
import { claimedTime } from '../claimed-time';
import { isRecord, type JsonRecord } from '../json-fields';
import { type OfferedFile, wholeText } from '../offer/offer';
import { withAnnotations } from '../raw-annotations';
import { toLinkRow } from '../to-link-row';
import type { LinkReader, LinkRow } from '../link-format';
import { markdownToHtml, marksIn, withoutNoteLinks } from './markdown-html';
import { ADDRESS_NAMES, noteFiles, splitNote } from './markdown-notes';
import { ownWordsOf } from './markdown-own-words';

/** Reads notes, a file each: properties, the text as an article, and what the user had marked in it. */
export const readMarkdown: LinkReader = async function* (offer, { now }) {
  for (const file of noteFiles(offer)) yield await rowOf(file, now);
};

async function rowOf(file: OfferedFile, now: Date): Promise<LinkRow> {
  const { properties: yaml, body } = splitNote(await wholeText(file));
  const properties = propertiesIn(yaml);
  if (!properties) return { at: file.path, link: null, title: nameOf(file), reason: 'damaged' };
  const first = (...names: string[]) => names.flatMap((name) => textsOf(properties[name]))[0] ?? null;
  const { article, note, highlights } = ownWordsOf(body);
  const savedAt = claimedTime(first('archived', 'created', 'saved', 'date'), now);
  return toLinkRow(file.path, {
    url: ADDRESS_NAMES.map((name) => first(name)).find((address) => /^https?:/i.test(address ?? '')),
    title: first('title') ?? nameOf(file),
    tags: tagsOf(properties['tags'] ?? properties['keywords']),
    savedAt,
    ...withAnnotations([...highlights, ...marksIn(article)]),
    ...(note !== null && { note }),
    body: /\S/.test(article)
      ? {
          ...articleFile(file, {
            byline: textsOf(properties['author']).map(withoutNoteLinks).join(', ') || null,
            publishedTime: first('published_time', 'published'),
            siteName: first('site'),
            lang: first('lang', 'language'),
            claimedArchivedAt: savedAt,
          }),
          mediaType: 'text/markdown',
          asHtml: (text) => markdownToHtml(ownWordsOf(splitNote(text).body).article),
        }
      : null,
  });
}

/** The properties by their names in lower case; `null` where they are no YAML. */
function propertiesIn(yaml: string): JsonRecord | null {
  try {
    // Dates stay text in this schema.
    const found: unknown = parseYaml(yaml, { schema: 'core', logLevel: 'error', maxAliasCount: 0 });
    if (!isRecord(found)) return {};
    return Object.fromEntries(Object.entries(found).map(([name, value]) => [name.toLowerCase(), value]));
  } catch {
    return null;
  }
}

/** Texts of a property, which may be one or a list; what is empty is left out. */
function textsOf(value: unknown): string[] {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  const texts = list.filter((each) => typeof each === 'string' || typeof each === 'number').map(String);
  return texts.map((text) => text.trim()).filter((text) => text !== '');
}

function tagsOf(value: unknown): string[] {
  const texts = typeof value === 'string' ? value.split(',') : textsOf(value);
  return texts.map((text) => text.trim().replace(/^#/, ''));
}

function nameOf({ path }: OfferedFile): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
}
