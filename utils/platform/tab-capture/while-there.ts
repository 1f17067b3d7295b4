import { TabProblem } from './made-file';

/** Milliseconds between two looks at the tab, and until a file that nothing comes of is given up. */
const LOOK_EVERY = 1_000;
const PATIENCE = 120_000;

/**
 * Waits for what is made of a page as long as the page is there: Chromium's `saveAsMHTML` may never answer when its tab
 * goes elsewhere meanwhile.
 * @param look rejects when the page was left
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
