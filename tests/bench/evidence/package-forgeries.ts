import {
  BAG_INFO_PATH,
  EXPORT_PATH,
  REPORT_PATH,
  SEAL_PATH,
} from '../../../utils/export/package/package-layout';
import { sealPackage } from '../../../utils/integrity/package-seal';
import { createSigningKey, type SigningKey } from '../../../utils/integrity/signing-key';
import { storeAttachment } from '../../../utils/archive/attachments/store-attachment';
import { alicesArchive, urlOf } from '../../support/continued-chain';
import { filesOf, hashOf, listAnew, packageBytes, zipOf } from '../../support/package-bytes';
import { pick, type Random, type Tampered } from './tampering';

type Bytes = Uint8Array<ArrayBuffer>;
type Files = Map<string, Bytes>;

const EXPORTED_AT = new Date('2026-11-23T12:00:00.000Z');

interface PackageMaterial {
  /** The owner's package, its files, and the owner's key. */
  bytes: Bytes;
  files: Files;
  key: SigningKey;
  /** The export of somebody else's archive, and their key. */
  foreignExport: Bytes;
  foreignKey: SigningKey;
}

/** Changes the files of a package; `random` chooses which and how. */
type Forge = (files: Files, random: Random, material: PackageMaterial) => Promise<void> | void;

const toBytes = (text: string): Bytes => new TextEncoder().encode(text);

function turned(bytes: Bytes | undefined, random: Random): Bytes {
  const copy = (bytes ?? new Uint8Array(1)).slice();
  const at = pick(random, copy.length);
  copy[at] = (copy[at] ?? 0) ^ (1 << pick(random, 8));
  return copy;
}

/** Lists all files anew and seals the lists with a key, as its owner could. */
async function sealAnew(files: Files, key: SigningKey): Promise<void> {
  listAnew(files);
  const lists = hashOf(files.get('tagmanifest-sha256.txt') ?? new Uint8Array());
  files.set(SEAL_PATH, toBytes(await sealPackage(lists, EXPORTED_AT, key)));
}

const isCopy = (path: string) => path.startsWith('data/attachments/');
const anyOf = (files: Files, random: Random, chosen: (path: string) => boolean): string => {
  const paths = [...files.keys()].filter(chosen);
  return paths[pick(random, paths.length)] ?? '';
};

const FORGERIES: Record<string, Forge> = {
  'a file of a package changed, listed anew': (files, random) => {
    const path = anyOf(files, random, (each) => [REPORT_PATH, 'verify.html', BAG_INFO_PATH].includes(each));
    files.set(path, turned(files.get(path), random));
    listAnew(files);
  },
  'a page copy of a package changed, listed and sealed anew by its owner': async (files, random, { key }) => {
    const path = anyOf(files, random, isCopy);
    files.set(path, turned(files.get(path), random));
    await sealAnew(files, key);
  },
  'a page copy of a package left out, listed and sealed anew by its owner': async (
    files,
    random,
    { key },
  ) => {
    files.delete(anyOf(files, random, isCopy));
    await sealAnew(files, key);
  },
  'two page copies of a package swapped, listed and sealed anew': async (files, random, { key }) => {
    const [one, other] = [...files.keys()].filter(isCopy).sort(() => random() - 0.5);
    const [a, b] = [files.get(one ?? ''), files.get(other ?? '')];
    if (!a || !b) throw new Error('There are no two page copies.');
    files.set(one ?? '', b).set(other ?? '', a);
    await sealAnew(files, key);
  },
  'a file put into a package, listed and sealed anew': async (files, random, { key }) => {
    files.set(`data/${pick(random, 1000)}.txt`, toBytes('x'));
    await sealAnew(files, key);
  },
  'a report changed and sealed with another key': async (files, random, { foreignKey }) => {
    files.set(REPORT_PATH, turned(files.get(REPORT_PATH), random));
    await sealAnew(files, foreignKey);
  },
  'the export of somebody else in a package': async (files, _random, { key, foreignExport }) => {
    files.set(EXPORT_PATH, foreignExport);
    await sealAnew(files, key);
  },
  'a seal that says another time': (files, random) => {
    const seal = new TextDecoder().decode(files.get(SEAL_PATH));
    files.set(SEAL_PATH, toBytes(seal.replace('2026-11-23', `2025-11-${10 + pick(random, 20)}`)));
  },
};

/** Makes forged evidence packages, every kind in turn. */
export class PackageForger {
  private constructor(private readonly material: PackageMaterial) {}

  static async create(): Promise<PackageForger> {
    const db = await alicesArchive();
    const [key] = await db.signingKeys.toArray();
    for (const [n, { id }] of (await db.snapshots.toArray()).slice(0, 3).entries()) {
      const named = { snapshotId: id, pageUrl: urlOf(n + 1), kind: 'page-copy', name: 'page.mhtml' } as const;
      const row = { ...named, url: null, source: null, mediaType: 'multipart/related', size: 0, sha256: '' };
      const state = { state: 'pending', capturedAt: EXPORTED_AT.toISOString(), problem: null } as const;
      const bytes = new Blob([`From: <Saved by Blink>\r\n${String(n).repeat(500)}`]);
      const now = { now: EXPORTED_AT };
      await storeAttachment(db, { ...row, ...state, missing: [] }, { bytes, missing: [] }, now);
    }
    const bytes = await packageBytes(db);
    const foreign = await filesOf(await packageBytes(await alicesArchive()));
    const foreignExport = foreign.get(EXPORT_PATH);
    if (!key || !foreignExport) throw new Error('Nothing was archived.');
    const foreignKey = await createSigningKey();
    return new PackageForger({ bytes, files: await filesOf(bytes), key, foreignExport, foreignKey });
  }

  /** Names of the kinds. */
  static readonly kinds = Object.keys(FORGERIES);

  /** The package in which nothing is forged. */
  get honest(): Tampered {
    return this.asPackage('an honest evidence package', this.material.bytes);
  }

  async make(kind: string, random: Random): Promise<Tampered> {
    const files = new Map(this.material.files);
    await FORGERIES[kind]?.(files, random, this.material);
    return this.asPackage(kind, await zipOf(files));
  }

  private asPackage(kind: string, bytes: Bytes): Tampered {
    return { kind, bytes, needsFingerprint: false, isPackage: true };
  }
}
