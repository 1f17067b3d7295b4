import { expect, it } from 'vitest';
import { type BackupChain, backupChains, type FoundManifest } from './backup-chain';
import {
  type BackupManifest,
  type ManifestDraft,
  manifestName,
  manifestText,
  parseManifest,
} from './backup-manifest';

const NOTHING = { pages: 0, snapshots: 0, files: 0 };

function found(draft: Pick<ManifestDraft, 'seq' | 'kind'> & Partial<ManifestDraft>): FoundManifest {
  const text = manifestText({
    set: 'aaaaaaaa',
    previous: draft.seq === 1 ? null : hashOf('aaaaaaaa', draft.seq - 1),
    base: 1,
    createdAt: new Date(Date.UTC(2026, 11, draft.seq)).toISOString(),
    generator: 'Menbe 0.1.0',
    device: 'Laptop',
    parts: [],
    added: NOTHING,
    total: NOTHING,
    ledger: null,
    encryption: null,
    ...draft,
  });
  const manifest = parseManifest(text);
  return {
    name: manifestName(draft.seq),
    sha256: hashOf((manifest as BackupManifest).set, draft.seq),
    manifest,
  };
}

/** Stands for the hash of a manifest's bytes. */
function hashOf(set: string, seq: number): string {
  return `${set}${String(seq).padStart(56, '0')}`;
}

function only(manifests: readonly FoundManifest[]): BackupChain {
  const chains = backupChains(manifests);
  expect(chains).toHaveLength(1);
  return chains[0] as BackupChain;
}

const seqs = (backups: readonly BackupManifest[]) => backups.map(({ seq }) => seq);

it('begins with the newest full backup, in any order of files', () => {
  const chain = only([
    found({ seq: 4, kind: 'increment', base: 3 }),
    found({ seq: 1, kind: 'full' }),
    found({ seq: 3, kind: 'full', base: 3 }),
    found({ seq: 2, kind: 'increment' }),
  ]);
  expect(seqs(chain.backups)).toEqual([3, 4]);
  expect(seqs(chain.older)).toEqual([1, 2]);
  expect(chain.flaws).toEqual([]);
});

it('names backups that are missing in between, and one that does not follow the one before it', () => {
  const gap = only([found({ seq: 1, kind: 'full' }), found({ seq: 4, kind: 'increment' })]);
  expect(gap.flaws).toEqual([{ kind: 'missing', from: 2, to: 3 }]);
  expect(seqs(gap.backups)).toEqual([1, 4]);
  const exchanged = only([
    found({ seq: 1, kind: 'full' }),
    found({ seq: 2, kind: 'increment', previous: hashOf('bbbbbbbb', 1) }),
  ]);
  expect(exchanged.flaws).toEqual([{ kind: 'broken', seq: 2 }]);
});

it('says so where the full backup is missing', () => {
  const chain = only([found({ seq: 5, kind: 'increment', base: 2 })]);
  expect(chain.flaws).toEqual([{ kind: 'missing', from: 2, to: 4 }]);
  expect(seqs(chain.backups)).toEqual([5]);
});

it('keeps sets apart, that with the newest backup first', () => {
  const chains = backupChains([
    found({ seq: 1, kind: 'full' }),
    found({ seq: 2, kind: 'full', base: 2, set: 'bbbbbbbb' }),
  ]);
  expect(chains.map(({ set }) => set)).toEqual(['bbbbbbbb', 'aaaaaaaa']);
});

it.each(['{', 'null', '{"format":"menbe-backup","version":1}', '{"format":"other"}'])(
  'does not read %s',
  (text) => {
    const manifest = parseManifest(text);
    expect(manifest).toBe('unreadable');
    const [chain] = backupChains([
      found({ seq: 1, kind: 'full' }),
      { name: manifestName(2), sha256: '', manifest },
    ]);
    expect(chain?.flaws).toEqual([{ kind: 'unreadable', name: '00002-manifest.json' }]);
  },
);

it('knows a manifest of a later Menbe, and refuses parts outside the folder', () => {
  expect(parseManifest('{"format":"menbe-backup","version":2}')).toBe('newer');
  const part = { name: '../x.zip', kind: 'files', sha256: hashOf('aaaaaaaa', 1), size: 1, count: 1 } as const;
  expect(found({ seq: 1, kind: 'full', parts: [part] }).manifest).toBe('unreadable');
});
