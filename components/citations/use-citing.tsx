import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { lazy } from '../ui/hooks/lazy';

const CiteDialog = lazy(() => import('./CiteDialog'), 'CiteDialog');

/** Opens the citation of a snapshot, and the dialog while it is open. */
export function useCiting(snapshotId: string): [open: () => void, dialog: JSX.Element | null] {
  const [isOpen, setOpen] = useState(false);
  const cited = useMemo(() => ({ snapshotId }), [snapshotId]);
  return [() => setOpen(true), isOpen ? <CiteDialog cited={cited} onClose={() => setOpen(false)} /> : null];
}
