import type { PageDoubt } from '../model/capture';
import { isHttpStatus } from '../model/http-status';

/** What Menbe looks at to doubt whether a page is an article: an error page or a login form shows in these. */
export interface PageLook {
  title: string;
  /** Its first heading. */
  heading: string;
  /** Words that are shown; in scripts without spaces, characters. */
  words: number;
  /** Whether a field for a password is shown. */
  hasPassword: boolean;
}

/** How the browser got the document that a tab shows. */
export interface PageAnswer {
  /** `performance.timeOrigin` of the document, in milliseconds since 1970. */
  timeOrigin: number;
  /** The HTTP status; 0 where the browser does not report it, or a script of the page has changed its address since. */
  status: number;
  /** MIME type of the document. */
  contentType: string;
}

/** Pages with fewer words are looked at for what they are; articles and notices have more. */
export const FEW_WORDS = 120;
/** With fewer there is nothing to read. */
const HARDLY_ANY = 10;

/** How pages say that there is nothing under an address. */
const NOT_FOUND =
  /(?<!\p{Nd})404(?!\p{Nd})|not found|(?:page|article|site) (?:does ?n[o’']t|no longer) exist|(?:page|article) (?:is )?(?:unavailable|missing)|tapılmadı|mövcud deyil|bulunamadı|mevcut değil|не найден[ао]?|не существует|nicht gefunden|introuvable|no encontrad[ao]|não encontrad[ao]|non trovat[ao]|nie znaleziono|غير موجودة|یافت نشد|לא נמצא|見つかりません|找不到|없습니다/iu;

/** What is doubtful of a page by what it shows; `null` when nothing is. */
export function doubtOfLook({ title, heading, words, hasPassword }: PageLook): PageDoubt | null {
  if (words >= FEW_WORDS) return null;
  if (NOT_FOUND.test(`${title}\n${heading}`)) return { code: 'soft-404' };
  if (hasPassword) return { code: 'login' };
  return words < HARDLY_ANY ? { code: 'few-words' } : null;
}

/** What is doubtful of a page by the status its site answered with; `null` when nothing is. */
export function doubtOfStatus(status: number): PageDoubt | null {
  return status >= 400 ? { code: 'http-error', status } : null;
}

/** The HTTP status of an answer; `null` where it is not known. */
export function statusOf(answer: PageAnswer | null): number | null {
  return answer && isHttpStatus(answer.status) ? answer.status : null;
}

/** Reads what a page shows. Injected function: it must be self-contained. */
export function readLook(): PageLook {
  // The document's own properties, though names on the page shadow them, see native-document.ts.
  const own = <Name extends keyof Document>(name: Name) =>
    Reflect.get(Document.prototype, name, document) as Document[Name];
  const all = (selector: string) => [...own('querySelectorAll').call(document, selector)];
  // A drawing has no body
  const text = (own('body') as HTMLElement | null)?.innerText ?? own('documentElement').textContent ?? '';
  const words = text.match(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}\p{M}'’]+/gu,
  );
  const fields = all('input[type=password]');
  return {
    title: own('title'),
    heading: all('h1,h2')[0]?.textContent ?? '',
    words: words?.length ?? 0,
    hasPassword: fields.some((field) => field.getClientRects().length > 0),
  };
}

/** Reads how the browser got the document. Injected function: it must be self-contained. */
export function readAnswer(): PageAnswer {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const isOf = (address: string) => address.replace(/#.*$/s, '') === location.href.replace(/#.*$/s, '');
  // A page without a server, or of a browser that does not tell, has no status.
  const status = entry && isOf(entry.name) ? (entry.responseStatus ?? 0) : 0;
  // Its own, though a name on the page shadows it.
  const contentType = String(Reflect.get(Document.prototype, 'contentType', document));
  return { timeOrigin: performance.timeOrigin, status, contentType };
}
