import { unshadowNames } from './unshadow-names';

/** Selector of elements that run, load or lead elsewhere, or whose content is parsed differently when it is parsed again. */
const REMOVED =
  'script, noscript, noembed, noframes, xmp, plaintext, base, object, embed, applet, portal, fencedframe, source, track, audio, animate, set, animatetransform, animatemotion, discard, meta[http-equiv], meta[name="referrer" i]';

/** Attributes with addresses from which something is loaded, or to which something is sent. */
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

/** Matches addresses that links of a copy may keep. */
const LINK = /^(?:https?|mailto|tel):/i;

/** All elements of a document, also those in templates, which `querySelectorAll` does not enter. */
export function allElements(root: Document | DocumentFragment): Element[] {
  const found: Element[] = [];
  const roots: (Document | DocumentFragment)[] = [root];
  for (let next = roots.pop(); next; next = roots.pop()) {
    for (const element of next.querySelectorAll('*')) found.push(element);
    for (const { content } of next.querySelectorAll<HTMLTemplateElement>('template')) {
      if (content) roots.push(content);
    }
  }
  return found;
}

/**
 * Removes what runs, loads or leads elsewhere. Links keep their address, to be read and copied, but open in a new window,
 * which the frame forbids. Changes `doc`.
 */
export function cleanDocument(doc: Document): void {
  unshadowNames(doc);
  for (const element of allElements(doc)) {
    if (element.matches(REMOVED) || isLoadingLink(element)) element.remove();
    else cleanAttributes(element);
  }
}

/** Whether an element is a `<link>` to anything but a style sheet: no policy covers prefetch, preconnect and icons. */
function isLoadingLink(element: Element): boolean {
  if (element.localName !== 'link') return false;
  const rel = (element.getAttribute('rel') ?? '').toLowerCase().split(/\s+/);
  return !rel.includes('stylesheet') || rel.includes('alternate');
}

/** Removes event handlers, addresses that load something, and addresses of links that run code. */
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
