/** Whether a value is an HTTP status: three digits (RFC 9110, 15). Some sites answer with one beyond 599, as 999. */
export function isHttpStatus(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 100 && (value as number) <= 999;
}
