import ArrowLeft from 'lucide/dist/esm/icons/arrow-left.mjs';
import X from 'lucide/dist/esm/icons/x.mjs';
import type { JSX } from 'preact';
import { t } from '../../utils/i18n/translate';
import { Icon } from '../ui/icons/Icon';

/** Back to the list, where something stands in its place: on narrow windows. */
export function BackLink({ href }: { href: string }): JSX.Element {
  return (
    <a class="button button-quiet back-link" href={href} aria-keyshortcuts="Escape">
      <Icon node={ArrowLeft} />
      <span class="back-words">{t('library.back')}</span>
    </a>
  );
}

/** Closes what stands beside the list: on wide windows. */
export function CloseLink({ href }: { href: string }): JSX.Element {
  const label = t('annotate.close');
  return (
    <a class="icon-button close-link" href={href} aria-label={label} title={label} aria-keyshortcuts="Escape">
      <Icon node={X} size={18} />
    </a>
  );
}

/** What stands above a pane of which there is nothing else to do than leave it. `label` names the pane. */
export function BackBar({ href, label }: { href: string; label: string }): JSX.Element {
  return (
    <nav class="reader-bar" aria-label={label}>
      <BackLink href={href} />
      <span class="reader-bar-space" />
      <CloseLink href={href} />
    </nav>
  );
}
