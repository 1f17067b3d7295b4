import { t } from '../../utils/i18n/translate';
import type { EvidenceProblem, EvidenceProblemCode } from '../../utils/model/evidence';

/** The words for each code: a code without words is a type error. */
const WORDS = {
  'not-an-export': 'evidence.problem.notAnExport',
  'written-anew': 'evidence.problem.writtenAnew',
  layout: 'evidence.problem.layout',
  truncated: 'evidence.problem.truncated',
  'no-evidence': 'evidence.problem.noEvidence',
  'statement-malformed': 'evidence.problem.statementMalformed',
  'statement-signature': 'evidence.problem.statementSignature',
  'statement-key': 'evidence.problem.statementKey',
  'file-changed': 'evidence.problem.fileChanged',
  'items-count': 'evidence.problem.itemsCount',
  'chain-length': 'evidence.problem.chainLength',
  'chain-head': 'evidence.problem.chainHead',
  'wrong-key': 'evidence.problem.wrongKey',
  'noted-other': 'evidence.problem.notedOther',
  'noted-beyond': 'evidence.problem.notedBeyond',
  'entry-malformed': 'evidence.problem.entryMalformed',
  'entry-order': 'evidence.problem.entryOrder',
  'chain-broken': 'evidence.problem.chainBroken',
  'entry-hash': 'evidence.problem.entryHash',
  'entry-key': 'evidence.problem.entryKey',
  'key-malformed': 'evidence.problem.keyMalformed',
  'keys-list': 'evidence.problem.keysList',
  'entry-signature': 'evidence.problem.entrySignature',
  'entry-unsigned': 'evidence.problem.entryUnsigned',
  proof: 'evidence.problem.proof',
  'item-malformed': 'evidence.problem.itemMalformed',
  'item-repeated': 'evidence.problem.itemRepeated',
  'content-hash': 'evidence.problem.contentHash',
  'record-hash': 'evidence.problem.recordHash',
  'record-version': 'evidence.problem.recordVersion',
  'entry-missing': 'evidence.problem.entryMissing',
  'entry-repeated': 'evidence.problem.entryRepeated',
  'deleted-present': 'evidence.problem.deletedPresent',
  'snapshot-missing': 'evidence.problem.snapshotMissing',
  'content-missing': 'evidence.problem.contentMissing',
  'attachment-missing': 'evidence.problem.attachmentMissing',
  'attachment-hash': 'evidence.problem.attachmentHash',
  'attachment-facts': 'evidence.problem.attachmentFacts',
  'attachment-unknown': 'evidence.problem.attachmentUnknown',
  'time-token': 'evidence.problem.timeToken',
  'package-unreadable': 'evidence.problem.packageUnreadable',
  'package-layout': 'evidence.problem.packageLayout',
  'web-archive-signature': 'evidence.problem.webArchiveSignature',
  'package-seal': 'evidence.problem.packageSeal',
  'package-list': 'evidence.problem.packageList',
  'package-file-changed': 'evidence.problem.packageFileChanged',
  'package-file-missing': 'evidence.problem.packageFileMissing',
  'package-file-unknown': 'evidence.problem.packageFileUnknown',
} as const satisfies Record<EvidenceProblemCode, string>;

/** The words for a problem's code. */
export function problemWords(code: EvidenceProblemCode): string {
  return t(WORDS[code]);
}

/** The place of a problem in words; '' where it has none. */
export function problemPlace({ seq, line, snapshotId }: EvidenceProblem): string {
  const places = [
    seq === null ? '' : t('evidence.placeEntry', { seq: String(seq) }),
    line === null ? '' : t('evidence.placeLine', { line: String(line) }),
    snapshotId === null ? '' : t('evidence.placeSnapshot', { id: snapshotId }),
  ];
  return places.filter((place) => place !== '').join(', ');
}
