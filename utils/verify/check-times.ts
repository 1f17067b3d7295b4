import { verifyTimeToken } from '../integrity/time/verify-time-token';
import type { ProvenTime } from '../model/evidence';
import type { ExportTimeToken } from '../model/time-token';
import type { TimeCheck } from './export-check';

/** Checks time tokens as exports carry them: each must be about the ledger's root at its size, and hold. */
export const checkTimes: TimeCheck = async (tokens, rootOf) => {
  const proven: ProvenTime[] = [];
  const wrong: string[] = [];
  for (const token of tokens) {
    const outcome = isTimeToken(token) ? await checkToken(token, rootOf) : 'malformed';
    if (typeof outcome === 'string') wrong.push(outcome);
    else proven.push(...outcome);
  }
  return { proven, wrong };
};

/** What a token proves, which is nothing yet while a calendar's promise stands alone; or what is wrong with it. */
async function checkToken(
  token: ExportTimeToken,
  rootOf: (size: number) => Promise<string | null>,
): Promise<ProvenTime[] | string> {
  const { authority, size, root } = token;
  if ((await rootOf(size)) !== root) return `${authority}: not the root of ${size} entries`;
  const report = await verifyTimeToken(token);
  if (report.kind === 'fault') return `${authority}: ${report.fault} (${report.detail})`;
  if (report.kind === 'rfc3161') return [{ authority, size, at: report.facts.genTime, block: null }];
  return report.facts.blocks.slice(0, 1).map(({ height }) => ({ authority, size, at: null, block: height }));
}

/** Whether a value has what is needed of a time token. */
export function isTimeToken(value: unknown): value is ExportTimeToken {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, authority, size, root, token } = value as Partial<Record<keyof ExportTimeToken, unknown>>;
  const isKind = kind === 'rfc3161' || kind === 'opentimestamps';
  return (
    isKind && [authority, root, token].every((text) => typeof text === 'string') && Number.isInteger(size)
  );
}
