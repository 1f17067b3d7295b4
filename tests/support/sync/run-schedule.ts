import { viewOf } from '../../../utils/sync/group-view';
import type { SyncRound } from '../../../utils/sync/sync-round';
import { seeded } from '../seeded';
import { actOn } from './model-users';
import { copyOf, type ModelDevice, ModelWorld, rowsOf, statesOf } from './model-world';

const DEVICES = 3;
const MOST_STEPS = 40;
const DAY = 86_400_000;

/** What one schedule came to. */
export interface ScheduleResult {
  /** What does not hold in the end; empty where all does. */
  problems: string[];
  deaths: number;
  /** Objects written. */
  writes: number;
}

/**
 * Lets three devices live by a schedule that the seed decides, under faults, then lets them come to rest and holds what they
 * have against what their users did. In one of five schedules one of them is a copy of another's profile.
 */
export async function runSchedule(seed: number): Promise<ScheduleResult> {
  const random = seeded(seed);
  const world = new ModelWorld(DEVICES, random);
  const hasCopy = random() < 0.2;
  const steps = 40 + Math.floor(random() * 160);
  for (let step = 0; step < steps; step++) {
    const device = world.pick(world.devices);
    if (hasCopy && step === Math.floor(steps / 2)) putCopy(world);
    else if (random() < 0.02) device.skew += world.pick([-3, 3]) * DAY;
    else if (random() < 0.3) await actOn(world, device);
    else await walk(world, device);
  }
  const rounds = await world.settle();
  const problems = [
    ...rounds.flatMap(troubles),
    ...disagreements(world),
    ...world.devices.flatMap((device) => losses(world, device, hasCopy)),
  ];
  return { problems, deaths: world.deaths.count, writes: world.store.writes };
}

function troubles({ received, outcome, isStuck, damaged }: SyncRound): string[] {
  const states = { gone: outcome === 'gone', stuck: isStuck, damaged: damaged.length > 0 };
  const named = Object.entries(states).flatMap(([name, holds]) => (holds ? [name] : []));
  return [...named, ...received.problems.map((one) => JSON.stringify(one))];
}

/** Some steps of a device's round while the others stand still. */
async function walk(world: ModelWorld, device: ModelDevice): Promise<void> {
  const steps = Math.floor(world.random() ** 2 * MOST_STEPS);
  for (let step = 0; step <= steps; step++) await world.step(device, true);
}

/** From now on there is a copy of the first device's profile, and both go on. */
function putCopy(world: ModelWorld): void {
  const [first] = world.devices;
  if (first) world.devices.push(copyOf(first));
}

function disagreements({ devices }: ModelWorld): string[] {
  const rows = new Set(devices.map(rowsOf));
  const states = new Set(devices.map(statesOf));
  return [
    ...(rows.size > 1 ? [`rows differ:\n${[...rows].join('\n')}`] : []),
    ...(states.size > 1 ? [`states differ:\n${[...states].join('\n')}`] : []),
  ];
}

function losses(world: ModelWorld, device: ModelDevice, hasCopy: boolean): string[] {
  return [
    ...lostCaptures(world, device),
    ...lostTags(world, device),
    ...lostNotes(world, device),
    ...lostToDeletion(world, device),
    // Two copies of a profile count under one name until one of them sees the other.
    ...(hasCopy ? [] : [...lostOpens(world, device), ...lostEntries(world, device)]),
  ];
}

function lostCaptures({ deeds }: ModelWorld, { disk }: ModelDevice): string[] {
  return [...deeds.captures].flatMap(([key, blob]) => {
    const { group, field } = partsOf(key);
    if (deeds.erased.has(group) || deeds.removed.has(key)) return [];
    const isThere = disk.rows.get(group)?.get(field)?.value === blob && disk.bodies.has(blob);
    return isThere ? [] : [`capture lost: ${key}`];
  });
}

function lostTags({ deeds }: ModelWorld, { disk }: ModelDevice): string[] {
  return [...deeds.tags].flatMap(([key, said]) => {
    const { group, field } = partsOf(key);
    if (said === 'both' || deeds.erased.has(group)) return [];
    const has = disk.rows.get(group)?.has(field) === true;
    return has === (said === 'added') ? [] : [`tag ${said} but ${has ? 'there' : 'gone'}: ${key}`];
  });
}

function lostNotes({ deeds }: ModelWorld, { disk }: ModelDevice): string[] {
  return [...deeds.notes].flatMap(([group, notes]) => {
    const state = disk.groups.get(group)?.state;
    const lines = String((state && viewOf(state).get('note')) ?? '').split('\n');
    const lost = [...notes].filter((note) => !lines.includes(note) && !deeds.replaced.has(note));
    return deeds.erased.has(group) ? [] : lost.map((note) => `note lost: ${group} ${note}`);
  });
}

/** Whoever edits what is deleted for good elsewhere, not knowing of it, gets it back. */
function lostToDeletion({ deeds, devices }: ModelWorld, { disk }: ModelDevice): string[] {
  return [...deeds.erased].flatMap((group) => {
    const erased = disk.groups.get(group)?.state.erased ?? null;
    const edits = devices.flatMap((device) => device.disk.groups.get(group)?.state.ownEdit ?? []);
    const isWanted = erased !== null && edits.some((edit) => edit > erased);
    const isRemoved = [...deeds.removed].some((key) => key.startsWith(group));
    if (!isWanted || isRemoved) return [];
    const fields = [...(disk.rows.get(group)?.keys() ?? [])];
    return fields.some((field) => field.startsWith('snapshot:'))
      ? []
      : [`deleted against a later edit: ${group}`];
  });
}

/** A page that was gone for a while is counted anew. */
function lostOpens({ deeds }: ModelWorld, { disk }: ModelDevice): string[] {
  return [...deeds.opens].flatMap(([group, count]) => {
    const wasGone = deeds.erased.has(group) || [...deeds.removed].some((key) => key.startsWith(group));
    const fields = [...(disk.rows.get(group) ?? [])].filter(([field]) => field.startsWith('opens:'));
    const sum = fields.reduce((all, [, { value }]) => all + Number(value), 0);
    return wasGone || sum === count ? [] : [`opened ${count} times, told ${sum}: ${group}`];
  });
}

function lostEntries({ deeds }: ModelWorld, { disk }: ModelDevice): string[] {
  return [...deeds.entries].flatMap(([key, entry]) => {
    const { group, field } = partsOf(key);
    return disk.rows.get(group)?.get(field)?.value === entry ? [] : [`entry lost: ${key}`];
  });
}

function partsOf(key: string): { group: string; field: string } {
  const [group = '', field = ''] = key.split(' ');
  return { group, field };
}
