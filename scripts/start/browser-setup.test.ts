import { describe, expect, it } from 'vitest';
import { splitFlags } from './browser-setup';

describe('splitFlags', () => {
  it('keeps spaces inside a flag', () => {
    expect(splitFlags(' --host-resolver-rules=MAP * 127.0.0.1  --disable-quic ')).toEqual([
      '--host-resolver-rules=MAP * 127.0.0.1',
      '--disable-quic',
    ]);
    expect(splitFlags('')).toEqual([]);
  });
});
