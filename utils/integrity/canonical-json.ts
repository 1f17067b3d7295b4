/** Deepest nesting that is accepted, far beyond our own values. The limit also stops values that contain themselves. */
const DEEPEST = 200;

/**
 * The one text a JSON value has in RFC 8785: keys sorted by UTF-16 code units, no spaces, numbers and strings as
 * `JSON.stringify` writes them. https://www.rfc-editor.org/rfc/rfc8785
 * @throws TypeError for what JSON cannot hold exactly: `undefined`, `NaN` and infinities, `bigint`, functions, symbols,
 * strings with lone surrogates, objects that are not plain, and values nested too deeply.
 */
export function canonicalJson(value: unknown, depth = 0): string {
  switch (typeof value) {
    case 'string':
      return canonicalString(value);
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`${value} has no JSON.`);
      return JSON.stringify(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      if (depth > DEEPEST) throw new TypeError('The value is nested too deeply.');
      if (value === null) return 'null';
      return Array.isArray(value) ? canonicalArray(value, depth) : canonicalObject(value, depth);
    default:
      throw new TypeError(`A value of type ${typeof value} has no JSON.`);
  }
}

/** Text that JSON writes without escapes, which is most text; testing for it is quick. */
const PLAIN = /^[ !#-[\]-~]*$/;
const LONE_SURROGATE = /\p{Surrogate}/u;
const LONE_SURROGATES = /\p{Surrogate}/gu;

function canonicalString(text: string): string {
  if (PLAIN.test(text)) return `"${text}"`;
  if (LONE_SURROGATE.test(text)) throw new TypeError('A text holds half a character.');
  return JSON.stringify(text);
}

function canonicalArray(values: unknown[], depth: number): string {
  // `map` would skip holes in the array.
  let text = '[';
  for (let index = 0; index < values.length; index++) {
    if (index > 0) text += ',';
    text += canonicalJson(values[index], depth + 1);
  }
  return `${text}]`;
}

function canonicalObject(value: object, depth: number): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null)
    throw new TypeError('Only plain objects have canonical JSON.');
  if (Object.getOwnPropertySymbols(value).length > 0) throw new TypeError('A symbol has no JSON.');
  const fields = value as Record<string, unknown>;
  let text = '{';
  // The order of `sort` is that of UTF-16 code units, as the RFC wants it.
  for (const key of Object.keys(fields).sort()) {
    if (text !== '{') text += ',';
    text += `${canonicalString(key)}:${canonicalJson(fields[key], depth + 1)}`;
  }
  return `${text}}`;
}

/** The same JSON value with lone surrogates replaced by U+FFFD, so that it has canonical JSON. */
export function wellFormed<T>(value: T): T {
  if (typeof value === 'string') return value.replace(LONE_SURROGATES, '\uFFFD') as T;
  if (Array.isArray(value)) return value.map(wellFormed) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) => [wellFormed(key), wellFormed(field)]),
  ) as T;
}
