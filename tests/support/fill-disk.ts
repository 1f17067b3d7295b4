import { onTestFinished } from 'vitest';
import type { MenbeDatabase } from '../../utils/db/database';

/** Lets so many writes of contents succeed; each later one of the running test fails with `error`, as where the disk is full. */
export function fillDiskAfter(db: MenbeDatabase, writes: number, error: () => Error): void {
  // What is open already would not take part.
  db.close({ disableAutoOpen: false });
  let written = 0;
  onTestFinished(() => {
    db.unuse({ stack: 'dbcore', name: 'full-disk' });
    db.close({ disableAutoOpen: false });
  });
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
