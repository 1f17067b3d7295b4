import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { checkSignatures } from '../utils/integrity/check-signatures';
import type { SignatureOrder, SignatureReply } from '../utils/integrity/signature-messages';

/** A worker of our own pages: checks signatures it is sent, so that the page does not stand still meanwhile. */
export default defineUnlistedScript(() => {
  addEventListener('message', async ({ data }: MessageEvent<SignatureOrder>) => {
    const reply: SignatureReply = {
      number: data.number,
      holds: await checkSignatures(data.key, data.signed),
    };
    postMessage(reply);
  });
});
