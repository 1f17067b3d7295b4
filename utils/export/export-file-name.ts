/** `menbe-YYYY-MM-DD.json`, the user's own calendar day. */
export function exportFileName(now: Date): string {
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return `menbe-${day.map((part) => String(part).padStart(2, '0')).join('-')}.json`;
}
