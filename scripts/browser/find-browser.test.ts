import { describe, expect, it } from 'vitest';
import { findBrowser, type Machine } from './find-browser';

function machine(installed: readonly string[], overrides: Partial<Machine> = {}): Machine {
  return {
    platform: 'linux',
    env: { PATH: '/usr/local/bin:/usr/bin' },
    home: '/home/ada',
    isExecutable: (path) => installed.includes(path),
    ...overrides,
  };
}

describe('findBrowser', () => {
  it('finds a browser on PATH, Chromium before others', () => {
    const installed = ['/usr/bin/google-chrome', '/usr/bin/chromium', '/usr/bin/firefox'];
    expect(findBrowser('chromium', machine(installed))).toBe('/usr/bin/chromium');
    expect(findBrowser('firefox', machine(installed))).toBe('/usr/bin/firefox');
  });

  it('finds applications on macOS, also those of one user', () => {
    const path = '/home/ada/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findBrowser('chromium', machine([path], { platform: 'darwin' }))).toBe(path);
  });

  it('finds programs on Windows', () => {
    const path = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const env = { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' };
    expect(findBrowser('chromium', machine([path], { platform: 'win32', env }))).toBe(path);
  });

  it('takes the one the environment names, and no other when that cannot be run', () => {
    const env = { PATH: '/usr/bin', CHROMIUM_PATH: '/opt/mine' };
    expect(findBrowser('chromium', machine(['/usr/bin/chromium', '/opt/mine'], { env }))).toBe('/opt/mine');
    expect(() => findBrowser('chromium', machine(['/usr/bin/chromium'], { env }))).toThrow('CHROMIUM_PATH');
  });

  it('tells when there is none', () => {
    expect(findBrowser('firefox', machine([]))).toBeNull();
  });
});
