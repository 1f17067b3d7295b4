import { concatBytes } from '../../../bytes/concat-bytes';
import { fromHex, toHex } from '../../bytes';
import { TimeStampError } from '../time-stamp-error';
import { type Attestation, readAttestation, writeAttestation } from './attestation';
import { ProofReader } from './proof-reader';
import { writeRun } from './proof-writer';
import { hasArgument, MESSAGE_LIMIT, type Operation, OPERATION } from './operation';

type Bytes = Uint8Array<ArrayBuffer>;

/** What leads on from a message: the attestations about it, and operations, each with what leads on from its result. */
export interface ProofTree {
  attestations: Attestation[];
  branches: { operation: Operation; tree: ProofTree }[];
}

/** An .ots file: the SHA-256 hash it is about, in hexadecimal, and the tree from it. */
export interface Proof {
  hash: string;
  tree: ProofTree;
}

/** "OpenTimestamps Proof" between bytes that no text has. */
const MAGIC = fromHex('004f70656e54696d657374616d7073000050726f6f6600bf89e2e884e89294');
const VERSION = 1;
const ATTESTATION = 0x00;
const FORK = 0xff;
/** No proof comes near it; it keeps a hostile one from filling the stack. */
const DEEPEST = 256;

/** Reads an .ots file about a SHA-256 hash. Throws `TimeStampError`. */
export function readProof(bytes: Bytes): Proof {
  const reader = new ProofReader(bytes);
  if (toHex(reader.take(MAGIC.length)) !== toHex(MAGIC))
    throw new TimeStampError('proof-unreadable', 'not an OpenTimestamps proof');
  const version = reader.number();
  if (version !== VERSION) throw new TimeStampError('proof-unreadable', `version ${version}`);
  const hashTag = reader.byte();
  if (hashTag !== OPERATION.sha256)
    throw new TimeStampError('operation-unknown', `file hashed by 0x${hashTag.toString(16)}`);
  const hash = toHex(reader.take(32));
  const tree = readTree(reader, DEEPEST);
  reader.end();
  return { hash, tree };
}

/** The bytes of an .ots file. */
export function writeProof({ hash, tree }: Proof): Bytes {
  const head = [MAGIC, Uint8Array.of(VERSION, OPERATION.sha256), fromHex(hash)];
  return concatBytes([...head, writeTree(tree)]);
}

/** What a calendar answers: a tree alone, about the message it was asked about. Throws `TimeStampError`. */
export function readCalendarAnswer(bytes: Bytes): ProofTree {
  const reader = new ProofReader(bytes);
  const tree = readTree(reader, DEEPEST);
  reader.end();
  return tree;
}

function readTree(reader: ProofReader, depth: number): ProofTree {
  if (depth === 0) throw new TimeStampError('proof-unreadable', 'too deep');
  const tree: ProofTree = { attestations: [], branches: [] };
  for (let more = true; more;) {
    let tag = reader.byte();
    more = tag === FORK;
    if (more) tag = reader.byte();
    if (tag === ATTESTATION) {
      tree.attestations.push(readAttestation(reader));
      continue;
    }
    const argument = hasArgument(tag) ? reader.run(MESSAGE_LIMIT) : new Uint8Array();
    if (hasArgument(tag) && argument.length === 0)
      throw new TimeStampError('proof-unreadable', 'an operation without its bytes');
    tree.branches.push({ operation: { tag, argument }, tree: readTree(reader, depth - 1) });
  }
  return tree;
}

/** The bytes of a tree as calendars send it. */
function writeTree({ attestations, branches }: ProofTree): Bytes {
  const parts = [
    ...attestations.map((each) => [Uint8Array.of(ATTESTATION), writeAttestation(each)]),
    ...branches.map(({ operation: { tag, argument }, tree }) => [
      Uint8Array.of(tag),
      ...(hasArgument(tag) ? [writeRun(argument)] : []),
      writeTree(tree),
    ]),
  ];
  const last = parts.length - 1;
  return concatBytes(parts.flatMap((part, index) => (index < last ? [Uint8Array.of(FORK), ...part] : part)));
}
