/** Whether a value from outside is what it should be. */
export type Check = (value: unknown) => boolean;

export const isText: Check = (value) => typeof value === 'string';

export const isTextOrNull: Check = (value) => value === null || isText(value);

export const isBoolean: Check = (value) => typeof value === 'boolean';

export const isCount: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;

export const isCountOrNull: Check = (value) => value === null || isCount(value);

export const isOneOf =
  (...allowed: readonly unknown[]): Check =>
  (value) =>
    allowed.includes(value);

export const matches =
  (pattern: RegExp): Check =>
  (value) =>
    typeof value === 'string' && pattern.test(value);

export const isListOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);

/** One check for each field of `T`: a field that is added does not compile until it is checked. */
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

/** The address of a page or picture; never one that a click could run. */
export const isAddress: Check = (value) =>
  typeof value === 'string' && URL.canParse(value) && /^(https?|file|ftp):$/.test(new URL(value).protocol);

export const isAddressOrNull: Check = (value) => value === null || isAddress(value);

/** ISO 8601 UTC with milliseconds, and a real date. */
export const isInstant: Check = (value) =>
  typeof value === 'string' && !Number.isNaN(Date.parse(value)) && new Date(value).toISOString() === value;

export const isInstantOrNull: Check = (value) => value === null || isInstant(value);
