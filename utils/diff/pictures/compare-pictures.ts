import type { ComparedVersion } from '../compared-version';
import type { PictureChange } from '../comparison';
import { samePicture } from '../same-address';
import type { KeptPicture } from '../../model/kept-picture';
import { type Picture, picturesOf } from './pictures-of';

/** What is compared of the pictures of a version. */
export type ComparedPictures = Pick<ComparedVersion, 'html' | 'leadImage' | 'pictures'>;

/**
 * What became of the pictures: those that were replaced, put in and taken out, other files under the same address, other
 * descriptions. A picture is known by its bytes where they are known on both sides, else by its name. One that is only there or
 * only gone does not count where the other version has a placeholder for it, because it had not been loaded.
 * @param isSteady whether the extraction took the same blocks both times; else one that is only there or only gone says nothing
 */
export function comparePictures(
  old: ComparedPictures,
  next: ComparedPictures,
  isSteady: boolean,
): PictureChange[] {
  const before = shownIn(old);
  const after = shownIn(next);
  const gone = onlyIn(before, after);
  const come = onlyIn(after, before);
  const excess = before.placeholders - after.placeholders;
  const changes = inPlaceOf(gone.slice(Math.max(0, -excess)), come.slice(Math.max(0, excess)));
  const told = changes.filter(({ kind }) => isSteady || kind === 'replaced');
  return [...told, ...sameNames(before, after), ...otherLead(before, after)];
}

/** The pictures of a version by their names, each once. */
interface Shown {
  named: ReadonlyMap<string, Picture>;
  /** The name of the lead image where the body does not have it: many sites show it above the text. */
  lead: string | null;
  placeholders: number;
  /** By the address in the HTML. */
  files: ReadonlyMap<string, KeptPicture>;
}

function shownIn({ html, leadImage, pictures = [] }: ComparedPictures): Shown {
  const named = new Map<string, Picture>();
  const all = picturesOf(html);
  for (const picture of all)
    if (picture.name !== null && !named.has(picture.name)) named.set(picture.name, picture);
  const lead = leadImage ? samePicture(leadImage.url) : null;
  return {
    named,
    lead: lead !== null && !named.has(lead) ? lead : null,
    placeholders: all.filter(({ name }) => name === null).length,
    files: new Map(pictures.map((picture) => [picture.url, picture])),
  };
}

function onlyIn(own: Shown, other: Shown): string[] {
  const known = new Set(Array.from(other.named.values(), ({ address }) => other.files.get(address)?.sha256));
  return [...own.named].flatMap(([name, { address }]) => {
    const bytes = own.files.get(address)?.sha256;
    return other.named.has(name) || (bytes !== undefined && known.has(bytes)) ? [] : [name];
  });
}

function inPlaceOf(gone: readonly string[], come: readonly string[]): PictureChange[] {
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, index) => {
    const from = gone[index] ?? null;
    const to = come[index] ?? null;
    return { kind: from === null ? 'added' : to === null ? 'removed' : 'replaced', from, to };
  });
}

/** Pictures of the same name in both: their bytes and descriptions. */
function sameNames(before: Shown, after: Shown): PictureChange[] {
  return [...before.named].flatMap(([name, picture]): PictureChange[] => {
    const other = after.named.get(name);
    if (!other) return [];
    const changes: PictureChange[] = [];
    if (isOtherFile(before.files.get(picture.address), after.files.get(other.address)))
      changes.push({ kind: 'bytes', from: name, to: name });
    if (picture.alt !== other.alt)
      changes.push({ kind: 'alt', from: picture.alt || null, to: other.alt || null });
    return changes;
  });
}

/** Only files of the same address say something: of another one they may be another size. */
function isOtherFile(old: KeptPicture | undefined, next: KeptPicture | undefined): boolean {
  return old !== undefined && next !== undefined && old.from === next.from && old.sha256 !== next.sha256;
}

function otherLead({ lead: from }: Shown, { lead: to }: Shown): PictureChange[] {
  return from === null || to === null || from === to ? [] : [{ kind: 'replaced', from, to }];
}
