/** A backup may run in another context than the page in which it is cancelled. */
const CHANNEL = 'menbe-backup';

/** Ends the running backup, wherever it runs. */
export function cancelBackup(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('cancel');
  channel.close();
}

/** A signal that is aborted when a page cancels the backup; `stop` no longer listens. */
export function followCancelling(): { signal: AbortSignal; stop: () => void } {
  const controller = new AbortController();
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = () => controller.abort();
  return { signal: controller.signal, stop: () => channel.close() };
}
