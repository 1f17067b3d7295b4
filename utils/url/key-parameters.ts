/** Matches names of parameters that let somebody in, sign an address, or name a session. */
const NAME =
  /(?:token|secret|signature|password|passwd|credential|jwt|session|session_?id|api_?key|auth|(?:^|[_.-])(?:key|sig|sid|pwd|ticket|otp))$/i;

/** Matches values that are keys whatever their name: JSON Web Tokens (RFC 7519). */
const WEB_TOKEN = /^eyJ[\w-]{8,}\.[\w-]{8,}\./;

/** Characters of the shortest key; a shorter value is a word or a number. */
const SHORTEST = 12;

/** Names of the parameters of an address that look like keys: with them others could come in as the user. */
export function keyParameters(address: string): string[] {
  if (!URL.canParse(address)) return [];
  const found = [...new URL(address).searchParams].filter(
    ([name, value]) => WEB_TOKEN.test(value) || (NAME.test(name) && isRandom(value)),
  );
  return [...new Set(found.map(([name]) => name))];
}

/** Whether a value is long and has digits among other characters, as keys have and words have not. */
function isRandom(value: string): boolean {
  return value.length >= SHORTEST && /\d/.test(value) && /\D/.test(value);
}
