type Category = 'one' | 'few' | 'many' | 'other';

/** Which plural forms a language has; Azerbaijani and Turkish leave a noun as it is after a number, so one serves all. */
interface Forms {
  az: 'other';
  ru: 'one' | 'few' | 'many' | 'other';
  tr: 'other';
}

/** Any text that has each of these placeholders. What it has beyond them, the test of locales finds. */
type Holding<Text> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? `${string}{${Name}}${string}` & Holding<Rest>
  : string;

/**
 * What a section must be in another language: the keys of the English one, each text with the placeholders of the
 * English text, each plural in the language's own forms (CLDR categories).
 */
export type Translated<L extends keyof Forms, English> = {
  readonly [K in keyof English]: English[K] extends string
    ? Holding<English[K]>
    : English[K] extends { readonly other: infer Other }
      ? { readonly [C in Forms[L] & Category]: Holding<Other> }
      : Translated<L, English[K]>;
};
