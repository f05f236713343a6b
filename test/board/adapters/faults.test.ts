import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { fc } from '../../helpers/fc.ts';
import { fromClics } from '../../../src/board/adapters/clics.ts';
import { fromClicsFeed } from '../../../src/board/adapters/clics-feed.ts';
import { fromCsv } from '../../../src/board/adapters/csv.ts';
import { fromSrk } from '../../../src/board/adapters/srk.ts';
import { fromXcpcio } from '../../../src/board/adapters/xcpcio.ts';
import { readForeign } from '../../../src/board/adapters/read-foreign.ts';
import { bundle, fixture, without } from './fixtures.ts';
import type { Fault, ForeignBoard } from '../../../src/board/adapters/foreign.ts';

const srk = () => JSON.parse(fixture('ranklist.srk.json'));

function said({ faults }: ForeignBoard): string[] {
  return faults.map(({ code, pointer }) => `${code} ${pointer}`);
}

function ids({ events }: ForeignBoard): string[] {
  return (events[0]?.rows ?? []).map(({ id }) => id);
}

suite('what cannot be read', () => {
  test('another version and type are said and read all the same', () => {
    const board = fromSrk({ ...srk(), version: '0.2.1', type: 'special' });
    assert.deepEqual(said(board).slice(0, 2), ['unreadable /type', 'version /version']);
    assert.equal(ids(board).length, 8);
    assert.ok(said(fromSrk({ ...srk(), version: undefined })).includes('version /version'));
  });

  test('missing parts are named', () => {
    const board = fromClics(without(bundle('clics'), 'scoreboard', 'teams'));
    assert.deepEqual(board.events, []);
    assert.ok(said(board).includes('part-missing /teams'));
    assert.ok(said(board).includes('part-missing /scoreboard'));
    assert.deepEqual(
      fromXcpcio({ config: bundle('xcpcio')['config'] }).faults.map(({ value }) => value),
      ['team.json', 'run.json', '打星队伍'],
    );
    assert.ok(said(fromXcpcio({ team: {}, run: [] })).includes('part-missing /config'));
    for (const text of ['', '{}', 'null', '[]', '{"rows": 1}', '{"type":', '"text"', '7']) {
      const found = readForeign(text);
      assert.deepEqual(found.events, [], text);
      assert.ok(found.faults.length > 0, text);
    }
  });

  test('unknown teams, problems, units and groups are named with their place; the rest is kept', () => {
    const documents = bundle('clics');
    documents['scoreboard'].rows[0].team_id = 'nobody';
    documents['scoreboard'].rows[1].problems[2].problem_id = 'nothing';
    documents['teams'][1].organization_id = 'u9';
    documents['teams'][2].group_ids.push('g9');
    documents['awards'][0].team_ids = ['nobody'];
    documents['awards'][1].id = 'first-to-solve-nothing';
    const board = fromClics(documents);
    for (const line of [
      'team-unknown /scoreboard/rows/0/team_id',
      'problem-unknown /scoreboard/rows/1/problems/2/problem_id',
      'organization-unknown /teams/1/organization_id',
      'group-unknown /teams/2/group_ids/1',
      'team-unknown /awards/0/team_ids/0',
      'problem-unknown /awards/1/id',
      'score-differs /scoreboard/rows/1/score/num_solved',
    ]) {
      assert.ok(said(board).includes(line), line);
    }
    assert.equal(ids(board).length, 8);
  });

  test('ranks that the rules do not make stay as given and are said', () => {
    const documents = bundle('clics');
    const rows = documents['scoreboard'].rows;
    [rows[1].rank, rows[2].rank] = [3, 2];
    const board = fromClics(documents);
    const faults = board.faults.filter(({ code }) => code === 'rank-differs');
    assert.deepEqual(faults, [
      { code: 'rank-differs', pointer: '/scoreboard/rows/1/rank', value: '3 → 2' },
      { code: 'rank-differs', pointer: '/scoreboard/rows/2/rank', value: '2 → 3' },
    ]);
    const ranks = Object.fromEntries(board.events[0]!.rows.map(({ id, rank }) => [id, rank]));
    assert.deepEqual([ranks['2'], ranks['1']], [2, 3]);
    assert.equal(ranks['5'], undefined);
    const document = srk();
    document.rows.reverse();
    const turned = fromSrk(document);
    assert.ok(turned.faults.some(({ code }) => code === 'rank-differs'));
    assert.deepEqual(ids(turned).slice(0, 2).sort(), ['7', '8']);
  });

  test('rows that are null, statuses that are too few, ids that come twice', () => {
    const document = srk();
    document.rows[1].statuses.pop();
    document.rows[2].user.id = document.rows[1].user.id;
    document.rows.push(null, 'row', { user: null }, { user: { id: 'x', name: null } });
    document.rows[0].statuses[0].result = 'WA';
    const board = fromSrk(document);
    for (const line of [
      'statuses-count /rows/1/statuses',
      'id-twice /rows/2/user/id',
      'unreadable /rows/8',
      'unreadable /rows/9',
      'missing /rows/10/user/id',
      'missing /rows/11/score/value',
      'unreadable /rows/0/statuses/0/result',
      'score-differs /rows/0/score/value',
    ]) {
      assert.ok(said(board).includes(line), line);
    }
    assert.equal(ids(board).length, 8);
  });

  test('lines of a feed that are no JSON, or no notification, leave the others alone', () => {
    const lines = fixture('clics/event-feed.ndjson').trimEnd().split('\n');
    const broken = [
      '{"type":"teams","id":"1"',
      '[1]',
      'null',
      '{"type":"teams","id":{},"data":{}}',
      '{"type":"teams","id":"x","data":7}',
      '{"type":"submissions","id":"s95","data":{"id":"s95","team_id":"nobody","problem_id":"?"}}',
      '{"type":"judgements","id":"j95","data":{"id":"j95","submission_id":"s96","judgement_type_id":"AC"}}',
      '{"type":"judgements","id":"j1","data":{"id":"j1","submission_id":"s2","judgement_type_id":"ZZ","start_contest_time":"4:00:00"}}',
    ];
    const board = fromClicsFeed([...broken.slice(0, 5), ...lines, ...broken.slice(5)].join('\n'));
    const at = lines.length + 5;
    for (const line of [
      'not-json /1',
      'unreadable /4/id',
      'unreadable /5/data',
      `team-unknown /${at + 1}/data/team_id`,
      `problem-unknown /${at + 1}/data/problem_id`,
      `missing /${at + 1}/data/contest_time`,
      `submission-unknown /${at + 2}/data/submission_id`,
      `verdict-unknown /${at + 3}/data/judgement_type_id`,
    ]) {
      assert.ok(said(board).includes(line), `${line}\n${said(board).join('\n')}`);
    }
    assert.equal(ids(board).length, 8);
  });

  test('names of prototypes are names', () => {
    const team = JSON.parse(
      '{"__proto__":{"team_id":"__proto__","name":"示例甲队"},"constructor":{"name":"示例乙队"}}',
    );
    const run = [
      { team_id: '__proto__', problem_id: 0, timestamp: 60, status: 'correct' },
      { team_id: 'toString', problem_id: 0, timestamp: 60, status: 'correct' },
      { team_id: 'constructor', problem_id: '__proto__', timestamp: 60, status: 'constructor' },
    ];
    const board = fromXcpcio({ config: { contest_name: '示例', problem_id: ['A'] }, team, run });
    assert.deepEqual(ids(board), ['__proto__', 'constructor']);
    assert.deepEqual(said(board), [
      'team-unknown /run/1/team_id',
      'problem-unknown /run/2/problem_id',
      'verdict-unknown /run/2/status',
    ]);
    assert.equal(({} as Record<string, unknown>)['name'], undefined);
  });

  test('an object in a circle, or one that cannot be made a text, is read no further than needed', () => {
    const document = srk();
    document.contest = document;
    document.rows[0].user.organization = document.rows;
    document.rows[1].score.time = [{ toString: 1, valueOf: 1 }, 'min'];
    document.rows[2].statuses[0].time = { toString: 1 };
    const board = fromSrk(document);
    assert.equal(ids(board).length, 8);
    const documents = bundle('clics');
    documents['contest'].start_time = { toString: null };
    documents['contest'].duration = { valueOf: 1, toString: 1 };
    assert.equal(ids(fromClics(documents)).length, 8);
  });

  test('a hundred thousand runs: a few dozen faults are listed, all are counted', () => {
    const config = { contest_name: '示例', problem_id: ['A', 'B', 'C'] };
    const team = Array.from({ length: 300 }, (_, i) => ({ team_id: i, name: `示例 ${i}` }));
    const run = Array.from({ length: 100_000 }, (_, i) => ({
      team_id: i % 600,
      problem_id: i % 3,
      timestamp: i % 18_000,
      status: i % 7 === 0 ? 'correct' : 'incorrect',
    }));
    const board = fromXcpcio({ config, team, run });
    assert.equal(ids(board).length, 300);
    const unknown = board.faults.filter(({ code }) => code === 'team-unknown');
    const more = unknown.reduce((sum, fault) => sum + (fault.more ?? 0), 0);
    assert.equal(unknown.length, 50);
    assert.equal(unknown.length + more, run.filter(({ team_id: id }) => id >= 300).length);
  });

  test('numbers and addresses of persons are in no row and in no fault', () => {
    const documents = bundle('clics');
    documents['teams'][0].id = '330324199001011234';
    documents['teams'][1].name = '示例二队 13800000000（a.b@example.cn）';
    documents['teams'][2].display_name = '示例三队';
    documents['scoreboard'].rows[1].team_id = '330324199001011234';
    const text = [
      JSON.stringify(fromClics(documents)),
      JSON.stringify(fromXcpcio(bundle('xcpcio'))),
      JSON.stringify(fromSrk(srk())),
      JSON.stringify(fromCsv(fixture('scores.csv'))),
    ].join('\n');
    for (const secret of [
      '330324199001011234',
      '2026010203',
      '13800000000',
      '110101199001011234',
      'example.cn',
      '示例教练',
      '10.0.0.1',
      '"male"',
    ]) {
      assert.ok(!text.includes(secret), secret);
    }
    const changed = fromClics(documents).faults.filter(({ code }) => /personal/.test(code));
    assert.deepEqual(changed, [
      { code: 'id-personal', pointer: '/teams/0/id', value: 'e-1' },
      { code: 'text-personal', pointer: '/teams/1/name' },
    ] satisfies Fault[]);
  });

  test('nothing throws, whatever stands in a document', () => {
    const broken = (value: unknown, path: readonly number[], put: unknown): unknown => {
      if (path.length === 0 || typeof value !== 'object' || value === null) return put;
      const [first, ...rest] = path;
      const keys = Object.keys(value);
      if (keys.length === 0) return put;
      const key = keys[first! % keys.length]!;
      const inner = broken((value as Record<string, unknown>)[key], rest, put);
      return Array.isArray(value)
        ? value.map((item, i) => (String(i) === key ? inner : item))
        : { ...value, [key]: inner };
    };
    const documents = [bundle('clics'), bundle('xcpcio'), srk()];
    const path = fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(
        fc.constantFrom(...documents),
        fc.array(path),
        fc.jsonValue(),
        (from, paths, put) => {
          const document = paths.reduce<unknown>((value, one) => broken(value, one, put), from);
          const board = readForeign(JSON.stringify(document));
          for (const event of board.events) {
            const seen = new Set(event.rows.map(({ id }) => id));
            assert.equal(seen.size, event.rows.length);
            for (const row of event.rows) assert.ok(row.id !== '' && row.name !== '');
          }
        },
      ),
      { numRuns: 150 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        readForeign(text);
        fromCsv(text);
        fromClicsFeed(text);
      }),
    );
  });
});
