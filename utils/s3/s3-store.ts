import { equalBytes } from '../bytes/equal-bytes';
import { MenbeError } from '../model/result';
import { type BucketConnection, keyOf } from './bucket-connection';
import { refusalError } from './bucket-error';
import { checkObjectName, isObjectName } from './object-name';
import type { BucketStore, ListedObject, PutOutcome, ReplaceOutcome, TaggedObject } from './object-store';
import { readListing } from './read-listing';
import { type Answered, S3Client, tagOf } from './s3-client';
import type { S3Environment } from './send-request';

/** Not modified, which older servers answered to a conditional PUT, and precondition failed. */
const UNMET = [304, 412];

/** A bucket as an `ObjectStore`. Names are below the connection's prefix. */
export function s3Store(connection: BucketConnection, environment: S3Environment): BucketStore {
  return new S3Store(new S3Client(connection, environment));
}

class S3Store implements BucketStore {
  constructor(private readonly client: S3Client) {}

  async list(prefix: string, after = ''): Promise<ListedObject[]> {
    const found: ListedObject[] = [];
    const base = keyOf(this.client.connection, '');
    let token: string | null = null;
    do {
      const place: Record<string, string> =
        token === null ? startAfter(base, after) : { 'continuation-token': token };
      const page = await this.page({ 'list-type': '2', prefix: base + prefix, ...place });
      if (page.next !== null && page.next === token)
        throw new MenbeError('bucket-not-s3', 'a LIST that does not go on');
      for (const { key, tag } of page.objects)
        if (key.startsWith(base)) found.push({ name: key.slice(base.length), tag });
      token = page.next;
    } while (token !== null);
    // Objects of others, with names that Menbe never gives, are none of ours.
    return found
      .filter(({ name }) => name.startsWith(prefix) && name > after && isObjectName(name))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  async get(name: string): Promise<Uint8Array | null> {
    return (await this.getWithTag(name))?.bytes ?? null;
  }

  async getWithTag(name: string): Promise<TaggedObject | null> {
    const answer = await this.client.ask({ method: 'GET', purpose: 'read', key: this.key(name) }, [404]);
    if (answer.refusal === null) return { bytes: answer.bytes, tag: tagOf(answer) };
    // Only S3's own word counts: an address that moved answers 404 too, and that is no empty bucket.
    if (answer.refusal.code === 'NoSuchKey') return null;
    throw refusalError(answer.refusal, 'read');
  }

  async put(name: string, bytes: Uint8Array, options: { ifAbsent?: boolean } = {}): Promise<PutOutcome> {
    const condition: Record<string, string> = options.ifAbsent ? { 'if-none-match': '*' } : {};
    return (await this.write(name, bytes, condition)) ? 'created' : 'exists';
  }

  async replace(name: string, bytes: Uint8Array, tag: string | null): Promise<ReplaceOutcome> {
    if (tag === null) {
      if (await this.write(name, bytes, { 'if-none-match': '*' })) return 'replaced';
    } else {
      // Ceph compares with the bare ETag, AWS takes the quoted one: what one of them meets is met.
      const bare = tag.replace(/^W\//, '').replaceAll('"', '');
      if (await this.write(name, bytes, { 'if-match': `"${bare}"` })) return 'replaced';
      if (await this.write(name, bytes, { 'if-match': bare })) return 'replaced';
    }
    // An attempt whose response was lost has changed the tag: the object is then what was to be written.
    const now = await this.get(name);
    return now !== null && equalBytes(now, bytes) ? 'replaced' : 'changed';
  }

  async remove(name: string): Promise<void> {
    const answer = await this.client.ask({ method: 'DELETE', purpose: 'remove', key: this.key(name) }, [404]);
    if (answer.refusal && answer.refusal.code !== 'NoSuchKey') throw refusalError(answer.refusal, 'remove');
  }

  clockOffset(): number | null {
    return this.client.clockOffset;
  }

  /** @returns whether it was written: `false` where the condition was not met */
  private async write(name: string, body: Uint8Array, headers: Record<string, string>): Promise<boolean> {
    const request = { method: 'PUT', purpose: 'write', key: this.key(name), headers, body } as const;
    const isConditional = Object.keys(headers).length > 0;
    const answer: Answered = await this.client.ask(request, isConditional ? [...UNMET, 404] : []);
    if (answer.refusal === null) tagOf(answer);
    else if (answer.status === 404 && answer.refusal.code !== 'NoSuchKey')
      throw refusalError(answer.refusal, 'write');
    return answer.refusal === null;
  }

  private async page(query: Record<string, string>) {
    const answer = await this.client.ask({ method: 'GET', purpose: 'list', key: '', query });
    return readListing(new TextDecoder().decode(answer.bytes));
  }

  private key(name: string): string {
    checkObjectName(name);
    return keyOf(this.client.connection, name);
  }
}

function startAfter(base: string, after: string): Record<string, string> {
  return after === '' ? {} : { 'start-after': base + after };
}
