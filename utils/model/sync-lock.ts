/** The Web Lock of a round of sync. A page that changes or ends the connection to the bucket takes it too. */
export const SYNC_LOCK = 'menbe-sync';
