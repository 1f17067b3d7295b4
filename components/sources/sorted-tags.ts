import { titleKey } from '../../utils/db/title-key';

/** Tags in the one order that they are shown in everywhere: by their letters, as titles are. */
export function sortedTags(tags: readonly string[]): string[] {
  const keyOf = (tag: string) => titleKey({ title: tag, visitedUrl: '' });
  return tags
    .map((tag) => ({ tag, key: keyOf(tag) }))
    .sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))
    .map(({ tag }) => tag);
}
