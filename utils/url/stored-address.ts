import { withoutKeys } from './key-parameters';

/**
 * An address as it is stored: never with a user's name and password, which browsers show in none either.
 * @param keepKeys whether parameters that look like keys stay in it
 */
export function storedAddress(address: string, keepKeys: boolean): string {
  const open = withoutPassword(address);
  return keepKeys ? open : withoutKeys(open);
}

function withoutPassword(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  if (url.username === '' && url.password === '') return address;
  url.username = '';
  url.password = '';
  return url.href;
}
