import { biblatexKey } from '../../cite/styles/biblatex';
import type { CitedSource } from '../../cite/cited-source';

/** Gives every source of an export a key of its own: `eliyeva2025bakida`, then `eliyeva2025bakida-2`. */
export class CitationKeys {
  /** How often each key was asked for. */
  private readonly asked = new Map<string, number>();

  /** The key of the next source. No key that is made of a source has a hyphen. */
  next(source: CitedSource): string {
    const key = biblatexKey(source);
    const times = (this.asked.get(key) ?? 0) + 1;
    this.asked.set(key, times);
    return times === 1 ? key : `${key}-${times}`;
  }
}
