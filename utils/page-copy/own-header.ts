import { storedAddress } from '../url/stored-address';
import type { HtmlEdit } from './html-edit';

/** Matches the header fields of an archive and of its page that hold the page's address. */
const OWN_ADDRESS = /^(?:Snapshot-)?Content-Location:[ \t]*(\S+)/gim;

/**
 * What the header of an archive and that of its page say of the page's address, as it is stored.
 * @param head the archive up to the page's content
 */
export function ownHeaderEdits(head: string, keepKeys: boolean): HtmlEdit[] {
  return [...head.matchAll(OWN_ADDRESS)].flatMap(({ index, 0: field, 1: address = '' }) => {
    const end = index + field.length;
    const text = storedAddress(address, keepKeys);
    return text === address ? [] : [{ start: end - address.length, end, text }];
  });
}
