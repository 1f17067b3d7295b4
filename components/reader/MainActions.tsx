import Download from 'lucide/dist/esm/icons/download.mjs';
import ExternalLink from 'lucide/dist/esm/icons/external-link.mjs';
import Highlighter from 'lucide/dist/esm/icons/highlighter.mjs';
import NotebookPen from 'lucide/dist/esm/icons/notebook-pen.mjs';
import Quote from 'lucide/dist/esm/icons/quote.mjs';
import Tag from 'lucide/dist/esm/icons/tag.mjs';
import type { JSX } from 'preact';
import type { SnapshotView } from '../../utils/archive/snapshots/read-snapshot';
import { t } from '../../utils/i18n/translate';
import { useCiting } from '../citations/use-citing';
import type { HighlightOrder } from '../highlights/HighlightMaker';
import { useMoment } from '../ui/hooks/use-moment';
import { Action, ActionLink } from './Action';
import { NOTE, TAGS } from './focus-on';

interface Props {
  view: SnapshotView | null;
  highlightOrder: HighlightOrder;
  /** Sets the focus on what a selector finds in the article's tab. */
  onFocus: (selector: string) => void;
  onExport: (pageUrl: string) => void;
}

/** What is done with a source most often, in words. */
export function MainActions({ view, highlightOrder, onFocus, onExport }: Props): JSX.Element {
  const disabled = view === null;
  const [isTold, tell] = useMoment();
  return (
    <>
      <Action
        id="tag-source"
        icon={Tag}
        label={t('library.tag')}
        hint={t('annotate.tagsHint')}
        aria-keyshortcuts="t"
        disabled={disabled}
        onClick={() => onFocus(TAGS)}
      />
      <Action
        id="note-source"
        icon={NotebookPen}
        label={t('annotate.note')}
        hint={t('library.noteHint')}
        aria-keyshortcuts="n"
        disabled={disabled}
        onClick={() => onFocus(NOTE)}
      />
      <Action
        id="highlight-text"
        icon={Highlighter}
        label={t('library.highlight')}
        hint={t('library.highlightHint')}
        aria-keyshortcuts="h"
        disabled={disabled}
        onClick={() => highlightOrder.current?.() || tell()}
      />
      <span class="bar-said" role="status">
        {isTold && t('annotate.highlightsHint')}
      </span>
      <Cite view={view} />
      <Action
        id="export-source"
        icon={Download}
        label={t('library.export')}
        hint={t('transfer.exportSource')}
        minor
        disabled={disabled}
        onClick={() => view && onExport(view.page.url)}
      />
      <OpenOriginal view={view} />
    </>
  );
}

/** Cites the version that is shown. */
function Cite({ view }: Pick<Props, 'view'>): JSX.Element {
  const [open, dialog] = useCiting(view?.snapshot.id ?? '');
  return (
    <>
      <Action
        id="cite-source"
        icon={Quote}
        label={t('cite.title')}
        hint={t('cite.hint')}
        aria-keyshortcuts="c"
        minor
        disabled={view === null}
        onClick={open}
      />
      {dialog}
    </>
  );
}

/** The way to the live page. */
export function OpenOriginal({ view }: Pick<Props, 'view'>): JSX.Element {
  return (
    <ActionLink
      id="open-original"
      icon={ExternalLink}
      label={t('library.openOriginal')}
      hint={t('library.newTab')}
      minor
      href={view?.snapshot.url ?? null}
    />
  );
}
