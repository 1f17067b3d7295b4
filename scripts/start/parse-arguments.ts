import { parseArgs } from 'node:util';
import { UsageError } from '../usage';

/** What the command line asks for. Paths are as typed. */
export interface StartArguments {
  help: boolean;
  headless: boolean;
  out: string | null;
  urlFile: string | null;
  profile: string | null;
  /** Files that tell what became of each address. */
  results: string[];
  /** Addresses as typed, not checked yet. */
  urls: string[];
}

/**
 * Reads the command line (without `node` and the script).
 * @throws UsageError on an unknown option, a missing value, or options that do not go together.
 */
export function parseArguments(args: readonly string[]): StartArguments {
  const { values, positionals } = parse(args);
  checkNames(values);
  return {
    help: values.help,
    headless: values.headless,
    out: values.out ?? null,
    urlFile: values.urls ?? null,
    profile: values.profile ?? null,
    results: values.results ?? [],
    urls: positionals,
  };
}

type Values = ReturnType<typeof parse>['values'];

function checkNames(values: Values): void {
  for (const name of ['out', 'results'] as const) {
    if (values[name] !== undefined && !values.headless)
      throw new UsageError(`--${name} needs --headless: with a window, you export yourself.`);
  }
  for (const name of ['out', 'urls', 'profile'] as const) {
    if (values[name] === '') throw new UsageError(`--${name} needs a value.`);
  }
  if (values.results?.some((path) => !/\.(?:json|csv)$/i.test(path)))
    throw new UsageError('--results needs a name that ends in .json or .csv.');
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', default: false },
        headless: { type: 'boolean', default: false },
        out: { type: 'string' },
        urls: { type: 'string' },
        profile: { type: 'string' },
        results: { type: 'string', multiple: true },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
