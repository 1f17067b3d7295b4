const PROPERTIES =
  'body head documentElement attributes childNodes parentNode nodeName textContent innerHTML querySelector querySelectorAll closest remove getAttribute firstChild nextSibling children id className cloneNode';

/** Markup that runs, shadows, redirects, nests where it may not, or is more than anyone expects. */
const HOSTILE = [
  '<svg onload="bad()"><script>bad()</script><foreignObject><p onclick="bad()">in</p></foreignObject></svg>',
  '<svg><style><img src=x onerror=bad()></style><a href="javascript:bad()"><text>x</text></a></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=bad()&gt;"></table></mtext></math>',
  '<math><annotation-xml encoding="text/html"><script>bad()</script><p>x</p></annotation-xml><mi><a href="javascript:bad()">y</a></mi></math>',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=bad()>',
  '<noscript><p title="</noscript><img src=x onerror=bad()>">x</p></noscript>',
  '<template><script>bad()</script><p>hidden</p></template><template shadowrootmode="open"><slot></slot><p>shadow</p></template>',
  '<a href="java\nscript:bad()">x</a><a href="&#x6A;avascript&colon;bad()">y</a><a href="\u0001data:text/html,<script>">z</a>',
  '<iframe srcdoc="<p onclick=bad()>framed text</p><script>bad()</script>"></iframe><object data="javascript:bad()"></object>',
  `<form id="f">${PROPERTIES.split(' ')
    .map((name) => `<input name="${name}"><img id="${name}" name="${name}">`)
    .join('')}<p>Text in a form.</p></form>`,
  PROPERTIES.split(' ')
    .map((name) => `<img name="${name}"><object id="${name}" form="f"></object>`)
    .join(''),
  '<base href="javascript:bad()"><base href="//evil.example/"><base href="data:text/html,x">',
  '<meta http-equiv="refresh" content="0;url=javascript:bad()"><meta property="og:url" content="javascript:bad()">',
  '<script type="application/ld+json">{"@type":"Article","headline":{"@id":"#a"},"@graph":[[[[{"@id":"#a","author":[{"@id":"#a"}]}]]]],"articleBody":"<img src=x onerror=bad()>"}</script>',
  '<script type="application/ld+json">{"@type":["Article",1,null],"author":{"name":{"name":{}}},"datePublished":[[]]}</script>',
  '<table><tr><td><table><caption><p></table><select><option><p>x</select></td><div>between</div></tr></table>',
  '<p><b><i><a href="/1"><div><p><a href="/2"><table><td><b></p></i></a>mixed up</b>',
  '<style>@import "x"</style><link rel="stylesheet" href="//evil.example/x.css"><p style="background:url(//evil.example/)">x</p>',
  '<img srcset="javascript:bad() 2x, data:image/svg+xml;base64,PHN2Zz4= 3x" src="data:image/svg+xml,<svg onload=bad()>">',
  '<xmp><p title="</xmp><img src onerror=bad()>"></xmp><plaintext-like></plaintext-like><listing><p>x</listing>',
  `<p ${Array.from({ length: 3000 }, (_, index) => `data-a${String(index)}="&amp;&amp;"`).join(' ')}>attributes</p>`,
  `<p title="${'&lt;&amp;'.repeat(100_000)}" class="${'a '.repeat(100_000)}">long attributes</p>`,
  `<time datetime="${'9'.repeat(50_000)}">${'1.1.2025 '.repeat(2000)}</time><meta name="author" content="${'A, '.repeat(50_000)}">`,
  `${'<div><b><font>'.repeat(3000)}deep${'</font></b></div>'.repeat(3000)}`,
  `${'<ul><li>'.repeat(400)}list${'</li></ul>'.repeat(400)}<table>${'<tr><td>'.repeat(5000)}</table>`,
  '\u0000\ufffe\ud800<p>\udc00lone\u202e surrogates \u0000 and marks</p>',
];

type Mutation = (html: string, random: () => number) => string;

function cut(html: string, random: () => number): [before: string, cut: string, after: string] {
  const from = Math.floor(random() * html.length);
  const to = Math.min(html.length, from + Math.floor(random() * 4000));
  return [html.slice(0, from), html.slice(from, to), html.slice(to)];
}

const TAGS = 'div p table select svg math span li ul form button h1 article nav pre blockquote'.split(' ');

function pick<T>(from: readonly T[], random: () => number): T {
  return from[Math.floor(random() * from.length)] as T;
}

const MUTATIONS: readonly Mutation[] = [
  (html, random) => html.slice(0, Math.floor(random() * html.length)),
  (html, random) => {
    const [before, , after] = cut(html, random);
    return before + after;
  },
  (html, random) => {
    const [before, part, after] = cut(html, random);
    return before + part.repeat(1 + Math.floor(random() * 40)) + after;
  },
  // Bytes broken, and read in another encoding than they were written in
  (html, random) => {
    const bytes = Buffer.from(html);
    for (let count = 0; count < 200; count++)
      bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
    return bytes.toString(random() < 0.5 ? 'utf8' : 'latin1');
  },
  (html, random) => html.replaceAll(`<${pick(TAGS, random)}`, `<${pick(TAGS, random)}`),
  (html, random) => html.replace(/<\/\w+>/g, (tag) => (random() < 0.2 ? '' : tag)),
  ...Array.from({ length: 4 }, (): Mutation => (html, random) => {
    const tags = [...html.matchAll(/</g)].map(({ index }) => index);
    const at = tags.length > 0 ? pick(tags, random) : 0;
    return html.slice(0, at) + pick(HOSTILE, random) + html.slice(at);
  }),
];

/** A page after one to three random mutations. */
export function mutate(html: string, random: () => number): string {
  let mutated = html;
  for (let left = 1 + Math.floor(random() * 3); left > 0; left--)
    mutated = pick(MUTATIONS, random)(mutated, random);
  return mutated;
}
