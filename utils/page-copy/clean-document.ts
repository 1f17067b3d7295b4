import { unshadowNames } from './unshadow-names';

/** Elements that run, load or lead elsewhere, or whose content is read in another way when it is read again. */
const REMOVED =
  'script, noscript, noembed, noframes, xmp, plaintext, base, object, embed, applet, portal, fencedframe, source, track, audio, animate, set, animatetransform, animatemotion, discard, meta[http-equiv], meta[name="referrer" i]';

/** Attributes that hold addresses something is loaded from, posted to, or told of. */
const LOADING = [
  'srcset',
  'imagesrcset',
  'action',
  'formaction',
  'ping',
  'data',
  'manifest',
  'archive',
  'code',
  'codebase',
  'classid',
  'background',
  'lowsrc',
  'dynsrc',
  'longdesc',
  'autofocus',
  'attributionsrc',
  'nonce',
  'integrity',
  'srcdoc',
  'target',
];

/** Where links of a copy may have led. */
const LINK = /^(?:https?|mailto|tel):/i;

/** Visits the document and everything in its templates, which `querySelectorAll` does not enter. */
export function allElements(root: Document | DocumentFragment): Element[] {
  const found: Element[] = [];
  const roots: (Document | DocumentFragment)[] = [root];
  for (let next = roots.pop(); next; next = roots.pop()) {
    for (const element of next.querySelectorAll('*')) found.push(element);
    for (const template of next.querySelectorAll<HTMLTemplateElement>('template'))
      if (template.content) roots.push(template.content);
  }
  return found;
}

/**
 * Takes away what runs, loads or leads elsewhere. Links keep their address, to be read and copied, but would open a
 * window, which the frame forbids. Changes `doc`.
 */
export function cleanDocument(doc: Document): void {
  unshadowNames(doc);
  for (const element of allElements(doc)) {
    if (element.matches(REMOVED) || isLoadingLink(element)) element.remove();
    else cleanAttributes(element);
  }
}

/** Every `<link>` but style sheets: prefetch, preconnect and icons are not under a content policy. */
function isLoadingLink(element: Element): boolean {
  if (element.localName !== 'link') return false;
  const rel = (element.getAttribute('rel') ?? '').toLowerCase().split(/\s+/);
  return !rel.includes('stylesheet') || rel.includes('alternate');
}

function cleanAttributes(element: Element): void {
  for (const { name } of [...element.attributes]) {
    const plain = name.toLowerCase();
    if (plain.startsWith('on') || LOADING.includes(plain)) element.removeAttribute(name);
  }
  if (element.localName !== 'a' && element.localName !== 'area') return;
  for (const name of ['href', 'xlink:href']) {
    const address = element.getAttribute(name);
    if (address !== null && !LINK.test(address.trim())) element.removeAttribute(name);
  }
  if (element.hasAttribute('href')) element.setAttribute('target', '_blank');
}
