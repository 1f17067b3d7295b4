/** Matches a word that stands for its plural too. */
const WITH_PLURAL = /\b(\w+)\+/g;

/** The words of a list, separated by spaces. `tag+` stands for both "tag" and "tags", which saves naming nearly all twice. */
export function wordList(list: string): string[] {
  return list.replace(WITH_PLURAL, '$1 $1s').split(' ');
}
