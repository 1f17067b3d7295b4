import type { ImportedLink } from '../../model/link';

/** The properties by which the user chooses links of a file. */
export const DIMENSIONS = ['folder', 'tag', 'state', 'year'] as const;

/** One of `DIMENSIONS`. */
export type Dimension = (typeof DIMENSIONS)[number];

/** What a link has of each dimension; '' where it has nothing. A link can have several tags. */
export function valuesOf({
  folder,
  tags,
  state,
  savedAt,
}: ImportedLink): Record<Dimension, readonly string[]> {
  return {
    folder: [folder ?? ''],
    tag: tags.length > 0 ? tags : [''],
    state: [state ?? ''],
    year: [savedAt?.value.slice(0, 4) ?? ''],
  };
}

/**
 * The values that the user left out. A link is taken when it has, in each dimension, at least one value that was not.
 */
export type LinkChoice = Readonly<Record<Dimension, ReadonlySet<string>>>;

/** The choice at first: everything except feed entries that the user did not save, which some tools export too. */
export const FIRST_CHOICE: LinkChoice = {
  folder: new Set(),
  tag: new Set(),
  state: new Set(['feed']),
  year: new Set(),
};

/** Whether a link is taken. */
export function isChosen(link: ImportedLink, without: LinkChoice): boolean {
  const values = valuesOf(link);
  return DIMENSIONS.every((dimension) => values[dimension].some((value) => !without[dimension].has(value)));
}
