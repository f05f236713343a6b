import type { HashedFile, PageRecord } from '../base/page-site.ts';
import type { Carry } from './carriers/carriers.ts';
import { respell } from './respell.ts';

/**
 * The loader's way to what src/base/verified-import.ts does for the files themselves: here every hash
 * is named, and what could not be loaded comes under another spelling of its folder the next time,
 * with all that it imports.
 *
 * @param files what it brings, itself first, `./1.2.3/a.js,<hash> ./1.2.3/b.js,<hash>`
 * @param tries how often it was asked for before
 */
export function verified(
  files: unknown,
  tries: number,
  { vouch }: PageRecord,
): Promise<{ carry?: Carry }> {
  const brought = (files as string).split(' ').map((file): HashedFile => {
    const [name, hash] = file.split(',');
    return [respell(new URL(name!, import.meta.url).href, tries), hash!];
  });
  if (vouch) vouch(brought);
  return import(brought[0]![0]) as Promise<{ carry?: Carry }>;
}
