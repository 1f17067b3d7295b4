import type { MenbeDatabase } from '../../../db/database';
import { elementsIn, type HtmlNode } from '../../../export/html/html-tree';
import { pictureType, type PictureType } from '../../../export/html/picture-type';
import { decodeBase64 } from '../../../bytes/base64';
import { sha256Hex } from '../../../integrity/bytes';
import type { AttachmentRecord } from '../../../model/attachment';
import { attachmentsOf, readOrNull } from '../../attachments/read-attachments';

type Bytes = Uint8Array<ArrayBuffer>;

/** A picture of an article whose bytes are there. */
export interface SourcePicture {
  /** Hex, of its bytes. */
  sha256: string;
  type: PictureType;
  bytes: Bytes;
}

/** Reads the pictures of articles that were kept, or stand in the article itself (`data:`). */
export class SourcePictures {
  /** Paths of pictures that the database has lost. */
  readonly lost: string[] = [];

  constructor(private readonly db: MenbeDatabase) {}

  /** What reads the pictures of an article by their addresses in it, each when it is asked for; `null` for one that was not kept. */
  of(snapshotId: string): (src: string) => Promise<SourcePicture | null> {
    let kept: Promise<Map<string, AttachmentRecord>> | null = null;
    return async (src) => {
      if (src.startsWith('data:')) return inAddress(src);
      kept ??= this.keptOf(snapshotId);
      const row = (await kept).get(src);
      return row ? this.read(row) : null;
    };
  }

  private async keptOf(snapshotId: string): Promise<Map<string, AttachmentRecord>> {
    const rows = await attachmentsOf(this.db, snapshotId);
    const images = rows.filter(
      ({ kind, state, url }) => kind === 'image' && state === 'done' && url !== null,
    );
    return new Map(images.map((row) => [row.url ?? '', row]));
  }

  private async read(row: AttachmentRecord): Promise<SourcePicture | null> {
    const file = await readOrNull(this.db, row);
    if (file) return pictureOf(new Uint8Array(await file.arrayBuffer()), row.sha256);
    this.lost.push(`${row.snapshotId}/${row.name}`);
    return null;
  }
}

/** Addresses of the pictures in an article, each once. */
export function picturesIn(nodes: readonly HtmlNode[]): Set<string> {
  const found = new Set<string>();
  for (const { name, attributes } of elementsIn(nodes)) {
    const src = attributes['src'];
    if (name === 'img' && src !== undefined) found.add(src);
  }
  return found;
}

function pictureOf(bytes: Bytes, sha256: string): SourcePicture | null {
  const type = pictureType(bytes);
  return type && { sha256, type, bytes };
}

/** A picture in its own address; `null` where it is broken. */
async function inAddress(src: string): Promise<SourcePicture | null> {
  const comma = src.indexOf(',');
  if (!/;\s*base64$/i.test(src.slice(0, Math.max(0, comma)).slice(-20))) return null;
  try {
    const bytes = decodeBase64(src.slice(comma + 1));
    return pictureOf(bytes, await sha256Hex(bytes));
  } catch (error) {
    // What is no base64 no browser shows either.
    if (error instanceof DOMException) return null;
    throw error;
  }
}
