// @vitest-environment jsdom
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { htmlImages } from './html-images';
import { savePage } from './save-page';

type Answers = Record<string, { type: string; body: string }>;

/** A page's `fetch` that gives out the files named, and no others. */
function fetching(answers: Answers): typeof fetch {
  return (input) => {
    const found = answers[input instanceof Request ? input.url : String(input)];
    if (!found) return Promise.reject(new TypeError('NetworkError'));
    // jsdom's FileReader takes its own blobs only.
    const blob = () => Promise.resolve(new window.Blob([found.body], { type: found.type }));
    return Promise.resolve({ ok: true, blob, text: () => Promise.resolve(found.body) } as Response);
  };
}

async function saved(body: string, answers: Answers = {}) {
  document.body.innerHTML = body;
  const { html, missing } = await savePage(window as Window & typeof globalThis, fetching(answers));
  return { html, missing, doc: new DOMParser().parseFromString(html, 'text/html') };
}

beforeEach(() => {
  document.head.innerHTML = '<title>t</title>';
});

describe('savePage', () => {
  it('tells of drawings that may not be read', async () => {
    document.body.innerHTML = '<canvas width="640" height="400"></canvas>';
    const canvas = document.querySelector('canvas') as HTMLCanvasElement;
    canvas.toDataURL = () => {
      throw new DOMException('The canvas is tainted.', 'SecurityError');
    };
    const { missing } = await savePage(window as Window & typeof globalThis, fetching({}));
    expect(missing).toEqual(['<canvas>: 640 × 400']);
  });

  it('leaves out tokens against forged requests', async () => {
    document.head.innerHTML =
      '<title>t</title><meta name="csrf-token" content="t0k"><meta name="author" content="A">';
    const { html } = await saved('<input type="hidden" name="authenticity_token" value="t0k">');
    expect(html).not.toContain('t0k');
    expect(html).toContain('content="A"');
  });

  it('puts pictures in with their addresses, and names those it could not read', async () => {
    const { html, missing, doc } = await saved(
      '<img alt="a > b" src="http://localhost:3000/1.png?a&amp;b" srcset="2.png 2x"><img src="http://other.test/2.png">',
      { 'http://localhost:3000/1.png?a&b': { type: 'image/png; charset=x', body: 'one' } },
    );
    expect(missing).toEqual(['http://other.test/2.png']);
    expect(doc.images[0]?.getAttribute('src')).toBe(`data:image/png;base64,${btoa('one')}`);
    expect(doc.images[0]?.hasAttribute('srcset')).toBe(false);
    expect(doc.images[1]?.hasAttribute('src')).toBe(false);
    expect(htmlImages(html).map(({ location, text }) => [location, text()])).toEqual([
      ['http://localhost:3000/1.png?a&b', 'one'],
    ]);
  });

  it('keeps what was typed and chosen, and files that style attributes name', async () => {
    const { doc, missing } = await saved(
      '<input value="x"><input type="password" value="secret"><input autocomplete="cc-number" value="4111"><select><option selected>1<option>2</select><p style="background: url(/bg.png)">',
      { 'http://localhost:3000/bg.png': { type: 'image/png', body: 'bg' } },
    );
    expect(missing).toEqual([]);
    const data = `url("data:image/png;base64,${btoa('bg')}")`;
    expect(doc.querySelector('p')?.getAttribute('style')).toContain(data);
    expect([...doc.querySelectorAll('input')].map((input) => input.getAttribute('value'))).toEqual([
      'x',
      null,
      null,
    ]);
    expect(doc.querySelectorAll('[selected]')).toHaveLength(1);
    expect(doc.querySelector('meta')?.getAttribute('charset')).toBe('utf-8');
  });

  it('keeps links whole, and nothing that runs', async () => {
    const { doc } = await saved(
      '<a href="/next">n</a><a href="javascript:alert(1)">j</a><p onclick="alert(1)"><script>1</script>',
    );
    expect([...doc.links].map((link) => link.getAttribute('href'))).toEqual(['http://localhost:3000/next']);
    expect(doc.querySelector('script, [onclick]')).toBeNull();
  });

  it('takes frames of the same site as documents', async () => {
    document.body.innerHTML = '<iframe></iframe>';
    const inner = document.querySelector('iframe')?.contentDocument;
    if (inner) inner.body.innerHTML = '<p>inside</p><script>1</script>';
    const { html } = await savePage(window as Window & typeof globalThis, fetching({}));
    const doc = new DOMParser().parseFromString(html, 'text/html');
    const frame = doc.querySelector('iframe');
    expect(frame?.getAttribute('sandbox')).toBe('');
    expect(frame?.getAttribute('srcdoc')).toContain('<p>inside</p>');
    expect(frame?.getAttribute('srcdoc')).not.toContain('script');
  });

  it('gives no frame a document that the page says is its copy', async () => {
    const { doc } = await saved(
      '<iframe src="https://a.example/" data-menbe-frame="<img src=x>" srcdoc="<img src=y>"></iframe><template><iframe srcdoc="<img src=y>"></iframe></template>',
    );
    const [frame, inert] = [
      doc.querySelector('body > iframe'),
      doc.querySelector('template')?.content.querySelector('iframe'),
    ];
    expect(frame?.getAttribute('srcdoc') ?? '').not.toContain('<img');
    expect(frame?.hasAttribute('data-menbe-frame')).toBe(false);
    expect(inert?.hasAttribute('srcdoc')).toBe(false);
  });

  it('is not put off by fields named like what elements are worked with', async () => {
    const { doc } = await saved(
      '<form onsubmit="alert(1)" style="background: url(/x.png)"><input name="attributes"><input name="getAttribute"><input id="shadowRoot" name="q"></form><img name="querySelectorAll"><p onclick="alert(1)">',
    );
    expect(doc.querySelector('[onsubmit], [onclick]')).toBeNull();
    expect(doc.querySelector('[name="q"]')).not.toBeNull();
  });

  it.each(['documentElement', 'implementation', 'styleSheets', 'baseURI', 'querySelectorAll'] as const)(
    'is not put off by a picture named %s',
    async (name) => {
      // jsdom lets no name shadow what a document has.
      Object.defineProperty(document, name, { configurable: true, value: document.createElement('img') });
      onTestFinished(() => void Reflect.deleteProperty(document, name));
      const { doc } = await saved('<style>p { color: red }</style><p>Text</p>');
      expect(doc.querySelector('p')?.textContent).toBe('Text');
      expect(doc.querySelector('style')?.textContent).toContain('color: red');
    },
  );

  it.each(['localName', 'shadowRoot', 'baseURI', 'childNodes', 'getAttribute', 'ownerDocument'])(
    'is not put off by a field named %s',
    async (name) => {
      const { doc } = await saved(
        `<form style="background: url(/x.png)"><input name="${name}"></form><p>Text</p>`,
      );
      expect(doc.querySelector('p')?.textContent).toBe('Text');
      expect(doc.querySelector('form')).not.toBeNull();
    },
  );
});
