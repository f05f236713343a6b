/** What the second union of the samples answers to a path below `/neighbour/`; undefined: nothing there. */
export function neighbourDocument(path: string, now?: number): unknown;
