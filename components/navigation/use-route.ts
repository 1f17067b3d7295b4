import { useEffect, useState } from 'preact/hooks';
import { parseRoute, type Route } from './route';

/** Goes to an address: as a place to come back from, or in place of where one is. */
export type Go = (hash: string, how?: 'push' | 'replace') => void;

/** Where the library is, following its address. */
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
