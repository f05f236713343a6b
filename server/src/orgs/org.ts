import type { Organisation } from '../../../src/data/generated/types.ts';

/** An employer or a union of the directory, as it is stored and served. */
export interface Org extends Organisation {
  /** Unified social credit code (GB 32100-2015), 18 characters. */
  uscc?: string;
}
