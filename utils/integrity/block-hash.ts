import { sha256, toHex } from './bytes';

/** In bytes. */
const BLOCK = 1024 * 1024;
const DIGEST = 32;

/**
 * Hash of a stream of any length with WebCrypto, which hashes only what it has whole: the SHA-256 of the SHA-256 digests, one
 * after another, of the blocks of 1 MiB (the last may be shorter). With common tools:
 * `split -b 1M --filter='openssl dgst -sha256 -binary' FILE | sha256sum`.
 */
export class BlockHasher {
  /** Bytes added so far. */
  bytes = 0;
  private readonly block = new Uint8Array(BLOCK);
  private used = 0;
  private readonly digests: Uint8Array<ArrayBuffer>[] = [];

  async add(bytes: Uint8Array): Promise<void> {
    this.bytes += bytes.length;
    let rest = bytes;
    while (rest.length > 0) {
      const part = rest.subarray(0, BLOCK - this.used);
      this.block.set(part, this.used);
      this.used += part.length;
      rest = rest.subarray(part.length);
      if (this.used === BLOCK) await this.endBlock();
    }
  }

  /** The hash in hexadecimal. Nothing can be added afterwards. */
  async finish(): Promise<string> {
    if (this.used > 0) await this.endBlock();
    const all = new Uint8Array(this.digests.length * DIGEST);
    for (const [index, digest] of this.digests.entries()) all.set(digest, index * DIGEST);
    return toHex(await sha256(all));
  }

  private async endBlock(): Promise<void> {
    this.digests.push(await sha256(this.block.subarray(0, this.used)));
    this.used = 0;
  }
}
