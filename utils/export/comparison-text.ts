import type { FactChange, Part, Row } from '../diff/comparison';
import { isWithoutChange, withUnchangedCounted, type WrittenComparison } from './comparison-export';

/** A comparison as plain text in word diff notation: `[-removed-]` and `{+added+}`. */
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
  return `${[head, ...facts, ...rows].join('\n\n')}\n`;
}

function factText({ fact, old, new: next, parts }: FactChange, { words }: WrittenComparison): string {
  if (parts.length > 0) return `${words.fact[fact]}\n${partsText(parts)}`;
  const value = (given: string | null) => (given === null ? words.notStated : words.value(fact, given));
  return `${words.fact[fact]}\n[-${value(old)}-]\n{+${value(next)}+}`;
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

function partText({ op, text }: Part): string {
  if (op === 'same') return text;
  const space = /\s*$/.exec(text)?.[0] ?? '';
  const words = text.slice(0, text.length - space.length);
  return (op === 'added' ? `{+${words}+}` : `[-${words}-]`) + space;
}
