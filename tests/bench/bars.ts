/** One number a benchmark must reach. */
export interface Bar {
  name: string;
  /** What was measured, with its unit. */
  figure: string;
  /** What it must reach, in words. */
  bar: string;
  ok: boolean;
}

/** Collects bars, printing a line for each as it comes. */
export class Bars {
  private short = 0;
  private count = 0;

  add({ name, figure, bar, ok }: Bar): void {
    this.count++;
    if (!ok) this.short++;
    console.log(`${ok ? 'ok   ' : 'SHORT'}  ${name}: ${figure} (bar: ${bar})`);
  }

  /** Exit code: 0 when every bar was reached and there was one. */
  get exitCode(): number {
    return this.short === 0 && this.count > 0 ? 0 : 1;
  }
}

/** The value below which a share of the numbers lies (nearest rank). */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new Error('quantile of no values');
  return value;
}

/** The middle value. */
export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** A number with as many decimals as it can bear. */
export const round = (value: number): string => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
