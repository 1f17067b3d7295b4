import type { Page } from 'puppeteer-core';
import type { CheckCode } from './url-result';

/** What a page shows of itself. */
export interface PageLook {
  title: string;
  /** Its first heading. */
  heading: string;
  /** Words that are shown; in scripts without spaces, characters. */
  words: number;
  hasPassword: boolean;
}

/** Pages with fewer words are looked at for what they are; articles and notices have more. */
const FEW_WORDS = 120;
/** With fewer there is nothing to read. */
const HARDLY_ANY = 10;

/** How pages say that there is nothing under an address. */
const NOT_FOUND =
  /(?<!\p{Nd})404(?!\p{Nd})|not found|(?:page|article|site) (?:does ?n[o’']t|no longer) exist|(?:page|article) (?:is )?(?:unavailable|missing)|tapılmadı|mövcud deyil|bulunamadı|mevcut değil|не найден[ао]?|не существует|nicht gefunden|introuvable|no encontrad[ao]|não encontrad[ao]|non trovat[ao]|nie znaleziono|غير موجودة|یافت نشد|לא נמצא|見つかりません|找不到|없습니다/iu;

/** What is doubtful of a page that was archived; `null` when nothing is. */
export function checkOf({ title, heading, words, hasPassword }: PageLook): CheckCode | null {
  if (words >= FEW_WORDS) return null;
  if (NOT_FOUND.test(`${title}\n${heading}`)) return 'soft-404';
  if (hasPassword) return 'login';
  return words < HARDLY_ANY ? 'few-words' : null;
}

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

/** Runs in the page: all it uses is in it. */
function readLook(): PageLook {
  // A drawing has no body
  const text = (document.body as HTMLElement | null)?.innerText ?? document.documentElement.textContent ?? '';
  const words = text.match(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}\p{M}'’]+/gu,
  );
  return {
    title: document.title,
    heading: document.querySelector('h1,h2')?.textContent ?? '',
    words: words?.length ?? 0,
    hasPassword: document.querySelector('input[type=password]') !== null,
  };
}
