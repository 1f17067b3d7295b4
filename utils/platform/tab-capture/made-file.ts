import type { AttachmentProblem } from '../../model/attachment';

/** A file made of a tab. */
export interface TabFile {
  bytes: Blob;
  /** Addresses of what could not be read. */
  missing: string[];
  /** CSS pixels at which a picture of the whole page ends before the page does. */
  cutAt?: number;
  /** Of MHTML: media of its style elements, in order. */
  styleMedia?: string[];
}

/** Why nothing could be made of a tab. */
export class TabProblem extends Error {
  override name = 'TabProblem';
  constructor(
    readonly problem: AttachmentProblem,
    detail: string,
  ) {
    super(detail);
  }
}
