import { expect, it } from 'vitest';
import { TextWriter } from './text-writer';

/** Writes texts, reading each chunk late, as a slow disk does. */
async function written(texts: readonly string[]): Promise<{ text: string; bytes: number; chunks: number }> {
  const chunks: Uint8Array[] = [];
  const writer = new TextWriter(async (chunk) => {
    await new Promise((resolve) => setTimeout(resolve, 1));
    chunks.push(chunk.slice());
  });
  for (const text of texts) await writer.add(text);
  const bytes = await writer.finish();
  return { text: Buffer.concat(chunks).toString('utf8'), bytes, chunks: chunks.length };
}

it('writes every character once, also those that would straddle two chunks', async () => {
  for (const shift of [0, 1, 2, 3]) {
    const texts = ['x'.repeat(shift), 'ə😀漢'.repeat(300_000), 'end'];
    const { text, bytes, chunks } = await written(texts);
    expect(text === texts.join('')).toBe(true);
    expect(bytes).toBe(Buffer.byteLength(texts.join('')));
    expect(chunks).toBeGreaterThan(2);
  }
});

it('fails when a chunk could not be written', async () => {
  const writer = new TextWriter(() => Promise.reject(new Error('disk full')));
  await writer.add('text');
  await expect(writer.finish()).rejects.toThrow('disk full');
});
