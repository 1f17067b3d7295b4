import type { MenbeDatabase } from '../../utils/db/database';

/** Lets so many writes of contents succeed; each later one fails with `error`, as it does where the disk is full. */
export function fillDiskAfter(db: MenbeDatabase, writes: number, error: () => Error): void {
  // What is open already would not take part.
  db.close({ disableAutoOpen: false });
  let written = 0;
  db.use({
    stack: 'dbcore',
    name: 'full-disk',
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        return {
          ...table,
          mutate: (request) => {
            if (name === 'contents' && ++written > writes) return Promise.reject(error());
            return table.mutate(request);
          },
        };
      },
    }),
  });
}
