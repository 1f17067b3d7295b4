import type { LinkFormatSetup } from '../run-link-format-tests';
import { POCKET_HTML } from '../../../utils/import/formats/pocket-html';
import { A_TIME } from './saved-at';

const FILE = `<!DOCTYPE html>
<html>
	<!--So long and thanks for all the fish-->
	<head>
		<meta http-equiv="Content-Type" content="text/html; charset=UTF-8" />
		<title>Pocket Export</title>
	</head>
	<body>
		<h1>Unread</h1>
		<ul>
			<li><a href="https://a.example/1?a=1&amp;b=2" time_added="1375217524" tags="su,xəzər dənizi">Su &amp; qum</a></li>
			<li><a href="https://a.example/2" time_added="0" tags="">https://a.example/2</a></li>
			<li><a href="about:blank" time_added="1375217524" tags="">Nowhere</a></li>
		</ul>
		<h1>Read Archive</h1>
		<ul>
			<li><a href="https://a.example/3" time_added="1375217524" tags="">Read</a></li>
		</ul>
	</body>
</html>
`;

/** `ril_export.html` of Pocket. */
export const POCKET_HTML_FIXTURE: LinkFormatSetup = {
  format: POCKET_HTML,
  files: () => [{ path: 'ril_export.html', content: FILE }],
  links: [
    {
      url: 'https://a.example/1?a=1&b=2',
      title: 'Su & qum',
      tags: ['su', 'xəzər dənizi'],
      state: 'unread',
      savedAt: A_TIME,
    },
    { url: 'https://a.example/2', state: 'unread' },
    { url: 'https://a.example/3', title: 'Read', state: 'archived', savedAt: A_TIME },
  ],
  problems: [{ title: 'Nowhere', reason: 'not-valid:url' }],
};
