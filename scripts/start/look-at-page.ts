import type { Page } from 'puppeteer-core';
import { type PageLook, readLook } from '../../utils/capturing/page-look';

/** Reads what a page shows; `null` where it does not answer in time, in milliseconds. */
export async function lookAtPage(page: Page, patience: number): Promise<PageLook | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), patience);
  });
  try {
    return await Promise.race([page.evaluate(readLook), late]);
  } catch {
    // It went elsewhere or broke what scripts need: then nothing is known of it.
    return null;
  } finally {
    clearTimeout(timer);
  }
}
