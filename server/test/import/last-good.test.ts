import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cells, findings, GOOD, HEADER, importBytes, importCsv, workbook } from './make-list.ts';
import { previousOf } from '../../src/commands/import-to-store.ts';
import type { ImportResult, PreviousStation } from '../../src/import/index.ts';

const OTHER = '示例二号站,骑手之家,上海市浦东新区,示例路2号,121.5250,31.2390,24小时,饮水';
const NUMBERED = `编号,${HEADER}`;

/** What a first import leaves for the second. */
function left({ stations }: ImportResult): PreviousStation[] {
  return stations.map(({ feature }) => previousOf(feature));
}

async function before(lines: readonly string[]): Promise<PreviousStation[]> {
  return left(await importCsv(lines));
}

test('a row that turned faulty keeps its last version, told at the faulty cell', async () => {
  const previous = await before([HEADER, GOOD, OTHER]);
  const faults: [string, string][] = [
    [GOOD.replace('121.5150', ''), 'coords-missing 名单.csv!E2'],
    [GOOD.replace('121.5150,31.2290', '31.2290,121.5150'), 'coords-swapped 名单.csv!E2'],
    [GOOD.replace('31.2290', '待定'), 'coords-unreadable 名单.csv!F2'],
    [GOOD.replace('爱心驿站', '不认得'), 'kind-none-known 名单.csv!B2'],
  ];
  for (const [row, fault] of faults) {
    const result = await importCsv([HEADER, row, OTHER], { previous });
    assert.deepEqual(findings(result), [
      `error ${fault}`,
      `warning last-good-kept ${fault.split(' ')[1]}`,
    ]);
    assert.deepEqual(result.retained, [previous[0]!.id]);
    const { read, kept, refused, retained } = result.report.counts;
    assert.deepEqual([read, kept, refused, retained], [2, 1, 1, 1]);
    assert.equal(result.ok, false, 'the fault stays an error');
  }
});

test('a row never imported before keeps nothing', async () => {
  const previous = await before([HEADER, OTHER]);
  const result = await importCsv([HEADER, GOOD.replace('121.5150', ''), OTHER], { previous });
  assert.deepEqual(result.retained, []);
  assert.deepEqual(findings(result), ['error coords-missing 名单.csv!E2']);
});

test('the number of its own tells the place, whatever else changed', async () => {
  const previous = await before([NUMBERED, `PD-001,${GOOD}`, `PD-002,${OTHER}`]);
  const renamed = 'PD-001,新名站,爱心驿站,上海市浦东新区,新路9号,,31.2290,24小时,饮水';
  const unnamed = 'PD-002,,骑手之家,上海市浦东新区,示例路2号,121.5250,31.2390,24小时,饮水';
  const result = await importCsv([NUMBERED, renamed, unnamed], { previous });
  assert.deepEqual(result.retained, ['PD-001', 'PD-002']);
});

test('a running number tells nothing; region, name and address do', async () => {
  const previous = await before([NUMBERED, `1,${GOOD}`, `2,${OTHER}`]);
  // One row was put in above: the numbers now belong to other places.
  const third = '示例三号站,爱心驿站,上海市浦东新区,示例路3号,121.5350,31.2490,24小时,饮水';
  const lines = [NUMBERED, `1,${third}`, `2,${GOOD.replace('121.5150', '')}`, `3,${OTHER}`];
  const result = await importCsv(lines, { previous });
  assert.deepEqual(result.retained, [previous[0]!.id]);
  assert.equal(result.stations[1]!.feature.id, previous[1]!.id);
});

test('a faulty row does not change what the numbers of the others are', async () => {
  const [first, second, third] = [`1,${GOOD}`, `2,${OTHER}`, 'P-3,三号,爱心驿站,,三路,121,31,,'];
  const previous = await before([NUMBERED, first!, second!, third!]);
  assert.deepEqual(
    previous.map(({ id }) => id),
    ['1', '2', 'P-3'],
  );
  const result = await importCsv([NUMBERED, first!, second!, third!.replace('121,', ',')], {
    previous,
  });
  assert.deepEqual(
    result.stations.map(({ feature }) => feature.id),
    ['1', '2'],
  );
  assert.deepEqual(result.retained, ['P-3']);
});

test('what could be several places is not guessed', async () => {
  const twin = GOOD.replace('121.5150', '121.6150');
  const previous = await before([HEADER, GOOD, twin]);
  const broken = await importCsv([HEADER, GOOD.replace('121.5150', ''), OTHER], { previous });
  assert.deepEqual(broken.retained, [], 'two stations before');
  const single = await before([HEADER, GOOD]);
  const faulty = GOOD.replace('121.5150', '');
  const moved = GOOD.replace('示例路1号', '示例路9号');
  const both = await importCsv([HEADER, faulty, moved], { previous: single });
  assert.deepEqual(both.retained, [], 'two rows now');
  assert.notEqual(both.stations[0]!.feature.id, single[0]!.id, 'nor is its id given away');
});

test('a place that a good row has taken over is not there twice', async () => {
  const previous = await before([NUMBERED, `PD-001,${GOOD}`]);
  const lines = [NUMBERED, `PD-001,${GOOD.replace('121.5150', '')}`, `PD-009,${GOOD}`];
  const result = await importCsv(lines, { previous });
  assert.deepEqual(result.retained, []);
  assert.deepEqual(
    result.stations.map(({ feature }) => feature.id),
    ['PD-009'],
  );
  const repeated = await importCsv([HEADER, GOOD, GOOD], {
    previous: await before([HEADER, GOOD]),
  });
  assert.deepEqual([repeated.stations.length, repeated.retained.length], [1, 0]);
});

test('a number taken by another row: the place is known by its name and address', async () => {
  const previous = await before([NUMBERED, `PD-001,${GOOD}`, `PD-002,${OTHER}`]);
  const result = await importCsv([NUMBERED, `PD-001,${GOOD}`, `PD-001,${OTHER}`], { previous });
  assert.deepEqual(result.retained, ['PD-002']);
  assert.deepEqual(findings(result), [
    'error id-twice 名单.csv!A3',
    'warning last-good-kept 名单.csv!A3',
  ]);
});

test('a row that says its place is closed does not keep it open', async () => {
  const header = `${HEADER},状态`;
  const previous = await before([header, `${GOOD},开放`]);
  for (const [status, kept] of [
    ['停用', 0],
    ['已迁址', 0],
    ['开放', 1],
    ['', 1],
  ] as const) {
    const row = `${GOOD.replace('121.5150', '')},${status}`;
    assert.equal((await importCsv([header, row, `${OTHER},`], { previous })).retained.length, kept);
  }
});

test('a sheet that lost a column keeps its stations', async () => {
  const sheet = (name: string, lines: string[]) => ({ name, rows: cells(lines) });
  const first = await importBytes(
    workbook([sheet('甲', [HEADER, GOOD]), sheet('乙', [HEADER, OTHER])]),
  );
  const renamed = HEADER.replace('经度', '东西');
  const result = await importBytes(
    workbook([sheet('甲', [HEADER, GOOD]), sheet('乙', [renamed, OTHER])]),
    { previous: left(first) },
  );
  assert.deepEqual(result.retained, [first.stations[1]!.feature.id]);
  assert.deepEqual(
    findings(result).filter(line => !line.startsWith('note')),
    ['error columns-missing 乙!A1', 'warning last-good-kept 乙!A2'],
  );
});
