/** A root certificate of a time-stamping authority. */
export interface KnownRoot {
  name: string;
  /** SHA-256 of the certificate, in hexadecimal: what the authority publishes. */
  sha256: string;
  /**
   * SHA-256 of its SubjectPublicKeyInfo, in hexadecimal, by which it is known in a token: there the same key often stands in a
   * certificate that an older root has signed.
   */
  keySha256: string;
}

/**
 * The roots of the authorities that are asked unless the user chooses others. DigiCert's are those in Mozilla's list (Debian's
 * package ca-certificates 20230311); freeTSA's is in none, and is the certificate at https://freetsa.org/files/cacert.pem.
 */
export const KNOWN_ROOTS: readonly KnownRoot[] = [
  {
    name: 'Free TSA, www.freetsa.org',
    sha256: 'a6379e7cecc05faa3cbf076013d745e327bbbaa38c0b9af22469d4701d18aabc',
    keySha256: '52c54ba340885605314daa1857c8763b94087d05c636092938d4e2d1818e99b5',
  },
  {
    name: 'DigiCert Trusted Root G4',
    sha256: '552f7bdcf1a7af9e6ce672017f4f12abf77240c78e761ac203d1d9d20ac89988',
    keySha256: '59df317bfa9f4f0ab7ca514d7772296aa2c765b87664d08b96e57399e364729c',
  },
  {
    name: 'DigiCert Assured ID Root CA',
    sha256: '3e9099b5015e8f486c00bcea9d111ee721faba355a89bcf1df69561e3dc6325c',
    keySha256: '23f2edff3ede90259a9e30f40af8f912a5e5b3694e6938440341f6060e014ffa',
  },
];
