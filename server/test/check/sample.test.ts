// The sample data of the repository, as its own server and publisher bring it out.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { runCheck } from '../../src/commands/check.ts';
import type { CheckReport } from '../../src/check/check-site.ts';
import { command, ROOT, serving } from '../helpers/command.ts';
import { temporaryFolder } from '../helpers/server.ts';

const DATA = join(ROOT, 'demo', 'data');
const LISTS = [
  [
    'stations-gb18030.csv',
    '--kind',
    'stations',
    '--crs',
    'wgs84',
    '--site-file',
    join(DATA, 'site.json'),
  ],
  ['reading.csv', '--kind', 'reading', '--crs', 'wgs84'],
  ['craftsmen.csv', '--kind', 'craftsmen'],
] as const;

async function reportOf(target: string): Promise<CheckReport> {
  const out: string[] = [];
  const terminal = {
    env: {},
    lang: 'zh',
    out: (text: string) => out.push(text),
    err: assert.fail,
  } as const;
  const code = await runCheck([target, '--json'], terminal);
  const report = JSON.parse(out.join('\n')) as CheckReport;
  assert.equal(code, report.ok ? 0 : 1);
  return report;
}

/** No error; and of warnings only what the sample says of itself: positions of a town or street. */
function assertGood(report: CheckReport): void {
  // The sample union's policy is as invented as the union: whether a host answers is not ours.
  const grave = report.findings.filter(
    ({ severity, code }) => severity !== 'note' && code !== 'link-unreachable',
  );
  const codes = new Set(grave.map(({ code }) => code));
  assert.deepEqual([...codes], ['position-coarse'], JSON.stringify(grave, undefined, 2));
  assert.ok(report.ok);
  assert.ok(report.read.stations >= 25 && (report.read.sampled['person']?.read ?? 0) > 0);
}

test('the running server and the published folder have no error', async t => {
  const folder = await temporaryFolder(t);
  const data = join(folder, 'data');
  for (const [file, ...options] of LISTS) {
    const { code, out, err } = await command([
      'import',
      join(DATA, file),
      ...options,
      '--into',
      data,
    ]);
    assert.equal(code, 0, out + err);
  }
  const { url } = await serving(t, ['--data', data]);
  assertGood(await reportOf(url));
  const published = join(folder, 'published');
  const { code, err } = await command(['publish', '--data', data, '--out', published, '--no-cdn']);
  assert.equal(code, 0, err);
  assertGood(await reportOf(published));
});
