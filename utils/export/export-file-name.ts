import { hostOf } from '../url/host-of';

/** What is exported, as far as a file name tells it. */
export type NamedScope =
  | { kind: 'all' }
  | { kind: 'filter'; filter: string }
  | { kind: 'pages'; urls: readonly string[]; ofCase?: { name: string } };

/** Most letters that a search, a case or a site has in a file name. */
const LONGEST = 40;

/** `menbe-YYYY-MM-DD`, in the user's time zone. */
export function dayName(now: Date): string {
  return `menbe-${joined('-', now.getFullYear(), now.getMonth() + 1, now.getDate())}`;
}

/**
 * `menbe-YYYY-MM-DD-HHMM-`, what was chosen, and an extension: `all`, `search-` with its words, `case-` with its name, the site of
 * one source, or how many sources. Exports of one day have different names, and tell what is in them.
 */
export function exportFileName(now: Date, scope: NamedScope, extension: string): string {
  const time = joined('', now.getHours(), now.getMinutes());
  return `${[dayName(now), time, chosen(scope)].join('-')}.${extension}`;
}

function chosen(scope: NamedScope): string {
  if (scope.kind === 'all') return 'all';
  if (scope.kind === 'filter') return ['search', ...wordsOf(scope.filter)].join('-');
  if (scope.ofCase) return ['case', ...wordsOf(scope.ofCase.name)].join('-');
  const [only, ...others] = scope.urls;
  const site = only === undefined || others.length > 0 ? [] : wordsOf(hostOf(only) ?? '');
  if (site.length > 0) return site.join('-');
  return scope.urls.length === 1 ? 'source' : `${scope.urls.length}-sources`;
}

/** Letters and figures of a text: every file system takes them. */
function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .slice(0, LONGEST)
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

function joined(between: string, ...parts: number[]): string {
  return parts.map((part) => String(part).padStart(2, '0')).join(between);
}
