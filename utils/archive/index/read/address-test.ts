import { urlHash } from '../../../search/index/url-hash';
import { normaliseUrl } from '../../../url/normalise-url';
import { storedAddress } from '../../../url/stored-address';
import type { Test } from './filters';
import type { IndexPart } from './index-part';

/**
 * Finds the page with an address, as a user pastes or types it: with or without scheme, `www.` and slash at its end, and with what
 * looks like a key, which may have been left out when it was stored.
 */
export async function addressTest(part: IndexPart, typed: string): Promise<Test> {
  const addresses = spellingsOf(typed);
  const wanted = new Set(Array.from(addresses, urlHash));
  const hashes = await part.numbers('urlHashes');
  const near = Array.from({ length: part.size }, (_, doc) => doc).filter((doc) =>
    wanted.has(hashes[doc] as number),
  );
  const urls = await part.urls(near);
  const found = new Set(near.filter((_, index) => addresses.has(urls[index] ?? '')));
  return (doc) => found.has(doc);
}

function spellingsOf(typed: string): Set<string> {
  const bare = typed.replace(/^https?:\/\//i, '').replace(/^www\./i, '');
  const hosts = [bare, `www.${bare}`].flatMap((rest) => [`https://${rest}`, `http://${rest}`]);
  const stored = hosts.flatMap((url) => [storedAddress(url, true), storedAddress(url, false)]);
  const normalised = stored.map(normaliseUrl);
  return new Set(normalised.flatMap((url) => [url, url.endsWith('/') ? url.slice(0, -1) : `${url}/`]));
}
