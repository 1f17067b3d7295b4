import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../utils/i18n/translate';

interface Props {
  /** Whether something in it needs the user: it is unfolded then, and not folded again. */
  open?: boolean;
  children: ComponentChildren;
}

/** What a section of the settings says in words of specialists: folded, below what everybody needs. */
export function SectionDetails({ open = false, children }: Props): JSX.Element {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (open && details.current) details.current.open = true;
  }, [open]);
  return (
    <details class="settings-details" ref={details}>
      <summary>{t('settings.details')}</summary>
      {children}
    </details>
  );
}
