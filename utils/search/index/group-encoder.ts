import { ByteWriter } from '../../bytes/byte-writer';
import { skipVarints } from '../../bytes/skip-varints';
import { GROUP, type Postings, writePostings } from './postings';
import { BLOCK_BYTES } from './segment-layout';

/** Cursor in a list that is being written: the next posting, and the offset of its positions. */
export interface ListPlace {
  posting: number;
  position: number;
}

/** Most bytes of a group's header. */
const HEADER_BYTES = 12;

/** Encodes the postings of one entry, group by group. */
export class GroupEncoder {
  private readonly encoded = new ByteWriter(BLOCK_BYTES);
  private readonly group = new ByteWriter(1024);

  /**
   * Encodes as many groups as fit into `room` bytes, at least one, into the reused buffer. If more than one is left, each has a
   * header: length of its positions, its own length, and the delta of its last document to that of the group before.
   * @returns the cursor after them
   */
  encode(list: Postings, start: ListPlace, room: number): ListPlace {
    const { encoded, group } = this;
    const hasHeaders = isGrouped(list, start);
    encoded.clear();
    let before = -1;
    let place = start;
    while (place.posting < list.length) {
      const next = this.encodeGroup(list, place, before);
      if (encoded.length > 0 && encoded.length + group.length + HEADER_BYTES > room) break;
      const last = list.docs[next.posting - 1] as number;
      if (hasHeaders) {
        encoded.varint(next.position - place.position);
        encoded.varint(group.length);
        encoded.varint(last - before);
      }
      encoded.append(group.view());
      before = last;
      place = next;
    }
    return place;
  }

  /** View of the last encoded groups, valid until the next `encode`. */
  view(): Uint8Array<ArrayBuffer> {
    return this.encoded.view();
  }

  private encodeGroup(list: Postings, place: ListPlace, before: number): ListPlace {
    const end = Math.min(list.length, place.posting + GROUP);
    this.group.clear();
    writePostings(this.group, list, { from: place.posting, end, before });
    return { posting: end, position: positionsEnd(list, place, end) };
  }
}

/** Whether the rest of a list takes more than one group, so that groups have headers. */
export function isGrouped(list: Postings, { posting }: ListPlace): boolean {
  return list.length - posting > GROUP;
}

/** Offset of the end of the positions of the postings before `end`. */
function positionsEnd(list: Postings, { posting, position }: ListPlace, end: number): number {
  if (list.positions.length === 0) return 0;
  let count = 0;
  for (let index = posting; index < end; index++) count += list.counts[index] as number;
  return skipVarints(list.positions.view(), position, count);
}
