import { expect, it } from 'vitest';
import { readLimited } from './read-limited';

/** An answer that comes in parts; tells how many of them were asked for. */
function inParts(parts: readonly number[][]) {
  const asked = { count: 0 };
  const body = new ReadableStream(
    {
      pull: (controller) => {
        const part = parts[asked.count++];
        if (part) controller.enqueue(Uint8Array.from(part));
        else controller.close();
      },
    },
    { highWaterMark: 0 },
  );
  return { response: new Response(body), asked };
}

it('joins the parts of an answer', async () => {
  expect(await readLimited(inParts([[1, 2], [3], [4, 5]]).response, 5)).toEqual(Uint8Array.of(1, 2, 3, 4, 5));
});

it('gives up an answer that is too long, and reads no more of it', async () => {
  const { response, asked } = inParts([[1, 2], [3, 4], [5], [6]]);
  expect(await readLimited(response, 3)).toBeNull();
  expect(asked.count).toBe(2);
});

it('gives no bytes where there is no body', async () => {
  expect(await readLimited(new Response(null, { status: 304 }), 3)).toEqual(new Uint8Array(0));
});
