import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { importApart } from '../../src/import/import-apart.ts';
import { importList } from '../../src/import/index.ts';
import { cells, circling, findings, GOOD, HEADER, NOW, utf8, workbook } from './make-list.ts';
import type { ApartRequest } from '../../src/import/import-apart.ts';

const LIST = workbook([{ name: '城区', rows: cells([HEADER, GOOD]) }]);
const STATIONS = { kind: 'stations', crs: 'gcj02', fileName: '名单.xlsx', now: NOW } as const;

suite('a list imported in a thread of its own', () => {
  test('gives what it gives here, for every kind', async () => {
    const people = utf8('姓名,单位,同意日期\n单小林（示例）,示例厂,2026-01-02');
    const results = utf8('姓名,单位,总分\n王小虎,示例厂,90');
    const requests: readonly (readonly [Uint8Array, ApartRequest])[] = [
      [LIST, STATIONS],
      [LIST, { ...STATIONS, kind: 'reading' }],
      [people, { kind: 'craftsmen', fileName: '工匠.csv', now: NOW }],
      [results, { kind: 'standings', contest: 'c-1', fileName: '成绩.csv', now: NOW }],
    ];
    for (const [bytes, request] of requests) {
      const result = await importApart(bytes, request);
      assert.deepEqual(result, await importList(bytes, request));
      assert.ok(result.stations.length + result.documents.length > 0, request.kind);
    }
  });

  test('brings a copy with remarks where one is asked for', async () => {
    const { copy } = await importApart(LIST, { ...STATIONS, copy: 'zh' });
    assert.equal(copy?.type, 'xlsx');
    assert.ok(copy!.bytes.length > 1000);
    const wrong = await importApart(utf8('%PDF-1.7'), { ...STATIONS, copy: 'zh' });
    assert.deepEqual([findings(wrong), wrong.copy], [['error file-not-table'], undefined]);
  });

  test('does not hold up the thread that asks', async () => {
    const rows = Array.from({ length: 3000 }, (_, i) => GOOD.replace('一号', `${i}号`));
    let turns = 0;
    let done = false;
    const count = () => {
      turns++;
      if (!done) setImmediate(count);
    };
    count();
    const list = utf8([HEADER, ...rows].join('\n'));
    const result = await importApart(list, STATIONS);
    done = true;
    assert.deepEqual(result, await importList(list, STATIONS));
    assert.equal(result.stations.length, 3000);
    assert.ok(turns > 100, `${turns} turns of the event loop meanwhile`);
  });

  test('is stopped at its limit, said in the report; the next one is imported', async () => {
    const stopped = await importApart(circling(), STATIONS, 500);
    assert.deepEqual(findings(stopped), ['error import-stopped']);
    assert.deepEqual([stopped.ok, stopped.stations, stopped.documents], [false, [], []]);
    assert.equal((await importApart(LIST, STATIONS)).stations.length, 1);
  });
});
