/** What tests use of jsdom, which brings no types: a window beside Node's own `Blob` and `fetch`. */
declare module 'jsdom' {
  export class JSDOM {
    constructor(html: string, options?: { url: string });
    readonly window: Window & typeof globalThis;
  }
}
