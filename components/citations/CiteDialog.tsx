import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Cited } from '../../utils/archive/snapshots/read-cited';
import type { Citation, CitationPart } from '../../utils/cite/citation';
import { t } from '../../utils/i18n/translate';
import { CITATION_STYLE_IDS, type CitationStyleId } from '../../utils/model/citation-style';
import { Select } from '../ui/Choice';
import { Dialog, DialogHeader } from '../ui/Dialog';
import { FailureNotice } from '../ui/FailureNotice';
import { useSettings } from '../ui/hooks/use-settings';
import styles from './cite.css?inline';
import { copyCitations } from './copy-citations';
import { useCitations } from './use-citations';

/** Sources that are cited at once: a list of references is no longer. */
const MOST = 1000;

/** Styles that are code: shown as such, and copied as plain text alone. */
const CODE_STYLES: ReadonlySet<CitationStyleId> = new Set([
  'wikipedia',
  'biblatex',
  'robust-link',
  'markdown',
]);

/** Citations that are shown; all are copied. */
const SHOWN = 50;

interface Props {
  cited: Cited;
  onClose: () => void;
}

/** Cites one source or several in a style, to be copied. Enter copies; the style is remembered. */
export function CiteDialog({ cited, onClose }: Props): JSX.Element {
  return (
    <Dialog id="cite-dialog" class="cite-dialog" labelledBy="cite-title" onClose={onClose}>
      {(close) => (
        <>
          {/* With the dialog: the popup has no room for styles of what it shows on demand. */}
          <style>{styles}</style>
          <DialogHeader
            id="cite-title"
            title={t('cite.title')}
            closeLabel={t('cite.close')}
            onClose={close}
          />
          {'pageUrls' in cited && cited.pageUrls.length > MOST ? (
            <p role="alert">{t('cite.tooMany', { count: MOST })}</p>
          ) : (
            <Citing cited={cited} />
          )}
        </>
      )}
    </Dialog>
  );
}

function Citing({ cited }: Pick<Props, 'cited'>): JSX.Element {
  const { settings, failure, change } = useSettings();
  const style = settings?.citationStyle ?? null;
  const { citations, failure: unread } = useCitations(cited, style);
  const problem = failure ?? unread;
  return (
    <>
      {problem && <FailureNotice failure={problem} />}
      {style !== null && <StyleChoice style={style} onChoose={(next) => change('citationStyle', next)} />}
      {style !== null && citations && <Preview citations={citations} isCode={CODE_STYLES.has(style)} />}
    </>
  );
}

function StyleChoice({
  style,
  onChoose,
}: {
  style: CitationStyleId;
  onChoose: (style: CitationStyleId) => void;
}): JSX.Element {
  return (
    <Select
      id="citation-style"
      label={t('cite.style')}
      {...(style === 'azerbaijani' && { hint: t('cite.draft') })}
      options={CITATION_STYLE_IDS.map((id) => [id, t(`cite.styles.${id}`)] as const)}
      value={style}
      onChange={onChoose}
    />
  );
}

interface PreviewProps {
  citations: readonly Citation[];
  isCode: boolean;
}

function Preview({ citations, isCode }: PreviewProps): JSX.Element {
  const more = citations.length - SHOWN;
  return (
    <>
      {/* It scrolls, so that keys must reach it. */}
      <ol id="citations" class="citations" data-code={isCode} tabIndex={0} aria-label={t('cite.citations')}>
        {citations.slice(0, SHOWN).map((citation, index) => (
          <li key={index} dir="auto">
            {citation.map(partOf)}
          </li>
        ))}
      </ol>
      {more > 0 && <p>{t('cite.more', { count: more })}</p>}
      <CopyBar citations={citations} isCode={isCode} />
    </>
  );
}

function CopyBar({ citations, isCode }: PreviewProps): JSX.Element {
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  // The dialog was open before there was something to copy.
  useEffect(() => button.current?.focus(), []);
  const copy = () => {
    copyCitations(citations, isCode).then(
      () => setOutcome('copied'),
      () => setOutcome('refused'),
    );
  };
  return (
    <>
      {outcome === 'refused' && <p role="alert">{t('cite.notCopied')}</p>}
      <div class="cite-actions">
        <span class="cite-outcome" role="status">
          {outcome === 'copied' && t('cite.copied', { count: citations.length })}
        </span>
        <button id="copy-citation" class="button button-primary" ref={button} onClick={copy}>
          {t('cite.copy')}
        </button>
      </div>
    </>
  );
}

function partOf(part: CitationPart): JSX.Element | string {
  if (typeof part === 'string') return part;
  return 'italic' in part ? <i>{part.italic}</i> : <bdi class="cited-link">{part.link}</bdi>;
}
