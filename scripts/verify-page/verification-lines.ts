import { checkedFigures } from '../../components/evidence/checked-figures';
import { keyAccount, type KeyWords } from '../../components/evidence/key-account';
import { notProvenLines } from '../../components/evidence/not-proven';
import { timeAccount } from '../../components/evidence/time-words';
import { problemPlace, problemWords } from '../../components/evidence/problem-words';
import { printable } from '../../utils/i18n/printable';
import { t } from '../../utils/i18n/translate';
import { hasSeveralKeys } from '../../utils/integrity/key-periods';
import { fingerprint } from '../../utils/integrity/signing-key';
import type { ExportVerification } from '../../utils/verify/verify-export';

/** What whoever checks knew from elsewhere. */
export interface ToldExpectations {
  /** The key; `null` takes any. */
  expectedKeyId: string | null;
  /** What comparing with an end noted before came to; `null` where none was given. */
  notedLine: string | null;
}

/**
 * What a check of a file came to, line by line, to be printed. Nothing of the file can move a terminal's cursor or turn the
 * direction of a line.
 */
export function verificationLines(
  file: string,
  verification: ExportVerification,
  { expectedKeyId, notedLine }: ToldExpectations,
): string[] {
  const isGood = verification.problemCount === 0;
  const lines = [
    `${isGood ? 'OK ' : 'BAD'}  ${file}`,
    `     ${verdict(verification)}`,
    ...keyLines(verification).map((line) => `     ${line}`),
    ...(isGood ? fileLines(file, verification, expectedKeyId).map((line) => `     ${line}`) : []),
    `     ${countLine(verification)}`,
    ...timeLines(verification).map((line) => `     ${line}`),
    ...endLines(verification, notedLine).map((line) => `     ${line}`),
    ...problemLines(verification),
  ];
  return lines.map(printable);
}

function verdict({ problemCount, keys }: ExportVerification): string {
  if (problemCount > 0) return t('evidence.pageBad');
  return t(hasSeveralKeys(keys) ? 'evidence.pageGoodKeys' : 'evidence.pageGood');
}

function keyLines(verification: ExportVerification): string[] {
  const { sealing, warning, others } = keyAccount(verification, (iso) => iso);
  const one = ({ keyId, lines }: KeyWords) => [fingerprint(keyId), ...lines].map((line) => `  ${line}`);
  return [
    ...(sealing ? [`${t('evidence.sealedWith')}:`, ...one(sealing)] : []),
    ...(warning === null ? [] : [warning]),
    ...(others.length > 0 ? [`${t(sealing ? 'evidence.keysEarlier' : 'evidence.keys')}:`] : []),
    ...others.flatMap(one),
  ];
}

function fileLines(
  file: string,
  { statement, isExcerpt }: ExportVerification,
  expectedKeyId: string | null,
): string[] {
  if (!statement) return [];
  return [
    t('evidence.pageFile', { file, date: statement.exportedAt }),
    ...(isExcerpt ? [t('evidence.pageExcerpt', { count: statement.size })] : []),
    t(expectedKeyId === null ? 'evidence.pageUnexpected' : 'evidence.pageExpectedGood'),
  ];
}

/** Times only count for a file that is as it was sealed. */
function timeLines({ problemCount, times }: ExportVerification): string[] {
  if (problemCount > 0) return [];
  const { vouched, others } = timeAccount(times, (iso) => iso);
  return [
    ...(vouched.length > 0 ? [`${t('evidence.proves')}:`] : []),
    ...vouched.map((lines) => `  -  ${lines.join(' ')}`),
    ...(others.length > 0 ? [`${t('evidence.otherTimes')}:`] : []),
    ...others.map((lines) => `  -  ${lines.join(' ')}`),
  ];
}

function endLines(verification: ExportVerification, notedLine: string | null): string[] {
  const { end, problemCount } = verification;
  return [
    ...(end ? [t('evidence.chainEnd', { seq: end.seq }), `  ${end.hash}`] : []),
    ...(notedLine === null ? [] : [notedLine]),
    ...(problemCount === 0
      ? [`${t('evidence.notProves')}:`, ...notProvenLines(verification).map((line) => `  -  ${line}`)]
      : []),
  ];
}

function countLine(verification: ExportVerification): string {
  return checkedFigures(verification)
    .map(([name, count]) => `${name}: ${count}`)
    .join(', ');
}

function problemLines({ problems, problemCount }: ExportVerification): string[] {
  const lines = problems.map((problem) => {
    const place = [problemPlace(problem), problem.detail ?? ''].filter((text) => text !== '').join('; ');
    return `  -  ${problemWords(problem.code)}${place === '' ? '' : ` (${place})`}`;
  });
  const more = problemCount - problems.length;
  return more > 0 ? [...lines, `     ${t('evidence.more', { count: more })}`] : lines;
}
