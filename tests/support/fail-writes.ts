import type { MenbeDatabase } from '../../utils/db/database';

/**
 * Lets so many writes succeed; each later one fails with `error`.
 * @param tables those whose writes count and fail; by default all
 * @returns takes it back; what is open then is closed, and opens again when it is used
 */
export function failWritesAfter(
  db: MenbeDatabase,
  writes: number,
  error: () => Error,
  tables?: readonly string[],
): () => void {
  // What is open already would not take part.
  db.close({ disableAutoOpen: false });
  let written = 0;
  db.use({
    stack: 'dbcore',
    name: 'failing',
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        const isCounted = tables?.includes(name) ?? true;
        return {
          ...table,
          mutate: (request) =>
            isCounted && ++written > writes ? Promise.reject(error()) : table.mutate(request),
        };
      },
    }),
  });
  return () => {
    db.unuse({ stack: 'dbcore', name: 'failing' });
    db.close({ disableAutoOpen: false });
  };
}
