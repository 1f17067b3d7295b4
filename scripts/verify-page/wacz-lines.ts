import { problemWords } from '../../components/evidence/problem-words';
import { printable } from '../../utils/i18n/printable';
import { t } from '../../utils/i18n/translate';
import { fingerprint } from '../../utils/integrity/signing-key';
import type { WaczCheck } from '../../utils/wacz/check-wacz';
import type { WaczManifest } from '../../utils/wacz/read-manifest';
import type { ToldExpectations } from './verification-lines';

/** What a web archive says of itself. */
export function waczFacts(
  file: string,
  { created, software }: WaczManifest,
  dateOf: (iso: string) => string,
): string {
  const date = dateOf(created.toISOString());
  return t('evidence.webArchive.facts', { file: printable(file), software: printable(software), date });
}

/** What a check of a web archive came to, line by line, to be printed. Nothing of the file can move a terminal's cursor. */
export function waczLines(file: string, check: WaczCheck, expectations: ToldExpectations): string[] {
  const { expectedKeyId, notedLine } = expectations;
  const { problems, problemCount, keyId, manifest } = check;
  const isGood = problemCount === 0;
  const more = problemCount - problems.length;
  const lines = [
    t(isGood ? 'evidence.webArchive.good' : 'evidence.webArchive.bad'),
    ...(keyId === null ? [] : [`${t('evidence.webArchive.vouched')}:`, `  ${fingerprint(keyId)}`]),
    ...(manifest ? [`${t('evidence.checkedFiles')}: ${manifest.files.length}`] : []),
    ...(isGood && manifest ? goodLines(file, manifest, expectedKeyId) : []),
    ...(notedLine === null ? [] : [notedLine]),
    ...problems.map(({ code, detail }) => `-  ${problemWords(code)}${detail === null ? '' : ` (${detail})`}`),
    ...(more > 0 ? [t('evidence.more', { count: more })] : []),
  ];
  return [`${isGood ? 'OK ' : 'BAD'}  ${file}`, ...lines.map((line) => `     ${line}`)].map(printable);
}

function goodLines(file: string, manifest: WaczManifest, expectedKeyId: string | null): string[] {
  return [
    waczFacts(file, manifest, (iso) => iso),
    t(expectedKeyId === null ? 'evidence.pageUnexpected' : 'evidence.pageExpectedGood'),
    `${t('evidence.proves')}:`,
    `  -  ${t('evidence.webArchive.proves')}`,
    `${t('evidence.notProves')}:`,
    `  -  ${t('evidence.webArchive.notProves')}`,
  ];
}
