import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { livePage } from '../utils/highlights/live-page';
import type { LiveWorld } from '../utils/model/live-page';

/** Injected when the user works with a page from the panel beside it. Page scripts cannot call what it leaves there. */
export default defineUnlistedScript(() => {
  const world = globalThis as LiveWorld;
  world.menbeLive ??= livePage(window, () => performance.now());
});
