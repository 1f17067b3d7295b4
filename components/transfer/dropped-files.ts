/**
 * The files that were dropped, those of a folder with their paths in it, as `<input webkitdirectory>` gives them.
 * https://developer.mozilla.org/docs/Web/API/DataTransferItem/webkitGetAsEntry
 */
export async function droppedFiles(dropped: DataTransfer | null): Promise<File[]> {
  // Read at once: the list is empty when the event is over.
  const entries = [...(dropped?.items ?? [])].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (!entries.some(({ isDirectory }) => isDirectory)) return [...(dropped?.files ?? [])];
  return (await Promise.all(entries.map(filesIn))).flat();
}

async function filesIn(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile) return [await fileOf(entry as FileSystemFileEntry)];
  const files = await Promise.all((await entriesIn(entry as FileSystemDirectoryEntry)).map(filesIn));
  return files.flat();
}

async function fileOf(entry: FileSystemFileEntry): Promise<File> {
  const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
  // A dropped file does not know its folder; the path of its entry begins with `/`.
  Object.defineProperty(file, 'webkitRelativePath', { value: entry.fullPath.slice(1) });
  return file;
}

/** All entries of a folder: each call gives a hundred at most, and none at the end. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}
