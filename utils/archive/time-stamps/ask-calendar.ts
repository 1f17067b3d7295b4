import { fromHex } from '../../integrity/bytes';
import { type Proof, readCalendarAnswer, readProof, writeProof } from '../../integrity/time/ots/proof';
import { joinAnswer, pendingAt, verifyProof, withoutSlash } from '../../integrity/time/ots/upgrade-proof';
import { TimeStampError } from '../../integrity/time/time-stamp-error';
import { type Answer, askService, ServiceError } from './ask-service';

/** As the reference client has it. https://github.com/opentimestamps/python-opentimestamps/blob/master/opentimestamps/calendar.py */
const ANSWER_LIMIT = 10_000;
const HEADERS = { accept: 'application/vnd.opentimestamps.v1' };

/** A proof, pending or complete. */
export interface Calendared {
  token: Uint8Array<ArrayBuffer>;
  /** The earliest Bitcoin block in the proof, `null` while it is pending. */
  blockHeight: number | null;
}

/** Submits a root to a calendar; returns the pending proof. Throws `ServiceError`. */
export async function submitToCalendar(
  fetcher: typeof fetch,
  calendar: string,
  root: string,
): Promise<Calendared> {
  const url = `${withoutSlash(calendar)}/digest`;
  const answer = await askService(fetcher, {
    url,
    body: fromHex(root),
    headers: HEADERS,
    limit: ANSWER_LIMIT,
  });
  if ('notFound' in answer) throw new ServiceError('refused', `HTTP 404 ${answer.notFound}`.trim());
  return understood(async () => {
    const proof: Proof = { hash: root, tree: readCalendarAnswer(answer.bytes) };
    const { pending } = await verifyProof(proof, root);
    // An aggregator forwards to calendars on other hosts, for which there is no permission: such a proof could not be upgraded.
    if ((await pendingAt(proof, calendar)).length === 0)
      throw new TimeStampError('nothing-attested', `promised by ${pending.join(', ')}, not ${calendar}`);
    return checked(proof);
  });
}

/** Upgrades a pending proof at its calendar; returns it unchanged while it is still pending. Throws `ServiceError`. */
export async function upgradeAtCalendar(
  fetcher: typeof fetch,
  calendar: string,
  { root, token }: { root: string; token: Uint8Array<ArrayBuffer> },
): Promise<Calendared> {
  const proof = await understood(async () => readProof(token));
  const places = await understood(() => pendingAt(proof, calendar));
  for (const place of places) {
    const url = `${withoutSlash(calendar)}/timestamp/${place.message}`;
    const answer: Answer = await askService(fetcher, { url, headers: HEADERS, limit: ANSWER_LIMIT });
    if ('bytes' in answer) await understood(async () => joinAnswer(place, readCalendarAnswer(answer.bytes)));
  }
  return understood(() => checked(proof, root));
}

async function checked(proof: Proof, root = proof.hash): Promise<Calendared> {
  const { blocks } = await verifyProof(proof, root);
  return { token: writeProof(proof), blockHeight: blocks[0]?.height ?? null };
}

async function understood<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof TimeStampError ? new ServiceError('not-valid', error.message) : error;
  }
}
