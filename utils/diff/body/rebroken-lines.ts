import { withoutSpace } from '../white-space';
import type { Gap } from './gaps';
import type { LinePair, Texts } from './line-pair';

/** Pairs the lines of a gap that are the same characters, broken in other places. */
export function rebrokenLines(texts: Texts, gap: Gap): LinePair[] {
  const bare = {
    old: gap.old.map((index) => withoutSpace(texts.old[index] ?? '')),
    new: gap.new.map((index) => withoutSpace(texts.new[index] ?? '')),
  };
  const found: LinePair[] = [];
  let after = 0;
  for (let at = 0; at < gap.old.length; at++) {
    for (let to = after; to < gap.new.length; to++) {
      const counts = sameFrom(bare, at, to);
      if (!counts) continue;
      const old = gap.old[at] as number;
      const next = gap.new[to] as number;
      found.push({ old, oldTo: old + counts.old, new: next, newTo: next + counts.new });
      after = to + counts.new;
      at += counts.old - 1;
      break;
    }
  }
  return found;
}

/** How many lines from `at` and `to` on have the same characters when they are put together; `null` when none have. */
function sameFrom(bare: Texts, at: number, to: number): { old: number; new: number } | null {
  let old = bare.old[at] ?? '';
  let next = bare.new[to] ?? '';
  const counts = { old: 1, new: 1 };
  while (old !== next) {
    if (old.length < next.length) {
      const more = bare.old[at + counts.old];
      if (more === undefined || !next.startsWith(old)) return null;
      old += more;
      counts.old++;
    } else {
      const more = bare.new[to + counts.new];
      if (more === undefined || !old.startsWith(next)) return null;
      next += more;
      counts.new++;
    }
  }
  return counts;
}
