import { MenbeError } from '../../model/result';
import { type OfferedFile, wholeText } from '../offer/offer';

/** The fields of a JSON object that anybody may have written. */
export type TreeFields = Readonly<Record<string, unknown>>;

/** The JSON of a file. Throws `import-truncated` where it is none, and what `wholeText` throws. */
export async function treeOf(file: OfferedFile): Promise<unknown> {
  const text = await wholeText(file);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new MenbeError('import-truncated', `${file.path}: ${String(error)}`);
  }
}

/** A JSON object's fields; `null` for any other value. */
export function fieldsIn(value: unknown): TreeFields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as TreeFields) : null;
}

/** The values of a list; none of any other value. */
export function valuesIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A text, or a number as text; `null` for any other value. */
export function textIn(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value : null;
}

/** The texts in a list. */
export function textsIn(value: unknown): string[] {
  return valuesIn(value).flatMap((each) => textIn(each) ?? []);
}
