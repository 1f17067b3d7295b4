/** `menbe-YYYY-MM-DD` with an extension; the date is in the user's time zone. */
export function exportFileName(now: Date, extension: string): string {
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return `menbe-${day.map((part) => String(part).padStart(2, '0')).join('-')}.${extension}`;
}
