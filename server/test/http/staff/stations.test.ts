import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { StationDetail } from '../../../../src/data/generated/types.ts';
import { station } from '../../helpers/stations.ts';
import { staffApp, type Asked, type StaffApp } from './staff-app.ts';

const STATIONS = [
  station('s-1', [121.5, 31.2], { name: '东门示例驿站', py: 'dmslyz' }),
  station('s-2', [121.6, 31.3], { name: '西门示例驿站', py: 'xmslyz', status: 'closed' }),
];

async function read(
  { ask }: StaffApp,
  id: string,
): Promise<{ etag: string; detail: StationDetail }> {
  const { value, headers } = await ask(`stations/${id}`);
  return { etag: String(headers['etag']), detail: value.station };
}

function put({ ask }: StaffApp, detail: StationDetail, etag: string, more: Asked = {}) {
  const headers = { 'if-match': etag, ...more.headers };
  return ask(`stations/${detail.id}`, { method: 'PUT', body: detail, ...more, headers });
}

test('finds stations by name and by pinyin', async t => {
  const { ask } = await staffApp(t, STATIONS);
  const found = async (q: string) => {
    const { value } = await ask(`stations?${new URLSearchParams({ q })}`);
    return value.items.map(({ id }: { id: string }) => id);
  };
  assert.deepEqual(await found('西门'), ['s-2']);
  assert.deepEqual(await found('dmsl'), ['s-1']);
  assert.deepEqual((await found('示例')).sort(), ['s-1', 's-2']);
  assert.deepEqual(await found(' '), []);
  assert.deepEqual(await found("' OR 1=1 --"), []);
});

test('corrects a station, at once, for everybody, and can be rolled back', async t => {
  const staff = await staffApp(t, STATIONS);
  const { etag, detail } = await read(staff, 's-1');
  const better = { ...detail, properties: { ...detail.properties, hours: '每天 7:00-21:00' } };
  const saved = await put(staff, better, etag);
  assert.equal(saved.status, 200, JSON.stringify(saved.value));
  assert.deepEqual(saved.value.changes, [
    {
      pointer: '/properties/hours',
      after: 'Mo-Su 07:00-21:00',
      words: { after: { zh: '每天 07:00–21:00', en: 'every day 07:00–21:00' } },
    },
  ]);
  const shown = await staff.app.inject('/v1/stations/s-1.json');
  assert.equal(shown.json<StationDetail>().properties.hours, 'Mo-Su 07:00-21:00');
  assert.match((await staff.app.inject('/v1/stations/index.json')).body, /07:00-21:00/);
  const [run] = (await staff.ask('runs')).value.runs;
  assert.deepEqual([run.source, run.by, run.result.changed], ['correction', '李示例', 1]);
  assert.equal((await staff.ask(`runs/${run.runId}/undo`, { method: 'POST' })).status, 200);
  assert.deepEqual((await read(staff, 's-1')).detail, detail);
});

test('does not write over what somebody else changed', async t => {
  const staff = await staffApp(t, STATIONS);
  const { etag, detail } = await read(staff, 's-1');
  const named = (name: string) => ({ ...detail, properties: { ...detail.properties, name } });
  assert.equal((await put(staff, named('先改的示例驿站'), etag)).status, 200);
  const late = await put(staff, named('后改的示例驿站'), etag);
  assert.deepEqual([late.status, late.value.code], [412, 'moved-on']);
  assert.equal((await read(staff, 's-1')).detail.properties.name, '先改的示例驿站');
  const blind = await staff.ask('stations/s-1', { method: 'PUT', body: detail });
  assert.equal(blind.status, 428);
});

test('knows ids as long as they may be, and tags that a proxy weakened', async t => {
  const id = '示'.repeat(79);
  const staff = await staffApp(t, [station(id, [121.5, 31.2])]);
  const { etag, detail } = await read(staff, encodeURIComponent(id));
  const better = { ...detail, properties: { ...detail.properties, notes: '示例备注' } };
  const saved = await staff.ask(`stations/${encodeURIComponent(id)}`, {
    method: 'PUT',
    body: better,
    headers: { 'if-match': `W/${etag}` },
  });
  assert.equal(saved.status, 200, JSON.stringify(saved.value));
});

test('two people may correct two stations at the same time', async t => {
  const staff = await staffApp(t, STATIONS);
  const [one, two] = await Promise.all([read(staff, 's-1'), read(staff, 's-2')]);
  const answers = await Promise.all(
    [one, two].map(({ etag, detail }) =>
      put(staff, { ...detail, properties: { ...detail.properties, notes: '示例备注' } }, etag),
    ),
  );
  assert.deepEqual(
    answers.map(({ status }) => status),
    [200, 200],
  );
});

test('tells what is wrong by pointer and writes nothing', async t => {
  const staff = await staffApp(t, STATIONS);
  const { etag, detail } = await read(staff, 's-1');
  const wrong = { ...detail, properties: { ...detail.properties, name: '', hours: '看情况' } };
  const { status, value } = await put(staff, wrong, etag);
  assert.equal(status, 422);
  assert.deepEqual(value.errors.map(({ pointer }: { pointer: string }) => pointer).sort(), [
    '/properties/hours',
    '/properties/name',
  ]);
  assert.equal((await read(staff, 's-1')).etag, etag);
});

test('refuses hostile bodies and ids without failing', async t => {
  const staff = await staffApp(t, STATIONS);
  const { etag, detail } = await read(staff, 's-1');
  const json = { headers: { 'content-type': 'application/json' } };
  const deep = `{"properties":${'['.repeat(40)}${']'.repeat(40)}}`;
  for (const body of [deep, '{"__proto__":{"a":1}}', '{', '', '"x"', 'null']) {
    const { status } = await put(staff, detail, etag, { ...json, body });
    assert.ok(status === 400 || status === 422, `${body.slice(0, 20)} ${status}`);
  }
  const datum = await staff.ask('stations/s-1?crs=mars', {
    method: 'PUT',
    body: detail,
    headers: { 'if-match': etag },
  });
  assert.deepEqual([datum.status, datum.value.code], [400, 'crs']);
  for (const id of ['none', '..%2Findex', '%00', "x'%20OR%201=1", 'x'.repeat(500)]) {
    const answer = await staff.ask(`stations/${id}`);
    assert.ok([400, 404, 414].includes(answer.status), `${id} ${answer.status}`);
  }
  assert.equal((await read(staff, 's-1')).etag, etag);
});

test('takes JSON only, and says in both languages what it does not know', async t => {
  const staff = await staffApp(t, STATIONS);
  const { etag, detail } = await read(staff, 's-1');
  const plain = await put(staff, detail, etag, {
    headers: { 'content-type': 'text/plain' },
    body: JSON.stringify(detail),
  });
  assert.equal(plain.status, 415);
  const unknown = await staff.ask('nothing');
  assert.deepEqual([unknown.status, Object.keys(unknown.value.text)], [404, ['zh', 'en']]);
  assert.equal((await staff.ask('nothing', { as: 'nobody' })).status, 401);
});

test('a station that moves brings the name of its division', async t => {
  const staff = await staffApp(t, STATIONS);
  const { etag, detail } = await read(staff, 's-1');
  const { status } = await put(
    staff,
    { ...detail, properties: { ...detail.properties, region: '310101' } },
    etag,
  );
  assert.equal(status, 200);
  const { regions } = (await staff.app.inject('/v1/stations/regions.json')).json();
  assert.ok(JSON.stringify(regions).includes('黄浦区'), JSON.stringify(regions));
});

test('an admin removes a station, an editor does not', async t => {
  const staff = await staffApp(t, STATIONS);
  const { etag } = await read(staff, 's-1');
  const remove = { method: 'DELETE', headers: { 'if-match': etag } } as const;
  assert.equal((await staff.ask('stations/s-1', remove)).value.code, 'admin-only');
  const done = await staff.ask('stations/s-1', { ...remove, as: 'admin' });
  assert.equal(done.value.result.removed, 1);
  assert.equal((await staff.app.inject('/v1/stations/s-1.json')).statusCode, 404);
  assert.equal((await staff.ask('stations/s-1', { ...remove, as: 'admin' })).status, 404);
});

test('reads hours aloud while they are typed', async t => {
  const { ask } = await staffApp(t);
  const read = async (text: string) => (await ask(`hours?${new URLSearchParams({ text })}`)).value;
  assert.deepEqual(await read('周一到周五 8:30-12:00'), {
    ok: true,
    hours: 'Mo-Fr 08:30-12:00',
    text: { zh: '周一至周五 08:30–12:00', en: 'Mon to Fri 08:30–12:00' },
    remarks: [],
  });
  const strange = await read('看心情');
  assert.equal(strange.ok, false);
  assert.match(strange.text.zh, /“看心情”读不懂/);
});
