import type { JSX } from 'preact';
import type { Range } from '../../utils/search/snippet';

interface Props {
  text: string;
  /** Ranges to mark: in order, not overlapping. */
  ranges: readonly Range[];
  /** The part of the text that is shown, in UTF-16 units; all of it by default. */
  start?: number;
  end?: number;
}

/** A text with what was found in it marked. */
export function Marked({ text, ranges, start = 0, end = text.length }: Props): JSX.Element {
  const pieces: (string | JSX.Element)[] = [];
  let at = start;
  for (const range of ranges) {
    pieces.push(
      text.slice(at, range.start),
      <mark key={range.start}>{text.slice(range.start, range.end)}</mark>,
    );
    at = range.end;
  }
  return (
    <>
      {pieces}
      {text.slice(at, end)}
    </>
  );
}
