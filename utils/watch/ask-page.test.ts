import { createServer, type RequestListener } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { listen, type RunningServer } from '../../scripts/serve-folder';
import { askPage } from './ask-page';

const NOW = new Date('2026-11-23T08:00:00.000Z');
const HTML = { 'content-type': 'text/html; charset=utf-8' };
let server: RunningServer | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

/** Asks a server that answers so. */
async function ask(answer: RequestListener, question: object = {}) {
  server = await listen(createServer(answer));
  const url = `${server.origin}/article`;
  return askPage(fetch, { url, etag: null, lastModified: null, stay: false, ...question }, NOW);
}

describe('askPage', () => {
  it('gives the page with what to ask by the next time', async () => {
    const answer = await ask((_, response) =>
      response
        .writeHead(200, { ...HTML, etag: '"1"', 'last-modified': 'Mon, 23 Nov 2026 07:00:00 GMT' })
        .end('<p>Xəzər</p>'),
    );
    expect(answer).toEqual({
      kind: 'page',
      status: 200,
      html: '<p>Xəzər</p>',
      url: `${server?.origin}/article`,
      etag: '"1"',
      lastModified: 'Mon, 23 Nov 2026 07:00:00 GMT',
    });
  });

  it('asks for what is new only, and is told that nothing is', async () => {
    const asked: unknown[] = [];
    const answer = await ask(
      ({ headers }, response) => {
        asked.push(headers['if-none-match'], headers['if-modified-since'], headers.cookie, headers.referer);
        response.writeHead(304).end();
      },
      { etag: '"1"', lastModified: 'Mon, 23 Nov 2026 07:00:00 GMT' },
    );
    expect(answer).toEqual({ kind: 'not-modified' });
    expect(asked).toEqual(['"1"', 'Mon, 23 Nov 2026 07:00:00 GMT', undefined, undefined]);
  });

  it.each([
    [404, 'gone'],
    [410, 'gone'],
    [401, 'refused'],
    [403, 'refused'],
    [451, 'refused'],
    [408, 'busy'],
    [429, 'busy'],
    [503, 'busy'],
  ])('takes %i as %s', async (status, kind) => {
    const answer = await ask((_, response) => response.writeHead(status, HTML).end('no'));
    expect(answer).toMatchObject({ kind, detail: `HTTP ${status}` });
  });

  it.each([
    ['120', '2026-11-23T08:02:00.000Z'],
    ['Mon, 23 Nov 2026 09:00:00 GMT', '2026-11-23T09:00:00.000Z'],
  ])('hears when to come again: %s', async (value, time) => {
    const answer = await ask((_, response) => response.writeHead(429, { 'retry-after': value }).end());
    expect(answer).toMatchObject({ retryAfter: new Date(time) });
  });

  it('does not take a file for a page', async () => {
    const answer = await ask((_, response) =>
      response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF'),
    );
    expect(answer).toEqual({ kind: 'not-page', detail: 'application/pdf' });
  });

  it('gives up on a page without end', async () => {
    const answer = await ask((_, response) => {
      response.writeHead(200, HTML);
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(65_536)));
      };
      response.on('drain', more);
      more();
    });
    expect(answer).toEqual({ kind: 'too-large', detail: '' });
  });

  it('cannot reach what is not there', async () => {
    const url = 'http://127.0.0.1:9/article';
    const answer = await askPage(fetch, { url, etag: null, lastModified: null, stay: false }, NOW);
    expect(answer.kind).toBe('unreachable');
  });

  it.each([
    ['windows-1251', '', Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2])],
    [null, '<meta charset="windows-1251">', Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2])],
    ['windows-1251', '', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from('Привет')])],
    ['nonsense', '', Buffer.from('Привет')],
  ])('reads the encoding from server (%s), page (%s) or mark', async (charset, meta, bytes) => {
    const type = charset === null ? 'text/html' : `text/html; charset=${charset}`;
    const answer = await ask((_, response) =>
      response.writeHead(200, { 'content-type': type }).end(Buffer.concat([Buffer.from(meta), bytes])),
    );
    expect(answer).toMatchObject({ html: `${meta}Привет` });
  });
});
