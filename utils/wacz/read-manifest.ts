import { isSigningAlgorithm } from '../integrity/signing-key';
import type { KeyCertificate, PackageFile } from './data-package';

/** What `datapackage.json` says, as far as it is checked. */
export interface WaczManifest {
  files: PackageFile[];
  title: string;
  software: string;
  created: Date;
  /** `null` in web archives that another program made. */
  signer: KeyCertificate | null;
}

/** What `datapackage-digest.json` says. */
export interface WaczDigest {
  /** `sha256:` and the hash of the manifest in hex. */
  hash: string;
  /** base64. */
  signature: string;
  /** SPKI, base64. */
  publicKey: string;
}

/** Reads `datapackage.json`; `null` where it is none. https://specs.webrecorder.net/wacz/1.1.1/#datapackage-json */
export function readManifest(text: string): WaczManifest | null {
  const { resources, title, software, created, signer } = fieldsOf(parse(text));
  const files = Array.isArray(resources) ? resources.map(readFile) : [];
  const at = new Date(String(created));
  if (files.length === 0 || !files.every((file) => file !== null) || Number.isNaN(at.getTime())) return null;
  return {
    files,
    title: textOr(title, ''),
    software: textOr(software, ''),
    created: at,
    signer: signer === undefined ? null : readCertificate(signer),
  };
}

/** Reads `datapackage-digest.json`; `null` where it is none that was signed. https://specs.webrecorder.net/wacz-auth/0.1.0/ */
export function readDigest(text: string): WaczDigest | null {
  const { hash, signedData } = fieldsOf(parse(text));
  const { hash: signed, signature, publicKey } = fieldsOf(signedData);
  const isWhole = [hash, signature, publicKey].every((field) => typeof field === 'string') && signed === hash;
  return isWhole ? ({ hash, signature, publicKey } as WaczDigest) : null;
}

function readFile(value: unknown): PackageFile | null {
  const { path, hash, bytes } = fieldsOf(value);
  const [, sha256] = /^sha256:([0-9a-f]{64})$/.exec(String(hash)) ?? [];
  if (typeof path !== 'string' || sha256 === undefined || typeof bytes !== 'number') return null;
  return { path, sha256, bytes };
}

/** One with other fields certifies nothing: its `signature` is that of no key. */
function readCertificate(value: unknown): KeyCertificate | null {
  const { keyId, algorithm, spki, certifies, signature } = fieldsOf(value);
  const isWhole =
    isSigningAlgorithm(algorithm) &&
    [keyId, spki, certifies, signature].every((field) => typeof field === 'string');
  return isWhole ? ({ keyId, algorithm, spki, certifies, signature } as KeyCertificate) : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function textOr(value: unknown, otherwise: string): string {
  return typeof value === 'string' ? value : otherwise;
}
