import { citationText } from '../../cite/citation';
import type { CitedSource } from '../../cite/cited-source';
import { citeRobustLink } from '../../cite/styles/links';
import { escapeHtml } from '../../text/escape-html';

/** Begins a page of links. */
export function linksHead(title: string): string {
  const words = escapeHtml(title);
  return `<!doctype html>
<html>
<head>
<meta charset="utf-8">
<title>${words}</title>
</head>
<body>
<h1>${words}</h1>
<ul>
`;
}

/** Ends it. */
export const LINKS_TAIL = '</ul>\n</body>\n</html>\n';

/** A Robust Link as an item of the list. */
export function linkItem(source: CitedSource): string {
  return `<li>${citationText(citeRobustLink(source))}</li>\n`;
}
