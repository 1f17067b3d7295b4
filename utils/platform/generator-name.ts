import { browser } from 'wxt/browser';

/** Program and version for the `generator` field of exports: "Menbe 0.1.0". */
export function generatorName(): string {
  return `Menbe ${browser.runtime.getManifest().version}`;
}
