import { fold } from '../search/fold';

/** Enough to tell titles apart; a page must not fill the index. */
const LENGTH = 80;

/** What pages are sorted by when sorted by title: its letters and digits, folded; the address where there is none. */
export function titleKey({ title, visitedUrl }: { title: string | null; visitedUrl: string }): string {
  return fold(title ?? visitedUrl.replace(/^[a-z]+:\/\//, ''))
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .slice(0, LENGTH);
}
