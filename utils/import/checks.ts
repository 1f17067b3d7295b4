/** A validator of an untrusted value. */
export type Check = (value: unknown) => boolean;

/** Any string. */
export const isText: Check = (value) => typeof value === 'string';

/** A string, or `null` for unknown. */
export const isTextOrNull: Check = (value) => value === null || isText(value);

/** A value that passes a check, or `null`. */
export const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);

/** `true` or `false`. */
export const isBoolean: Check = (value) => typeof value === 'boolean';

/** A whole number from 0 on that JavaScript holds exactly. */
export const isCount: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;

/** A count, or `null` for unknown. */
export const isCountOrNull: Check = (value) => value === null || isCount(value);

/** One of the listed strings. */
export const isOneOf =
  (...allowed: readonly unknown[]): Check =>
  (value) =>
    allowed.includes(value);

/** A string that a pattern matches. */
export const matches =
  (pattern: RegExp): Check =>
  (value) =>
    typeof value === 'string' && pattern.test(value);

/** A UUID in lower case (RFC 9562). */
export const isUuid: Check = matches(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);

/** A list whose every value passes a check. */
export const isListOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);

/** One check for each field of `T`: a new field does not compile without its check. */
export const isShape =
  <T>(checks: Record<keyof T, Check>): Check =>
  (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const fields = value as Record<string, unknown>;
    return (
      Object.keys(fields).every((name) => Object.hasOwn(checks, name)) &&
      Object.entries<Check>(checks).every(([name, check]) => check(fields[name]))
    );
  };

/** An absolute web address. No other scheme than `http:` and `https:`: it is shown as a link. */
export const isAddress: Check = (value) => hasProtocol(value, /^https?:$/);

/** The address of an archived page: on the web, or of a file that the user opened in the browser. */
export const isPageAddress: Check = (value) => hasProtocol(value, /^(?:https?|file):$/);

function hasProtocol(value: unknown, protocol: RegExp): boolean {
  return typeof value === 'string' && URL.canParse(value) && protocol.test(new URL(value).protocol);
}

/** An absolute web address, or `null`. */
export const isAddressOrNull: Check = (value) => value === null || isAddress(value);

/** No web page existed earlier: such a time is an error or an attack. */
const EARLIEST = Date.UTC(1990, 0, 1);

/** Tolerated clock skew of the device that wrote a file. */
const CLOCK_AHEAD = 24 * 60 * 60_000;

/** ISO 8601 UTC with milliseconds, and a real date. */
export const isInstant: Check = (value) =>
  typeof value === 'string' && !Number.isNaN(Date.parse(value)) && new Date(value).toISOString() === value;

/**
 * The time of an action in the archive: from 1990 to a day after now. Times that a page claims are not restricted.
 * @param now time of the import
 */
export const isInstantUntil =
  (now: Date): Check =>
  (value) => {
    if (!isInstant(value)) return false;
    const time = Date.parse(value as string);
    return time >= EARLIEST && time <= now.getTime() + CLOCK_AHEAD;
  };
