import type { SampleReading } from './sample-reading.mjs';

/** So many stations `rm-00001` … over the country, the same for the same count. */
export function manyReading(count: number, now?: number): SampleReading;
