import type { Listing } from './route';

/** Going from source to source through a listing. */
export interface Walk {
  listing: Listing;
  /**
   * The keys above and below a source, nearest first, in the order they had when the reader was opened: reading changes
   * what is unread and what was opened most, and must not lead in circles. `null` where the listing is everything by date,
   * and until it was found.
   */
  around: ((url: string) => Promise<Surroundings>) | null;
}

/** The keys on either side of a source, nearest first. */
export interface Surroundings {
  above: string[];
  below: string[];
}
