import type { ReportedKeys, ReportFacts, ReportWords } from '../../utils/export/package/report-content';
import { exactTime } from '../../utils/i18n/format';
import { publishedTime } from '../../utils/i18n/format-date';
import { formatBytes } from '../../utils/i18n/format-size';
import { language } from '../../utils/i18n/language';
import { printable } from '../../utils/i18n/printable';
import { t } from '../../utils/i18n/translate';
import { hasSeveralKeys } from '../../utils/integrity/key-periods';
import { fingerprint } from '../../utils/integrity/signing-key';
import type { KeyPeriod, TokenTime } from '../../utils/model/evidence';
import { LANGUAGES } from '../../utils/model/language';
import type { LedgerEntry } from '../../utils/model/ledger';
import { notProvenLines } from '../evidence/not-proven';
import { timeWords } from '../evidence/time-words';
import { keyAccount, type KeyWords } from '../evidence/key-account';

/** The words of a report in the language shown; its group must be loaded. */
export function reportWords(): ReportWords {
  return { ...wholeWords(), ...versionWords(), ...verifyWords() };
}

function wholeWords() {
  return {
    language: { lang: language(), dir: LANGUAGES[language()].dir },
    title: t('report.title'),
    intro: t('report.intro'),
    written: t('report.written'),
    program: t('report.program'),
    sealedWith: t('evidence.sealedWith'),
    keysEarlier: t('evidence.keysEarlier'),
    keys: reportedKeys,
    holds: t('report.holds'),
    holdsValue: (sources: number, versions: number) =>
      `${t('report.sourceCount', { count: sources })}, ${t('report.versionCount', { count: versions })}`,
    ledger: t('report.ledger'),
    ledgerValue: (size: number) => t('report.ledgerValue', { count: size }),
    times: t('time.title'),
    noTimes: t('report.noTimes'),
    time: (time: TokenTime) => timeWords(time, exactTime),
    proves: t('evidence.proves'),
    provesLines: (keys: readonly KeyPeriod[]) =>
      hasSeveralKeys(keys)
        ? [t('evidence.provesChainKeys'), t('evidence.provesKeys')]
        : [t('evidence.provesChain'), t('evidence.provesKey')],
    notProves: t('evidence.notProves'),
    notProvesLines: ({ size, head, isExcerpt }: ReportFacts) =>
      notProvenLines({ end: { seq: size, hash: head }, isExcerpt }),
    exactTime,
  };
}

function reportedKeys({ keys, deviceName }: Pick<ReportFacts, 'keys' | 'deviceName'>): ReportedKeys {
  const sealedWith = keys.at(-1)?.keyId ?? null;
  const told = { keys: [...keys], sealedWith, problemCount: 0, device: deviceName };
  const { sealing, warning, others } = keyAccount(told, exactTime);
  const reported = ({ keyId, lines }: KeyWords) => ({ fingerprint: fingerprint(keyId), lines });
  return { sealing: sealing && reported(sealing), warning, others: others.map(reported) };
}

function versionWords() {
  return {
    version: (number: number, total: number) => t('report.version', { number, total }),
    archived: t('report.archived'),
    origin: originWords,
    byline: t('compare.fact.byline'),
    published: t('compare.fact.publishedTime'),
    modified: t('compare.fact.modifiedTime'),
    declaredSource: t('compare.fact.declaredSource'),
    notStated: t('compare.notStated'),
    stated: publishedTime,
    browser: t('report.browser'),
    seenAgain: t('report.seenAgain'),
    entry: t('report.entry'),
    contentHash: t('report.contentHash'),
    recordHash: t('report.recordHash'),
    existed: t('report.existed'),
    existedBy: existedWords,
    files: t('attachments.filesTitle'),
    noFiles: t('attachments.nothing'),
    fileName: t('report.fileName'),
    fileType: t('report.fileType'),
    fileSize: t('report.fileSize'),
    bytes: formatBytes,
    screenshot: t('attachments.screenshot'),
    changes: t('report.changes'),
    text: t('report.text'),
  };
}

function verifyWords() {
  return {
    verify: t('report.verify'),
    verifyPage: t('report.verifyPage'),
    verifyKey: t('report.verifyKey'),
    verifySums: t('report.verifySums'),
    verifyTimes: t('report.verifyTimes'),
    verifyMore: t('report.verifyMore'),
  };
}

function originWords(entry: LedgerEntry | null): string {
  if (entry?.kind === 'import') return t('report.imported');
  if (entry?.kind === 'adopted') return t('report.adopted');
  return entry?.kind === 'capture' && entry.subject.origin === 'watch'
    ? t('report.byWatch')
    : t('report.byUser');
}

function existedWords(time: TokenTime): string {
  if (time.kind === 'block')
    return t('report.existedByBlock', { block: String(time.height), root: time.merkleRoot });
  const date = exactTime(time.at);
  return time.vouchedBy
    ? t('report.existedBy', { date, root: time.vouchedBy.name })
    : t('report.existedUnvouched', { date, signer: printable(time.signer) });
}
