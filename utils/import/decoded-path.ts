/** A path that may be written as in an address, as the file is called; one that is no part of an address stays as it is. */
export function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
