import type { Client } from '../data/client.ts';
import { loadColumns as columnsBy, type LargeOptions } from '../data/columns.ts';
import type { ReadNamesPart } from '../data/columns-read.ts';
import { loadNames as namesBy } from '../data/station-names.ts';

const reader = () => import('./columns-worker.ts');

/** Loads the columns of all stations. */
export const loadColumns = (client: Client, url: string, options: Omit<LargeOptions, 'reader'>) =>
  columnsBy(client, url, { ...options, reader });

/** Loads the names of a part of the columns that were made at `timeStamp`. */
export const loadNames = (
  client: Client,
  part: ReadNamesPart,
  timeStamp: string | undefined,
  options: Pick<LargeOptions, 'signal' | 'fresh'>,
) => namesBy(client, part, timeStamp, { ...options, reader });
