import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openJournal } from './journal';

const URLS = ['https://a.test/', 'https://b.test/'];
let profile: string;
let file: string;

beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), 'menbe-journal-'));
  file = join(profile, 'menbe-batch.jsonl');
});
afterEach(() => rmSync(profile, { recursive: true }));

describe('openJournal', () => {
  it('knows what the run before archived', () => {
    openJournal(profile, URLS).add('https://a.test/', 'id-a');
    expect([...openJournal(profile, URLS).done]).toEqual([['https://a.test/', 'id-a']]);
  });

  it('goes on after a run that was itself a continuation', () => {
    openJournal(profile, URLS).add('https://a.test/', 'id-a');
    openJournal(profile, URLS).add('https://b.test/', 'id-b');
    expect(openJournal(profile, URLS).done.size).toBe(2);
  });

  it('starts anew for another list', () => {
    openJournal(profile, URLS).add('https://a.test/', 'id-a');
    expect(openJournal(profile, [...URLS, 'https://c.test/']).done.size).toBe(0);
    expect(openJournal(profile, URLS).done.size).toBe(0);
  });

  it('leaves out a half written last line, and can be written after it', () => {
    openJournal(profile, URLS).add('https://a.test/', 'id-a');
    appendFileSync(file, '{"url":"https://b.test/","snapsh');
    openJournal(profile, URLS).add('https://b.test/', 'id-b');
    expect([...openJournal(profile, URLS).done.keys()]).toEqual(URLS);
  });

  it('starts anew when the file is not a journal', () => {
    writeFileSync(file, 'nonsense\n');
    expect(openJournal(profile, URLS).done.size).toBe(0);
    expect(readFileSync(file, 'utf8')).toMatch(/^\{"batch":"[0-9a-f]{64}"\}\n$/);
  });

  it('is gone after the batch has ended', () => {
    openJournal(profile, URLS).remove();
    expect(existsSync(file)).toBe(false);
  });
});
