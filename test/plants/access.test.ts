// The campaign of access finds what is wrong: its parts on what is made up, and a plant of each kind in a
// real browser. All plants: npm run test:access -- --plants.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openGround, type Opened } from '../access/ground.ts';
import { differences, openSnapshots } from '../access/snapshots.ts';
import { STATES } from '../access/states.ts';
import { SUBJECTS } from '../access/subjects.ts';
import { tableOf } from '../access/table.ts';
import { toldFaults } from '../access/told.ts';
import { textOf, type Heard } from '../access/tree.ts';
import { tryPlants, type Found } from '../access/try-plants.ts';

const heard = (role: string, name = '', inner: readonly Heard[] = []): Heard => ({
  role,
  name,
  states: [],
  inner,
});

describe('what is heard, as text', () => {
  it('is a line a node, and of many alike the first', () => {
    const rows = Array.from({ length: 9 }, (_, at) => heard('row', `${at}`));
    assert.equal(
      textOf([heard('table', '成绩', rows)]),
      'table 成绩\n  row 0\n  row 1\n  row 2\n  row 3\n  row 4\n  row 5\n  … 3 more row',
    );
  });

  it('says what is gone and what is new', () => {
    assert.deepEqual(differences('a\nb\nc\n', 'a\nb\nc\n'), []);
    const [said = ''] = differences('a\nb\nc\n', 'a\nx\nc\n');
    assert.match(said, /- b\n +\+ x$/);
  });

  it('is no fault where it was accepted, and one where nothing was', () => {
    const folder = mkdtempSync(join(tmpdir(), 'union-access-'));
    try {
      assert.match(openSnapshots({ folder }).compare('x', 'alert')[0]!, /no snapshot/);
      assert.deepEqual(openSnapshots({ folder, update: true }).compare('x', 'alert'), []);
      assert.deepEqual(openSnapshots({ folder }).compare('x', 'alert'), []);
      assert.match(openSnapshots({ folder }).compare('x', 'status')[0]!, /- alert\s+\+ status/);
      assert.deepEqual(openSnapshots({ folder }).unused(), ['x.txt']);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('what has to be heard', () => {
  const subject = SUBJECTS[0]!;
  const about = { subject, name: 'problem', state: STATES.problem, isMain: true } as const;
  const told = heard('alert', '', [heard('text', '没有连上服务器'), heard('button', '重试')]);

  it('is what happened, by a part that speaks up, and a button with a name', () => {
    assert.deepEqual(toldFaults([told], about), []);
    assert.match(toldFaults([{ ...told, role: 'group' }], about).join(), /nothing speaks up/);
    assert.match(toldFaults([heard('alert')], about).join(), /nothing speaks up.*no button/);
    assert.match(toldFaults([told, heard('link')], about).join(), /a link without a name/);
  });

  it('is all that is right', () => {
    const ready = { subject, name: 'ready', state: STATES.ready, isMain: true } as const;
    assert.deepEqual(toldFaults([heard('text', '共 55 个站点')], ready), []);
    assert.match(toldFaults([heard('text', '共 54 个站点')], ready).join(), /nothing of/);
  });
});

describe('the table', () => {
  it('has a row a widget and a column a state', () => {
    const cell = { subject: 'join-form', state: 'ready', modes: 6, stops: 4, wrong: [] } as const;
    const [head = '', row = ''] = tableOf([{ ...cell, wrong: [] }]).split('\n');
    assert.deepEqual(head.trim().split(/\s+/), Object.keys(STATES));
    assert.match(row, /^join-form +✔ 6·4 +–$/);
  });
});

/** One of each kind that is looked for. */
const KINDS = [
  'a button without a name',
  'a trap for the keyboard',
  'another role than was accepted',
  'the focus is lost',
  'a box wider than 320 px',
];

describe('plants', () => {
  let ground: Opened;
  let found: readonly Found[];
  before(async () => {
    ground = await openGround();
    found = await tryPlants(ground, name => KINDS.includes(name));
  });
  after(() => ground.close());

  it('are none where nothing is wrong', () => {
    const controls = found.filter(({ name }) => name.startsWith('control'));
    assert.deepEqual(
      controls.map(({ wrong }) => wrong),
      [[], []],
    );
  });

  for (const kind of KINDS) {
    it(`is caught: ${kind}`, () => {
      const own = found.filter(({ name }) => name === `plant: ${kind}`);
      assert.deepEqual(
        own.map(({ wrong }) => wrong),
        [[]],
      );
    });
  }
});
