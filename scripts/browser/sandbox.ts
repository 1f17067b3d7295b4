/** Whether Chromium can only run without its sandbox, which refuses to run as root on Linux: so do containers. */
export function isWithoutSandbox(platform: string = process.platform, uid = process.getuid?.()): boolean {
  return platform === 'linux' && uid === 0;
}

/** What to know before pages are opened without a sandbox. */
export const WITHOUT_SANDBOX =
  'You are root, so Chromium runs without its sandbox: a hostile page can do more. Open pages that you trust, or start Menbe as another user.';
