import { ensureBuild } from '../../../scripts/build';

/** Before the tests in Firefox: makes their build, in as much time as it takes. Hooks, which have little, find it. */
export default async function buildForFirefox(): Promise<void> {
  await ensureBuild('firefox', console.log);
}
