import { localDays, parseDateRange } from './parse-date-range';
import { type Atom, type Clause, FILTER_FIELDS, FILTER_VALUES, type FilterField, type Query } from './query';

/**
 * A minus, a field and a quoted part (`-site:"a b"`), or anything up to a space, such as a quote that is not closed. In a
 * field's value `""` is a quotation mark.
 */
const TOKEN = /(-?)(?:(\p{L}+):)?(?:(?<=:)"((?:[^"]|"")*)"|"([^"]*)"|“([^“”]*)”|«([^«»]*)»)|\S+/gu;

interface Token {
  text: string;
  negated: boolean;
  /** The field name before a quoted value. */
  field: string | undefined;
  /** `null` when it is not quoted. */
  quoted: string | null;
}

/**
 * Parses a typed search. Never fails: text that is no phrase, filter or operator is searched as words. The last word is a prefix
 * unless a space follows it, also one that must not be there.
 *
 * `two words` both; `"a phrase"`; `-not`; `a OR b` (binds closer than a space); `site: source: tag: lang: by:`;
 * `before: after: on:` the day of archiving; `published:` what the page states; dates are `2025`, `2025-03`, `2025-03-07`,
 * `2024..2025`; `kind:page is:unread has:note` and the like (`FILTER_VALUES`).
 */
export function parseQuery(text: string): Query {
  const tokens = tokensOf(text);
  const clauses: Clause[] = [];
  let joins = false;
  tokens.forEach((token, index) => {
    if (token.text === 'OR' && index > 0 && index < tokens.length - 1 && !joins) {
      joins = true;
      return;
    }
    const isLast = index === tokens.length - 1 && !/\s$/u.test(text);
    const atom = toAtom(token, isLast);
    if (atom) addAtom(clauses, atom, token.negated, joins);
    joins = false;
  });
  return { clauses };
}

function addAtom(clauses: Clause[], atom: Atom, negated: boolean, joins: boolean): void {
  const last = clauses.at(-1);
  if (joins && last && !negated && !last.negated) last.alternatives.push(atom);
  else clauses.push({ negated, alternatives: [atom] });
}

function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(TOKEN), ([all, minus, field, ...quotes]) => {
    const quoted = quotes.find((quote) => quote !== undefined)?.replaceAll('""', '"') ?? null;
    const negated = quoted === null ? /^-[^\s-]/u.test(all) : minus === '-';
    return { text: quoted === null && negated ? all.slice(1) : all, negated, field, quoted };
  });
}

function toAtom({ text, field, quoted }: Token, prefix: boolean): Atom | null {
  if (quoted !== null) {
    const filter = field === undefined ? null : toFilter(field, quoted);
    if (filter) return filter;
    return quoted.trim() === '' ? null : { kind: 'phrase', text: quoted };
  }
  const colon = text.indexOf(':');
  const filter = colon < 0 ? null : toFilter(text.slice(0, colon), text.slice(colon + 1));
  return filter ?? { kind: 'word', text, prefix };
}

function toFilter(name: string, value: string): Atom | null {
  const field = FILTER_FIELDS.find((known) => known === name.toLowerCase());
  if (field === undefined || value === '' || !isValid(field, value)) return null;
  return { kind: 'filter', field, value };
}

/** Whether a filter can have a value: dates and states cannot be anything. */
export function isValid(field: FilterField, value: string): boolean {
  switch (field) {
    case 'before':
    case 'after':
    case 'on':
    case 'published':
      return parseDateRange(value, localDays) !== null;
    case 'kind':
    case 'is':
    case 'has':
      return FILTER_VALUES[field].some((known) => known === value);
    default:
      return true;
  }
}
