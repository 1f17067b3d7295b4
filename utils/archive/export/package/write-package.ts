import type { MenbeDatabase } from '../../../db/database';
import { BagWriter } from '../../../export/package/bag-writer';
import {
  attachmentPath,
  EXPORT_PATH,
  REPORT_PATH,
  SEAL_PATH,
  VERIFY_PAGE_PATH,
} from '../../../export/package/package-layout';
import { sealPackage } from '../../../integrity/package-seal';
import type { AttachmentKey } from '../../../model/attachment';
import type { ExportAttachment } from '../../../model/evidence';
import { MenbeError } from '../../../model/result';
import type { ExportTimeToken } from '../../../model/time-token';
import { announceKey, readHead } from '../../ledger/record-entries';
import { exportTimeTokens } from '../../time-stamps/export-time-tokens';
import { arrangedScope, type ExportReport, type ExportRequest } from '../export-request';
import { exportArchive } from '../json/export-archive';
import { chosenIds } from '../rows/chosen-ids';
import { addAttachments, attachmentKeys, keptSince } from './package-attachments';
import { addTimes } from './package-times';
import type { ReportScope } from './read-report';

/** Parameters of the evidence package. */
export interface PackageNeeds {
  /** Name of the package and of its only top-level folder. */
  folder: string;
  /** `verify.html`. */
  verifyPage: string;
  /** Makes the report's HTML, piece by piece. */
  report: (scope: ReportScope) => AsyncIterable<string>;
}

/** All parameters of an export as an evidence package. */
export type PackageRequest = ExportRequest & PackageNeeds;

/**
 * Writes an evidence package: a BagIt bag in a ZIP with everything stored of the chosen sources. Memory holds one attachment
 * at a time, and the facts of each snapshot.
 *
 * 1. The attachments. Those that the database has lost are left out and reported.
 * 2. The JSON export, which lists exactly these files; attachments added while it was written follow it.
 * 3. Time tokens as files, with the data they stamp.
 * 4. Report and `verify.html`, the manifests, and the seal: signed with the key of the export.
 *
 * Throws what `exportArchive` throws.
 */
export async function writePackage(db: MenbeDatabase, request: PackageRequest): Promise<ExportReport> {
  const { exportedAt, generator, scope } = request;
  const bag = new BagWriter(request.write, { folder: request.folder, now: exportedAt });
  const ids = scope.kind === 'all' ? null : await chosenIds(db, scope);
  const { attachments, lost } = await addFiles(db, bag, ids, request);
  const tokens = await tokensUpToHead(db);
  const { report, snapshotIds, listed } = await addExport(
    db,
    bag,
    { ids, attachments, lost, tokens },
    request,
  );
  const late = await addAttachments(db, bag, keysOfLate(listed, attachments), () => goOn(request));
  await addTimes(db, bag, tokens);
  await addReport(
    bag,
    {
      snapshotIds,
      isExcerpt: ids !== null,
      order: request.order,
      attachments: [...attachments, ...late.attachments],
      tokens,
      exportedAt,
      generator,
    },
    request,
  );
  await bag.addTagText(VERIFY_PAGE_PATH, request.verifyPage);
  const bytes = await finish(db, bag, request);
  goOn(request);
  return { ...report, bytes, lost: [...lost, ...late.lost] };
}

function goOn({ signal }: PackageRequest): void {
  if (signal.aborted) throw new MenbeError('export-cancelled');
}

async function addFiles(
  db: MenbeDatabase,
  bag: BagWriter,
  ids: readonly string[] | null,
  request: PackageRequest,
): ReturnType<typeof addAttachments> {
  const keys = await attachmentKeys(db, ids);
  return addAttachments(db, bag, keys, (done) => {
    goOn(request);
    request.onProgress({ items: done, total: keys.length, of: 'files' });
  });
}

/** Time tokens over entries up to the head. A token made during the export covers later entries and is left out. */
async function tokensUpToHead(db: MenbeDatabase): Promise<ExportTimeToken[]> {
  const size = (await readHead(db))?.seq ?? 0;
  return (await exportTimeTokens(db)).filter((token) => token.size <= size);
}

/** Inputs of the JSON export in a package. */
interface PackedExport {
  /** Ids of chosen snapshots, `null` for all. */
  ids: readonly string[] | null;
  attachments: readonly ExportAttachment[];
  /** Paths of files that the database has lost. */
  lost: readonly string[];
  tokens: readonly ExportTimeToken[];
}

/** Adds the JSON export; returns its report, the ids of its snapshots, and the files it lists. */
async function addExport(
  db: MenbeDatabase,
  bag: BagWriter,
  { ids, attachments, lost, tokens }: PackedExport,
  request: PackageRequest,
): Promise<{ report: ExportReport; snapshotIds: string[]; listed: ExportAttachment[] }> {
  const { exportedAt, generator, signal, onProgress, withoutKeyed = false } = request;
  const snapshotIds: string[] = [];
  const listed: ExportAttachment[] = [];
  let report: ExportReport = { items: 0, bytes: 0, damaged: [] };
  await bag.addPayload(EXPORT_PATH, async (write) => {
    report = await exportArchive(db, {
      exportedAt,
      generator,
      signal,
      onProgress,
      write,
      withoutKeyed,
      scope: ids ? { kind: 'snapshots', ids } : { kind: 'all' },
      arranged: request.arranged ?? arrangedScope(request.scope),
      parts: {
        attachments: async function* () {
          yield [...attachments];
          yield* keptSince(db, ids, attachments, lost);
        },
        onAttachment: (attachment) => listed.push(attachment),
        times: async () => ({ tokens: [...tokens], sizes: tokens.map(({ size }) => size) }),
      },
      onItem: (id) => snapshotIds.push(id),
    });
  });
  return { report, snapshotIds, listed };
}

/** Keys of the files that an export lists and that are not in the package yet. */
function keysOfLate(
  listed: readonly ExportAttachment[],
  attachments: readonly ExportAttachment[],
): AttachmentKey[] {
  const packed = new Set(attachments.map(attachmentPath));
  return listed
    .filter((attachment) => !packed.has(attachmentPath(attachment)))
    .map(({ snapshotId, kind, name }) => [snapshotId, kind, name]);
}

async function addReport(bag: BagWriter, scope: ReportScope, request: PackageRequest): Promise<void> {
  const encoder = new TextEncoder();
  await bag.addTag(REPORT_PATH, async (write) => {
    for await (const html of request.report(scope)) {
      goOn(request);
      await write(encoder.encode(html));
    }
  });
}

/** Writes the manifests and the seal; returns the size of the package. */
async function finish(
  db: MenbeDatabase,
  bag: BagWriter,
  { exportedAt, generator }: PackageRequest,
): Promise<number> {
  const key = await announceKey(db);
  const info = [
    ['Bag-Software-Agent', generator],
    ['External-Description', `Web sources archived with Menbe, sealed with the key ${key.keyId}`],
  ] as const;
  return bag.finish(info, async (tagManifestSha256) => ({
    path: SEAL_PATH,
    text: await sealPackage(tagManifestSha256, exportedAt, key),
  }));
}
