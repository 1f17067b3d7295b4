import type { Page } from 'puppeteer-core';
import type { MenbeChromium } from '../../../../scripts/browser/launch-chromium';
import type { Tampered } from '../tampering';
import type { Judge } from './judge';

/** Pages of verify.html that work side by side. */
const PAGES = 2;

/** What verify.html says, which is opened in Chromium. */
export async function judgeByVerifyPage(menbe: MenbeChromium, verifyPage: string): Promise<Judge> {
  const pages = await Promise.all(Array.from({ length: PAGES }, () => openPage(menbe, verifyPage)));
  return (files, keyId) => judgeByPages(pages, files, keyId);
}

async function openPage({ browser }: MenbeChromium, verifyPage: string): Promise<Page> {
  // A window of its own: tabs that nobody sees are slowed down after a while.
  const page = await (await browser.createBrowserContext()).newPage();
  await page.goto(verifyPage);
  // tsx marks the functions inside an evaluated one with this helper, which pages do not have.
  await page.evaluate('globalThis.__name ??= (named) => named');
  return page;
}

async function judgeByPages(
  pages: readonly Page[],
  files: readonly Tampered[],
  keyId: string,
): Promise<boolean[]> {
  const share = Math.ceil(files.length / pages.length);
  const parts = pages.map((page, index) =>
    judgeByPage(page, files.slice(index * share, (index + 1) * share), keyId),
  );
  return (await Promise.all(parts)).flat();
}

/** Gives the page one file after another, as somebody does who drops them, and reads what it says. */
async function judgeByPage(page: Page, files: readonly Tampered[], keyId: string): Promise<boolean[]> {
  const given = files.map(({ bytes, needsFingerprint, needsVouching = false }) => ({
    needsVouching,
    base64: Buffer.from(bytes).toString('base64'),
    fingerprint: needsFingerprint ? keyId : '',
  }));
  return page.evaluate(async (all) => {
    const verdicts: boolean[] = [];
    const outcome = document.querySelector('#outcome') as HTMLElement;
    const expected = document.querySelector('#expected') as HTMLInputElement;
    /** Until the page has said something new and works no more; that it works may be over before anybody sees it. */
    const answered = () =>
      new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => {
          if (outcome.dataset.phase === 'working') return;
          observer.disconnect();
          resolve();
        });
        observer.observe(outcome, { subtree: true, childList: true, attributes: true, characterData: true });
      });
    for (const { base64, fingerprint, needsVouching } of all) {
      expected.value = fingerprint;
      expected.dispatchEvent(new Event('input', { bubbles: true }));
      // The page takes up what was typed before the file comes.
      await new Promise((resolve) => setTimeout(resolve));
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const files = new DataTransfer();
      files.items.add(new File([bytes], 'export.json'));
      const input = document.querySelector('#file') as HTMLInputElement;
      input.files = files.files;
      const answer = answered();
      input.dispatchEvent(new Event('change', { bubbles: true }));
      await answer;
      const isGood = document.querySelector('#verification')?.getAttribute('data-state') === 'good';
      verdicts.push(isGood && !(needsVouching && document.querySelector('#other-times')));
    }
    return verdicts;
  }, given);
}
