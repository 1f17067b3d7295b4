import type { RunInView } from './firefox';

/** Waits until an element of Firefox's popup or sidebar has some words; gives all its text. `run` is that of the view. */
export function shownIn(run: RunInView, selector: string, words = ''): Promise<string> {
  return run(
    async (view, wanted, text) => {
      const { document } = view;
      for (let waited = 0; waited < 20_000; waited += 100) {
        const shown = document.querySelector(wanted)?.textContent;
        if (shown?.includes(text)) return shown;
        await new Promise((resolve) => view.setTimeout(resolve, 100));
      }
      throw new Error(`${wanted} does not say “${text}”: ${document.body.textContent}`);
    },
    selector,
    words,
  );
}

/** Clicks an element of Firefox's popup or sidebar once it is there. */
export async function clickIn(run: RunInView, selector: string): Promise<void> {
  await shownIn(run, selector);
  await run((view, wanted) => view.document.querySelector<HTMLElement>(wanted)?.click(), selector);
}
