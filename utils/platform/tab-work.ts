/** What reads each tab's page now: captures, and files that are made of it. */
const running = new Map<number, Set<Promise<unknown>>>();

/** Notes that a tab's page is being read until `work` has ended. @returns `work` */
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

/** Waits until nothing reads a tab's page any more. @returns whether that came in time, in milliseconds */
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
