import { type ComponentChildren, createElement, type JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { needWords, type WordGroup } from '../../../utils/i18n/words';

/**
 * A component whose code, and words if it names a group, are loaded when it is first shown. Until then nothing is shown in its
 * place. The module and the component's name come apart: a bundler writes that in fewer bytes than `(await …).name`.
 */
export function lazy<N extends string, P extends object>(
  load: () => Promise<Record<N, (props: P) => ComponentChildren>>,
  name: N,
  ...words: readonly WordGroup[]
): (props: P) => JSX.Element | null {
  let loaded: ((props: P) => ComponentChildren) | null = null;
  return function Lazy(props: P) {
    const [, setReady] = useState(loaded !== null);
    useEffect(() => {
      if (loaded) return;
      void Promise.all([load(), needWords(...words)]).then(([module]) => {
        loaded = module[name];
        setReady(true);
      });
    }, []);
    return loaded && createElement(loaded, props);
  };
}
