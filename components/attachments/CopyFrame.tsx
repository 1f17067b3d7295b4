import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { AttachmentRecord } from '../../utils/model/attachment';
import { showCopy, type ShownCopy } from '../../utils/page-copy/show-copy';

/** A browser's Trusted Types, as far as they are used here. https://www.w3.org/TR/trusted-types/ */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createHTML: (html: string) => string },
  ): {
    createHTML(html: string): string;
  };
}

/** The one place where HTML of a page is taken as it is: into inert documents, and into the frame below. */
const policy = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('page-copy', {
  createHTML: (html) => html,
});

function trusted(html: string): string {
  return policy ? policy.createHTML(html) : html;
}

function parse(html: string): Document {
  // eslint-disable-next-line no-restricted-syntax -- an inert document: nothing in it runs or loads
  return new DOMParser().parseFromString(trusted(html), 'text/html');
}

/** Makes a stored page copy fit for the frame. @throws MhtmlError when it is damaged */
export async function prepareCopy(file: Blob, row: AttachmentRecord): Promise<ShownCopy> {
  return showCopy(
    new Uint8Array(await file.arrayBuffer()),
    row.mediaType,
    { parse, trusted },
    row.styleMedia,
  );
}

/**
 * A page copy, which may do nothing. `sandbox` without any allowance: no script, form, popup, plug-in, nor leaving; an
 * origin of its own. `srcdoc`, since Chromium gives a `blob:` frame the extension's own interfaces, sandboxed or not.
 * Our policy, which it inherits, and the stricter one it carries (utils/page-copy/copy-policy) let nothing be loaded.
 */
export function CopyFrame({ html, title }: { html: string; title: string }): JSX.Element {
  const frame = useRef<HTMLIFrameElement>(null);
  useLayoutEffect(() => {
    // eslint-disable-next-line no-restricted-syntax -- sandboxed, see above
    if (frame.current) frame.current.srcdoc = trusted(html);
  }, [html]);
  return (
    <iframe
      id="copy-frame"
      class="copy-frame"
      ref={frame}
      title={title}
      sandbox=""
      referrerpolicy="no-referrer"
    />
  );
}
