import { createElement, type ComponentType, type JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { needWords, type WordGroup } from '../../../utils/i18n/words';

/** A component whose code, and words if it names a group, are loaded when it is first shown. Until then nothing is shown in its place. */
export function lazy<P extends object>(
  load: () => Promise<ComponentType<P>>,
  ...words: readonly WordGroup[]
): (props: P) => JSX.Element | null {
  let loaded: ComponentType<P> | null = null;
  return function Lazy(props: P) {
    const [, setReady] = useState(loaded !== null);
    useEffect(() => {
      if (loaded) return;
      void Promise.all([load(), needWords(...words)]).then(([component]) => {
        loaded = component;
        setReady(true);
      });
    }, []);
    return loaded && createElement(loaded, props);
  };
}
