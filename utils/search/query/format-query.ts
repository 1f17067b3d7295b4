import type { Atom, Clause, Query } from './query';

/** The inverse of `parseQuery`. A last word that is not a prefix is followed by a space. */
export function formatQuery({ clauses }: Query): string {
  const text = clauses.map(formatClause).join(' ');
  const atom = clauses.at(-1)?.alternatives.at(-1);
  return atom?.kind === 'word' && !atom.prefix ? `${text} ` : text;
}

function formatClause({ negated, alternatives }: Clause): string {
  return (negated ? '-' : '') + alternatives.map(formatAtom).join(' OR ');
}

function formatAtom(atom: Atom): string {
  if (atom.kind === 'phrase') return `"${atom.text}"`;
  if (atom.kind === 'word') return atom.text;
  const needsQuotes = /[\s"“«]/u.test(atom.value);
  return `${atom.field}:${needsQuotes ? `"${atom.value.replaceAll('"', '""')}"` : atom.value}`;
}
