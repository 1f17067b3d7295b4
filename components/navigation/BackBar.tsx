import ArrowLeft from 'lucide/dist/esm/icons/arrow-left.mjs';
import X from 'lucide/dist/esm/icons/x.mjs';
import type { ComponentChildren, JSX } from 'preact';
import { t } from '../../utils/i18n/translate';
import { IconLink } from '../ui/IconButton';
import { Icon } from '../ui/icons/Icon';

interface BackProps {
  href: string;
  /** What it leads back to; the list unless told. */
  label?: string | undefined;
}

/** Leads back. It is shown on narrow windows, where a pane takes the place of the list. */
export function BackLink({ href, label = t('library.back') }: BackProps): JSX.Element {
  return (
    <a class="button button-quiet back-link" href={href} aria-keyshortcuts="Escape">
      <Icon node={ArrowLeft} />
      <span class="words-last">{label}</span>
    </a>
  );
}

/** Closes a pane beside the list. It is shown on wide windows. */
export function CloseLink({ href }: { href: string }): JSX.Element {
  return (
    <IconLink
      class="close-link"
      icon={X}
      label={t('annotate.close')}
      href={href}
      aria-keyshortcuts="Escape"
    />
  );
}

interface BackBarProps {
  href: string;
  /** What the pane is called. */
  label: string;
  /** What stands between the ways out. */
  children?: ComponentChildren;
}

/** The bar above a pane with the ways out of it. */
export function BackBar({ href, label, children }: BackBarProps): JSX.Element {
  return (
    <nav class="reader-bar" aria-label={label}>
      <BackLink href={href} />
      {children ?? <span class="reader-bar-space" />}
      <CloseLink href={href} />
    </nav>
  );
}
