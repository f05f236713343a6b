/**
 * What `light-read.ts` is asking for. A browser lets a second request for an address wait behind the
 * first one, so who asks anew ends these first: a server that hung may be well by now.
 */
export const lightRequests = new Set<AbortController>();
