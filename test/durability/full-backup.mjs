// Backups onto a disk that is full: they fail, say why, and leave what was there and nothing else.
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT, cleanEnv, node24, run } from '../../scripts/lib/node.mjs';
import { attempt } from './api.mjs';

/**
 * Tries a new name, the name of an older backup, and a folder.
 * @param {{disk: object, env: object, older: string, before: Buffer}} what `older`: a backup that was
 *   made while there was room, of the bytes `before`
 * @returns {Promise<string[]>} what was wrong
 */
export async function failedBackups({ disk, env, older, before }) {
  const folder = dirname(older);
  const wrong = [];
  for (const target of [join(folder, 'new.backup.gz'), older, folder]) {
    const { code, output } = await backupTo(target, disk, env);
    if (code === 0) wrong.push(`a backup to ${target} succeeded on a full disk`);
    else if (!/磁盘|disk|space/i.test(output)) wrong.push(`a backup does not say why: ${output}`);
  }
  const left = readdirSync(folder);
  if (left.length !== 1) wrong.push(`backups left ${left.join(', ')}`);
  if (!readFileSync(older).equals(before)) wrong.push('an older backup was spoilt');
  return wrong;
}

async function backupTo(target, { underBackup }, env) {
  if (underBackup.length === 0) return attempt(['backup', target], env);
  const [program, ...options] = underBackup;
  const node = node24() ?? process.execPath;
  const command = [node, 'server/bin/union-widgets.mjs', 'backup', target];
  const how = { env: cleanEnv(env), cwd: ROOT, stdio: 'ignore' };
  // What it says goes nowhere here: with a disk of its own it is read.
  return { code: await run(program, [...options, ...command], how), output: 'disk' };
}
