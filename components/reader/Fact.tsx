import type { ComponentChildren, JSX } from 'preact';

interface Props {
  name: string;
  /** `print-only` for what the reader shows elsewhere. */
  class?: string;
  children: ComponentChildren;
}

/** A fact about a source: its name, and what is known. */
export function Fact({ name, class: own, children }: Props): JSX.Element {
  return (
    <>
      <dt class={own}>{name}</dt>
      <dd class={own}>{children}</dd>
    </>
  );
}
