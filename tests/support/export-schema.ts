import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { ROOT } from '../../scripts/project';

/** The JSON Schema of exports, as it ships. */
export const exportSchema = JSON.parse(readFileSync(join(ROOT, 'public/export.schema.json'), 'utf8'));

/** What the JSON Schema says against a file, `null` if nothing. Strict: a slip in the schema itself throws. */
export function schemaProblems(file: unknown): string | null {
  const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true });
  addFormats(ajv);
  return ajv.validate(exportSchema, file) ? null : ajv.errorsText();
}
