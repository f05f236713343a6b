/** A folder of files of another contest system, as one document. */

import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { MAX_FILE, MB } from './limits.ts';
import { bilingual, UserError } from '../user-error.ts';

/** A feed tells the whole contest by itself. */
const FEEDS = ['event-feed.ndjson', 'event-feed.json'];

/** Files of CLICS, by endpoint, and of XCPCIO, that are members of the document. */
const PARTS = [
  'contest',
  'state',
  'problems',
  'groups',
  'organizations',
  'teams',
  'persons',
  'awards',
  'scoreboard',
  'config',
  'team',
  'run',
];

/**
 * The feed of a folder, else its files as members of one object; undefined where none is known.
 * @throws UserError where a file is no JSON, or all of them are too big.
 */
export async function readForeignFolder(folder: string): Promise<Uint8Array | undefined> {
  const names = new Set(await readdir(folder));
  const feed = FEEDS.find(name => names.has(name));
  const parts = PARTS.filter(part => names.has(`${part}.json`));
  const files = feed ? [feed] : parts.map(part => `${part}.json`);
  if (files.length === 0) return undefined;
  const paths = files.map(name => join(folder, name));
  const sizes = await Promise.all(paths.map(async path => (await stat(path)).size));
  const size = sizes.reduce((sum, one) => sum + one, 0);
  if (size > MAX_FILE) throw new UserError(tooBig(folder, size));
  if (feed) return readFile(paths[0]!);
  const texts = await Promise.all(paths.map(path => readFile(path, 'utf8')));
  const members = texts.map((text, index) => [parts[index]!, parsed(text, paths[index]!)]);
  return new TextEncoder().encode(JSON.stringify(Object.fromEntries(members)));
}

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new UserError(
      bilingual(
        `${path} 不是完整的 JSON，什么也没有导入。请重新导出或下载这个文件。`,
        `${path} is not valid JSON; nothing was imported. Export or download the file again.`,
      ),
    );
  }
}

function tooBig(folder: string, size: number) {
  const [all, most] = [Math.ceil(size / MB), MAX_FILE / MB];
  return bilingual(
    `${folder} 里的文件共 ${all} MB，超过 ${most} MB 的上限。`,
    `The files in ${folder} have ${all} MB, above the limit of ${most} MB.`,
  );
}
