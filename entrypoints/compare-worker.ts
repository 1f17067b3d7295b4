import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { compareVersions } from '../utils/diff/compare-versions';
import type { ComparisonOrder, ComparisonReply } from '../utils/diff/worker-messages';

/** A worker of our own pages: compares what it is sent, so that the page does not stand still meanwhile. */
export default defineUnlistedScript(() => {
  const reply = (message: ComparisonReply) => postMessage(message);
  let told = 0;
  addEventListener('message', ({ data }: MessageEvent<ComparisonOrder>) => {
    const comparison = compareVersions(data.old, data.new, (done) => {
      // One message a hundredth is enough for a progress bar
      if (done - told < 0.01) return;
      told = done;
      reply({ done });
    });
    reply({ comparison });
  });
});
