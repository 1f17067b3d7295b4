import { MenbeError, type Result } from '../../utils/model/result';

/** The value of a result. @throws MenbeError where it failed */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new MenbeError(result.error.code, result.error.detail);
  return result.value;
}
