import type { DeclaredSource } from '../model/stated';
import type { ComparedVersion } from './compared-version';
import type { Fact, FactChange } from './comparison';
import { compareWords } from './words/compare-words';
import { oneLine } from './white-space';

/** Milliseconds. A stated time this close to the moment of archiving is a clock: it differs with every visit. */
const NOW_MS = 10 * 60_000;

/** The facts that two versions state differently, in the order in which they are shown, and which of their words changed. */
export function compareFacts(old: ComparedVersion, next: ComparedVersion): FactChange[] {
  return changedFacts(old, next).map((change) => ({ ...change, ...wordChanges(change) }));
}

/** A fact that the versions state differently, without the comparison of its words. */
type ChangedFact = Omit<FactChange, 'parts' | 'letters'>;

function wordChanges({ fact, old, new: next }: ChangedFact): Pick<FactChange, 'parts' | 'letters'> {
  if (old === null || next === null || (fact !== 'title' && fact !== 'byline'))
    return { parts: [], letters: [] };
  const { parts, letters } = compareWords(old, next);
  return { parts, letters };
}

/** The facts that two versions state differently, without the comparison of their words, which takes time. */
export function changedFacts(old: ComparedVersion, next: ComparedVersion): ChangedFact[] {
  const changes: ChangedFact[] = [];
  const add = (fact: Fact, before: string | null, after: string | null) => {
    if (before !== after) changes.push({ fact, old: before, new: after });
  };
  add('title', words(old.title), words(next.title));
  add('byline', words(old.byline), words(next.byline));
  for (const fact of ['publishedTime', 'modifiedTime'] as const) {
    const isClock = isNow(old[fact], old.archivedAt) && isNow(next[fact], next.archivedAt);
    if (!isClock && !isSameTime(old[fact], next[fact])) add(fact, old[fact], next[fact]);
  }
  add('declaredSource', sourcesOf(old), sourcesOf(next));
  return changes;
}

/** A text in one spelling; `null` for none and for white space alone. */
function words(text: string | null): string | null {
  return text === null ? null : oneLine(text) || null;
}

/** Whether a page states the moment of archiving, which only an instant can be. */
function isNow(stated: string | null, archivedAt: string): boolean {
  return isInstant(stated) && Math.abs(Date.parse(stated) - Date.parse(archivedAt)) <= NOW_MS;
}

/** Whether a stated time has a time of day and a zone. */
function isInstant(time: string | null): time is string {
  return time !== null && /T[^T]*(?:Z|[+-]\d\d:?\d\d)$/.test(time);
}

/** Whether two times are one instant, in whatever zone they are written. */
function isSameTime(a: string | null, b: string | null): boolean {
  if (a === b) return true;
  return isInstant(a) && isInstant(b) && Date.parse(a) === Date.parse(b);
}

/** The sources that a version credits, one a line; credits of low confidence are left out. */
function sourcesOf({ details }: ComparedVersion): string | null {
  const credited =
    details?.declaredSources.filter(({ self, confidence }) => !self && confidence !== 'low') ?? [];
  return credited.length > 0 ? [...new Set(credited.map(sourceWords))].sort().join('\n') : null;
}

function sourceWords({ name, url, statedAt }: DeclaredSource): string {
  return [name, url, statedAt?.value].filter((part) => part !== null && part !== undefined).join(' · ');
}
