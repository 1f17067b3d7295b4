/** A file of a ZIP. */
interface TextFile {
  path: string;
  content: string;
}

/** What the test is about in a book. */
interface BookParts {
  /** XML of its metadata. */
  metadata: string;
  /** Chapters by their names, which are those of their files: as XHTML, without what stands around it. */
  chapters: Readonly<Record<string, string>>;
  /** Further files. */
  more?: readonly TextFile[];
}

const CONTAINER = `<?xml version="1.0"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>`;

/** The files of a book, for `zipOf`. Its contents stand in the spine, too. */
export function epubOf({ metadata, chapters, more = [] }: BookParts): TextFile[] {
  const names = Object.keys(chapters);
  const items = names.map(
    (name, at) =>
      `<item id="c${at}" href="text/${encodeURIComponent(name)}.xhtml" media-type="application/xhtml+xml"/>`,
  );
  const refs = names.map((_, at) => `<itemref idref="c${at}"/>`);
  const opf = `<?xml version="1.0"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${metadata}</metadata>
<manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="cover" href="cover.svg" media-type="image/svg+xml"/>
${items.join('\n')}</manifest>
<spine><itemref idref="cover"/><itemref idref="nav"/>${refs.join('')}</spine></package>`;
  return [
    { path: 'mimetype', content: 'application/epub+zip' },
    { path: 'META-INF/container.xml', content: CONTAINER },
    { path: 'OEBPS/content.opf', content: opf },
    { path: 'OEBPS/nav.xhtml', content: chapter('<nav>Contents</nav>') },
    ...names.map((name) => ({ path: `OEBPS/text/${name}.xhtml`, content: chapter(chapters[name] ?? '') })),
    ...more,
  ];
}

function chapter(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><head><title/><script src="x.js"/></head><body>${body}</body></html>`;
}
