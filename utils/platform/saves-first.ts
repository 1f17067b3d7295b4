/** Web Lock that all saves of all contexts share while they run. */
const SAVING = 'menbe-saving';

/** Runs a save, so that long work of other contexts waits for it (see `afterSaves`). Saves do not wait for each other. */
export function asSave<T>(save: () => Promise<T>): Promise<T> {
  return navigator.locks.request(SAVING, { mode: 'shared' }, save);
}

/** Resolves when no context saves a source. Long work that keeps the database busy awaits it between its transactions. */
export async function afterSaves(): Promise<void> {
  await navigator.locks.request(SAVING, () => undefined);
}
