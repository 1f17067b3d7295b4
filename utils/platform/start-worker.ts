/** Workers of our own pages, as they are named in `entrypoints/`. */
type WorkerName = 'compare-worker' | 'signature-worker' | 'read-index';

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (name: string) => string },
  ): { createScriptURL(name: string): URL };
}

const addressOf = (name: string): string => `/${name}.js`;

/** The pages' policy trusts addresses that it has made. https://www.w3.org/TR/trusted-types/#integration-with-html */
const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
const policy = trustedTypes?.createPolicy('menbe-worker', { createScriptURL: addressOf });

/** Starts a worker of ours. A page whose policy requires Trusted Types takes its address only from the policy above. */
export function startWorker(name: WorkerName): Worker {
  return new Worker(policy?.createScriptURL(name) ?? addressOf(name));
}
