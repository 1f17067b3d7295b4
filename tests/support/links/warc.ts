import { WACZ } from '../../../utils/import/formats/wacz';
import { WARC } from '../../../utils/import/formats/warc';
import type { LinkFormatSetup } from '../run-link-format-tests';
import { fetchedPage, httpResponse, joined, packedWarc, warcRecord } from '../warc-file';
import { zipOf } from '../zip-of';
import { A_TIME, savedAt } from './saved-at';

const PAGE = '<!doctype html><title>Bir</title><p>Mətn';
const FRAME = 'https://frame.example/';

const request = (of: string, destination: string) =>
  warcRecord(
    { 'WARC-Type': 'request', 'WARC-Record-ID': `<urn:q:${of}>`, 'WARC-Concurrent-To': `<urn:r:${of}>` },
    `GET / HTTP/1.1\r\nSec-Fetch-Dest: ${destination}\r\n\r\n`,
  );

const revisit = (url: string, digest: string) =>
  warcRecord(
    {
      ...{ 'WARC-Type': 'revisit', 'WARC-Target-URI': url, 'WARC-Date': '2014-07-30T20:52:04Z' },
      ...{ 'WARC-Payload-Digest': digest },
    },
    httpResponse(''),
  );

/** What crawlers write: pages, their parts, and what was neither. */
const RECORDS = [
  warcRecord({ 'WARC-Type': 'warcinfo', 'Content-Type': 'application/warc-fields' }, 'software: x\r\n'),
  fetchedPage('https://a.example/1#part', httpResponse(PAGE), {
    'WARC-Record-ID': '<urn:r:1>',
    'WARC-Payload-Digest': 'sha1:ONE',
  }),
  request('1', 'document'),
  fetchedPage(FRAME, httpResponse(PAGE), { 'WARC-Record-ID': '<urn:r:2>' }),
  request('2', 'iframe'),
  fetchedPage('https://a.example/gone', httpResponse(PAGE, { status: '404 Not Found' })),
  fetchedPage('https://a.example/i.png', httpResponse('x', { type: 'image/png' })),
  warcRecord(
    {
      ...{ 'WARC-Type': 'resource', 'WARC-Target-URI': 'https://a.example/2' },
      ...{ 'WARC-Date': '2013-07-30T20:52:04Z', 'Content-Type': 'text/html' },
    },
    PAGE,
  ),
  warcRecord({ 'WARC-Type': 'resource', 'WARC-Target-URI': 'urn:x:1', 'Content-Type': 'text/html' }, PAGE),
  revisit('https://a.example/again', 'sha1:ONE'),
  revisit('https://a.example/lost', 'sha1:TWO'),
];

const links: LinkFormatSetup['links'] = [
  { url: 'https://a.example/1', savedAt: A_TIME },
  { url: 'https://a.example/2', savedAt: A_TIME },
  { url: 'https://a.example/again', savedAt: savedAt('2014-07-30T20:52:04.000Z') },
  { url: 'https://a.example/lost', savedAt: savedAt('2014-07-30T20:52:04.000Z') },
];

/** A WARC file as it is. */
export const WARC_FIXTURE: LinkFormatSetup = {
  format: WARC,
  files: () => [{ path: 'crawl.warc', content: joined(...RECORDS) }],
  links,
  problems: [],
};

/** A WARC file that is packed record by record, the end of which is missing. */
export const PACKED_WARC_FIXTURE: LinkFormatSetup = {
  format: WARC,
  files: () => [
    { path: 'crawl.warc.gz', content: packedWarc(...RECORDS, RECORDS[0] as never).slice(0, -40) },
  ],
  links,
  problems: [{ title: null, reason: 'damaged' }],
};

const PAGES = [
  { format: 'json-pages-1.0', id: 'pages', title: 'All Pages' },
  { id: '1', url: 'https://a.example/1', ts: '2013-07-30T20:52:04.000Z', title: 'Bir', text: 'Mətn' },
  { id: '2', url: 'https://a.example/moved', ts: '2013-07-30T20:52:04Z' },
  { id: '3', url: 'https://a.example/nowhere', ts: '2013-07-30T20:52:04Z', title: 'No record' },
  { id: '4', title: 'No address' },
];

/** A WACZ as Webrecorder's programs write them. */
export const WACZ_FIXTURE: LinkFormatSetup = {
  format: WACZ,
  files: async () => [
    {
      path: 'pages.wacz',
      content: await zipOf([
        { path: 'archive/data.warc', content: new TextDecoder().decode(joined(...RECORDS)) },
        {
          path: 'archive/more.warc',
          content: new TextDecoder().decode(
            fetchedPage(
              'https://a.example/moved',
              httpResponse('', { status: '301 Moved', more: 'Location: /2\r\n' }),
            ),
          ),
        },
        { path: 'indexes/index.cdx', content: '' },
        { path: 'pages/pages.jsonl', content: `${PAGES.map((page) => JSON.stringify(page)).join('\n')}\n` },
        { path: 'pages/extraPages.jsonl', content: '{"format":"json-pages-1.0"}\n7\n{"id":' },
        { path: 'datapackage.json', content: '{"profile":"data-package","resources":[]}' },
      ]),
    },
  ],
  links: [
    { url: 'https://a.example/1', title: 'Bir', savedAt: A_TIME },
    { url: 'https://a.example/moved', savedAt: A_TIME },
    { url: 'https://a.example/nowhere', title: 'No record', savedAt: A_TIME },
  ],
  problems: [
    { title: 'No address', reason: 'missing:url' },
    { title: null, reason: 'not-an-object' },
    { title: null, reason: 'not-json' },
  ],
};
