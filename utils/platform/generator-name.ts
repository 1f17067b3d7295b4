import { browser } from 'wxt/browser';

/** Program and version as an export names what wrote it: "Menbe 0.1.0". */
export function generatorName(): string {
  return `Menbe ${browser.runtime.getManifest().version}`;
}
