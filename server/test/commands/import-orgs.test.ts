import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { runImport } from '../../src/commands/import.ts';
import { openStore } from '../../src/store/open.ts';
import { ROOT } from '../helpers/command.ts';
import { temporaryFolder } from '../helpers/server.ts';

const SAMPLE = join(ROOT, 'demo', 'data', 'orgs.csv');

test('a directory goes into the database, and comes again without a change', async t => {
  const dataDir = await temporaryFolder(t);
  const lines: string[] = [];
  const say = (line: string): void => void lines.push(line);
  const terminal = { env: { DATA_DIR: dataDir }, lang: 'zh', out: say, err: say } as const;
  const args = [SAMPLE, '--kind', 'orgs', '--into', '--site', 'demo'];
  assert.equal(await runImport(args, terminal), 0);
  assert.match(lines.join('\n'), /新增 12，改动 0，未变 0，移除 0/);
  lines.length = 0;
  assert.equal(await runImport([...args, '--json'], terminal), 0);
  const told = JSON.parse(lines.join('\n')) as { report: { kind: string }; written: object };
  assert.equal(told.report.kind, 'orgs');
  assert.deepEqual(
    { ...told.written, removedNames: undefined },
    {
      site: 'demo',
      source: 'orgs.csv',
      added: 0,
      changed: 0,
      unchanged: 12,
      retained: 0,
      removed: 0,
      removedNames: undefined,
      moved: 0,
      elsewhere: 0,
    },
  );
  const store = await openStore({ dataDir });
  t.after(() => store.close());
  assert.equal((await store.orgs.byId('demo', 'fed-gig'))?.parent, 'fed-city');
});

test('a directory is not written as files, and that is said', async t => {
  const folder = await temporaryFolder(t);
  const terminal = { env: {}, lang: 'zh', out: () => undefined, err: () => undefined } as const;
  const args = [SAMPLE, '--kind', 'orgs', '--out', folder];
  await assert.rejects(runImport(args, terminal), { exitCode: 2 });
});
