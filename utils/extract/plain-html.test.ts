// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { seeded } from '../../tests/support/seeded';
import { isPlainHtml } from './plain-html';
import { sanitiseFragment } from './sanitise';

const PLAIN = [
  '<h2>Başlıq</h2><p lang="az">Mətn <b>qalın</b> &amp; 1 &lt; 2</p><hr><br>',
  '<p><a href="https://a.example/x?a=1&amp;b=2" title="&quot;x&quot;">x</a> <a href="#user-content-n1">1</a></p>',
  '<figure><img src="https://a.example/p.jpg" alt=""><figcaption>Şəkil</figcaption></figure>',
  '<img src="data:image/png;base64,AAAA" alt="x" width="3"><ol start="3" reversed=""><li id="user-content-n1">c</li></ol>',
  '<table><tbody><tr><th scope="row">a</th><td colspan="2">b</td></tr></tbody></table>',
  '<pre data-language="ts"><code>d</code></pre>',
  'no tag at all',
  '',
];

const NOT_PLAIN = [
  '<p>a<script>b</script></p>',
  '<P>a</P>',
  '<p class="x">a</p>',
  '<p onclick="x()">a</p>',
  "<p title='x'>a</p>",
  '<p title=x>a</p>',
  '<p title="a<b">a</p>',
  '<p title="&colon;">a</p>',
  '<p/>',
  '<p >a</p>',
  '<p',
  'a < b',
  '<!-- x --><p>a</p>',
  '<![CDATA[x]]>',
  '<a href="javascript:x()">a</a>',
  '<a href="&#106;avascript:x()">a</a>',
  '<a href=" https://a.example/">a</a>',
  '<a href="/x">a</a>',
  '<a href="">a</a>',
  '<p src="https://a.example/x">a</p>',
  '<img src="data:image/svg+xml;base64,AAAA">',
  '<img src="data:text/html;base64,AAAA">',
  '<p id="cookie">a</p>',
  '<math><mi>x</mi></math>',
  '<svg></svg>',
  '<style>a</style>',
  '<template><p>a</p></template>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1&gt;">',
];

describe('plain HTML', () => {
  it.each(PLAIN)('is: %s', (html) => expect(isPlainHtml(html)).toBe(true));
  it.each(NOT_PLAIN)('is not: %s', (html) => expect(isPlainHtml(html)).toBe(false));

  it('is what the sanitiser leaves as it is, however its parts are mixed and damaged', () => {
    const random = seeded(7);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
    const parts = [...PLAIN, ...NOT_PLAIN].flatMap((html) => html.split(/(?=<)|(?<=>)/));
    let plain = 0;
    for (let n = 0; n < 500; n++) {
      const html = Array.from({ length: 1 + Math.floor(random() * 6) }, () => pick(parts)).join('');
      const at = Math.floor(random() * html.length);
      const damaged =
        random() < 0.5 ? html : html.slice(0, at) + pick([...'<>"\'=& /\0a']) + html.slice(at + 1);
      if (!isPlainHtml(damaged)) continue;
      plain++;
      expect(written(sanitiseFragment(damaged, globalThis as Window & typeof globalThis)), damaged).toBe(
        written(parsed(damaged)),
      );
    }
    expect(plain).toBeGreaterThan(50);
  });

  it('is told at once of a megabyte, however broken it is', () => {
    for (const text of ['<p title="', '<p a="b" ', '<', '<p title="&amp;', '<p a="">'])
      expect(isPlainHtml(`<p>${text.repeat(100_000)}`)).toBe(false);
  });
});

function parsed(html: string): DocumentFragment {
  const holder = document.createElement('template');
  // In a body, as the sanitiser has it.
  holder.innerHTML = new DOMParser().parseFromString(`<body>${html}`, 'text/html').body.innerHTML;
  return holder.content;
}

function written(fragment: DocumentFragment): string {
  const holder = document.createElement('div');
  holder.append(document.importNode(fragment, true));
  // A picture without an address is of no use, and is taken out.
  for (const picture of holder.querySelectorAll('img:not([src])')) picture.remove();
  return holder.innerHTML;
}
