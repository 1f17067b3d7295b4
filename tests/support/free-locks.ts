import { onTestFinished, vi } from 'vitest';

/** For one test, Web Locks that nobody else has: Node and jsdom have none. */
export function freeLocks(): void {
  const request = (name: string, ...rest: unknown[]) => {
    const work = rest.at(-1) as (lock: { name: string }) => unknown;
    return Promise.resolve(work({ name }));
  };
  const before = Object.getOwnPropertyDescriptor(navigator, 'locks');
  Object.defineProperty(navigator, 'locks', { configurable: true, value: { request: vi.fn(request) } });
  onTestFinished(() => {
    if (before) Object.defineProperty(navigator, 'locks', before);
    else Reflect.deleteProperty(navigator, 'locks');
  });
}
