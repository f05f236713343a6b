import type { Check } from './check.ts';
import type { Client } from './client.ts';
import type { LargeOptions } from './columns.ts';
import type { ReadNamesPart } from './columns-read.ts';
import type { ReadNames } from './names-read.ts';
import { makeProblem, type Result } from './problem.ts';
import { readApart } from './read-apart.ts';

/** A part of a province is some 400 kB. */
const MOST_BYTES = 16 * 1024 * 1024;

const asRead: Check<ReadNames> = value => ({ ok: true, data: value as ReadNames, issues: [] });

/** Names made at another moment than the columns are of other rows: both are to be loaded anew. */
export const OTHER_MOMENT = 'other-moment';

/**
 * Loads the names of a part of the columns that were made at `timeStamp`. Rejects only when the
 * signal aborts, or when code does not arrive.
 */
export async function loadNames(
  client: Client,
  part: ReadNamesPart,
  timeStamp: string | undefined,
  { reader, signal, fresh }: Pick<LargeOptions, 'reader' | 'signal' | 'fresh'>,
): Promise<Result<ReadNames>> {
  const result = await client.get(part.href, {
    check: asRead,
    read: async (bytes, ended) => {
      const read = await readApart(reader, 'names', bytes, ended);
      return read.ok ? { ...read, issues: [] } : read;
    },
    maxBytes: MOST_BYTES,
    signal,
    fresh,
  });
  if (!result.ok) return result;
  const { data } = result;
  if (data.timeStamp === timeStamp && data.from === part.from && data.n === part.n) return result;
  const detail = 'the names are not of the same rows as the columns';
  const errors = [{ pointer: '/timeStamp', code: OTHER_MOMENT, detail }];
  return { ok: false, problem: makeProblem('invalid', { detail, errors, instance: part.href }) };
}
