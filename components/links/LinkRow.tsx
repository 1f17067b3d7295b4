import X from 'lucide/dist/esm/icons/x.mjs';
import type { JSX } from 'preact';
import { shortDate } from '../../utils/i18n/short-date';
import { printable } from '../../utils/i18n/printable';
import { t } from '../../utils/i18n/translate';
import type { ClaimedTime, LinkRecord } from '../../utils/model/link';
import { hostOf } from '../../utils/url/host-of';
import { IconButton } from '../ui/IconButton';
import { nameOf } from './link-name';

/** A link that waits: what it is, with the way to its page, and what the user had written to it. */
export function LinkRow({ link, onRemove }: { link: LinkRecord; onRemove: () => void }): JSX.Element {
  const { url, pageUrl, tags, note, folder, savedAt, highlights } = link;
  const name = printable(nameOf(link));
  return (
    <li class="link-row" data-page-url={pageUrl}>
      <div class="link-words">
        <a href={url} target="_blank" rel="noreferrer" dir="auto">
          {name}
        </a>
        <p class="bin-facts">
          <bdi>{hostOf(url)}</bdi>
          {folder !== null && <bdi> · {printable(folder)}</bdi>}
          {savedAt && (
            <>
              {' · '}
              <time dateTime={asFarAsKnown(savedAt)}>
                {t('links.saved', { date: shortDate(asFarAsKnown(savedAt), new Date()) })}
              </time>
            </>
          )}
          {highlights.length > 0 && <> · {t('links.highlights', { count: highlights.length })}</>}
        </p>
        {note !== null && (
          <p class="link-note" dir="auto">
            {printable(note)}
          </p>
        )}
        {tags.length > 0 && (
          <ul class="link-tags">
            {tags.map((tag) => (
              <li key={tag} class="tag">
                <bdi>{printable(tag)}</bdi>
              </li>
            ))}
          </ul>
        )}
      </div>
      <IconButton icon={X} size={16} label={t('links.remove', { title: name })} onClick={onRemove} />
    </li>
  );
}

/** A claimed time in the precision of the claim: a day is stored as its midnight, which is not shown. */
function asFarAsKnown({ value, precision }: ClaimedTime): string {
  return precision === 'day' ? value.slice(0, 10) : value;
}
