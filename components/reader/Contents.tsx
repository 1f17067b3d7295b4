import List from 'lucide/dist/esm/icons/table-of-contents.mjs';
import type { JSX, RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../utils/i18n/translate';
import { Disclosure } from '../ui/Disclosure';
import { Icon } from '../ui/icons/Icon';

/** Headings from which on a text has contents. */
const FEWEST = 3;

interface Props {
  /** The article, as it is shown. */
  body: RefObject<HTMLElement | null>;
  /** Of the article; `undefined` while there is none. */
  snapshotId: string | undefined;
}

/** The headings of a long text, each leading to its place. */
export function Contents({ body, snapshotId }: Props): JSX.Element | null {
  const [headings, setHeadings] = useState<readonly HTMLElement[]>([]);
  // After the article's own effects: it stands below the bar.
  useEffect(() => {
    setHeadings([...(body.current?.querySelectorAll<HTMLElement>('h1, h2, h3, h4') ?? [])]);
  }, [snapshotId]);
  if (headings.length < FEWEST) return null;
  const highest = Math.min(...headings.map(levelOf));
  return (
    <Disclosure
      id="contents"
      label={t('library.contents')}
      button={
        <>
          <Icon node={List} size={18} />
          <span class="words-next">{t('library.contents')}</span>
        </>
      }
    >
      <ol class="contents">
        {headings.map((heading, index) => (
          <li key={index} data-level={levelOf(heading) - highest}>
            <button type="button" class="contents-entry" dir="auto" onClick={() => goTo(heading)}>
              {heading.textContent}
            </button>
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}

function levelOf({ localName }: HTMLElement): number {
  return Number(localName.slice(1));
}

function goTo(heading: HTMLElement): void {
  heading.tabIndex = -1;
  heading.scrollIntoView({ block: 'start' });
  heading.focus({ preventScroll: true });
}
