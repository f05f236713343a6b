import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { cells, circling, GOOD, HEADER, workbook } from './make-list.ts';
import { readWorkbookApart } from '../../src/import/workbook-apart.ts';

const SHEETS = [{ name: '城区', rows: cells([HEADER, GOOD]) }];
const good = () => workbook(SHEETS, 'biff8');

suite('a workbook read in a thread of its own', () => {
  test('comes back as grids', async () => {
    const [sheet] = await readWorkbookApart(good());
    assert.equal(sheet?.name, '城区');
    assert.deepEqual(sheet?.rows[1], GOOD.split(','));
  });

  test('is given up when the reader goes round in a circle; the next one is read', async () => {
    await assert.rejects(readWorkbookApart(circling(), 300), /too long/);
    assert.equal((await readWorkbookApart(good())).length, 1);
  });

  test('several at once do not wait for the one that hangs', async () => {
    const answers = await Promise.allSettled([
      readWorkbookApart(good()),
      readWorkbookApart(circling(), 1000),
      readWorkbookApart(good()),
    ]);
    assert.deepEqual(
      answers.map(({ status }) => status),
      ['fulfilled', 'rejected', 'fulfilled'],
    );
  });

  test('what is no workbook is an error, not a crash', async () => {
    await assert.rejects(readWorkbookApart(new Uint8Array([0x50, 0x4b, 3, 4, 9])));
  });
});
