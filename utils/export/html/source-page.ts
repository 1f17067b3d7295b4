import { escapeHtml } from '../../text/escape-html';
import type { ReadingWords } from '../texts/reading-words';
import { oneLine } from '../../text/plain-text';
import { htmlPieces, type PicturePlace } from './html-pieces';
import type { HtmlNode } from './html-tree';
import { type FramedItem, languageOf, sourceFoot, sourceHead } from './source-frame';

const STYLE =
  ':root{color-scheme:light dark}' +
  'body{max-width:42rem;margin:2.5rem auto;padding:0 1.2rem;font:1.1rem/1.65 Georgia,"Noto Serif",serif;overflow-wrap:anywhere}' +
  'h1,h2,h3,h4,.by,.facts,figcaption,th,td{font-family:system-ui,sans-serif}' +
  'h1{font-size:1.9rem;line-height:1.2;margin:0 0 .6rem}.by{margin:0 0 .4rem}' +
  '.facts{margin:0 0 2rem;padding-bottom:1rem;border-bottom:1px solid light-dark(#cbc7bc,#4a4f4d);font-size:.85rem}' +
  '.facts,figcaption{color:light-dark(#57544c,#b9b7ae)}figcaption{font-size:.85rem}figure{margin:1.5rem 0}' +
  'img{max-width:100%;height:auto}table{border-collapse:collapse;font-size:.9rem;display:block;overflow-x:auto}' +
  'th,td{border:1px solid light-dark(#cbc7bc,#4a4f4d);padding:.3rem .6rem;text-align:start;vertical-align:top}' +
  'pre{overflow-x:auto;font-size:.85rem}blockquote{margin-inline:0;padding-inline-start:1rem;border-inline-start:3px solid light-dark(#b9b3a2,#656b68)}' +
  'a{color:light-dark(#1d5c50,#8fd0c0)}.picture{font-size:.85rem}.own{margin-top:2.5rem;border-top:1px solid light-dark(#cbc7bc,#4a4f4d)}';

/**
 * A source as an HTML page that needs nothing beside it and loads nothing: no script, no address but those of links.
 * @returns the page in pieces, with places for pictures among them
 */
export function sourcePage(
  item: FramedItem,
  nodes: readonly HtmlNode[],
  words: ReadingWords,
): (string | PicturePlace)[] {
  const article = htmlPieces(nodes);
  return [
    `<!doctype html>
<html lang="${escapeHtml(words.lang)}" dir="${words.dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(oneLine(item.title ?? item.url))}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
${sourceHead(item, words)}</header>
<article${languageOf(item)}>
`,
    ...article,
    `\n</article>\n${sourceFoot(item, words)}</body>\n</html>\n`,
  ];
}
