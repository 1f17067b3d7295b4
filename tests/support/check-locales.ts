/** Sections of words as the locale files hold them. */
export interface Words {
  readonly [name: string]: string | Words;
}

/** A text: its dotted path, and its forms by CLDR category; one without a plural has the form `''`. */
interface Text {
  path: string;
  forms: ReadonlyMap<string, string>;
}

function isWords(value: string | Words | undefined): value is Words {
  return typeof value === 'object';
}

/** Every text with its path, the forms of a plural together. */
function textsOf(words: Words, prefix = ''): Text[] {
  return Object.entries(words).flatMap(([name, value]) => {
    const path = prefix + name;
    if (!isWords(value)) return [{ path, forms: new Map([['', value]]) }];
    if (typeof value['other'] !== 'string') return textsOf(value, `${path}.`);
    return [{ path, forms: new Map(Object.entries(value).map(([form, text]) => [form, String(text)])) }];
  });
}

function placeholders(text: string): string {
  return [...new Set(text.match(/\{\w+\}/g))].sort().join(' ');
}

/**
 * What a translation lacks or has too much of beside English, a line a finding: keys, placeholders, plural forms (each of
 * the language's categories, or `other` alone where a noun does not change after a number).
 */
export function translationProblems(
  english: Words,
  translation: Words,
  categories: readonly string[],
): string[] {
  const wanted = new Map(textsOf(english).map((text) => [text.path, text]));
  const given = new Map(textsOf(translation).map((text) => [text.path, text]));
  const missing = [...wanted.keys()].filter((path) => !given.has(path)).map((path) => `missing: ${path}`);
  const found = [...given].flatMap(([path, text]) => {
    const original = wanted.get(path);
    return original ? formProblems(original, text, categories) : [`superfluous: ${path}`];
  });
  return [...missing, ...found];
}

function formProblems(original: Text, text: Text, categories: readonly string[]): string[] {
  const plural = original.forms.has('other');
  const forms = [...text.forms.keys()].sort().join(' ');
  const allowed = plural ? [[...categories].sort().join(' '), 'other'] : [''];
  const wrongForms = allowed.includes(forms)
    ? []
    : [`plural forms of ${text.path}: ${forms || 'none'}, not ${allowed[0] || 'none'}`];
  const wanted = placeholders([...original.forms.values()].join(' '));
  const wrongPlaceholders = [...text.forms]
    .filter(([, form]) => placeholders(form) !== wanted)
    .map(([form]) => `placeholders of ${text.path} ${form}`.trim() + `: not ${wanted || 'none'}`);
  return [...wrongForms, ...wrongPlaceholders];
}

/**
 * Paths of texts that no source file names: by the whole path in quotes, by a template that covers it
 * (`errors.${code}.title`), or as a manifest's `__MSG_name__`.
 */
export function unusedTexts(words: Words, sources: readonly string[]): string[] {
  const source = sources.join('\n');
  const named = new Set([...source.matchAll(/['"`]([a-z]\w*(?:\.[\w-]+)+)['"`]/gi)].map((match) => match[1]));
  const manifest = new Set([...source.matchAll(/__MSG_(\w+)__/g)].map((match) => `manifest.${match[1]}`));
  const templates = [...source.matchAll(/`([a-z]\w*\.(?:[\w.-]|\$\{[^}]*\})*)`/gi)]
    .map((match) => match[1] ?? '')
    .filter((template) => template.includes('${'))
    .map((template) => new RegExp(`^${template.replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '[\\w-]+')}$`));
  return textsOf(words)
    .map(({ path }) => path)
    .filter((path) => !named.has(path) && !manifest.has(path) && !templates.some((each) => each.test(path)));
}

/** Loose ends of a text: spaces around it, nothing in it, straight quotes, three full stops, a stray brace. */
export function looseEnds(words: Words): string[] {
  return textsOf(words).flatMap(({ path, forms }) =>
    [...forms.values()]
      .filter(
        (form) => form.trim() !== form || form === '' || /[{}"]|\.\.\./.test(form.replace(/\{\w+\}/g, '')),
      )
      .map((form) => `${path}: “${form}”`),
  );
}

/** Quotation marks of any language; the apostrophe is none. */
const QUOTATION_MARKS = /[«»“”„‟‘‚‹›"]/g;

/** Texts with other quotation marks than the pair of their language. */
export function otherQuotationMarks(words: Words, pair: string): string[] {
  return textsOf(words).flatMap(({ path, forms }) =>
    [...forms.values()]
      .filter((form) => (form.match(QUOTATION_MARKS) ?? []).some((mark) => !pair.includes(mark)))
      .map((form) => `${path}: ${form}`),
  );
}
