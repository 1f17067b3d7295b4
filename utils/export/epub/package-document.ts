import type { PictureType } from '../html/picture-type';
import { oneLine } from '../../text/plain-text';
import { xmlAttribute, xmlText } from '../../text/xml-text';
import type { ReadingWords } from '../texts/reading-words';
import { xhtmlPage } from './epub-files';

/** A chapter as the package document and the contents list it. */
export interface Chapter {
  /** Name of its file. */
  file: string;
  title: string;
  hasFormulas: boolean;
}

/** What a book is. */
export interface Book {
  title: string;
  /** A URN. */
  identifier: string;
  modified: Date;
  generator: string;
  words: ReadingWords;
}

/** Kinds of pictures that every reader shows; for others there is a fallback. https://www.w3.org/TR/epub-33/#sec-core-media-types */
const CORE: ReadonlySet<PictureType> = new Set(['image/jpeg', 'image/png', 'image/gif']);

/**
 * The package document in pieces: what is in the book, and in which order it is read.
 * https://www.w3.org/TR/epub-33/#sec-package-doc
 */
export function* packageDocument(
  book: Book,
  chapters: readonly Chapter[],
  pictures: ReadonlyMap<string, PictureType>,
): Generator<string> {
  const { title, identifier, modified, generator, words } = book;
  yield `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id"${xmlAttribute('xml:lang', words.lang)}>
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">${xmlText(identifier)}</dc:identifier>
<dc:title>${xmlText(oneLine(title))}</dc:title>
<dc:language>${xmlText(words.lang)}</dc:language>
<dc:contributor>${xmlText(generator)}</dc:contributor>
<meta property="dcterms:modified">${modified.toISOString().slice(0, 19)}Z</meta>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="title" href="title.xhtml" media-type="application/xhtml+xml"/>
<item id="style" href="style.css" media-type="text/css"/>
<item id="fallback" href="fallback.svg" media-type="image/svg+xml"/>
`;
  for (const [at, { file, hasFormulas }] of chapters.entries())
    yield `<item id="c${at}" href="${file}" media-type="application/xhtml+xml"${hasFormulas ? ' properties="mathml"' : ''}/>\n`;
  for (const [name, type] of pictures)
    yield `<item id="p${name.slice(0, name.indexOf('.'))}" href="images/${name}" media-type="${type}"${CORE.has(type) ? '' : ' fallback="fallback"'}/>\n`;
  yield '</manifest>\n<spine>\n<itemref idref="title"/>\n<itemref idref="nav"/>\n';
  for (const at of chapters.keys()) yield `<itemref idref="c${at}"/>\n`;
  yield '</spine>\n</package>\n';
}

/** The first page: what the book is, when it was made, and how many sources are in it. */
export function titlePage({ title, modified, words }: Book): string {
  const made = modified.toISOString();
  const body = `<h1>${xmlText(oneLine(title))}</h1>\n<p><time datetime="${made}">${xmlText(words.time(made))}</time></p>\n`;
  return xhtmlPage({ title, body }, words);
}

/** The contents in pieces. https://www.w3.org/TR/epub-33/#sec-nav */
export function* contentsPage(book: Book, chapters: readonly Chapter[]): Generator<string> {
  const { words } = book;
  const mark = '<!---->';
  const page = xhtmlPage(
    {
      title: words.contents,
      body: `<nav epub:type="toc" id="toc">\n<h1>${xmlText(words.contents)}</h1>\n<ol>\n<li><a href="title.xhtml">${xmlText(oneLine(book.title))}</a></li>\n${mark}</ol>\n</nav>\n`,
    },
    words,
  );
  const [before = '', after = ''] = page.split(mark);
  yield before;
  for (const { file, title } of chapters)
    yield `<li><a href="${file}">${xmlText(oneLine(title)) || '…'}</a></li>\n`;
  yield after;
}
