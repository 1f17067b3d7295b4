/** `menbe-YYYY-MM-DD` and an extension, the user's own calendar day. */
export function exportFileName(now: Date, extension: string): string {
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return `menbe-${day.map((part) => String(part).padStart(2, '0')).join('-')}.${extension}`;
}
