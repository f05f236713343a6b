import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { test } from 'node:test';
import { askingOn, type Ask } from '../../src/commands/ask.ts';

/** Asks two questions of somebody who has typed `text` already, and is gone after it. */
async function answersTo(text: string): Promise<{ answers: unknown[]; shown: string }> {
  const [input, output] = [new PassThrough(), new PassThrough()];
  input.end(text);
  const both = async (ask: Ask) => [await ask('一？'), await ask('二？')];
  const answers = await askingOn(input, output, both);
  return { answers, shown: String(output.read() ?? '') };
}

test('takes lines that were pasted at once, each for its question', async () => {
  const { answers, shown } = await answersTo('甲\n乙\n');
  assert.deepEqual(answers, ['甲', '乙']);
  assert.match(shown, /^一？/);
});

test('says that there is no answer when the person is gone', async () => {
  assert.deepEqual((await answersTo('甲\n')).answers, ['甲', undefined]);
  assert.deepEqual((await answersTo('')).answers, [undefined, undefined]);
});
