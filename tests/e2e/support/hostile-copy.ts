/** Marks that a script ran, wherever it can. */
const RUN =
  "document.documentElement.setAttribute('data-ran','yes');try{parent.postMessage('ran','*')}catch(e){}";

/**
 * Markup that runs, loads, submits or leads somewhere when it is shown unguarded. Every address begins with `origin`
 * and says what asked for it.
 */
export function hostileMarkup(origin: string): string {
  const at = (name: string) => `${origin}/beacon/${name}`;
  return [
    `<script>${RUN}</script>`,
    `<script src="${at('script')}"></script>`,
    `<script type="module">import '${at('module')}'</script>`,
    `<script type="speculationrules">{"prefetch":[{"urls":["${at('speculation')}"]}]}</script>`,
    `<link rel="stylesheet" href="${at('sheet')}">`,
    `<link rel="preload" as="image" href="${at('preload')}">`,
    `<link rel="modulepreload" href="${at('modulepreload')}">`,
    `<link rel="prefetch" href="${at('prefetch')}">`,
    `<link rel="prerender" href="${at('prerender')}">`,
    `<link rel="preconnect" href="${origin}">`,
    `<link rel="dns-prefetch" href="//beacon.test">`,
    `<link rel="icon" href="${at('icon')}">`,
    `<link rel="manifest" href="${at('manifest')}">`,
    `<meta http-equiv="refresh" content="0; url=${at('refresh')}">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src *; report-uri ${at('report')}">`,
    `<meta http-equiv="x-dns-prefetch-control" content="on">`,
    `<base href="${at('base')}/" target="_top">`,
    `<style>@import url(${at('import')}); @import "${at('import-string')}"; body{background:url(${at('css')})} h1{background:u\\72l(${at('css-escaped')})} @font-face{font-family:f;src:url(${at('font')})} h1{font-family:f;cursor:url(${at('cursor')}),auto;background-image:image-set("${at('image-set')}" 1x)}</style>`,
    `<p style="background:url('${at('inline')}')">inline</p>`,
    `<img src="${at('img')}" onerror="${RUN}" onload="${RUN}">`,
    `<img srcset="${at('srcset')} 2x" src="${at('srcset-src')}">`,
    `<img src=x onerror="${RUN}">`,
    `<img src="relative.png">`,
    `<picture><source srcset="${at('source')}"><img src="${at('picture')}"></picture>`,
    `<video src="${at('video')}" poster="${at('poster')}" autoplay><track src="${at('track')}" default></video>`,
    `<audio src="${at('audio')}" autoplay></audio>`,
    `<iframe src="${at('iframe')}"></iframe>`,
    `<iframe srcdoc="&lt;script&gt;${RUN.replaceAll('"', '&quot;')}&lt;/script&gt;&lt;img src=${at('srcdoc')}&gt;"></iframe>`,
    `<iframe src="javascript:parent.postMessage('ran','*')"></iframe>`,
    `<object data="${at('object')}"></object><embed src="${at('embed')}">`,
    `<svg xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9" onload="${RUN}"><script>${RUN}</script><image href="${at('svg-image')}" xlink:href="${at('svg-xlink')}"/><use href="${at('svg-use')}#a"/><style>@import url(${at('svg-import')});</style><a><set attributeName="href" to="javascript:parent.postMessage('ran','*')"/><text y="9">t</text></a><foreignObject><img src="${at('foreign')}"></foreignObject><filter><feImage href="${at('feimage')}"/></filter></svg>`,
    `<math><mtext><table><mglyph><style><img src="${at('mxss')}" onerror="${RUN}"></style></mglyph></table></mtext></math>`,
    `<svg><style>&lt;/style&gt;&lt;img src=${at('svg-style')} onerror="${RUN}"&gt;&lt;link rel=prefetch href=${at('svg-style-link')}&gt;</style></svg>`,
    `<style>a::before{content:"</sty"}</style><noscript><img src="${at('noscript')}"></noscript>`,
    `<div><template shadowmode="open"><img src="${at('shadow')}"><style>:host{background:url(${at('shadow-css')})}</style><script>${RUN}</script></template></div>`,
    `<div><template shadowrootmode="open"><img src="${at('shadowroot')}" onerror="${RUN}"><link rel="stylesheet" href="${at('shadow-sheet')}"></template></div>`,
    `<table background="${at('background')}"><tr><td>cell</td></tr></table>`,
    `<input type="image" src="${at('input')}"><input autofocus onfocus="${RUN}"><details open ontoggle="${RUN}"></details>`,
    `<form id="form" action="${at('form')}" target="_top"><button id="submit" formaction="${at('formaction')}">send</button></form>`,
    `<a id="script-link" href="javascript:${RUN}">script</a>`,
    `<a id="top-link" href="${at('top')}" target="_top" ping="${at('ping')}">top</a>`,
    `<a id="self-link" href="${at('self')}" target="_self">self</a>`,
    `<a id="blank-link" href="${at('blank')}" target="_blank" ping="${at('ping')}">blank</a>`,
    `<a id="data-link" href="data:text/html,<script>parent.postMessage('ran','*')</script>">data</a>`,
    `<a id="fragment-link" href="#end">fragment</a>`,
    `<h1 id="end">Hostile</h1>`,
  ].join('\n');
}

/** A script that tries to reach the page around it and the extension; puts what it got into `data-got`. */
const REACH = `const got = [];
for (const [name, reach] of Object.entries({
  parent: () => parent.document.title, top: () => top.location.href, opener: () => opener.document,
  runtime: () => chrome.runtime.id, storage: () => chrome.storage.local, browser: () => browser.runtime,
  databases: () => indexedDB.open('menbe'), cookies: () => document.cookie, session: () => sessionStorage.length,
})) try { if (reach() !== undefined) got.push(name); } catch {}
document.documentElement.setAttribute('data-got', got.join());`;

/** An MHTML archive with the page and, as parts, what it may name: each part as hostile as the page. */
export function hostileMhtml(origin: string): string {
  const boundary = '----hostile';
  const part = (type: string, location: string, body: string, id = '') =>
    [
      `--${boundary}`,
      `Content-Type: ${type}`,
      'Content-Transfer-Encoding: binary',
      ...(id && [`Content-ID: <${id}>`]),
      `Content-Location: ${location}`,
      '',
      body,
    ].join('\r\n');
  const page = `<!doctype html><html><head><title>Hostile</title></head><body onload="document.body.dataset.ran=1">${hostileMarkup(origin)}
<iframe src="cid:frame@hostile"></iframe><link rel="stylesheet" href="${origin}/held.css"><img src="${origin}/held.svg"><script>${REACH}</script></body></html>`;
  return [
    'From: <Saved by Blink>',
    'MIME-Version: 1.0',
    `Content-Type: multipart/related; type="text/html"; boundary="${boundary}"`,
    '',
    '',
    part('text/html', `${origin}/hostile`, page, 'page@hostile'),
    part(
      'text/html',
      `${origin}/frame`,
      `<html><body><p>in a frame</p>${hostileMarkup(origin)}</body></html>`,
      'frame@hostile',
    ),
    part(
      'text/css',
      `${origin}/held.css`,
      `@import url(${origin}/held.css); @import url(${origin}/beacon/held-import); h1{background:url(${origin}/beacon/held-css)}</style><script>${REACH}</script>`,
    ),
    part(
      'image/svg+xml',
      `${origin}/held.svg`,
      `<svg xmlns="http://www.w3.org/2000/svg" width="5" height="5"><script>${REACH}</script><image href="${origin}/beacon/held-svg"/></svg>`,
    ),
    part('text/html" onload="x', `${origin}/type`, 'x'),
    `--${boundary}--`,
    '',
  ].join('\r\n');
}
