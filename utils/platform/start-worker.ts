/** Names of the workers in `entrypoints/`. */
type WorkerName = 'compare-worker' | 'signature-worker' | 'read-index' | 'derive-key-worker';

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (name: string) => string },
  ): { createScriptURL(name: string): URL };
}

const addressOf = (name: string): string => `/${name}.js`;

/** Trusted Types: the pages' policy accepts only worker URLs that it created. https://www.w3.org/TR/trusted-types/#integration-with-html */
const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
const policy = trustedTypes?.createPolicy('menbe-worker', { createScriptURL: addressOf });

/** Starts a worker of Menbe. A page that enforces Trusted Types accepts its URL only from the policy above. */
export function startWorker(name: WorkerName): Worker {
  return new Worker(policy?.createScriptURL(name) ?? addressOf(name));
}
