import type { JSX, RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { sanitiseFragment } from '../../utils/extract/sanitise';
import { t } from '../../utils/i18n/translate';
import type { TextDirection } from '../../utils/model/article';
import { type KeptPictures, showPictures } from './show-pictures';
import { langAttribute } from '../sources/page-words';
import { prepareArticle } from './prepare-article';

interface Props {
  /** Receives the element, for code that works with the shown text. */
  body: RefObject<HTMLDivElement | null>;
  html: string;
  /** The title that is shown above the article. */
  title: string | null;
  /** Pictures that were kept; the others stay links. */
  pictures: KeptPictures;
  lang: string | null;
  dir: TextDirection | null;
}

/**
 * Shows an archived article. HTML comes into a page of Menbe here and in notes/NoteView only: sanitised once
 * more, whatever the archive holds, and put in as nodes.
 */
export function ArticleBody({ body, html, title, pictures, lang, dir }: Props): JSX.Element {
  useLayoutEffect(() => {
    const fragment = sanitiseFragment(html, window);
    prepareArticle(fragment, title);
    body.current?.replaceChildren(fragment);
    if (body.current) makeScrollable(body.current);
  }, [html, title]);
  useLayoutEffect(() => {
    if (body.current) showPictures(body.current, pictures);
  }, [html, title, pictures]);
  return (
    <div
      id="article-body"
      class="article-body"
      ref={body}
      lang={langAttribute(lang)}
      dir={dir ?? 'auto'}
      onClick={(event) => {
        if (event.target instanceof Element) followWithin(event.currentTarget, event.target, event);
      }}
    />
  );
}

/** A link to another place in the article leads there; the library's own address stays as it is. */
function followWithin(body: Element, clicked: Element, event: Event): void {
  const address = clicked.closest('a')?.getAttribute('href');
  if (!address?.startsWith('#')) return;
  event.preventDefault();
  const target = body.querySelector<HTMLElement>(
    `[id="${CSS.escape(decodeURIComponent(address.slice(1)))}"]`,
  );
  if (!target) return;
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block: 'start' });
}

/** Makes wide tables and code scroll by themselves, also by keyboard. */
function makeScrollable(body: Element): void {
  for (const box of body.querySelectorAll<HTMLElement>('.scroll-box, pre')) {
    if (box.scrollWidth <= box.clientWidth) continue;
    box.tabIndex = 0;
    box.setAttribute('role', 'region');
    box.setAttribute('aria-label', t(box.matches('pre') ? 'library.code' : 'library.table'));
  }
}
