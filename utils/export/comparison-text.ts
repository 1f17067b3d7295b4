import type { FactChange, Part, Row } from '../diff/comparison';
import {
  changesBeside,
  isWithoutChange,
  withUnchangedCounted,
  type WrittenComparison,
} from './comparison-export';

/**
 * A comparison as plain text, to be pasted anywhere: `[-taken out-]` and `{+put in+}` as word diffs write it,
 * `~~struck through~~` as Markdown does.
 */
export function comparisonText(written: WrittenComparison): string {
  const { comparison, words, title, url } = written;
  const head = [
    `${words.title}: ${title}`,
    url,
    `${words.before}: ${written.old.archivedAt} (SHA-256 ${written.old.sha256})`,
    `${words.after}: ${written.new.archivedAt} (SHA-256 ${written.new.sha256})`,
  ].join('\n');
  if (isWithoutChange(comparison)) return `${head}\n\n${words.none}\n`;
  const facts = comparison.facts.map((fact) => factText(fact, written));
  const rows = withUnchangedCounted(comparison.rows).map((row) =>
    typeof row === 'number' ? `(${words.unchanged(row)})` : rowText(row, written),
  );
  const beside = changesBeside(written).map(({ heading, changes }) =>
    [heading, ...changes.map((change) => besideText(change))].join('\n'),
  );
  return `${[head, ...facts, ...rows, ...beside].join('\n\n')}\n`;
}

function besideText({
  what,
  from,
  to,
}: {
  what: string | null;
  from: string | null;
  to: string | null;
}): string {
  const values = [...(from === null ? [] : [`[-${from}-]`]), ...(to === null ? [] : [`{+${to}+}`])].join(' ');
  return what === null ? values : `* ${what}: ${values}`;
}

function factText(change: FactChange, { words }: WrittenComparison): string {
  const { fact, old, new: next, parts } = change;
  const name = [words.fact[fact], ...words.factRemarks(change)].join('; ');
  if (parts.length > 0) return `${name}\n${partsText(parts)}`;
  const value = (given: string | null) => (given === null ? words.notStated : words.value(fact, given));
  return `${name}\n[-${value(old)}-]\n{+${value(next)}+}`;
}

function rowText(row: Row, { words }: WrittenComparison): string {
  return `* ${words.row(row).join('; ')}\n${bodyText(row)}`;
}

function bodyText(row: Row): string {
  if (row.parts.length > 0) return partsText(row.parts);
  if (row.kind === 'added') return `{+${row.new ?? ''}+}`;
  if (row.kind === 'removed') return `[-${row.old ?? ''}-]`;
  return row.new ?? row.old ?? '';
}

const partsText = (parts: readonly Part[]): string => parts.map(partText).join('').trim();

function partText({ op, text, struck }: Part): string {
  const plain = text.trimEnd();
  const space = text.slice(plain.length);
  const words = struck ? `~~${plain}~~` : plain;
  if (op === 'same') return words + space;
  return (op === 'added' ? `{+${words}+}` : `[-${words}-]`) + space;
}
