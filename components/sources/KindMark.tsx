import FileText from 'lucide/dist/esm/icons/file-text.mjs';
import TextQuote from 'lucide/dist/esm/icons/text-quote.mjs';
import type { JSX } from 'preact';
import { t } from '../../utils/i18n/translate';
import type { ArticleKind } from '../../utils/model/article';
import { Icon } from '../ui/icons/Icon';

/** Says that a source is not a whole article; nothing for one that is. */
export function KindMark({ kind }: { kind: ArticleKind }): JSX.Element | null {
  if (kind === 'article') return null;
  const page = kind === 'page';
  return (
    <span class="kind" title={t(page ? 'listState.kindPageHint' : 'listState.kindSelectionHint')}>
      <Icon node={page ? FileText : TextQuote} size={12} />
      {t(page ? 'listState.kindPage' : 'listState.kindSelection')}
    </span>
  );
}
