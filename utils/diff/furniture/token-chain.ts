/** How a line of small facts may go on. A token's name is its group in `tokens`, or the sign itself where none is named. */
export interface Chain {
  /** One token, sticky. White space is the group `space` and means nothing. */
  tokens: RegExp;
  /** By state and token: the states that may follow. Reading begins in `start`. */
  rules: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** States in which a line may end. */
  ends: readonly string[];
}

/**
 * Whether a text is a chain of tokens by these rules and nothing else. All ways to read it are followed at once, token by
 * token, so that the time grows with the length: one pattern with a repetition would try them one after another.
 */
export function isChain(text: string, { tokens, rules, ends }: Chain): boolean {
  let states = ['start'];
  tokens.lastIndex = 0;
  while (states.length > 0 && tokens.lastIndex < text.length) {
    const match = tokens.exec(text);
    if (match === null) return false;
    const token = nameOf(match);
    if (token !== 'space') states = [...new Set(states.flatMap((state) => rules[state]?.[token] ?? []))];
  }
  return states.some((state) => ends.includes(state));
}

function nameOf({ groups, 0: sign }: RegExpExecArray): string {
  const named = Object.entries<string | undefined>(groups ?? {}).find(([, text]) => text !== undefined);
  return named?.[0] ?? sign;
}
