/** Matches names of parameters that let somebody in, sign an address, or name a session. */
const NAME =
  /(?:token|secret|signature|credential|jwt|session|sess_?id|session_?id|api_?key|auth|csrf|xsrf|SAMLResponse|unlocked_article_code|resource_?key|rlkey|(?:^|[_.-])(?:key|sig|sid|sess|pwd|ticket|otp))$|^ASPSESSIONID/i;

/** Matches names of parameters that hold a password, however short. */
const PASSWORD = /(?:password|passwd|passcode)$/i;

/** Matches values that are keys whatever their name: JSON Web Tokens (RFC 7519). */
const WEB_TOKEN = /^eyJ[\w-]{8,}\.[\w-]{8,}\./;

/** Characters of the shortest key; a shorter value is a word or a number. */
const SHORTEST = 12;

/**
 * Matches the parameters of an address, in its query and in its fragment, where some services put what they hand out; and the one
 * that Java's servers put into the path.
 */
const PARAMETER = /([?#&]|;(?=jsessionid=))([^?#&]*)/gi;

/** Names of the parameters of an address that look like keys: with them others could come in as the user. */
export function keyParameters(address: string): string[] {
  if (!URL.canParse(address)) return [];
  const found = [...address.matchAll(PARAMETER)].map(([, , parameter = '']) => keyIn(parameter));
  return [...new Set(found.filter((name) => name !== null))];
}

/** Names of what looks like a key in the address that was visited, and is not in the one that was stored. */
export function keysLeftOut(visited: string, stored: string): string[] {
  const kept = keyParameters(stored);
  return keyParameters(visited).filter((name) => !kept.includes(name));
}

/** An address without the parameters that look like keys; all else of it stays as it is written. */
export function withoutKeys(address: string): string {
  if (!URL.canParse(address)) return address;
  // The beginning of a list whose first parameters were taken out: the next one takes it over.
  let begun = '';
  return address.replace(PARAMETER, (_, separator: string, parameter: string) => {
    if (separator !== '&') begun = '';
    if (keyIn(parameter) !== null) {
      if (separator !== '&') begun = separator;
      return '';
    }
    const start = begun || separator;
    begun = '';
    return start + parameter;
  });
}

/** Name of a parameter that looks like a key; `null` for others. */
function keyIn(parameter: string): string | null {
  const [[name, value] = ['', '']] = new URLSearchParams(parameter);
  const isKey =
    WEB_TOKEN.test(value) || (NAME.test(name) && isRandom(value)) || (PASSWORD.test(name) && value !== '');
  return isKey ? name : null;
}

/** Whether a value is long and has digits among letters, as keys have, and words, dates and numbers of articles have not. */
function isRandom(value: string): boolean {
  return value.length >= SHORTEST && /\d/.test(value) && /[a-z]/i.test(value);
}
