import type { Json } from '../../../utils/sync/operation';
import { blobName } from './model-archive';
import { fieldsOf, type ModelDevice, type ModelWorld } from './model-world';

const PAGES = ['page:https://a.example/1', 'page:https://b.example/2'];
const TAGS = ['water', 'su', 'вода'];

type Fields = Map<string, { value: Json; at: number }>;

/** Something that a user does on a device, at once stored in its rows. */
type Deed = (world: ModelWorld, device: ModelDevice, group: string, at: number) => void | Promise<void>;

const DEEDS: readonly Deed[] = [
  capture,
  capture,
  tag,
  tag,
  untag,
  write,
  write,
  open,
  highlight,
  recolour,
  bin,
  erase,
];

/** Lets a user do something on a device. What he did is stored when it resolves, and is noted in the world's deeds. */
export async function actOn(world: ModelWorld, device: ModelDevice): Promise<void> {
  const group = world.pick(PAGES);
  const at = world.clockOf(device);
  const deed = device.disk.rows.has(group) ? world.pick(DEEDS) : capture;
  await deed(world, device, group, at);
  noteEntry(world, device, at);
}

/** Each deed is an entry in the device's ledger. */
function noteEntry(world: ModelWorld, { disk }: ModelDevice, at: number): void {
  const group = `ledger:${disk.position.device}`;
  const fields = fieldsOf(disk.rows, group);
  const value = world.newText('entry');
  fields.set(`entry:${fields.size + 1}`, { value, at });
  world.deeds.entries.set(`${group} entry:${fields.size}`, value);
}

async function capture(world: ModelWorld, { disk }: ModelDevice, group: string, at: number): Promise<void> {
  const body = world.newText('body');
  const name = await blobName(body);
  const field = `snapshot:${world.newText('id').replace(' ', '-')}`;
  disk.bodies.set(name, body);
  const fields = fieldsOf(disk.rows, group);
  fields.set(field, { value: name, at });
  fields.delete('bin');
  world.deeds.captures.set(`${group} ${field}`, name);
}

function tag(world: ModelWorld, { disk }: ModelDevice, group: string, at: number): void {
  setTag(world, fieldsOf(disk.rows, group), { group, at, isAdded: true });
}

function untag(world: ModelWorld, { disk }: ModelDevice, group: string, at: number): void {
  setTag(world, fieldsOf(disk.rows, group), { group, at, isAdded: false });
}

function setTag(
  world: ModelWorld,
  fields: Fields,
  { group, at, isAdded }: { group: string; at: number; isAdded: boolean },
): void {
  const name = `tag:${world.pick(TAGS)}`;
  if (fields.has(name) === isAdded) return;
  if (isAdded) fields.set(name, { value: true, at });
  else fields.delete(name);
  const said = isAdded ? 'added' : 'removed';
  const before = world.deeds.tags.get(`${group} ${name}`) ?? said;
  world.deeds.tags.set(`${group} ${name}`, before === said ? said : 'both');
}

function write(world: ModelWorld, { disk }: ModelDevice, group: string, at: number): void {
  const fields = fieldsOf(disk.rows, group);
  const before = fields.get('note')?.value;
  for (const line of String(before ?? '').split('\n')) world.deeds.replaced.add(line);
  const note = `<${world.newText('note')}>`;
  fields.set('note', { value: note, at });
  const notes = world.deeds.notes.get(group) ?? new Set();
  world.deeds.notes.set(group, notes.add(note));
}

function open(world: ModelWorld, { disk }: ModelDevice, group: string, at: number): void {
  const fields = fieldsOf(disk.rows, group);
  const field = `opens:${disk.position.device}`;
  const count = Number(fields.get(field)?.value ?? 0) + 1;
  fields.set(field, { value: count, at });
  world.deeds.opens.set(group, (world.deeds.opens.get(group) ?? 0) + 1);
}

function highlight(world: ModelWorld, { disk }: ModelDevice, group: string, at: number): void {
  const fields = fieldsOf(disk.rows, group);
  const there = [...fields.keys()].filter((field) => /^highlight:[^:]+$/.test(field));
  const [first] = there;
  if (there.length > 2 && first) {
    for (const field of fields.keys())
      if (field === first || field.startsWith(`${first}:`)) fields.delete(field);
    return;
  }
  const name = `highlight:${world.newText('h').replace(' ', '-')}`;
  fields.set(name, { value: 'quote', at });
  fields.set(`${name}:colour`, { value: 'yellow', at });
}

function recolour(world: ModelWorld, { disk }: ModelDevice, group: string, at: number): void {
  const fields = fieldsOf(disk.rows, group);
  const colours = [...fields.keys()].filter((field) => field.endsWith(':colour'));
  if (colours.length > 0) fields.set(world.pick(colours), { value: world.newText('colour'), at });
}

function bin(world: ModelWorld, { disk }: ModelDevice, group: string, at: number): void {
  const fields = fieldsOf(disk.rows, group);
  if (fields.has('bin')) fields.delete('bin');
  else if (world.random() < 0.5) fields.set('bin', { value: world.newText('binned'), at });
}

function erase(world: ModelWorld, { disk }: ModelDevice, group: string): void {
  const fields = fieldsOf(disk.rows, group);
  const versions = [...fields.keys()].filter((field) => field.startsWith('snapshot:'));
  if (versions.length > 1 && world.random() < 0.5) {
    const version = world.pick(versions);
    fields.delete(version);
    world.deeds.removed.add(`${group} ${version}`);
  } else {
    disk.rows.delete(group);
    world.deeds.erased.add(group);
  }
}
