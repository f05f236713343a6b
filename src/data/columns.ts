import type { Check } from './check.ts';
import type { Client } from './client.ts';
import type { ReadColumns } from './columns-read.ts';
import { IssueList } from './issue-list.ts';
import { type Result } from './problem.ts';
import { readApart, type BringReader } from './read-apart.ts';
import { referencesFrom } from './references.ts';
import type { Resolve } from './urls.ts';

/** All stations of a site as columns; `href` of the names are full URLs. */
export type StationColumns = Omit<ReadColumns, 'issues'>;

export interface LargeOptions {
  /** What reads it. */
  reader: BringReader;
  /** The site's; without it references resolve against the folder that holds `v1/`. */
  resolve?: Resolve | undefined;
  signal?: AbortSignal;
  fresh?: boolean;
  /** Told how many bytes have come, decompressed. */
  arrived?: (bytes: number) => void;
}

/** 180,000 stations are some 4 MB. */
const MOST_BYTES = 48 * 1024 * 1024;

/** The document never stands whole on the page: the check is made where it is read. */
const asRead: Check<ReadColumns> = value => ({ ok: true, data: value as ReadColumns, issues: [] });

/**
 * Loads the columns of all stations, without a last good copy: the browser's own cache holds them,
 * and what was seen before is in the copies of its shards. Rejects only when the signal aborts, or
 * when code does not arrive.
 */
export async function loadColumns(
  client: Client,
  url: string,
  { reader, resolve, signal, fresh, arrived }: LargeOptions,
): Promise<Result<StationColumns>> {
  const result = await client.get(url, {
    check: asRead,
    read: async (bytes, ended) => {
      const read = await readApart(reader, 'columns', bytes, ended);
      return read.ok ? { ...read, issues: [...read.data.issues] } : read;
    },
    maxBytes: MOST_BYTES,
    signal,
    fresh,
    arrived,
  });
  if (!result.ok) return result;
  const issues = new IssueList();
  issues.addAll(result.problems ?? []);
  const follow = referencesFrom(result.url, issues, resolve);
  const names = result.data.names.flatMap((part, at) => {
    const href = follow(part.href, `/names/${at}/href`);
    return href === undefined ? [] : [{ ...part, href }];
  });
  const problems = issues.list();
  const data = { ...result.data, names };
  return { ...result, data, problems: problems.length ? problems : undefined };
}
