import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type DerivationOrder, type DerivationReply, deriveKey } from '../utils/vault/derive-key';

/** A worker of our own pages: makes a key of a passphrase, which takes a second or two. */
export default defineUnlistedScript(() => {
  addEventListener('message', ({ data }: MessageEvent<DerivationOrder>) => {
    const reply: DerivationReply = { key: deriveKey(data.passphrase, data.derivation) };
    postMessage(reply);
  });
});
