import { groupBy } from '../../utils/model/group-by';

/** Vitest prints failures with `Map.groupBy`, which Node 20 lacks. Remove this once Node 20 is no longer supported. */
if (!('groupBy' in Map)) Object.defineProperty(Map, 'groupBy', { value: groupBy });
