import Check from 'lucide/dist/esm/icons/check.mjs';
import Link from 'lucide/dist/esm/icons/link.mjs';
import type { JSX } from 'preact';
import { t } from '../../utils/i18n/translate';
import { useCopy } from '../ui/hooks/use-copy';
import { Icon } from '../ui/icons/Icon';

/** Copies a source's address, and says whether it did. */
export function CopyLink({ url }: { url: string | null }): JSX.Element {
  const [outcome, copy] = useCopy();
  return (
    <span class="copy-link">
      <button
        id="copy-link"
        class="icon-button"
        aria-label={t('annotate.copyLink')}
        title={t('annotate.copyLink')}
        disabled={url === null}
        onClick={() => url !== null && copy(url)}
      >
        <Icon node={outcome === 'copied' ? Check : Link} size={18} />
      </button>
      <span class="copy-outcome" role="status">
        {outcome && t(outcome === 'copied' ? 'annotate.linkCopied' : 'annotate.linkNotCopied')}
      </span>
    </span>
  );
}
