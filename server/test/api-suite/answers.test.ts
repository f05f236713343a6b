import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ImportedStation } from '../../src/store/store.ts';
import { documentsOf, person } from '../helpers/documents.ts';
import { SETTINGS } from '../helpers/server.ts';
import { listOf, manyStations, randomFrom, station } from '../helpers/stations.ts';
import { DATABASES } from '../store/helpers/databases.ts';
import { idsFrom, instanceOver, LIST, pageOf, PEOPLE, READING } from './instance.ts';
import { Model, searchOf, type Question } from './model.ts';

/** Degrees as a URL carries them. */
const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;
/** A longitude past the date line comes back from the other side. */
const wrapped = (lon: number): number =>
  round(lon > 180 ? lon - 360 : lon < -180 ? lon + 360 : lon);
const clamped = (lat: number): number => round(Math.max(-90, Math.min(90, lat)));

/** Questions of every sort, the same for the same seed. */
function questions(stations: readonly ImportedStation[], seed: number): Question[] {
  const random = randomFrom(seed);
  const words = ['示例', 'slzd1', 's-000 站点', '没有的词', ''];
  return Array.from({ length: 24 }, (_, n) => {
    const [x, y] = stations[Math.floor(random() * stations.length)]?.feature.geometry
      .coordinates ?? [120, 30];
    const reach = random() * 6;
    const near = [round(x), round(y)] as const;
    const [west, east] = [wrapped(x - reach), wrapped(x + reach)];
    const bbox = [west, clamped(y - reach), east, clamped(y + reach)] as const;
    return {
      ...(n % 2 === 0 && { near }),
      ...(n % 3 === 0 && { bbox }),
      ...(n % 4 > 1 && { q: words[n % words.length] as string }),
    };
  });
}

for (const database of DATABASES) {
  test(`${database.name}: import after import, every answer is the model's`, async t => {
    const place = await database.make(t);
    const instance = await instanceOver(t, place);
    const { store, live, get } = instance;
    await store.saveSettings('demo', SETTINGS);
    const model = new Model();
    const all = manyStations(400);
    const twins = Array.from({ length: 30 }, (_, n) => station(`同址-${n}`, [121.5, 31.2]));
    const edges = [
      station('fiji', [179.999, -17]),
      station('samoa', [-179.999, -17.001], { kinds: ['reading', 'rest'] }),
      station('north', [12, 89.99]),
      station('𠮷', [121.5, 31.2], { name: '𠮷野家示例站' }),
    ];
    const steps: [source: string, stations: ImportedStation[]][] = [
      ['甲.csv', all.slice(0, 250)],
      ['乙.csv', [...all.slice(250), ...twins, ...edges]],
      ['甲.csv', all.slice(40, 260).filter(({ feature }) => feature.id < 's-00250')],
      ['乙.csv', [...twins.slice(5), ...edges]],
      ['甲.csv', []],
    ];
    for (const [at, [source, stations]] of steps.entries()) {
      await store.replaceStations('demo', listOf(stations, source));
      model.replace(source, stations);
      assert.equal(await live.refresh(), true);
      for (const question of questions(model.stations, at)) {
        const search = searchOf(question, { limit: '37' });
        const expected = model.answer(question);
        assert.deepEqual(await idsFrom(instance, `${LIST}?${search}`), expected, search);
        assert.equal(pageOf(await get(`${LIST}?${search}`)).numberMatched, expected.length);
        const reading = model.answer(question, 'reading');
        if (model.answer({}, 'reading').length > 0) {
          assert.deepEqual(await idsFrom(instance, `${READING}?${search}`), reading, search);
        }
      }
      const whole = (await get(LIST)).json<{ features: { id: string }[] }>().features;
      assert.deepEqual(
        whole.map(({ id }) => id),
        model.answer({}),
      );
      const [one] = model.stations;
      const detail = await get(`/v1/stations/${encodeURIComponent(one?.feature.id ?? '')}.json`);
      assert.deepEqual(detail.json(), one?.detail);
    }
  });

  test(`${database.name}: 0 wrong of 500 nearest-20 among 2,600 stations`, async t => {
    const place = await database.make(t);
    const { store, live, get } = await instanceOver(t, place);
    const stations = manyStations(2600);
    await store.replaceStations('demo', listOf(stations));
    await live.refresh();
    const model = new Model();
    model.replace('', stations);
    const sorted = model.stations;
    const random = randomFrom(11);
    let wrong = 0;
    for (let turn = 0; turn < 500; turn += 1) {
      const at = sorted[Math.floor(random() * sorted.length)]?.feature.geometry.coordinates;
      const [x = 0, y = 0] = at ?? [];
      const near = [round(x + random() - 0.5), round(y + random() - 0.5)] as const;
      const found = pageOf(await get(`${LIST}?near=${near.join(',')}&limit=20`)).ids;
      const expected = model.answer({ near }).slice(0, 20);
      if (found.join() !== expected.join()) wrong += 1;
    }
    assert.equal(wrong, 0);
  });

  test(`${database.name}: what did not change is not sent again after a re-import`, async t => {
    const place = await database.make(t);
    const { store, live, get } = await instanceOver(t, place);
    await store.replaceStations('demo', listOf(manyStations(2400)));
    await store.replaceDocuments('demo', documentsOf('people', [person('p-1'), person('p-2')]));
    await live.refresh();
    const paths = [...live.current.documents.keys(), 'v1/people/p-1.json'].map(path => `/${path}`);
    const tags = new Map<string, string>();
    for (const url of paths) tags.set(url, String((await get(url)).headers['etag']));
    const again = async (url: string) =>
      (await get(url, { 'if-none-match': tags.get(url) ?? '' })).statusCode;

    await store.replaceStations('demo', listOf(manyStations(2400)));
    assert.equal(await live.refresh(), false, 'the same list again is no change');
    for (const url of paths) assert.equal(await again(url), 304, url);

    const changed = manyStations(2400);
    changed[7] = station('s-00007', changed[7]?.feature.geometry.coordinates as [number, number], {
      name: '改了名的示例站',
    });
    await store.replaceStations('demo', listOf(changed));
    assert.equal(await live.refresh(), true);
    const sent: string[] = [];
    for (const url of paths) if ((await again(url)) === 200) sent.push(url);
    const shards = sent.filter(url => /\/stations\/s\//.test(url));
    assert.equal(shards.length, 1, 'one station, one shard');
    assert.ok(sent.includes(LIST), 'the index tells of the change');
    assert.ok(!sent.includes(PEOPLE) && !sent.includes('/v1/people/p-1.json'));
  });

  test(`${database.name}: pages across a change neither repeat nor skip what stayed`, async t => {
    const place = await database.make(t);
    const { store, live, get } = await instanceOver(t, place);
    const stations = manyStations(300);
    const people = Array.from({ length: 90 }, (_, n) => person(`p-${100 + n}`));
    await store.replaceStations('demo', listOf(stations));
    await store.replaceDocuments('demo', documentsOf('people', people));
    await live.refresh();
    const firsts = [
      `${LIST}?limit=50`,
      `${LIST}?near=104,30.6&limit=50`,
      `${LIST}?q=slzd&limit=50`,
      `${PEOPLE}?limit=30`,
    ];
    const began = await Promise.all(firsts.map(async url => pageOf(await get(url))));
    // Every third goes, others come: both what was shown already and what was not.
    const stay = <T>(list: readonly T[]): T[] => list.filter((_, n) => n % 3 !== 0);
    const fresh = manyStations(40, 9).map(({ feature }) =>
      station(`new-${feature.id}`, feature.geometry.coordinates as [number, number]),
    );
    await store.replaceStations('demo', listOf([...stay(stations), ...fresh]));
    const come = [person('p-050'), person('p-1505')];
    await store.replaceDocuments('demo', documentsOf('people', [...stay(people), ...come]));
    await live.refresh();
    const stayed = new Set([
      ...stay(stations).map(({ feature }) => feature.id),
      ...stay(people).map(({ path }) => path.slice('v1/people/'.length, -'.json'.length)),
    ]);
    for (const [at, { ids, next }] of began.entries()) {
      const seen = [...ids];
      for (let url = next; url !== undefined;) {
        const page = pageOf(await get(url));
        seen.push(...page.ids);
        url = page.next;
      }
      assert.equal(new Set(seen).size, seen.length, `${firsts[at]} repeats`);
      const all = at === 3 ? people.length : stations.length;
      const kept = seen.filter(id => stayed.has(id)).length;
      assert.equal(kept, all - Math.ceil(all / 3), `${firsts[at]} skips`);
    }
  });
}
