import ImageOff from 'lucide/dist/esm/icons/image.mjs';
import { t } from '../../utils/i18n/translate';
import { langAttribute } from '../sources/page-words';

/**
 * Makes sanitised content fit for the reader: pictures become links (nothing is loaded from the network), links open
 * beside the reader, the page's landmarks do not mix with ours, wide tables scroll by themselves, and the first heading
 * does not repeat the title. Changes `fragment`.
 * @param title as the reader shows it above the article
 */
export function prepareArticle(fragment: DocumentFragment, title: string | null): void {
  const first = fragment.querySelector('h1, h2, h3');
  if (first && title !== null && oneLine(first.textContent) === oneLine(title)) first.remove();
  fragment.querySelectorAll('img').forEach(replacePicture);
  fragment.querySelectorAll('a').forEach(prepareLink);
  fragment.querySelectorAll('main, header, footer, aside').forEach(toDivision);
  fragment.querySelectorAll('table').forEach(wrapTable);
  fragment.querySelectorAll('h1, h2, h3, h4, h5, h6').forEach((heading) => {
    if (heading.textContent?.trim() === '') heading.remove();
  });
  fragment.querySelectorAll('[lang]').forEach((element) => {
    if (!langAttribute(element.getAttribute('lang'))) element.removeAttribute('lang');
  });
}

function oneLine(text: string | null): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

/** Pictures inside the page itself (`data:`) are stored with it and stay. */
function replacePicture(picture: HTMLImageElement): void {
  const source = picture.getAttribute('src') ?? '';
  if (source.startsWith('data:')) {
    picture.alt ||= '';
    return;
  }
  const around = picture.closest('a');
  const alone = around?.textContent?.trim() === '' && around.querySelectorAll('img').length === 1;
  const placeholder = pictureLink(
    picture.ownerDocument,
    source,
    picture.alt.trim(),
    around !== null && !alone,
  );
  if (around && alone) around.replaceWith(placeholder);
  else picture.replaceWith(placeholder);
}

function pictureLink(doc: Document, source: string, alt: string, inLink: boolean): HTMLElement {
  const placeholder = doc.createElement(inLink ? 'span' : 'a');
  if (!inLink) placeholder.setAttribute('href', source);
  placeholder.className = 'picture';
  // By this address a kept picture is put here (attachments/show-pictures).
  placeholder.dataset['source'] = source;
  const words = doc.createElement('span');
  words.dir = 'auto';
  words.textContent = alt || t('library.image');
  placeholder.append(icon(doc), words);
  return placeholder;
}

function icon(doc: Document): SVGElement {
  const make = (tag: string, attributes: Record<string, string>): SVGElement => {
    const element = doc.createElementNS('http://www.w3.org/2000/svg', tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  };
  const svg = make('svg', {
    class: 'icon',
    width: '18',
    height: '18',
    viewBox: '0 0 24 24',
    'aria-hidden': 'true',
  });
  svg.append(...ImageOff.map(([tag, attributes]) => make(tag, attributes)));
  return svg;
}

function prepareLink(link: HTMLAnchorElement): void {
  const address = link.getAttribute('href');
  // Without words there is nothing to see or to say.
  if (address === null || link.textContent?.trim() === '') link.removeAttribute('href');
  else if (!address.startsWith('#')) {
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
  }
}

function toDivision(element: Element): void {
  const division = element.ownerDocument.createElement('div');
  for (const { name, value } of [...element.attributes]) division.setAttribute(name, value);
  division.append(...element.childNodes);
  element.replaceWith(division);
}

function wrapTable(table: HTMLTableElement): void {
  const box = table.ownerDocument.createElement('div');
  box.className = 'scroll-box';
  table.replaceWith(box);
  box.append(table);
}
