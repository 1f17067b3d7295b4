import { createElement, type JSX } from 'preact';

/** A Lucide icon: the elements of a 24 by 24 drawing, stroked by the style sheet. https://lucide.dev */
export type IconNode = readonly (readonly [tag: string, attributes: Record<string, string>])[];

/** An icon beside words that say the same; it is hidden from assistive technology. `size` in CSS pixels. */
export function Icon({ node, size = 16 }: { node: IconNode; size?: number }): JSX.Element {
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      {node.map(([tag, attributes]) => createElement(tag, attributes))}
    </svg>
  );
}
