import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';

interface DomNode {
  nodeValue: string;
  attributes?: string[] | undefined;
  children?: DomNode[] | undefined;
  shadowRoots?: DomNode[] | undefined;
}

/** Waits for Menbe's notice in a page's corner and returns its words; they stand in a closed shadow root, where scripts see nothing. */
export async function noticeText(page: Page): Promise<string> {
  const session = await page.createCDPSession();
  try {
    for (;;) {
      const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
      const words = statusText(root, false);
      if (words !== null) return words;
      await sleep(20);
    }
  } finally {
    await session.detach();
  }
}

/** The words of the element with role `status` inside a shadow root; `null` while there is none. */
function statusText(node: DomNode, inShadow: boolean): string | null {
  if (inShadow && node.attributes?.includes('status'))
    return node.children?.map(({ nodeValue }) => nodeValue).join('') ?? '';
  const inside = (node.shadowRoots ?? []).map((root) => statusText(root, true));
  const below = (node.children ?? []).map((child) => statusText(child, inShadow));
  return [...inside, ...below].find((words) => words !== null) ?? null;
}
