/** The word by which a file of settings is known to be ours. */
export const MARK = 'union-widgets publish';

/** Cache-Control as the live server sends it: documents, scripts of a version, the newest scripts. */
export const READS = 'max-age=60, stale-while-revalidate=86400';
export const CDN_VERSION = 'public, max-age=31536000, immutable';
export const CDN_LATEST = 'max-age=300, stale-while-revalidate=86400';
