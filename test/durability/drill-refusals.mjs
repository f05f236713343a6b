// What a restore refuses, and in which words: half a backup, and applications without their keys.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { attempt } from './api.mjs';

const BACKUP = '备份/union.backup.gz';
const KEYS = '密钥/keys.json';

/**
 * A backup that is cut off is refused, and makes nothing.
 * @param {string} root what stands for the root of the drill's machines
 * @returns {Promise<string[]>} what was wrong
 */
export async function restoreHalf(root) {
  const whole = readFileSync(join(root, BACKUP));
  const half = join(root, '备份/half.backup.gz');
  writeFileSync(half, whole.subarray(0, Math.floor(whole.length * 0.7)));
  const into = join(root, 'half');
  const { code, output } = await attempt(['restore', half, '--into', into]);
  const wrong = [];
  if (code === 0) wrong.push('half a backup was restored');
  if (!/备份/.test(output)) wrong.push(`half a backup is refused without a word why: ${output}`);
  if (existsSync(into) && readdirSync(into).length > 0) wrong.push('half a backup left a database');
  return wrong;
}

/**
 * The keys are gone, then they are others: nothing starts, and everybody is told why.
 * @returns {Promise<string[]>} what was wrong
 */
export async function openWithoutKeys(root) {
  const folder = join(root, '没有密钥');
  const wrong = [];
  const { output } = await attempt(['restore', join(root, BACKUP), '--into', folder]);
  if (!/密钥/.test(output)) wrong.push(`restore does not speak of the keys: ${output}`);
  const file = join(folder, 'keys.json');
  for (const what of ['no keys', 'other keys']) {
    for (const command of [['serve', '--port', '0'], ['keys', 'list'], ['retain']]) {
      const { code, output: said } = await attempt([...command, '--data', folder]);
      if (code === 0) wrong.push(`${what}: ${command.join(' ')} succeeds`);
      if (!said.includes(file) || !/密钥/.test(said))
        wrong.push(`${what}: ${command[0]} says ${said}`);
    }
    if (what === 'no keys' && existsSync(file))
      wrong.push('new keys were made for old applications');
    // What is public needs no keys.
    const forms = await attempt(['forms', 'list', '--data', folder]);
    if (forms.code !== 0 || !/join/.test(forms.output))
      wrong.push(`${what}: the forms are not there`);
    writeFileSync(file, otherKeys(root));
  }
  return wrong;
}

/** A keys file that is sound, and of another database. */
function otherKeys(root) {
  const keys = JSON.parse(readFileSync(join(root, KEYS), 'utf8'));
  return JSON.stringify({ ...keys, index: { ...keys.index, id: '0123456789' } });
}
