import { expect, it } from 'vitest';
import { runSchedule } from '../../tests/support/sync/run-schedule';

/** `npm run bench:safety -- --only model` runs 10,000 others. */
const SCHEDULES = 60;

it('devices agree and lose nothing by any schedule of captures, edits, deletions, faults and deaths', async () => {
  let deaths = 0;
  for (let seed = 0; seed < SCHEDULES; seed++) {
    const { problems, ...rest } = await runSchedule(seed);
    expect(problems, `schedule ${seed}`).toEqual([]);
    deaths += rest.deaths;
  }
  expect(deaths).toBeGreaterThan(SCHEDULES);
});
