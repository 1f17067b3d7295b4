import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import { bundle } from '../library/bundle';
import type { LedgerPage } from './ledger-page';

/** Calls a function of `ledger-page.ts`. */
export type Ledger = <Name extends keyof LedgerPage>(
  name: Name,
  ...args: Parameters<LedgerPage[Name]>
) => Promise<Awaited<ReturnType<LedgerPage[Name]>>>;

/** Opens a page of the extension that has Menbe's modules. */
export async function openLedger(menbe: MenbeChromium): Promise<Ledger> {
  const page = await menbe.openExtensionPage('export.schema.json');
  await page.evaluate(await bundle('../evidence/ledger-page.ts', 'iife'));
  return (name, ...args) =>
    page.evaluate(
      (called, given) =>
        (
          globalThis as unknown as { menbeLedger: Record<string, (...args: unknown[]) => unknown> }
        ).menbeLedger[called]?.(...given),
      name,
      args as unknown[],
    ) as Promise<never>;
}
