import { describe, expect, it } from 'vitest';
import {
  acceptAddress,
  acceptTimeSettings,
  DEFAULT_TIME_SETTINGS,
  MOST_SERVICES,
  serviceAddresses,
} from './time-services';

describe('acceptAddress', () => {
  it.each([
    ['https://tsa.example/tsr', 'https://tsa.example/tsr'],
    ['  HTTP://TSA.Example:8080/x?td=sha256#top ', 'http://tsa.example:8080/x?td=sha256'],
    ['tsa.example/tsr', 'https://tsa.example/tsr'],
    ['http://127.0.0.1:8318/tsr', 'http://127.0.0.1:8318/tsr'],
    ['http://[::1]/', 'http://[::1]/'],
    ['http://localhost/', 'http://localhost/'],
  ])('takes %s as %s', (typed, address) => {
    expect(acceptAddress(typed, [])).toEqual({ address });
  });

  it.each([
    ['', 'not-address'],
    ['tsa', 'not-address'],
    ['https://', 'not-address'],
    [`https://tsa.example/${'x'.repeat(600)}`, 'not-address'],
    ['ftp://tsa.example/', 'not-web'],
    ['file:///etc/passwd', 'not-web'],
    ['https://me:secret@tsa.example/', 'secret'],
    ['https://known.example', 'known'],
  ])('says of %s that it is %s', (typed, problem) => {
    expect(acceptAddress(typed, ['https://known.example/'])).toEqual({ problem });
  });
});

describe('acceptTimeSettings', () => {
  it('gives what was stored', () => {
    const stored = { on: true, authorities: ['https://a.example/tsr'], calendars: [] };
    expect(acceptTimeSettings(stored)).toEqual(stored);
  });

  it.each([[undefined], [null], ['on'], [{}], [{ on: 'yes', authorities: 'x', calendars: 5 }]])(
    'is off, with the original services, for %j',
    (stored) => {
      expect(acceptTimeSettings(stored)).toEqual(DEFAULT_TIME_SETTINGS);
    },
  );

  it('leaves out what is no address, and more than there may be', () => {
    const many = Array.from({ length: 20 }, (_, at) => `https://${at}.example/`);
    const { authorities } = acceptTimeSettings({ authorities: [1, 'x:', 'https://a:b@c.example/', ...many] });
    expect(authorities).toEqual(many.slice(0, MOST_SERVICES));
  });
});

it('the original services are acceptable, several of a kind, and none is spoken to while it is off', () => {
  const { authorities, calendars, on } = DEFAULT_TIME_SETTINGS;
  expect(on).toBe(false);
  expect(authorities.length).toBeGreaterThanOrEqual(2);
  for (const address of [...authorities, ...calendars]) {
    expect(acceptAddress(address, [])).toEqual({ address });
  }
  expect(serviceAddresses(DEFAULT_TIME_SETTINGS)).toEqual([]);
  expect(serviceAddresses({ ...DEFAULT_TIME_SETTINGS, on: true })).toEqual([...authorities, ...calendars]);
});
