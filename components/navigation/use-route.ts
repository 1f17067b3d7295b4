import { useEffect, useState } from 'preact/hooks';
import { parseRoute, type Route } from './route';

/** Goes to an address: `push` adds a step to the history, `replace` does not. */
export type Go = (hash: string, how?: 'push' | 'replace') => void;

/** The route of the page's address, kept up to date, and a function that goes elsewhere. */
export function useRoute(): [Route, Go] {
  const [route, setRoute] = useState(() => parseRoute(location.hash));
  useEffect(() => {
    const follow = () => setRoute(parseRoute(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return [
    route,
    (hash, how = 'push') => {
      if (how === 'push') location.hash = hash;
      else history.replaceState(null, '', hash);
      setRoute(parseRoute(hash));
    },
  ];
}
