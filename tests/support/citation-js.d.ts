/** As much of it as tests read references with; it has no types of its own. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: string);
    /** CSL-JSON. */
    data: Record<string, unknown>[];
  }
}

declare module '@citation-js/plugin-bibtex';
