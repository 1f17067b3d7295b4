import type { JSX } from 'preact';

/** A step in which something is done whose end cannot be foretold. */
export function Working({ label }: { label: string }): JSX.Element {
  return (
    <div class="dialog-body" role="status">
      <p>{label}</p>
      <progress aria-label={label} />
    </div>
  );
}
