import type { JSX } from 'preact';
import { exactTime } from '../../utils/i18n/format';
import { printable } from '../../utils/i18n/printable';
import { t } from '../../utils/i18n/translate';
import type { ImportedFrom } from '../../utils/model/records';
import { formatWords } from '../links/link-words';
import { Fact } from './Fact';

/** Which file of another tool a source was read from, and what that says of its time. */
export function Imported({ from }: { from: ImportedFrom }): JSX.Element {
  const { format, fileName, sha256, claimedArchivedAt: claimed } = from;
  return (
    <>
      <Fact name={t('library.importedFrom')}>
        <span id="imported-from">
          {formatWords(format)}: <bdi>{printable(fileName)}</bdi>
        </span>
        <br />
        <code class="hash">SHA-256 {sha256}</code>
      </Fact>
      {claimed && (
        <Fact name={t('library.claimedArchivedAt')}>
          <time id="claimed-archived-at" dateTime={claimed.value}>
            {exactTime(claimed.value)}
          </time>
        </Fact>
      )}
    </>
  );
}
