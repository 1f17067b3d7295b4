import { isPlainHtml } from '../extract/plain-html';
import { checkOffscreen } from '../platform/html-checking';
import { holdOffscreen } from '../platform/page-reading';

/**
 * Whether HTML that came from elsewhere contains nothing executable, in the background. What is not plain takes a DOM: Chromium's worker
 * asks the offscreen document, Firefox's background is a page.
 */
export async function isSafeHtml(html: string): Promise<boolean> {
  if (isPlainHtml(html)) return true;
  if (import.meta.env.FIREFOX) {
    const { hasUnsafeHtml } = await import('../extract/sanitise');
    return !hasUnsafeHtml(html, window);
  }
  const letGo = await holdOffscreen();
  try {
    return await checkOffscreen(html);
  } finally {
    await letGo();
  }
}
