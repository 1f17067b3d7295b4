import CheckAll from 'lucide/dist/esm/icons/check-check.mjs';
import Download from 'lucide/dist/esm/icons/download.mjs';
import Eye from 'lucide/dist/esm/icons/eye.mjs';
import FolderPlus from 'lucide/dist/esm/icons/folder-plus.mjs';
import Quote from 'lucide/dist/esm/icons/quote.mjs';
import Tag from 'lucide/dist/esm/icons/tag.mjs';
import Trash from 'lucide/dist/esm/icons/trash.mjs';
import X from 'lucide/dist/esm/icons/x.mjs';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { t } from '../../../utils/i18n/translate';
import { useFit } from '../../ui/hooks/use-fit';
import { IconButton } from '../../ui/IconButton';
import { Icon } from '../../ui/icons/Icon';
import type { Chosen } from './use-chosen';

interface Props {
  chosen: Chosen;
  total: number;
  onTag: () => void;
  onWatch: () => void;
  onCase: () => void;
  onCite: () => void;
  onExport: () => void;
  onRemove: () => void;
}

/** The bar above the list with what can be done to the chosen sources: always one line. */
export function ChosenBar({ chosen, total, ...act }: Props): JSX.Element {
  const bar = useRef<HTMLDivElement>(null);
  useFit(bar);
  return (
    <div class="selection-bar chosen-bar" ref={bar}>
      <IconButton icon={X} size={16} label={t('listState.clearSelection')} onClick={chosen.clear} />
      <span id="chosen-count" role="status">
        {t('find.selectedOf', { count: chosen.count, total })}
      </span>
      {chosen.count < total && (
        <button
          class="button button-quiet"
          title={t('find.selectAllFound', { count: total })}
          onClick={chosen.all}
        >
          <Icon node={CheckAll} />
          <span class="words-next">{t('find.selectAllFound', { count: total })}</span>
        </button>
      )}
      <span class="bar-space" />
      <button
        id="tag-chosen"
        class="button button-quiet"
        aria-keyshortcuts="t"
        title={t('find.tagSelected')}
        onClick={act.onTag}
      >
        <Icon node={Tag} />
        <span class="words-first">{t('find.tagSelected')}</span>
      </button>
      <button id="watch-chosen" class="button button-quiet" title={t('watched.begin')} onClick={act.onWatch}>
        <Icon node={Eye} />
        <span class="words-first">{t('watched.begin')}</span>
      </button>
      <button id="case-chosen" class="button button-quiet" title={t('cases.add')} onClick={act.onCase}>
        <Icon node={FolderPlus} />
        <span class="words-first">{t('cases.begin')}</span>
      </button>
      <button id="cite-chosen" class="button button-quiet" title={t('cite.title')} onClick={act.onCite}>
        <Icon node={Quote} />
        <span class="words-first">{t('cite.title')}</span>
      </button>
      <button class="button button-quiet" title={t('find.exportSelected')} onClick={act.onExport}>
        <Icon node={Download} />
        <span class="words-first">{t('find.exportSelected')}</span>
      </button>
      <button
        class="button button-quiet button-danger"
        title={t('listState.removeSelected')}
        onClick={act.onRemove}
      >
        <Icon node={Trash} />
        <span class="words-first">{t('listState.removeSelected')}</span>
      </button>
    </div>
  );
}
