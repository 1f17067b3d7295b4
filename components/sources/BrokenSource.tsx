import Trash from 'lucide/dist/esm/icons/trash.mjs';
import type { JSX } from 'preact';
import { t } from '../../utils/i18n/translate';
import { readableAddress } from '../../utils/url/readable-address';
import { Icon } from '../ui/icons/Icon';

interface Props {
  /** Key of the page: nothing else of it is trusted. */
  url: string;
  href: string;
  /** Whether Tab enters the list here. */
  stop: boolean;
}

/** In place of a row that cannot be drawn: its address, and the button that deletes it. The list listens for clicks and keys. */
export function BrokenSource({ url, href, stop }: Props): JSX.Element {
  return (
    <>
      <span class="row-select" aria-hidden="true">
        <span class="row-tile">!</span>
      </span>
      <a class="row-title" href={href} tabIndex={stop ? 0 : -1} data-broken>
        {t('listState.broken')}
      </a>
      <p class="row-excerpt" dir="ltr">
        {readableAddress(url)}
      </p>
      <button
        class="row-delete icon-button"
        tabIndex={-1}
        aria-label={t('list.remove', { title: url })}
        title={t('list.removeHint')}
      >
        <Icon node={Trash} />
      </button>
    </>
  );
}
