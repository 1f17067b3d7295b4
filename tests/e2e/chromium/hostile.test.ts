import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import { archivePage, openPage } from '../support/archive-page';
import { startChromium } from '../support/chromium';
import { readRows } from '../support/read-rows';
import { articlePage, type FixtureServer, serveFixtures } from '../support/serve-fixtures';

const TRUE_WORDS =
  'The committee published its findings on Tuesday, and the ministry answered within hours, at some length. ';

/** Markup that runs, loads or submits something wherever it is shown unsanitised. */
const EXECUTABLE = [
  '<script>document.title = "ran"</script>',
  '<img src="/x.png" onerror="document.title = \'ran\'">',
  '<a href="javascript:document.title=1">read on</a>',
  '<a href=" java&#10;script:document.title=1">read on</a>',
  '<svg onload="document.title=1"><script>document.title = 1</script><a xlink:href="javascript:1"><text>x</text></a></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror="document.title=1"></style></mglyph></table></mtext></math>',
  '<iframe srcdoc="<script>parent.document.title=1</script>"></iframe>',
  '<form action="/steal"><input name="attributes"><input name="childNodes"><button>Send</button></form>',
  '<object data="/x"></object><embed src="/x"><base href="https://evil.test/"><meta http-equiv="refresh" content="9999;url=/x">',
  '<p style="background:url(/track)">styled</p><link rel="stylesheet" href="/x.css">',
];

/** Turns the page's own world against whoever reads the page. */
const POISON = `<script>
  const lie = () => 'LIES';
  for (const method of ['map', 'filter', 'push', 'join', 'forEach']) Array.prototype[method] = lie;
  JSON.stringify = lie; String.prototype.trim = lie; String.prototype.replace = lie;
  Node.prototype.cloneNode = () => { throw new Error('no') };
  Document.prototype.querySelector = Document.prototype.querySelectorAll = () => [];
  Object.defineProperty(Element.prototype, 'innerHTML', { get: lie });
  Object.defineProperty(Node.prototype, 'textContent', { get: lie });
  Object.defineProperty(document, 'title', { get: lie });
  Object.defineProperty(Document.prototype, 'documentElement', { get: () => null });
  window.Readability = function () { this.parse = () => ({ content: 'LIES' }) };
  window.chrome = { runtime: { sendMessage: lie } };
</script>`;

let menbe: MenbeChromium;
let server: FixtureServer;

beforeAll(async () => {
  menbe = await startChromium();
  server = await serveFixtures({
    '/executable': articlePage('Executable', [...Array(6).fill(TRUE_WORDS), ...EXECUTABLE]),
    '/poison': articlePage('Poison', Array(6).fill(TRUE_WORDS), POISON),
  });
});
afterAll(async () => {
  await server?.close();
  await menbe?.close();
});

it('stores nothing executable, and the reader runs and loads nothing', async () => {
  const page = await openPage(menbe, server.url('/executable'));
  const { phase, snapshotId } = await archivePage(menbe, page);
  expect(phase).toBe('archived');
  const library = await menbe.openExtensionPage(`library.html#/read/${snapshotId}`);
  const [content] = await readRows(library, 'contents');
  expect(content?.text).toContain(TRUE_WORDS.trim());
  expect(content?.html).not.toMatch(
    /<(script|iframe|object|embed|form|input|base|meta|link|style)\b|\son\w+=|javascript:|\sstyle=/i,
  );

  const requested = server.requests.length;
  await library.waitForSelector('#article-body p');
  const body = await library.$eval('#article-body', (element) => element.innerHTML);
  expect(body).not.toMatch(/<(script|iframe|object|embed|form|style)\b|\son\w+=|javascript:/i);
  expect(await library.title()).not.toMatch(/^(ran|1)$/);
  expect(server.requests).toHaveLength(requested);
  await library.close();
  await page.close();
});

it('shows nothing executable even when the stored row has been tampered with', async () => {
  const library = await menbe.openExtensionPage('library.html');
  const id = (await readRows(library, 'contents'))[0]?.id ?? '';
  await library.evaluate(
    (key, html) =>
      new Promise<void>((done) => {
        const request = indexedDB.open('menbe');
        request.onsuccess = () => {
          const transaction = request.result.transaction('contents', 'readwrite');
          transaction.objectStore('contents').put({ id: key, html, text: '' });
          transaction.oncomplete = () => done();
        };
      }),
    id,
    EXECUTABLE.join(''),
  );
  const reader = await menbe.openExtensionPage(`library.html#/read/${id}`);
  await reader.waitForSelector('#article-body > *');
  const body = await reader.$eval('#article-body', (element) => element.innerHTML);
  expect(body).not.toMatch(/<(script|iframe|object|embed|form|style)\b|\son\w+=|javascript:/i);
  await reader.close();
  await library.close();
});

it('cannot be lied to by the scripts of the page', async () => {
  const page = await openPage(menbe, server.url('/poison'));
  const { phase, snapshotId } = await archivePage(menbe, page);
  expect(phase).toBe('archived');
  const library = await menbe.openExtensionPage('library.html');
  const content = (await readRows(library, 'contents')).find(({ id }) => id === snapshotId);
  const snapshot = (await readRows(library, 'snapshots')).find(({ id }) => id === snapshotId);
  expect(snapshot?.title).toBe('Poison');
  expect(content?.text).toContain(TRUE_WORDS.trim());
  expect(JSON.stringify({ content, snapshot })).not.toContain('LIES');
  await library.close();
  await page.close();
});

it('gives web pages no way into the extension', async () => {
  const page = await openPage(menbe, server.url('/executable'));
  const reached = await page.evaluate(async (id) => {
    const answers: string[] = [];
    for (const path of ['popup.html', 'library.html', 'extract.js', 'icon/128.png']) {
      await fetch(`chrome-extension://${id}/${path}`).then(
        () => answers.push(path),
        () => undefined,
      );
    }
    if (typeof (globalThis as { chrome?: { runtime?: object } }).chrome?.runtime !== 'undefined')
      answers.push('runtime');
    return answers;
  }, menbe.extensionId);
  expect(reached).toEqual([]);
  await page.close();
});
