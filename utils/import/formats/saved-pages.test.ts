import { describe, expect, it } from 'vitest';
import { runLinkFormatTests, offered } from '../../../tests/support/run-link-format-tests';
import { savedPage, singleFilePage } from '../../../tests/support/saved-pages';
import { MHTML } from './mhtml';
import { readMhtml } from './mhtml-reader';
import { SAVED_PAGE } from './saved-page';
import { SINGLE_FILE } from './single-file';

const TIME = { value: '2019-03-08T10:05:09.000Z', precision: 'time' } as const;
const FIRST = 'https://a.example/1?b=2&c=3';

runLinkFormatTests({
  format: SINGLE_FILE,
  files: () => [{ path: 'page.html', content: singleFilePage(FIRST, { title: 'Xəzər &amp; Aral' }) }],
  links: [{ url: FIRST, title: 'Xəzər & Aral', savedAt: TIME }],
  problems: [],
});

runLinkFormatTests({
  format: SAVED_PAGE,
  files: () => [
    { path: 'quay.html', content: savedPage(FIRST) },
    { path: 'quay_files/frame.html', content: savedPage('https://frame.example/') },
    { path: 'quay_files/main.css', content: 'p{}' },
    { path: 'old.htm', content: singleFilePage('https://a.example/2') },
    {
      path: 'canonical.html',
      content: '<html><head><link rel="Canonical" href="https://a.example/3"><title>x</title></head>',
    },
    { path: 'nowhere.html', content: '<html><head><title>Nowhere</title></head><body>Words</body></html>' },
  ],
  links: [
    { url: FIRST, title: 'The quay & the pier' },
    { url: 'https://a.example/2', title: 'The harbour ledger', savedAt: TIME },
    { url: 'https://a.example/3', title: 'x' },
  ],
  problems: [{ title: 'Nowhere', reason: 'missing:url' }],
});

const header = (...fields: string[]) =>
  [...fields, 'MIME-Version: 1.0', 'Content-Type: multipart/related;', '\tboundary="b"', '', ''].join('\r\n');

runLinkFormatTests({
  format: MHTML,
  files: () => [
    {
      path: 'page.mhtml',
      content:
        header(
          'From: <Saved by Blink>',
          `Snapshot-Content-Location: ${FIRST}`,
          'Subject: =?utf-8?Q?X=C9=99z=C9=99r_?=\r\n =?utf-8?B?QXJhbA==?=',
          'Date: Fri, 8 Mar 2019 10:05:09 -0000',
        ) + '--b\r\nContent-Type: text/html\r\n\r\n<p>Words\r\n--b--\r\n',
    },
  ],
  links: [{ url: FIRST, title: 'Xəzər Aral', savedAt: TIME }],
  problems: [],
});

describe('a case of Hunchly, a folder of pages with tables beside them', () => {
  const pageAt = (url: string) =>
    header('From: <Saved by Blink>', `Snapshot-Content-Location: ${url}`, 'Subject: Page') +
    '--b\r\nContent-Type: text/html\r\n\r\n<p>Words\r\n--b--\r\n';
  runLinkFormatTests({
    format: MHTML,
    files: () => [
      { path: 'pages.csv', content: 'id,title,url,date\n1,Page,https://a.example/1,2019-03-08' },
      { path: 'selectors.csv', content: 'selector,hits\nharbour,2' },
      { path: 'pages/1.mhtml', content: pageAt('https://a.example/1') },
      { path: 'pages/2.mhtml', content: pageAt('https://a.example/2') },
    ],
    links: [
      { url: 'https://a.example/1', title: 'Page' },
      { url: 'https://a.example/2', title: 'Page' },
    ],
    problems: [],
  });
});

describe('web archives', () => {
  it('of other programs name the address with their first file', async () => {
    const content = `${header('Subject: Old')}--b\r\nContent-Type: text/html\r\nContent-Location: ${FIRST}\r\n\r\n`;
    const rows = [];
    const offer = await offered([{ path: 'a.mht', content }]);
    for await (const row of readMhtml(offer, { now: new Date() })) rows.push(row.link?.url);
    expect(rows).toEqual([FIRST]);
  });
});
