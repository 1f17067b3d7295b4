import type { LinkRow } from '../../utils/import/link-format';

/** What stands in the bodies of rows as UTF-8; the error's code where one cannot be read, `null` for a row without. */
export function bodyTexts(rows: readonly LinkRow[]): Promise<(string | null)[]> {
  return Promise.all(rows.map(bodyText));
}

async function bodyText(row: LinkRow): Promise<string | null> {
  if (!row.link || !row.body) return null;
  const decoder = new TextDecoder();
  let text = '';
  try {
    for await (const piece of row.body.file.chunks()) text += decoder.decode(piece, { stream: true });
  } catch (error) {
    return (error as { code: string }).code;
  }
  return text;
}
