import type { Drawing } from '../../model/drawing';
import type { HiddenStyles } from '../../model/hidden-styles';
import type { AttachmentProblem } from '../../model/attachment';

/** A file captured from a tab. */
export interface TabFile {
  bytes: Blob;
  /** Addresses of resources that could not be read. */
  missing: string[];
  /** CSS pixels after which a full-page picture is cut off; absent when it is complete. */
  cutAt?: number;
  /** MHTML only: the `media` of the page's style elements, in order. */
  styleMedia?: string[];
  /** MHTML only: what the page's canvases showed, in order. */
  drawings?: Drawing[];
  /** MHTML only: styles that are not in it. */
  hiddenStyles?: HiddenStyles;
}

/** Why a tab could not be captured. */
export class TabProblem extends Error {
  override name = 'TabProblem';
  constructor(
    readonly problem: AttachmentProblem,
    detail: string,
  ) {
    super(detail);
  }
}
