// The durability campaigns' own tools: a disk that loses what it may lose, a trace that is read as it was
// written, and a careless adapter that is noticed.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { framePages } from '../../rollup.config.js';
import { ROOT } from '../../scripts/lib/node.mjs';
import { randomFrom } from '../../scripts/lib/random.mjs';
import { CUTS, Disk } from '../durability/disk.mjs';
import { documentedSteps } from '../durability/steps.mjs';
import { readTrace } from '../durability/trace.mjs';

const write = (path, text, offset = 0) => ({ do: 'write', path, data: Buffer.from(text), offset });
const taken = steps => {
  const disk = new Disk();
  steps.forEach(step => disk.take(step));
  return disk;
};
const textAt = (image, path) => image.get(path)?.toString();

describe('durability: what a power cut leaves', () => {
  const flushed = [
    { do: 'open', path: '/d/a' },
    write('/d/a', 'old'),
    { do: 'flush', path: '/d/a' },
    { do: 'flush', path: '/d' },
  ];

  it('is what was flushed, and may be what was not', () => {
    const disk = taken([...flushed, write('/d/a', 'new')]);
    assert.equal(textAt(disk.cut('none'), '/d/a'), 'old');
    assert.equal(textAt(disk.cut('all'), '/d/a'), 'new');
    assert.equal(
      textAt(
        taken([...flushed, write('/d/a', 'new'), { do: 'flush', path: '/d/a' }]).cut('none'),
        '/d/a',
      ),
      'new',
    );
  });

  it('has a name only when its folder was flushed, and has it still when a removal was not', () => {
    const made = taken(flushed.slice(0, 3));
    assert.equal(made.cut('none').has('/d/a'), false);
    assert.equal(made.cut('all').has('/d/a'), true);
    const removed = taken([...flushed, { do: 'unlink', path: '/d/a' }]);
    assert.equal(textAt(removed.cut('none'), '/d/a'), 'old');
    assert.equal(removed.cut('all').has('/d/a'), false);
  });

  it('follows renames and links to the same bytes', () => {
    const disk = taken([
      ...flushed,
      { do: 'link', from: '/d/a', path: '/d/b' },
      { do: 'rename', from: '/d/a', path: '/d/c' },
    ]);
    assert.deepEqual([...disk.now().keys()].sort(), ['/d/b', '/d/c']);
    assert.equal(textAt(disk.cut('none'), '/d/a'), 'old');
  });

  it('has each sector as it was or as it should be, nothing else', () => {
    const steps = [
      { do: 'open', path: '/d/a' },
      write('/d/a', 'o'.repeat(4096)),
      { do: 'flush', path: '/d/a' },
      { do: 'flush', path: '/d' },
      write('/d/a', 'n'.repeat(5000), 100),
    ];
    const random = randomFrom(1);
    const seen = new Set();
    for (let cut = 0; cut < 60; cut += 1) {
      const bytes = taken(steps).cut('sectors of 512 B', random).get('/d/a');
      assert.match(bytes.subarray(0, 100).toString(), /^o+$/, 'what nobody wrote to stays');
      for (let at = 512; at < 4096; at += 512) {
        assert.match(bytes.subarray(at, at + 512).toString(), /^(o+|n+)$/);
      }
      seen.add(bytes.length);
    }
    assert.ok(seen.size > 2, 'the file ends here and there');
  });

  it('is within what was written, for every kind of cut', () => {
    for (const kind of Object.keys(CUTS)) {
      const disk = taken([
        ...flushed,
        write('/d/a', 'new!'),
        { do: 'size', path: '/d/a', size: 2 },
      ]);
      const random = randomFrom(7);
      for (let cut = 0; cut < 50; cut += 1) {
        const text = textAt(disk.cut(kind, random), '/d/a');
        assert.match(text, /^(old|new|new!|ne|ol|old\0|\0*)$/, `${kind}: ${JSON.stringify(text)}`);
      }
    }
  });
});

describe('durability: reading a trace', () => {
  const hex = text => Buffer.from(text).toString('hex').replace(/../g, '\\x$&');
  const read = async lines => {
    const folder = mkdtempSync(join(tmpdir(), 'union-trace-'));
    try {
      writeFileSync(join(folder, 'trace'), `${lines.join('\n')}\n`);
      const steps = [];
      for await (const step of readTrace(join(folder, 'trace'), '/d')) steps.push(step);
      return steps;
    } finally {
      rmSync(folder, { recursive: true });
    }
  };

  it('takes writes, flushes, names and answers in their order, those that were cut in two as well', async () => {
    const a = hex('/d/a');
    const steps = await read([
      `7 openat(AT_FDCWD<${hex('/x')}>, "${a}", O_RDWR|O_CREAT, 0644) = 5<${a}>`,
      `7 pwrite64(5<${a}>, "${hex('one')}", 3, 40 <unfinished ...>`,
      `8 write(9<${hex('socket:[1]')}>, "${hex('HTTP/1.1 201 Created')}", 20) = 20`,
      '7 <... pwrite64 resumed>)           = 3',
      `7 fsync(5<${a}> <unfinished ...>`,
      `8 write(3<${hex('/x/log')}>, "${hex('no matter')}", 9) = 9`,
      '7 <... fsync resumed>)              = 0',
      `7 write(5<${a}>, "${hex('two')}", 3) = 3`,
      `7 unlink("${hex('/d/gone')}") = -1 ENOENT (No such file or directory)`,
      `7 pwrite64(5<${a}>, "${hex('x')}", 1, 0) = -1 ENOSPC (No space left on device)`,
      `7 rename("${a}", "${hex('/d/b')}") = 0`,
      '7 +++ exited with 0 +++',
    ]);
    assert.deepEqual(
      steps.map(({ do: what, path, offset }) => [what, path, offset]),
      [
        ['open', '/d/a', undefined],
        ['write', '/d/a', 40],
        ['sent', undefined, undefined],
        ['flush', '/d/a', undefined],
        ['write', '/d/a', 0],
        ['rename', '/d/b', undefined],
      ],
    );
    assert.equal(steps[2].data.toString(), 'HTTP/1.1 201 Created');
  });

  it('gives up on what the model of the disk does not know', async () => {
    const line = `7 fallocate(5<${hex('/d/a')}>, 0, 0, 4096) = 0`;
    await assert.rejects(read([line]), /does not know fallocate/);
  });
});

describe('durability: a careless adapter', () => {
  /** Saves a site's settings and dies at once; @returns whether they are there afterwards. */
  const isKept = plant => {
    const folder = mkdtempSync(join(tmpdir(), 'union-plant-'));
    const url = path => pathToFileURL(join(ROOT, path)).href;
    const program = `
      import { openStore } from ${JSON.stringify(url('server/src/store/open.ts'))};
      const store = await openStore({ dataDir: ${JSON.stringify(folder)} });
      await store.saveSettings('demo', { site: { id: 'demo' } });
      process.kill(process.pid, 'SIGKILL');`;
    const look = `
      import { openStore } from ${JSON.stringify(url('server/src/store/open.ts'))};
      const store = await openStore({ dataDir: ${JSON.stringify(folder)} });
      process.stdout.write(String((await store.siteIds()).length));
      await store.close();`;
    const run = (text, before = [], env = {}) =>
      spawnSync(process.execPath, [...before, '--input-type=module', '-e', text], {
        encoding: 'utf8',
        env: { ...process.env, ...env },
      });
    try {
      run(program, [`--import=${url('test/durability/plants.mjs')}`], { UNION_PLANT: plant });
      return run(look).stdout;
    } finally {
      rmSync(folder, { recursive: true });
    }
  };

  it('loses what it acknowledged, and the server’s own does not', () => {
    assert.equal(isKept('unsynced'), '0');
    assert.equal(isKept(''), '1');
  });
});

describe('durability: the restore drill', () => {
  it('finds the documented commands', () => {
    const [backup, restore, backupPg, restorePg] = documentedSteps();
    for (const lines of [backup, backupPg])
      assert.match(lines.join('\n'), / backup .*\ncp .*keys\.json/);
    for (const lines of [restore, restorePg]) assert.match(lines.join('\n'), / restore [^]* serve/);
  });
});

describe('frame pages: a script that did not come', () => {
  it('is asked for anew under another address', async () => {
    const plugin = framePages.plugins.find(({ name }) => name === 'asks-again');
    const { code } = plugin.renderChunk('return again => __again(again);');
    const ask = new Function(code)();
    const asked = [];
    const load = again => {
      asked.push(again);
      return asked.length < 3 ? Promise.reject(new Error('cut')) : Promise.resolve('here');
    };
    await assert.rejects(ask(load), /cut/);
    await assert.rejects(ask(load), /cut/);
    assert.equal(await ask(load), 'here');
    assert.equal(await ask(load), 'here');
    assert.deepEqual(asked, ['', '#', '##', '##']);
    assert.equal(plugin.renderChunk('no import'), null);
  });
});
