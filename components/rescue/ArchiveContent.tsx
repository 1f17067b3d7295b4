import type { JSX } from 'preact';
import { formatCount } from '../../utils/i18n/format';
import { t } from '../../utils/i18n/translate';
import type { OpeningProblem } from '../../utils/rescue/open-database';
import { Section } from '../ui/Section';
import { numberOf } from './ArchiveList';
import { RescueNotice } from './RescueNotice';
import { isKnownStore, storeWords } from './store-words';
import type { Content } from './use-content';

const PROBLEMS: Record<OpeningProblem, () => { title: string; next: string }> = {
  missing: () => ({ title: t('rescue.missingTitle'), next: t('rescue.missingNext') }),
  waiting: () => ({ title: t('rescue.waitingTitle'), next: t('rescue.waitingNext') }),
  refused: () => ({ title: t('rescue.refusedTitle'), next: t('rescue.refusedNext') }),
  damaged: () => ({ title: t('rescue.damagedTitle'), next: t('rescue.damagedNext') }),
};

interface Props {
  name: string;
  content: Content;
  onRetry: () => void;
  children: JSX.Element | null;
}

/** What is in the database that is read here, or why that is not known. */
export function ArchiveContent({ name, content, onRetry, children }: Props): JSX.Element {
  return (
    <Section id="content" title={t('rescue.contentOf', { number: numberOf(name) })}>
      {content.phase === 'opening' && (
        <p class="rescue-text" role="status">
          {t('rescue.opening')}
        </p>
      )}
      {content.phase === 'failed' && (
        <RescueNotice
          code={content.problem}
          {...PROBLEMS[content.problem]()}
          detail={content.detail}
          onRetry={onRetry}
        />
      )}
      {content.phase === 'open' && <Stores content={content} />}
      {children}
    </Section>
  );
}

function Stores({ content }: { content: Extract<Content, { phase: 'open' }> }): JSX.Element {
  const { counts, missing, isNewer, hasIndex } = content;
  const known = counts.filter(({ store }) => isKnownStore(store));
  const internal = counts.filter(({ store }) => !isKnownStore(store));
  return (
    <>
      {isNewer && (
        <p id="rescue-newer" class="rescue-text">
          {t('rescue.newer')}
        </p>
      )}
      {missing.length > 0 && (
        <p id="rescue-absent" class="rescue-text rescue-warning">
          {t('rescue.absent', { names: missing.map(storeWords).join(', ') })}
        </p>
      )}
      <Counts counts={known} />
      {internal.length > 0 && (
        <details class="rescue-internal">
          <summary>{t('rescue.technical')}</summary>
          <Counts counts={internal} />
        </details>
      )}
      {hasIndex && <p class="setting-hint">{t('rescue.leftOut')}</p>}
    </>
  );
}

function Counts({ counts }: Pick<Extract<Content, { phase: 'open' }>, 'counts'>): JSX.Element {
  return (
    <dl class="rescue-counts">
      {counts.map(({ store, rows }) => (
        <div key={store} data-store={store}>
          <dt>{isKnownStore(store) ? storeWords(store) : <code>{store}</code>}</dt>
          <dd>{rows === null ? t('rescue.uncounted') : formatCount(rows)}</dd>
        </div>
      ))}
    </dl>
  );
}
