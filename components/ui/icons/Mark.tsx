import type { JSX } from 'preact';
import { MARK } from './mark';

/** Our mark in the accent colour, a decoration beside the name. `size` in CSS pixels. */
export function Mark({ size = 20 }: { size?: number }): JSX.Element {
  return (
    <svg class="mark" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path class="mark-quote" d={MARK.quote} />
      <path class="mark-water" d={MARK.water} />
    </svg>
  );
}
