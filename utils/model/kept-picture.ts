/** A picture of a version whose file was kept, or read to be compared. */
export interface KeptPicture {
  /** As in the version's HTML. */
  url: string;
  /** The address that the bytes are of: the page may offer one picture under several, in several sizes. */
  from: string;
  /** Hex SHA-256 of the bytes. */
  sha256: string;
}
