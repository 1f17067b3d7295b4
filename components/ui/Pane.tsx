import type { ComponentChildren, JSX } from 'preact';
import { Boundary } from './Boundary';
import { LazyFailureNotice } from './lazy-failure-notice';

interface Props {
  /** What is drawn: when its content is another, drawing is tried again. */
  of?: unknown;
  /** Stays above the notice, such as the way out of the pane. */
  above?: ComponentChildren;
  children: ComponentChildren;
}

/** A part of a page that, when it cannot be drawn, says so in words and offers to try again, while all else works. */
export function Pane({ of, above, children }: Props): JSX.Element {
  return (
    <Boundary
      of={of}
      fallback={(error, retry) => (
        <>
          {above}
          <LazyFailureNotice failure={{ code: 'unexpected', detail: String(error) }} onRetry={retry} />
        </>
      )}
    >
      {children}
    </Boundary>
  );
}
