import type { Box } from './block-page';

/** By box: whether it is one of those that are asked for, or stands in one that is. */
export function boxesIn(boxes: readonly Box[], isOne: (box: Box) => boolean): boolean[] {
  const isIn: boolean[] = [];
  for (const box of boxes)
    isIn.push(isOne(box) || (box.parent !== null && (isIn[box.parent.index] ?? false)));
  return isIn;
}
