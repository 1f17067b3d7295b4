import { type AST, RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';

/** Repetitions from which on a quantifier counts as unbounded. */
const MANY = 64;

/** Characters that a set is represented by; of equal ones the first that matches. */
const SAMPLES = [...' \t\n\u00a0a0A"\'<>/.,:;()[]{}|$%&=#@!?*+~^`\\_-–—«»·•éəяابक語か가'];

/** What ends an attack: nothing most patterns accept. */
const ENDS = ['\u0001', '\n\u0001', ''];

/**
 * Texts of about `length` characters that make a backtracking matcher of a pattern work hard: for each unbounded quantifier, what
 * it repeats, repeated, after what comes before it, and before what the pattern does not accept. Also the beginnings that a pattern
 * may try again and again.
 */
export function attackTexts({ source, flags }: RegExp, length: number): Set<string> {
  const texts = new Set<string>();
  const add = (lead: string, unit: string) => {
    if (unit === '') return;
    const body = unit.repeat(Math.ceil(Math.max(0, length - lead.length) / unit.length));
    for (const end of ENDS) texts.add(lead + body + end);
  };
  for (const { lead, units } of pumps(source, flags)) {
    for (const unit of units) {
      add(lead, unit);
      add('', unit);
      add('', lead + unit);
    }
    add('', lead);
    add('', units.join(''));
  }
  return texts;
}

/** A quantifier: an example of what comes before it, and examples of what it repeats. */
interface Pump {
  lead: string;
  units: string[];
}

function pumps(source: string, flags: string): Pump[] {
  const parser = new RegExpParser();
  const pattern = parser.parsePattern(source, 0, source.length, {
    unicode: /[uv]/.test(flags),
    unicodeSets: flags.includes('v'),
  });
  const found: Pump[] = [];
  visitRegExpAST(pattern, {
    onQuantifierEnter(quantifier) {
      if (quantifier.max >= MANY)
        found.push({ lead: leadOf(quantifier), units: examples(quantifier.element) });
    },
  });
  return found;
}

/** An example of what a pattern matches before a node. */
function leadOf(node: AST.Node): string {
  let text = '';
  for (let inner: AST.Node = node; inner.parent; inner = inner.parent) {
    const { parent } = inner;
    if (parent.type !== 'Alternative') continue;
    const before = parent.elements.slice(0, parent.elements.indexOf(inner as AST.Element));
    text = before.map((element) => examples(element)[0] ?? '').join('') + text;
  }
  return text;
}

/** Texts that a node matches; the first is the shortest that is not empty, where there is one. */
function examples(node: AST.Element | AST.QuantifiableElement): string[] {
  if (node.type === 'Quantifier') return repeated(node);
  if (node.type === 'Group' || node.type === 'CapturingGroup')
    return [...new Set(node.alternatives.flatMap(examplesOf))];
  if (node.type === 'Character') return [String.fromCodePoint(node.value)];
  if (node.type === 'Backreference')
    return node.resolved && !Array.isArray(node.resolved) ? examples(node.resolved) : [''];
  return node.type === 'Assertion' ? [''] : members(node.raw);
}

function repeated({ element, min }: AST.Quantifier): string[] {
  const units = examples(element);
  return min <= 1 ? units : units.map((unit) => unit.repeat(Math.min(min, MANY)));
}

/** Examples of a sequence: of each element the first, and each of one element beside the first of the others. */
function examplesOf({ elements }: AST.Alternative): string[] {
  const parts = elements.map(examples);
  const firsts = parts.map(([first = '']) => first);
  const others = parts.flatMap((part, at) =>
    part.slice(1).map((example) => firsts.with(at, example).join('')),
  );
  return [firsts.join(''), ...others].slice(0, SAMPLES.length);
}

/** Characters that a class matches. */
function members(raw: string): string[] {
  const pattern = new RegExp(`^(?:${raw})$`, 'u');
  return SAMPLES.filter((character) => pattern.test(character)).slice(0, 6);
}
