import { savedTime } from '../saved-time';
import { toUtf8 } from '../../integrity/bytes';
import type { LinkState } from '../../model/link';
import { articleFile } from '../article-body';
import {
  isRecord,
  isTrueAt,
  type JsonRecord,
  parsedJson,
  recordAt,
  recordsAt,
  textAt,
  textsAt,
  timeAt,
} from '../json-fields';
import { listLiteral } from '../list-literal';
import { filesAt, type OfferedFile, wholeText } from '../offer/offer';
import { PictureRoom } from '../picture-room';
import { withAnnotations } from '../raw-annotations';
import { csvReader, notJson } from '../raw-rows';
import { standaloneHtml } from '../standalone-html';
import { toLinkRow } from '../to-link-row';
import type { LinkBody, LinkReader } from '../link-format';

/** Reads the bookmarks of Readeck's ZIP, each a file of its own, with their texts, which stand in a folder beside it. */
export const readReadeck: LinkReader = async function* (offer, { now }) {
  const files = new Map(offer.files.map((file) => [file.path, file]));
  for (const file of filesAt(offer, /(?:^|\/)bookmarks\/[^/]+\/info\.json$/)) {
    const bookmark = parsedJson(await wholeText(file));
    if (!isRecord(bookmark)) {
      yield notJson(file.path);
      continue;
    }
    const annotations = recordsAt(bookmark, 'Annotations').map((annotation) => ({
      quote: textAt(annotation, 'text'),
      comment: textAt(annotation, 'note'),
      markedAt: timeAt(annotation, 'created', now),
    }));
    yield toLinkRow(file.path, {
      url: textAt(bookmark, 'URL'),
      title: textAt(bookmark, 'Title'),
      tags: textsAt(bookmark, 'Labels'),
      state: stateOf(isTrueAt(bookmark, 'IsMarked'), isTrueAt(bookmark, 'IsArchived')),
      ...savedTime(bookmark['Created'], now),
      body: bodyOf(bookmark, file.path, files, now),
      ...withAnnotations(annotations),
    });
  }
};

/** The article of a bookmark; `null` where Readeck has kept none. */
function bodyOf(
  bookmark: JsonRecord,
  path: string,
  files: ReadonlyMap<string, OfferedFile>,
  now: Date,
): LinkBody | null {
  const name = textAt(recordAt(recordAt(bookmark, 'Files'), 'article'), 'name') ?? 'index.html';
  const page = files.get(`${path.slice(0, -'info.json'.length)}container/${name}`);
  if (!page) return null;
  const chunks = async function* () {
    yield toUtf8(await standaloneHtml(page, { files, room: new PictureRoom(), prefix: '' }));
  };
  return articleFile(
    { ...page, chunks },
    {
      byline: textsAt(bookmark, 'Authors').join(', ') || null,
      publishedTime: textAt(bookmark, 'Published'),
      siteName: textAt(bookmark, 'SiteName') || textAt(bookmark, 'Site') || null,
      lang: textAt(bookmark, 'Lang') || null,
      claimedArchivedAt: timeAt(bookmark, 'Created', now),
    },
  );
}

/** Reads Readeck's table. */
export const readReadeckCsv = csvReader((cells, now) => ({
  url: cells.url,
  title: cells.title,
  tags: cells.labels?.trim() === 'null' ? [] : listLiteral(cells.labels ?? ''),
  state: stateOf(cells.is_marked === 'true', cells.is_archived === 'true'),
  ...savedTime(cells.created, now),
}));

function stateOf(isMarked: boolean, isArchived: boolean): LinkState {
  if (isMarked) return 'starred';
  return isArchived ? 'archived' : 'unread';
}
