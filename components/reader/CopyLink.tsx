import Check from 'lucide/dist/esm/icons/check.mjs';
import Link from 'lucide/dist/esm/icons/link.mjs';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../utils/i18n/translate';
import { Icon } from '../ui/icons/Icon';

const SHOWN_MS = 3000;

/** Copies a source's address, and says whether it did. */
export function CopyLink({ url }: { url: string | null }): JSX.Element {
  const [outcome, setOutcome] = useState<'linkCopied' | 'linkNotCopied' | null>(null);
  useEffect(() => {
    if (!outcome) return;
    const timer = setTimeout(() => setOutcome(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = () => {
    if (url === null) return;
    navigator.clipboard.writeText(url).then(
      () => setOutcome('linkCopied'),
      () => setOutcome('linkNotCopied'),
    );
  };
  return (
    <span class="copy-link">
      <button
        id="copy-link"
        class="icon-button"
        aria-label={t('annotate.copyLink')}
        title={t('annotate.copyLink')}
        disabled={url === null}
        onClick={copy}
      >
        <Icon node={outcome === 'linkCopied' ? Check : Link} size={18} />
      </button>
      <span class="copy-outcome" role="status">
        {outcome && t(`annotate.${outcome}`)}
      </span>
    </span>
  );
}
