import { afterEach, expect, it, vi } from 'vitest';
import { saveFile } from './save-file';

afterEach(() => void Reflect.deleteProperty(globalThis, 'showSaveFilePicker'));

/** A file that the user picks, with what was in it before, and what is done with it. */
function aPickedFile(size: number) {
  const stream = {
    write: vi.fn(async () => undefined),
    close: vi.fn(async () => undefined),
    abort: vi.fn(async () => undefined),
  };
  const remove = vi.fn(async () => undefined);
  const handle = { createWritable: async () => stream, getFile: async () => ({ size }), remove };
  const showSaveFilePicker = vi.fn(async () => handle);
  Object.assign(globalThis, { showSaveFilePicker });
  return { ...stream, remove, showSaveFilePicker };
}

it('writes to the file that the user picks, under the name proposed', async () => {
  const picked = aPickedFile(0);
  const result = await saveFile('a.zip', async (write) => {
    await write(new Uint8Array([1]));
    return 'done';
  });
  expect(result).toBe('done');
  expect(picked.showSaveFilePicker).toHaveBeenCalledWith({ suggestedName: 'a.zip' });
  expect(picked.write).toHaveBeenCalledWith(new Uint8Array([1]));
  expect(picked.close).toHaveBeenCalledOnce();
});

it.each([
  ['removes the empty file that the browser made', 0, 1],
  ['leaves a file that was there before', 5, 0],
])('%s where the work fails', async (_, size, removals) => {
  const picked = aPickedFile(size);
  await expect(saveFile('a.zip', () => Promise.reject(new Error('Stopped.')))).rejects.toThrow('Stopped.');
  expect(picked.abort).toHaveBeenCalledOnce();
  expect(picked.close).not.toHaveBeenCalled();
  expect(picked.remove).toHaveBeenCalledTimes(removals);
});

it('gives null where no place is picked, and rejects where picking fails', async () => {
  const produce = vi.fn(async () => 'done');
  const refuse = (name: string) =>
    Object.assign(globalThis, {
      showSaveFilePicker: () => Promise.reject(new DOMException('No.', name)),
    });
  refuse('AbortError');
  expect(await saveFile('a.zip', produce)).toBeNull();
  refuse('SecurityError');
  await expect(saveFile('a.zip', produce)).rejects.toThrow('No.');
  expect(produce).not.toHaveBeenCalled();
});
