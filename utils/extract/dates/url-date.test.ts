import { describe, expect, it } from 'vitest';
import { urlDate } from './url-date';

describe('urlDate', () => {
  it.each([
    ['https://news.example/2025/10/21/karvansara', '2025-10-21'],
    ['https://news.example/2025/3/5/karvansara', '2025-03-05'],
    ['https://news.example/az/2025-10-21-karvansara.html', '2025-10-21'],
    ['https://news.example/2025-10/21/c_123.htm', '2025-10-21'],
    ['https://news.example/20251021/karvansara', '2025-10-21'],
    ['https://news.example/2025/oct/21/caravanserai', '2025-10-21'],
    ['https://news.example/2025/10/caravanserai', '2025-10'],
    ['https://news.example/meldungen/29-10-2025-titel', '2025-10-29'],
  ])('%s is of %s', (url, date) => {
    expect(urlDate(url)?.value).toBe(date);
  });

  it.each([
    'https://news.example/article/20251399',
    'https://news.example/2025/',
    'https://news.example/id/1220251021445',
    'no address',
  ])('finds none in %s', (url) => {
    expect(urlDate(url)).toBeNull();
  });
});
