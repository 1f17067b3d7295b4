/** Chromium's own part of the File System Access API. https://wicg.github.io/file-system-access/ */
interface WithPermission {
  queryPermission?: (mode: { mode: 'readwrite' }) => Promise<PermissionState>;
  requestPermission?: (mode: { mode: 'readwrite' }) => Promise<PermissionState>;
}

/** Whether Menbe may write into the folder now, without a question. */
export async function mayWrite(folder: FileSystemDirectoryHandle): Promise<boolean> {
  const { queryPermission } = folder as WithPermission;
  return !queryPermission || (await queryPermission.call(folder, { mode: 'readwrite' })) === 'granted';
}

/** Asks the user for it. Call it in a click handler, before any `await`. */
export async function askToWrite(folder: FileSystemDirectoryHandle): Promise<boolean> {
  const { requestPermission } = folder as WithPermission;
  return !requestPermission || (await requestPermission.call(folder, { mode: 'readwrite' })) === 'granted';
}

interface WithPicker {
  showDirectoryPicker?: (options: { id: string; mode: 'readwrite' }) => Promise<FileSystemDirectoryHandle>;
}

/** Whether this browser lets a page write into a folder of the user's. */
export function canChooseFolder(): boolean {
  return typeof (globalThis as WithPicker).showDirectoryPicker === 'function';
}

/** Has the user choose a folder; `null` where they do not. Call it in a click handler, before any `await`. */
export async function chooseFolder(): Promise<FileSystemDirectoryHandle | null> {
  const { showDirectoryPicker } = globalThis as WithPicker;
  try {
    return (await showDirectoryPicker?.({ id: 'menbe-backup', mode: 'readwrite' })) ?? null;
  } catch (error) {
    if ((error as Error).name === 'AbortError') return null;
    throw error;
  }
}
