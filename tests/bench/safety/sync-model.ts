import { runSchedule } from '../../support/sync/run-schedule';
import type { Bars } from '../bars';

/** Seeds of the test suite come before. */
const FIRST_SEED = 1000;

/** Lets devices live by that many random schedules, and holds each against what its users did. */
export async function benchSyncModel(bars: Bars, schedules: number): Promise<void> {
  let failed = 0;
  let deaths = 0;
  for (let seed = FIRST_SEED; seed < FIRST_SEED + schedules; seed++) {
    const result = await runSchedule(seed);
    deaths += result.deaths;
    if (result.problems.length === 0) continue;
    failed++;
    console.log(`       schedule ${seed}: ${result.problems.slice(0, 3).join('; ').slice(0, 400)}`);
  }
  bars.add({
    name: 'sync, model of three devices',
    figure: `${schedules - failed} of ${schedules} schedules agree and lose nothing, with ${deaths} deaths`,
    bar: 'all',
    ok: failed === 0,
  });
}
