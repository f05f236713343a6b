import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { bilingual, UserError } from '../user-error.ts';
import { apacheFiles } from './server-apache.ts';
import { iisFiles } from './server-iis.ts';
import { MARK } from './server-words.ts';

/** Kinds of hosts whose settings lie in the folder itself. */
const SERVERS = {
  apache: apacheFiles,
  iis: iisFiles,
  // GitHub Pages leaves out folders that begin with a dot unless this file is there.
  github: { '.nojekyll': '' },
} as const satisfies Record<string, Readonly<Record<string, string>>>;

export type ServerKind = keyof typeof SERVERS;

/** @throws UserError for a word that is none of these. */
export function readServers(words: readonly string[]): ServerKind[] {
  const known = Object.keys(SERVERS);
  return words.map(word => {
    if (known.includes(word)) return word as ServerKind;
    const list = known.join(' ');
    throw new UserError(
      bilingual(
        `--server 应为 ${list} 之一，现为“${word}”；其他服务器的设置见 docs/publish.md。`,
        `--server must be one of ${list}; it is "${word}". For other servers see docs/publish.md.`,
      ),
      2,
    );
  });
}

/**
 * Writes the settings of these kinds of hosts into folders that hold nothing but our files. A file
 * that somebody else wrote stays.
 *
 * @returns paths written.
 */
export async function writeServerFiles(
  folder: string,
  servers: readonly ServerKind[],
): Promise<string[]> {
  const written: string[] = [];
  for (const [path, text] of servers.flatMap(server => Object.entries(SERVERS[server]))) {
    const file = join(folder, path);
    const there = await readFile(file, 'utf8').catch(() => undefined);
    if (there === text || (there !== undefined && !there.includes(MARK))) continue;
    await mkdir(dirname(file), { recursive: true });
    await writeFile(`${file}.new`, text);
    await rename(`${file}.new`, file);
    written.push(path);
  }
  return written;
}
