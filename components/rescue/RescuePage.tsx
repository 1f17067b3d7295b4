import CircleCheck from 'lucide/dist/esm/icons/circle-check.mjs';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../utils/i18n/translate';
import { LIBRARY_PAGE } from '../../utils/model/extension-pages';
import { Icon } from '../ui/icons/Icon';
import { Mark } from '../ui/icons/Mark';
import { Section } from '../ui/Section';
import { ArchiveContent } from './ArchiveContent';
import { ArchiveList, numberOf } from './ArchiveList';
import { LastBackup } from './LastBackup';
import { RescueNotice } from './RescueNotice';
import { SaveRescue } from './SaveRescue';
import { SwitchDialog } from './SwitchDialog';
import { useArchives } from './use-archives';
import { type Content, useContent } from './use-content';
import { type Saving, useSaving } from './use-saving';

/** The page that reads an archive which the library cannot open, saves what can be read, and starts anew beside it. */
export function RescuePage(): JSX.Element {
  const archives = useArchives();
  const [attempt, setAttempt] = useState(0);
  const content = useContent(archives.names && archives.chosen, attempt);
  const saving = useSaving(archives.chosen);
  const [asked, setAsked] = useState<string | null>(null);
  const switching = useSwitching(archives.use);
  const isBusy = saving.state.phase === 'running';
  useEffect(() => {
    document.title = t('rescue.documentTitle');
  }, []);
  return (
    <main id="rescue" class="rescue">
      <Header />
      <Switched {...switching} />
      <ArchiveList archives={archives} isBusy={isBusy} onUse={setAsked} />
      <ArchiveContent
        name={archives.chosen}
        content={content}
        onRetry={() => setAttempt((before) => before + 1)}
      >
        <Save content={content} saving={saving} />
      </ArchiveContent>
      {content.phase !== 'opening' && <LastBackup />}
      <Anew isBusy={isBusy} onAsk={() => setAsked(archives.fresh)} />
      {asked !== null && (
        <SwitchDialog
          to={asked}
          isOld={archives.names?.includes(asked) ?? false}
          onSwitch={() => switching.go(asked)}
          onClose={() => setAsked(null)}
        />
      )}
    </main>
  );
}

function Header(): JSX.Element {
  return (
    <header class="rescue-header">
      <Mark size={40} />
      <h1>{t('rescue.title')}</h1>
      <p class="rescue-lead">{t('rescue.lead')}</p>
    </header>
  );
}

interface Switching {
  /** The database that was gone over to. */
  to: string | null;
  failure: string | null;
}

function useSwitching(use: (name: string) => Promise<void>): Switching & { go: (name: string) => void } {
  const [state, setState] = useState<Switching>({ to: null, failure: null });
  const go = (name: string) => {
    use(name).then(
      () => setState({ to: name, failure: null }),
      (error: unknown) => setState({ to: null, failure: String(error) }),
    );
  };
  return { ...state, go };
}

/** What came of going over, at the head of the page: it takes the focus, since what was pressed may be far below. */
function Switched({ to, failure }: Switching): JSX.Element {
  const outcome = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (to !== null || failure !== null) outcome.current?.focus();
  }, [to, failure]);
  return (
    <div id="switch-outcome" ref={outcome} tabIndex={-1} role="status">
      {to !== null && (
        <p id="rescue-switched" class="rescue-done">
          <Icon node={CircleCheck} />
          <span>
            {t('rescue.switched', { number: numberOf(to) })}{' '}
            <a href={`${LIBRARY_PAGE}#/`}>{t('rescue.toLibrary')}</a>
          </span>
        </p>
      )}
      {failure !== null && (
        <RescueNotice
          code="not-switched"
          title={t('rescue.refusedTitle')}
          next={t('rescue.refusedNext')}
          detail={failure}
        />
      )}
    </div>
  );
}

/** Stores that are read once more for the file that can be imported. */
const READ_TWICE: readonly string[] = ['pages', 'snapshots', 'highlights', 'blobs'];

function Save({ content, saving }: { content: Content; saving: Saving }): JSX.Element | null {
  if (content.phase !== 'open') return null;
  const expected = content.counts.reduce(
    (sum, { store, rows }) => sum + (rows ?? 0) * (READ_TWICE.includes(store) ? 2 : 1),
    0,
  );
  return <SaveRescue saving={saving} expected={expected} onStart={() => saving.start(content.source)} />;
}

function Anew({ isBusy, onAsk }: { isBusy: boolean; onAsk: () => void }): JSX.Element {
  return (
    <Section id="anew" title={t('rescue.anew')}>
      <p class="rescue-text">{t('rescue.anewHint')}</p>
      <button id="rescue-anew" class="button" disabled={isBusy} onClick={onAsk}>
        {t('rescue.anewAsk')}
      </button>
    </Section>
  );
}
