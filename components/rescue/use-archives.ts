import { useEffect, useState } from 'preact/hooks';
import { freshName, listDatabases } from '../../utils/rescue/list-databases';
import { databaseName, FIRST_DATABASE } from '../../utils/platform/database-name';
import { chooseDatabase } from '../../utils/platform/choose-database';

/** Milliseconds until the browser counts as not answering. */
export const PATIENCE = 10_000;

/** The databases of Menbe in this browser. */
export interface Archives {
  /** In the order in which they were begun; `null` until they are known. */
  names: readonly string[] | null;
  /** The one that Menbe uses. */
  current: string;
  /** The one that is read here. */
  chosen: string;
  choose: (name: string) => void;
  /** Has Menbe go on in another one. Rejects with what the extension's storage says. */
  use: (name: string) => Promise<void>;
  /** A name that none of them has. */
  fresh: string;
}

/** Lists the databases, and which of them is in use. */
export function useArchives(): Archives {
  const [names, setNames] = useState<readonly string[] | null>(null);
  const [current, setCurrent] = useState(FIRST_DATABASE);
  const [chosen, choose] = useState(FIRST_DATABASE);
  useEffect(() => {
    const look = async () => {
      // A storage that cannot be read leaves the first one, which is also where Menbe then is.
      const inUse = await databaseName().catch(() => FIRST_DATABASE);
      const found = await listDatabases([inUse], PATIENCE);
      setCurrent(inUse);
      choose(inUse);
      setNames(found);
    };
    void look();
  }, []);
  const use = async (name: string) => {
    await chooseDatabase(name);
    setCurrent(name);
    setNames((known) => [...new Set([...(known ?? []), name])]);
  };
  return { names, current, chosen, choose, use, fresh: freshName(names ?? [current]) };
}
