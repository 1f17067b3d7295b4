import { TabProblem } from './made-file';

/** Milliseconds between two checks of the tab, and the timeout of a file. */
const LOOK_EVERY = 1_000;
const PATIENCE = 120_000;

/**
 * Waits for a capture while the tab stays on its page: Chromium's `saveAsMHTML` may never answer after a navigation.
 * @param look rejects when the tab has left the page
 * @throws TabProblem `failed` after two minutes, and what `work` and `look` reject with
 */
export async function whileThere<T>(work: Promise<T>, look: () => Promise<unknown>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  const watch = async (): Promise<never> => {
    for (let waited = LOOK_EVERY; ; waited += LOOK_EVERY) {
      await new Promise((resolve) => {
        timer = setTimeout(resolve, LOOK_EVERY);
      });
      if (isOver) break;
      await look();
      if (waited >= PATIENCE) break;
    }
    throw new TabProblem('failed', 'the browser does not answer');
  };
  try {
    return await Promise.race([work, watch()]);
  } finally {
    isOver = true;
    clearTimeout(timer);
  }
}
