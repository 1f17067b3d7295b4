import type { MenbeDatabase } from '../../../db/database';
import { BagWriter } from '../../../export/package/bag-writer';
import {
  EXPORT_PATH,
  REPORT_PATH,
  SEAL_PATH,
  VERIFY_PAGE_PATH,
} from '../../../export/package/package-layout';
import { sealPackage } from '../../../integrity/package-seal';
import { MenbeError } from '../../../model/result';
import { chosenIds, exportArchive, type ExportReport, type ExportRequest } from '../json/export-archive';
import { announceKey, readHead } from '../../ledger/record-entries';
import { exportTimeTokens } from '../../time-stamps/export-time-tokens';
import { addAttachments, attachmentKeys } from './package-attachments';
import { addTimes } from './package-times';
import type { ReportScope } from './read-report';

/** An evidence package: an export of the same scope, and what is put around it. */
export interface PackageRequest extends Omit<ExportRequest, 'parts' | 'onItem'> {
  /** The package's name, and the one folder in it. */
  folder: string;
  /** `verify.html`. */
  verifyPage: string;
  /** Makes the report's HTML, piece by piece. */
  report: (scope: ReportScope) => AsyncIterable<string>;
}

/**
 * Writes an evidence package: a bag in a ZIP with all there is of chosen sources. Nothing is held in memory but one file that
 * was kept of a page, and what is known of each snapshot.
 *
 * 1. What was kept of the pages. What the database has lost is left out and told.
 * 2. The export, which lists exactly these files.
 * 3. Time tokens as files, and what they are about.
 * 4. Report and `verify.html`, the manifests, and the seal: signed with the key of the export.
 *
 * Throws what `exportArchive` throws.
 */
export async function writePackage(db: MenbeDatabase, request: PackageRequest): Promise<ExportReport> {
  const { exportedAt, generator, signal, onProgress } = request;
  const bag = new BagWriter(request.write, { folder: request.folder, now: exportedAt });
  const goOn = () => {
    if (signal.aborted) throw new MenbeError('export-cancelled');
  };
  const ids = request.scope.kind === 'all' ? null : await chosenIds(db, request.scope);
  const keys = await attachmentKeys(db, ids);
  const { attachments, lost } = await addAttachments(db, bag, keys, (done) => {
    goOn();
    onProgress({ items: done, total: keys.length, of: 'files' });
  });

  const size = (await readHead(db))?.seq ?? 0;
  const tokens = (await exportTimeTokens(db)).filter((token) => token.size <= size);
  const written: string[] = [];
  let report: ExportReport = { items: 0, bytes: 0, damaged: [] };
  await bag.addPayload(EXPORT_PATH, async (write) => {
    report = await exportArchive(db, {
      ...{ exportedAt, generator, signal, onProgress, write },
      scope: ids ? { kind: 'snapshots', ids } : { kind: 'all' },
      parts: {
        attachments: async function* () {
          yield attachments;
        },
        times: async () => ({ tokens, sizes: tokens.map((token) => token.size) }),
      },
      onItem: (id) => written.push(id),
    });
  });
  await addTimes(db, bag, tokens);

  const encoder = new TextEncoder();
  const scope = { snapshotIds: written, attachments, tokens, exportedAt, generator };
  await bag.addTag(REPORT_PATH, async (write) => {
    for await (const html of request.report(scope)) {
      goOn();
      await write(encoder.encode(html));
    }
  });
  await bag.addTagText(VERIFY_PAGE_PATH, request.verifyPage);
  const key = await announceKey(db);
  const info = [
    ['Bag-Software-Agent', generator],
    ['External-Description', `Web sources archived with Menbe, sealed with the key ${key.keyId}`],
  ] as const;
  const bytes = await bag.finish(info, async (tagManifestSha256) => ({
    path: SEAL_PATH,
    text: await sealPackage(tagManifestSha256, exportedAt, key),
  }));
  goOn();
  return { ...report, bytes, lost };
}
