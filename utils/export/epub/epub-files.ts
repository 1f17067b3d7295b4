import type { ReadingWords } from '../texts/reading-words';
import { oneLine } from '../../text/plain-text';
import { xmlAttribute, xmlText } from '../../text/xml-text';

/** https://www.w3.org/TR/epub-33/#sec-zip-container-mime */
export const EPUB_MEDIA_TYPE = 'application/epub+zip';

/** Where the package document is. https://www.w3.org/TR/epub-33/#sec-container-metainf-container.xml */
export const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/content.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

/** How chapters look; fonts and colours are the reader's own. */
export const STYLESHEET = `h1 { margin: 0 0 .5em; text-align: start; }
.by { margin: 0 0 .3em; }
.facts { margin: 0 0 1.5em; padding-bottom: .8em; border-bottom: 1px solid; font-size: .8em; overflow-wrap: anywhere; }
img { max-width: 100%; height: auto; }
figure { margin: 1em 0; }
figcaption { font-size: .85em; }
table { border-collapse: collapse; font-size: .9em; }
th, td { border: 1px solid; padding: .2em .5em; vertical-align: top; text-align: start; }
pre { white-space: pre-wrap; font-size: .85em; }
.own { margin-top: 2em; border-top: 1px solid; }
`;

/** Shown where a reader does not know the kind of a picture: a frame. */
export const FALLBACK_PICTURE = `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="24" height="24"><rect x="3" y="3" width="18" height="18" rx="2" fill="none" stroke="#888" stroke-width="2"/><path d="M3 17l5-5 4 4 4-5 5 6" fill="none" stroke="#888" stroke-width="2"/></svg>
`;

/** A page of a book. */
interface XhtmlPage {
  title: string;
  /** Attributes of the body. */
  language?: string;
  body: string;
}

/** A page of a book as an XHTML document. */
export function xhtmlPage({ title, language = '', body }: XhtmlPage, words: ReadingWords): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"${xmlAttribute('lang', words.lang)}${xmlAttribute('xml:lang', words.lang)}${xmlAttribute('dir', words.dir)}>
<head>
<meta charset="utf-8"/>
<title>${xmlText(oneLine(title))}</title>
<link rel="stylesheet" type="text/css" href="style.css"/>
</head>
<body${language}>
${body}</body>
</html>
`;
}
