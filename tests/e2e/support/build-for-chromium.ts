import { ensureBuild } from '../../../scripts/build';

/** Before the tests in Chromium: makes their builds, in as much time as it takes. Hooks, which have little, find them. */
export default async function buildForChromium(): Promise<void> {
  await ensureBuild('chromium', console.log);
  await ensureBuild('pseudo', console.log);
}
