/** Running work on each tab: captures, and files made of its page. */
const running = new Map<number, Set<Promise<unknown>>>();

/** Registers work on a tab until it settles. @returns `work` */
export function onTab<T>(tabId: number, work: Promise<T>): Promise<T> {
  const works = running.get(tabId) ?? new Set();
  running.set(tabId, works.add(work));
  const end = () => {
    works.delete(work);
    if (works.size === 0) running.delete(tabId);
  };
  work.then(end, end);
  return work;
}

/** Waits until no work on a tab is running. @param patience timeout in milliseconds @returns whether it ended in time */
export async function whenUntouched(tabId: number, patience: number): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), patience);
  });
  try {
    for (let works = running.get(tabId); works; works = running.get(tabId)) {
      if ((await Promise.race([Promise.allSettled(works), late])) === 'late') return false;
    }
    return true;
  } finally {
    clearTimeout(timer);
  }
}
