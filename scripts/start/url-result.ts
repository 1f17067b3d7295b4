/** What looks wrong in a page that was archived: a person should look at it. */
export type CheckCode =
  /** The page says that there is nothing under its address, with a status that says otherwise. */
  | 'soft-404'
  /** A form for a password, and hardly any text. */
  | 'login'
  /** Hardly any text. */
  | 'few-words'
  /** It was archived after its time was over. */
  | 'capture-timeout'
  /** As the last, for whatever reason the attempt was given up. */
  | (string & {});

/** What is known of an address whatever became of it. */
interface Tried {
  /** As asked for. */
  url: string;
  /** Where redirects led; `null` when no page came. */
  finalUrl: string | null;
  /** When it was tried, in milliseconds since 1970. */
  startedAt: number;
  milliseconds: number;
}

/** How the archiving of one address ended. */
export type UrlResult =
  | (Tried & { status: 'archived' | 'unchanged'; snapshotId: string })
  | (Tried & { status: 'check'; snapshotId: string; code: CheckCode })
  | (Tried & { status: 'failed'; code: string; detail: string | null });
