import { parseArgs } from 'node:util';
import { UsageError } from './usage';

/** What the command line asks for. Paths are as typed. */
export interface StartArguments {
  help: boolean;
  headless: boolean;
  out: string | null;
  urlFile: string | null;
  profile: string | null;
  /** Addresses as typed, not checked yet. */
  urls: string[];
}

/**
 * Reads the command line (without `node` and the script).
 * @throws UsageError on an unknown option, a missing value, or options that do not go together.
 */
export function parseArguments(args: readonly string[]): StartArguments {
  const { values, positionals } = parse(args);
  if (values.out !== undefined && !values.headless) {
    throw new UsageError('--out needs --headless: with a window, you export yourself.');
  }
  for (const name of ['out', 'urls', 'profile'] as const) {
    if (values[name] === '') throw new UsageError(`--${name} needs a value.`);
  }
  return {
    help: values.help,
    headless: values.headless,
    out: values.out ?? null,
    urlFile: values.urls ?? null,
    profile: values.profile ?? null,
    urls: positionals,
  };
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
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
