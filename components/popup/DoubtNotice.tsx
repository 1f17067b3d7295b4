import TriangleAlert from 'lucide/dist/esm/icons/triangle-alert.mjs';
import type { JSX } from 'preact';
import { doubtWords } from '../../utils/i18n/doubt-words';
import type { PageDoubt } from '../../utils/model/capture';
import { Icon } from '../ui/icons/Icon';

/** A word of doubt about a page; where it was archived, it stands in place of the tick. */
export function DoubtNotice({ doubt }: { doubt: PageDoubt }): JSX.Element {
  return (
    <p id="page-doubt" class="after-capture page-doubt" data-code={doubt.code}>
      <Icon node={TriangleAlert} />
      <span>{doubtWords(doubt)}</span>
    </p>
  );
}
