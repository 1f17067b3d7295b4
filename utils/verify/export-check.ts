import { ChainChecker } from '../integrity/check-chain';
import { type FoundHashes, LedgerClaims } from '../integrity/ledger-claims';
import type { ProblemList } from '../integrity/problem-list';
import { EntryTimes } from '../integrity/entry-times';
import { isLedgerEntry } from '../integrity/read-entry';
import type { ExportAttachment, ExportStatement, TokenTime, Verification } from '../model/evidence';
import type { ExportItem } from '../model/export-item';
import type { PublicKeyRecord } from '../model/ledger';
import { checkStatement, type FileFacts } from './check-statement';
import { hashesOf } from './hashes-of';
import type { Line } from './lines';
import { ProvenTrees } from './proven-trees';
import { ListReader, type ListName, type ListRow } from './read-lists';
import type { CoveredTree, TimeCheck, VerifyOptions } from './verify-options';

/** Items hashed at the same time. */
const AT_ONCE = 32;

/** What is known of an export while it is read, and the checks that need all of it. */
export class ExportCheck {
  readonly reader: ListReader;
  private readonly found = new Map<string, FoundHashes & { line: number; detail: string }>();
  private readonly claims = new LedgerClaims();
  private readonly trees = new ProvenTrees();
  private readonly entries = new EntryTimes();
  private readonly attachments: ExportAttachment[] = [];
  private readonly tokens: unknown[] = [];
  /** Keys as the file lists them, and as its entries bring them in. */
  private readonly keys = { listed: [] as unknown[], brought: [] as unknown[] };
  private readonly times: TokenTime[] = [];
  private chain: ChainChecker | null = null;
  private items = 0;
  private checkedTimes = 0;
  private sealedWith: string | null = null;
  private end: Verification['end'] = null;

  constructor(private readonly problems: ProblemList) {
    this.reader = new ListReader(problems);
  }

  async take(lines: readonly Line[]): Promise<void> {
    const rows = this.reader.read(lines);
    for (let start = 0; start < rows.length; start += AT_ONCE) {
      const batch = rows.slice(start, start + AT_ONCE);
      const of = (name: ListName) => batch.filter(({ list, value }) => list === name && value !== undefined);
      await Promise.all(batch.filter(({ list }) => list === 'items').map((row) => this.takeItem(row)));
      for (const { value } of of('proofs')) this.trees.take(value, this.problems);
      await this.takeEntries(of('entries').map(({ value }) => value));
      this.keys.listed.push(...of('keys').map(({ value }) => value));
      this.attachments.push(...of('attachments').map(({ value }) => value as ExportAttachment));
      this.tokens.push(...of('times').map(({ value }) => value));
    }
  }

  private async takeItem({ value, line }: ListRow): Promise<void> {
    this.items++;
    if (value === undefined) return;
    const item = value as ExportItem | null;
    if (typeof item !== 'object' || item === null || typeof item.id !== 'string') {
      this.problems.add('item-malformed', { line });
      return;
    }
    const snapshotId = item.id;
    if (this.found.has(snapshotId)) this.problems.add('item-repeated', { snapshotId, line });
    const hashes = { content: '', records: new Map(), line, detail: String(item.url) };
    this.found.set(snapshotId, hashes);
    const made = await hashesOf(item);
    if (!made) this.problems.add('item-malformed', { snapshotId, line });
    else Object.assign(hashes, made);
    // With evidence the ledger says what the hash should be.
    if (!this.reader.hasEvidence && made?.content !== item.sha256)
      this.problems.add('content-hash', { snapshotId, line });
  }

  private async takeEntries(values: readonly unknown[]): Promise<void> {
    if (values.length === 0) return;
    this.chain ??= new ChainChecker(this.problems, this.isExcerpt ? this.trees.byEntry : null);
    await this.chain.add(values);
    for (const value of values) {
      if (!isLedgerEntry(value)) continue;
      this.claims.take(value, this.problems, this.isExcerpt);
      this.entries.take(value);
      const { kind, keyId, subject } = value;
      if (kind === 'key') this.keys.brought.push({ keyId, algorithm: subject.algorithm, spki: subject.spki });
    }
  }

  private get isExcerpt(): boolean {
    return this.trees.byEntry.size > 0;
  }

  /** Call it after the last line. */
  async finish(statement: ExportStatement | null, file: FileFacts, options: VerifyOptions): Promise<void> {
    if (!this.canBeChecked()) return;
    const { problems, chain } = this;
    await chain?.finish();
    this.checkKeys();
    if (chain) this.trees.check(chain, this.entries.seqs, statement?.size ?? null, problems);
    this.checkClaims();
    if (statement) await this.checkStatement(statement, file, options.expectedKeyId ?? null);
    else problems.add('statement-malformed');
    options.onAttachments?.(this.attachments);
    options.onTokens?.(this.tokens);
    this.tellEntries(options);
    if (options.checkTimes) await this.checkTimes(options.checkTimes);
  }

  private tellEntries({ onEntries }: VerifyOptions): void {
    onEntries?.((seq) => Promise.resolve(this.entries.hashOf(seq)));
  }

  /** Tells of what is no export, has no end or no evidence: then there is nothing to hold its items against. */
  private canBeChecked(): boolean {
    const { problems, reader } = this;
    if (reader.header === null) {
      problems.add(reader.isWrittenAnew ? 'written-anew' : 'not-an-export');
      return false;
    }
    if (!reader.isComplete) problems.add('truncated');
    if (!reader.hasEvidence) problems.add('no-evidence', { detail: String(reader.header.version) });
    return reader.hasEvidence && reader.isComplete;
  }

  /** Holds items and attachments against what the entries tell of. */
  private checkClaims(): void {
    const { problems, claims } = this;
    for (const [id, { line, detail, ...hashes }] of this.found)
      claims.check(id, hashes, problems, { line, detail });
    claims.checkMissing(problems, null, { mayBeBinned: true });
    for (const attachment of this.attachments) claims.checkAttachment(attachment, problems);
    claims.checkMissingAttachments(problems, null);
  }

  /** Others take the keys from the list: it must say what the signed entries do. */
  private checkKeys(): void {
    const { listed, brought } = this.keys;
    if (keysText(listed) !== keysText(brought)) this.problems.add('keys-list');
  }

  private async checkStatement(
    statement: ExportStatement,
    file: FileFacts,
    expectedKeyId: string | null,
  ): Promise<void> {
    const { problems, chain, items, isExcerpt, reader } = this;
    this.end = { seq: statement.size, hash: statement.head };
    const read = { file, items, chain, isExcerpt, deviceKeyId: reader.device?.keyId ?? null };
    this.sealedWith = await checkStatement(statement, read, expectedKeyId, problems);
  }

  private async checkTimes(checkTimes: TimeCheck): Promise<void> {
    const { times, wrong } = await checkTimes(this.tokens, (size) => this.treeOf(size));
    this.checkedTimes = this.tokens.length;
    this.times.push(...times);
    for (const detail of wrong) this.problems.add('time-token', { detail });
  }

  private async treeOf(size: number): Promise<CoveredTree | null> {
    const { chain, entries } = this;
    if (!this.isExcerpt) return entries.treeOf(size);
    const root = chain && this.trees.rootOf(chain, entries.seqs, size);
    return root === null ? null : { root, latest: entries.latestOf(size) };
  }

  result(): Omit<Verification, 'problems' | 'problemCount'> {
    const { chain } = this;
    return {
      checked: {
        snapshots: this.items,
        imported: this.claims.imported,
        entries: chain?.count ?? 0,
        signatures: chain?.signatures ?? 0,
        attachments: this.attachments.length,
        times: this.checkedTimes,
      },
      keys: chain?.periods.list ?? [],
      sealedWith: this.sealedWith,
      head: chain?.head ?? null,
      end: this.end,
      times: this.times,
      isExcerpt: this.isExcerpt,
    };
  }
}

/** What a list of keys says, in whatever order it says it of each. */
function keysText(keys: readonly unknown[]): string {
  const fields = keys.map((key) => (key ?? {}) as Partial<Record<keyof PublicKeyRecord, unknown>>);
  return JSON.stringify(fields.map(({ keyId, algorithm, spki }) => [keyId, algorithm, spki]));
}
