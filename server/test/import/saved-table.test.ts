import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csvPieces } from '../../../src/widgets/contest-leaderboard/parts/csv-text.ts';
import { xlsxPieces } from '../../../src/widgets/contest-leaderboard/parts/xlsx-pieces.ts';
import { bodies, findings, importAny } from './make-list.ts';
import type { StandingsPage } from '../../../src/data/generated/types.ts';

/** What the leaderboard saves, under the headers it saves. */
const TABLE = {
  title: '示例县技能大赛 焊工',
  head: ['名次', '选手', '参赛号', '单位', '组别', '理论', '实操', '总分', '奖项', '状态'],
  rows: [
    [1, '王小虎', '007', '示例一厂', '职工组', 90, 95.5, 185.5, '一等奖', undefined],
    [2, '李青', '008', '示例二厂', '职工组', 88, 90, 178, undefined, undefined],
    [
      undefined,
      '欧阳雪',
      '009',
      '示例二厂',
      '学生组',
      undefined,
      undefined,
      undefined,
      undefined,
      '缺考',
    ],
  ],
};
const REQUEST = { kind: 'standings', contest: 'c-1', entrantName: 'full' } as const;

const files = {
  csv: () => Buffer.from([...csvPieces(TABLE)].join('')),
  xlsx: () => Buffer.concat([...xlsxPieces(TABLE)]),
};
for (const [kind, make] of Object.entries(files)) {
  test(`a board saved as ${kind} can be imported again`, async () => {
    const result = await importAny(make(), { ...REQUEST, fileName: `成绩.${kind}` });
    const faults = findings(result).filter(line => line.startsWith('error'));
    assert.deepEqual(faults, []);
    const pages = Object.entries(bodies(result)).filter(([path]) => path.endsWith('/p1.json'));
    assert.equal(pages.length, 1);
    const { rows } = pages[0]![1] as StandingsPage;
    assert.deepEqual(
      rows.map(({ id, rank, name, total, state }) => [id, rank, name, total, state]),
      [
        ['007', 1, '王小虎', 185.5, undefined],
        ['008', 2, '李青', 178, undefined],
        ['009', undefined, '欧阳雪', undefined, 'absent'],
      ],
    );
  });
}
