import type { MenbeDatabase } from '../../db/database';
import { toBase64 } from '../../bytes/base64';
import type { ExportTimeToken } from '../../model/time-token';

/** All tokens in export form, in order of the ledger size they cover. */
export async function exportTimeTokens(db: MenbeDatabase): Promise<ExportTimeToken[]> {
  const rows = await db.timeTokens.orderBy('size').toArray();
  return rows.flatMap(({ kind, authority, size, root, requestedAt, state, token, genTime, blockHeight }) =>
    token && (state === 'done' || state === 'pending')
      ? [{ kind, authority, size, root, requestedAt, state, token: toBase64(token), genTime, blockHeight }]
      : [],
  );
}
