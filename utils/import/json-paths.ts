/** Where a scan of JSON is: the fields from the outermost object on, lists as `[]`. */
interface Place {
  path: string;
  isList: boolean;
}

/** Deepest level whose fields identify a format. */
const DEEPEST = 4;

/**
 * The fields that the start of a JSON text has, each with its path from the top: `bookmarks[].title`, `[].url`. The
 * text may end anywhere. Empty for what does not begin as a JSON object or list.
 */
export function jsonPaths(start: string): Set<string> {
  const found = new Set<string>();
  const places: Place[] = [];
  let text = '';
  if (!/^\s*[[{]/.test(start)) return found;
  for (const [token] of start.matchAll(TOKENS)) {
    const place = places.at(-1);
    const path = places.length <= DEEPEST ? pathTo(place, text) : '';
    if (token === '{' || token === '[') places.push({ path, isList: token === '[' });
    else if (token === '}' || token === ']') places.pop();
    else if (token !== ':') text = token.slice(1, -1);
    else if (path !== '') found.add(path);
  }
  return found;
}

/**
 * Matches brackets, colons and strings; a string before a colon is the name of a field. One without an end is matched
 * to the end.
 */
const TOKENS = /[[\]{}:]|"(?:[^"\\]|\\.)*"?/gs;

/** The path of a field, or of the elements of a list. */
function pathTo(place: Place | undefined, field: string): string {
  if (!place) return '';
  if (place.isList) return `${place.path}[]`;
  return place.path === '' ? field : `${place.path}.${field}`;
}
