interface Policy {
  createScriptURL(url: string): URL;
}

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): Policy;
}

let policy: Policy | undefined;

/** Starts one of our own workers, by an address that the pages' policy trusts. https://www.w3.org/TR/trusted-types/#integration-with-html */
export function startWorker(file: '/compare-worker.js' | '/read-index.js'): Worker {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('menbe-worker', { createScriptURL: (url) => url });
  return new Worker(policy?.createScriptURL(file) ?? file);
}
