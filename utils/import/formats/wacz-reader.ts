import { isRecord, type JsonRecord, parsedJson, textAt, timeAt } from '../json-fields';
import { linesOf } from '../lines-of';
import { filesAt, type Offer } from '../offer/offer';
import { notAnObject, notJson } from '../raw-rows';
import { toLinkRow } from '../to-link-row';
import { pageBody } from '../warc/page-body';
import { PageIndex } from '../warc/page-index';
import { pageRecords } from '../warc/page-records';
import { readable, type WarcRecord } from '../warc/warc-records';
import type { LinkReader, LinkRow } from '../link-format';
import { menbeArticle } from './menbe-wacz';
import { warcFiles } from './warc-files';
import { readWarc } from './warc-reader';

/** The lists of pages. https://specs.webrecorder.net/wacz/1.1.1/#pages */
const PAGES = /(?:^|\/)pages\/[^/]+\.jsonl$/i;

/** Longest description of an article that is read, in bytes. */
const LONGEST_DESCRIPTION = 1024 * 1024;

/** Reads the pages that a web archive lists; without a list, those that its WARC files have. */
export const readWacz: LinkReader = async function* (offer, rules) {
  const lists = filesAt(offer, PAGES);
  if (lists.length === 0) {
    yield* readWarc(offer, rules);
    return;
  }
  const archive = new Archive(rules.now);
  yield* archive.read(offer);
  for (const list of lists) {
    let number = 0;
    for await (const line of linesOf(list)) {
      number++;
      if (line.trim() === '') continue;
      const at = `${list.path}, ${number}`;
      const value = parsedJson(line);
      if (value === undefined) yield notJson(at);
      else if (!isRecord(value)) yield notAnObject(at);
      else if (!('format' in value)) yield archive.rowOf(at, value);
    }
  }
};

/** What the WARC files of a web archive have of the pages that it lists. */
class Archive {
  private readonly index = new PageIndex();
  /** What Menbe says of articles, by their addresses. */
  private readonly articles = new Map<string, JsonRecord>();

  constructor(private readonly now: Date) {}

  /** Finds the pages; gives a row for each part that is damaged. */
  async *read(offer: Offer): AsyncGenerator<LinkRow> {
    for (const file of warcFiles(offer))
      for await (const found of pageRecords(file)) {
        if (found.kind === 'page') this.index.add(found.page);
        else if (found.kind === 'other') await this.readDescription(found.record);
        else yield { at: `${file.path}, ${found.number}`, link: null, title: null, reason: 'damaged' };
      }
  }

  /** The row of a page that is listed. */
  rowOf(at: string, listed: JsonRecord): LinkRow {
    const url = textAt(listed, 'url');
    const savedAt = timeAt(listed, 'ts', this.now);
    const title = textAt(listed, 'title');
    const page = this.index.find(url ?? '', textAt(listed, 'ts') ?? '');
    const body = page && pageBody(page, page, this.now);
    const article = this.articles.get(url ?? '');
    const raw = { url, title, savedAt: savedAt ?? body?.claimedArchivedAt ?? null, body };
    return toLinkRow(at, article && body ? menbeArticle(raw, article, body) : raw);
  }

  private async readDescription(record: WarcRecord): Promise<void> {
    const { fields, length } = record;
    const isJson =
      fields.get('warc-type') === 'metadata' && fields.get('content-type') === 'application/json';
    if (!isJson || length > LONGEST_DESCRIPTION) return;
    const value = parsedJson((await readable(() => textIn(record))) ?? '');
    const address = isRecord(value) ? textAt(value, 'article') : null;
    if (isRecord(value) && address !== null) this.articles.set(address, value);
  }
}

async function textIn({ block }: WarcRecord): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const piece of block()) text += decoder.decode(piece, { stream: true });
  return text;
}
