import type { Mhtml, MhtmlPart } from './parse-mhtml';
import { type CssResources, resolve } from './rewrite-css';

/** Characters of pictures and fonts in a shown copy, counted as often as they are named: strings have a limit. */
const LARGEST = 160_000_000;

/** The files of a page copy by address. */
export class CopyFiles implements CssResources {
  /** Addresses of files that were asked for and are not in the copy, or too much for it. */
  readonly missing = new Set<string>();
  readonly #parts = new Map<string, MhtmlPart>();
  readonly #data = new Map<MhtmlPart, string>();
  #length = 0;

  constructor({ parts }: Mhtml) {
    for (const part of parts) {
      if (part.id !== null) this.#parts.set(`cid:${part.id}`, part);
      const url = part.location === null ? null : resolve(part.location, part.location);
      if (url !== null && !this.#parts.has(url)) this.#parts.set(url, part);
    }
  }

  /** The file with an absolute address; `null` when the copy has none, which is then named as missing. */
  find(url: string): MhtmlPart | null {
    const part = this.#parts.get(url) ?? null;
    if (!part && /^https?:/.test(url)) this.missing.add(url);
    return part;
  }

  has(url: string): boolean {
    return this.#parts.has(url);
  }

  dataUrl(url: string): string | null {
    const part = this.find(url);
    if (!part) return null;
    const data = this.#data.get(part) ?? part.dataUrl();
    this.#data.set(part, data);
    this.#length += data.length;
    if (this.#length <= LARGEST) return data;
    this.missing.add(url);
    return null;
  }

  sheet(url: string): { text: string; url: string } | null {
    const part = this.find(url);
    if (!part) return null;
    const location = part.location ?? '';
    return { text: part.text(), url: location.startsWith('cid:') ? '' : location };
  }
}
