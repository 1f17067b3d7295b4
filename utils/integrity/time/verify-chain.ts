import { equalBytes } from '../../bytes/equal-bytes';
import type { Certificate } from './certificate';
import { isSignedBy } from './signature';
import { TimeStampError } from './time-stamp-error';

/** Certificates from the signer's up, each signed by the next, and whether the last signed itself. */
export interface Chain {
  certificates: Certificate[];
  /** Whether it ends in a root that is in the token. If not, the last one's issuer is who vouches for it. */
  complete: boolean;
}

/** Nobody builds longer ones. */
const LONGEST = 10;

/**
 * Follows the issuers among the certificates given, checking each signature, that the issuer may certify, and that each
 * was valid at the time. Throws `TimeStampError` (`chain-broken`, `certificate-out-of-date`, `algorithm-…`).
 */
export async function verifyChain(
  signer: Certificate,
  given: readonly Certificate[],
  time: string,
): Promise<Chain> {
  const certificates = [signer];
  for (let last = signer; certificates.length <= LONGEST;) {
    checkValidity(last, time);
    if (equalBytes(last.issuer, last.subject)) {
      await checkIssued(last, last);
      return { certificates, complete: true };
    }
    const issuer = await issuerAmong(last, given);
    if (!issuer) return { certificates, complete: false };
    certificates.push(issuer);
    last = issuer;
  }
  throw new TimeStampError('chain-broken', `more than ${LONGEST} certificates`);
}

function checkValidity({ subjectText, notBefore, notAfter }: Certificate, time: string): void {
  if (time < notBefore || time > notAfter)
    throw new TimeStampError(
      'certificate-out-of-date',
      `${subjectText} is valid from ${notBefore} to ${notAfter}, not at ${time}`,
    );
}

/** Several can have the issuer's name (renewed or cross-signed): the one that signed counts. */
async function issuerAmong(
  certificate: Certificate,
  given: readonly Certificate[],
): Promise<Certificate | null> {
  const named = given.filter(({ subject }) => equalBytes(subject, certificate.issuer));
  for (const issuer of named) if (await hasIssued(issuer, certificate)) return checked(issuer);
  if (named.length > 0)
    throw new TimeStampError(
      'chain-broken',
      `${certificate.issuerText} did not sign ${certificate.subjectText}`,
    );
  return null;
}

function checked(issuer: Certificate): Certificate {
  if (!issuer.isAuthority || issuer.mayCertify === false)
    throw new TimeStampError('chain-broken', `${issuer.subjectText} may not issue certificates`);
  return issuer;
}

async function checkIssued(issuer: Certificate, certificate: Certificate): Promise<void> {
  if (!(await hasIssued(issuer, certificate)))
    throw new TimeStampError('chain-broken', `${issuer.subjectText} did not sign ${certificate.subjectText}`);
}

function hasIssued(issuer: Certificate, certificate: Certificate): Promise<boolean> {
  const { algorithm, signature, signedPart } = certificate;
  const selfSigned = issuer === certificate;
  return isSignedBy(issuer.spki, { algorithm, hash: null, signature, content: signedPart, selfSigned });
}
