import Check from 'lucide/dist/esm/icons/check.mjs';
import Link from 'lucide/dist/esm/icons/link.mjs';
import type { JSX } from 'preact';
import { t } from '../../utils/i18n/translate';
import { useCopy } from '../ui/hooks/use-copy';
import { IconButton } from '../ui/IconButton';

/** A button that copies a source's address and says whether that succeeded. */
export function CopyLink({ url }: { url: string | null }): JSX.Element {
  const [outcome, copy] = useCopy();
  return (
    <span class="copy-link">
      <IconButton
        id="copy-link"
        icon={outcome === 'copied' ? Check : Link}
        label={t('annotate.copyLink')}
        disabled={url === null}
        onClick={() => url !== null && copy(url)}
      />
      <span class="copy-outcome" role="status">
        {outcome && t(outcome === 'copied' ? 'annotate.linkCopied' : 'annotate.linkNotCopied')}
      </span>
    </span>
  );
}
