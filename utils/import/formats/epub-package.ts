import { type OfferedFile, wholeText } from '../offer/offer';
import { pathFrom } from '../offer/path-from';
import { type XmlElement, xmlElements } from '../xml-elements';
import { EPUB_CONTAINER, EPUB_ENCRYPTION } from './epub-paths';

/** What a book says of itself. */
export interface EpubPackage {
  /** Texts of its metadata by the names of their elements (`title`, `creator`), or what a `meta` is about (`dcterms:modified`). */
  facts: ReadonlyMap<string, readonly string[]>;
  /** Paths of its texts, in the order in which they are read. Their files may be missing. */
  chapters: readonly string[];
}

type Files = ReadonlyMap<string, OfferedFile>;

/** Types of texts. https://www.w3.org/TR/epub-33/#sec-core-media-types */
const TEXT_TYPES = new Set(['application/xhtml+xml', 'text/html', 'text/x-oeb1-document']);

/** How fonts are made unusable outside of a book, which locks no text. https://www.w3.org/TR/epub-33/#sec-font-obfuscation */
const OF_FONTS = new Set(['http://www.idpf.org/2008/embedding', 'http://ns.adobe.com/pdf/enc#RC']);

/** Reads what a book is made of; `null` where it does not say. Throws what reading throws. */
export async function epubPackage(files: Files): Promise<EpubPackage | null> {
  const [rootFile] = await elementsAt(files, EPUB_CONTAINER, 'rootfile');
  const path = rootFile?.attributes['full-path'] ?? '';
  const elements = await elementsAt(files, path);
  const chapters = new Set(chaptersIn(elements).flatMap((address) => pathFrom(path, address) ?? []));
  return chapters.size === 0 ? null : { facts: factsIn(elements), chapters: [...chapters] };
}

/** Whether a shop has encrypted something of a book other than fonts. Throws what reading throws. */
export async function isLocked(files: Files): Promise<boolean> {
  const methods = await elementsAt(files, EPUB_ENCRYPTION, 'EncryptionMethod');
  return methods.some(({ attributes }) => !OF_FONTS.has(attributes.Algorithm ?? ''));
}

async function elementsAt(files: Files, path: string, name?: string): Promise<XmlElement[]> {
  const file = files.get(path);
  const elements = file ? xmlElements(await wholeText(file)) : [];
  return name === undefined ? elements : elements.filter((element) => element.name === name);
}

/** Addresses of texts in the order of the spine, without the contents. */
function chaptersIn(elements: readonly XmlElement[]): string[] {
  const items = new Map(
    elements.filter(({ name }) => name === 'item').map(({ attributes }) => [attributes.id ?? '', attributes]),
  );
  return elements.flatMap(({ name, attributes }) => {
    const item = name === 'itemref' ? items.get(attributes.idref ?? '') : undefined;
    return item && isText(item) ? (item.href ?? []) : [];
  });
}

function isText({ 'media-type': mediaType = '', properties = '' }: XmlElement['attributes']): boolean {
  return TEXT_TYPES.has(mediaType) && !/\bnav\b/.test(properties);
}

function factsIn(elements: readonly XmlElement[]): Map<string, string[]> {
  const facts = new Map<string, string[]>();
  for (const { name, attributes, text } of elements) {
    if (text === '') continue;
    const about = name === 'meta' ? (attributes.property ?? '') : name;
    // Books of version 2 say so which of several dates is meant.
    const key = attributes.event === undefined ? about : `${about}:${attributes.event}`;
    const texts = facts.get(key) ?? [];
    texts.push(text);
    facts.set(key, texts);
  }
  return facts;
}
