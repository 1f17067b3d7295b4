import { savedTime } from '../saved-time';
import type { ClaimedTime } from '../../model/link';
import { articleFile } from '../article-body';
import { claimedTime } from '../claimed-time';
import { decodedPath } from '../decoded-path';
import { isRecord, type JsonRecord, listAt, parsedJson, recordAt, recordsAt, textAt } from '../json-fields';
import { filesAt, type Offer, type OfferedFile, wholeText } from '../offer/offer';
import { notJson } from '../raw-rows';
import { toLinkRow } from '../to-link-row';
import { ARCHIVE_BOX_INDEX } from './archive-box-paths';
import type { LinkBody, LinkReader, LinkRow } from '../link-format';

/** Where the methods that save a page put it, the best first. Each has the folder of its own that newer versions make. */
const SAVED: readonly { method: string; paths: readonly string[]; isArticle?: true }[] = [
  { method: 'singlefile', paths: ['singlefile.html', 'singlefile/singlefile.html'] },
  { method: 'dom', paths: ['output.html', 'dom/output.html'] },
  { method: 'wget', paths: [] },
  { method: 'readability', paths: ['readability/content.html'], isArticle: true },
  { method: 'mercury', paths: ['mercury/content.html'], isArticle: true },
];

/** What the files of a snapshot say. */
interface Snapshot {
  file: OfferedFile;
  /** Where it stands, with `/` at the end. */
  folder: string;
  said: JsonRecord;
  /** What was saved, by which method and when. */
  results: readonly JsonRecord[];
}

/** Reads the snapshots of an ArchiveBox with their tags and pages. The time of a snapshot is that of its bookmark; each method has its own. */
export const readArchiveBox: LinkReader = async function* (offer, { now }) {
  const files = new Map(offer.files.map((file) => [file.path, file]));
  for (const file of indexFiles(offer, files)) {
    const snapshot = await snapshotIn(file);
    yield snapshot ? rowOf(snapshot, files, now) : notJson(file.path);
  }
};

/** One of each folder: the lines, where both are there. */
function indexFiles(offer: Offer, files: ReadonlyMap<string, OfferedFile>): OfferedFile[] {
  return filesAt(offer, ARCHIVE_BOX_INDEX).filter(({ path }) => path.endsWith('l') || !files.has(`${path}l`));
}

async function snapshotIn(file: OfferedFile): Promise<Snapshot | null> {
  const text = await wholeText(file);
  const records = (file.path.endsWith('l') ? text.split('\n') : [text]).map(parsedJson).filter(isRecord);
  const said = records.find((record) => textAt(record, 'type') === 'Snapshot') ?? records[0];
  const results = records.filter((record) => textAt(record, 'type') === 'ArchiveResult');
  return said ? { file, folder: file.path.slice(0, file.path.lastIndexOf('/') + 1), said, results } : null;
}

function rowOf(snapshot: Snapshot, files: ReadonlyMap<string, OfferedFile>, now: Date): LinkRow {
  const { file, said } = snapshot;
  return toLinkRow(file.path, {
    url: textAt(said, 'url'),
    title: textAt(said, 'title'),
    tags: tagsOf(said),
    ...savedTime(said['timestamp'], now),
    body: bodyOf(snapshot, files, now),
  });
}

/** Tags stand as a text with commas, or as a list. */
function tagsOf(said: JsonRecord): string[] {
  const tags = textAt(said, 'tags')?.split(',') ?? listAt(said, 'tags');
  return tags.filter((tag) => typeof tag === 'string');
}

function bodyOf(snapshot: Snapshot, files: ReadonlyMap<string, OfferedFile>, now: Date): LinkBody | null {
  for (const { method, paths, isArticle } of SAVED) {
    const places = method === 'wget' ? wgetPaths(snapshot.said) : paths;
    const [file] = places.flatMap((path) => files.get(snapshot.folder + path) ?? []);
    if (!file) continue;
    const claimedArchivedAt = savedBy(snapshot, method, now);
    if (isArticle) return articleFile(file, { claimedArchivedAt });
    return { file, mediaType: 'text/html', claimedArchivedAt };
  }
  return null;
}

/** Wget names its files by the address; what is no page is left out. */
function wgetPaths({ canonical }: JsonRecord): string[] {
  const path = isRecord(canonical) ? textAt(canonical, 'wget_path') : null;
  if (path === null || !/\.x?html?$/i.test(path)) return [];
  return [path, decodedPath(path)];
}

/** When a method last saved the page with success; `null` where no file says. */
function savedBy({ said, results }: Snapshot, method: string, now: Date): ClaimedTime | null {
  const own = results.filter(
    (result) => textAt(result, 'plugin') === method || textAt(result, 'extractor') === method,
  );
  const runs = [...recordsAt(recordAt(said, 'history'), method), ...own];
  const saved = runs.filter((run) => textAt(run, 'status') === 'succeeded');
  return claimedTime(textAt(saved.at(-1) ?? {}, 'start_ts'), now);
}
