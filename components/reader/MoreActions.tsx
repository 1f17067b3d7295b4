import FolderPlus from 'lucide/dist/esm/icons/folder-plus.mjs';
import Copy from 'lucide/dist/esm/icons/link.mjs';
import Printer from 'lucide/dist/esm/icons/printer.mjs';
import ShieldCheck from 'lucide/dist/esm/icons/shield-check.mjs';
import Trash from 'lucide/dist/esm/icons/trash.mjs';
import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { SnapshotView } from '../../utils/archive/snapshots/read-snapshot';
import { t } from '../../utils/i18n/translate';
import { useCopy } from '../ui/hooks/use-copy';
import { FailureNotice } from '../ui/FailureNotice';
import { lazy } from '../ui/hooks/lazy';
import { Menu, type MenuItem } from '../ui/Menu';
import { useTextSize } from './use-text-size';

const AddToCaseDialog = lazy(() => import('../cases/AddToCaseDialog'), 'AddToCaseDialog');
const VerifyDialog = lazy(() => import('../evidence/VerifyDialog'), 'VerifyDialog');

interface Props {
  view: SnapshotView | null;
  /** `null` where the source cannot be deleted. */
  onRemove: (() => void) | null;
}

/** What is done with a source less often, in a menu; it says whether the address was copied. */
export function MoreActions({ view, onRemove }: Props): JSX.Element {
  const [dialog, setDialog] = useState<'verify' | 'case' | null>(null);
  const [outcome, copy] = useCopy();
  const textSize = useTextSize();
  const disabled = view === null;
  const items: MenuItem[] = [
    {
      id: 'verify-source',
      icon: ShieldCheck,
      label: t('evidence.verifySource'),
      disabled,
      onSelect: () => setDialog('verify'),
    },
    {
      id: 'copy-link',
      icon: Copy,
      label: t('annotate.copyLink'),
      disabled,
      onSelect: () => view && copy(view.snapshot.url),
    },
    // A source in the bin is in no case until it comes back.
    ...(onRemove ? [addition(disabled, () => setDialog('case'))] : []),
    ...textSize.items,
    { id: 'print', icon: Printer, label: t('library.print'), disabled, onSelect: () => print() },
    ...(onRemove ? [deletion(disabled, onRemove)] : []),
  ];
  return (
    <span class="more-actions">
      <Menu id="more-actions" label={t('library.more')} items={items} />
      <span class="bar-said copy-outcome" role="status">
        {outcome && t(outcome === 'copied' ? 'annotate.linkCopied' : 'annotate.linkNotCopied')}
      </span>
      {textSize.failure && <FailureNotice failure={textSize.failure} />}
      {view && <Dialogs dialog={dialog} pageUrl={view.page.url} onClose={() => setDialog(null)} />}
    </span>
  );
}

interface DialogsProps {
  dialog: 'verify' | 'case' | null;
  pageUrl: string;
  onClose: () => void;
}

function Dialogs({ dialog, pageUrl, onClose }: DialogsProps): JSX.Element | null {
  const urls = useMemo(() => [pageUrl], [pageUrl]);
  if (dialog === 'case') return <AddToCaseDialog urls={urls} onClose={onClose} />;
  return dialog && <VerifyDialog pageUrl={pageUrl} onClose={onClose} />;
}

function addition(disabled: boolean, onSelect: () => void): MenuItem {
  return { id: 'add-to-case', icon: FolderPlus, label: t('cases.add'), disabled, onSelect };
}

function deletion(disabled: boolean, onSelect: () => void): MenuItem {
  return {
    id: 'delete',
    class: 'button-danger',
    icon: Trash,
    label: t('library.remove'),
    shortcut: 'Delete',
    disabled,
    onSelect,
  };
}
