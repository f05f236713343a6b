import { expect } from '@open-wc/testing';
import { fc } from '../helpers/fc.ts';
import { until } from '../helpers/until.ts';
import { scriptedClient } from '../helpers/station-client.ts';
import type { StationFeature } from '../../src/data/generated/types.ts';
import { StationNarrow } from '../../src/stations/station-narrow.ts';
import { EMPTY_QUERY } from '../../src/stations/station-query.ts';
import { topRows } from '../../src/stations/top-rows.ts';
import { wholeModel } from '../../src/stations/whole-model.ts';
import { at, station } from '../widgets/station-map/samples.ts';

const NOW = at('2026-03-02 10:00');

const street = [
  station('a', { name: '东门驿站', hours: 'Mo-Su 08:00-22:00' }),
  station('b', { name: '西门驿站', hours: 'Mo-Fr 08:30-17:00; PH off', kinds: ['rider'] }),
  station('c', { name: '南门小屋' }),
];

function narrowOf(features: StationFeature[] = street) {
  let told = 0;
  const model = wholeModel(
    scriptedClient({}),
    { kind: 'collection', features, regions: [], issues: [] },
    { changed: () => (told += 1) },
  );
  const narrow = new StationNarrow(model);
  const left = (more: Partial<typeof EMPTY_QUERY>, now = NOW) => {
    const { mask, isLoose } = narrow.find({ ...EMPTY_QUERY, ...more }, now);
    const ids = [...mask.keys()].filter(row => mask[row]).map(row => model.table.idOf(row));
    return `${isLoose ? 'nearly ' : ''}${ids.join('')}`;
  };
  return { model, narrow, left, told: () => told };
}

describe('StationNarrow', () => {
  it('asks now, tonight and a day of the clock and the calendar', () => {
    const { left, narrow } = narrowOf();
    expect([left({}), left({ openNow: true })]).to.deep.equal(['abc', 'ab']);
    expect(left({ openNow: true }, at('2026-03-02 18:00'))).to.equal('a');
    expect(left({ tonight: true })).to.equal('a');
    expect(left({ day: '2026-10-01' }), 'National Day').to.equal('a');
    expect(left({ day: '2026-10-10' }), 'a Saturday worked').to.equal('ab');
    const { day, unknown } = narrow.find({ ...EMPTY_QUERY, day: '2026-10-10' }, NOW);
    expect([day, unknown.day]).to.deep.equal([2, 1]);
  });

  it('makes nothing twice while nothing changes', () => {
    const { model, narrow } = narrowOf();
    const query = { ...EMPTY_QUERY, text: '驿站' };
    const first = narrow.find(query, NOW);
    expect(narrow.find(query, NOW)).to.equal(first);
    expect(narrow.find({ ...query, openNow: true }, NOW).scores, 'one search').to.equal(
      first.scores,
    );
    model.add([station('d', { name: '北门驿站' })]);
    expect(narrow.find(query, NOW).count).to.equal(3);
  });

  it('looks for one slip of the hand by itself, and says when it has found it', async () => {
    const { narrow, left, told } = narrowOf();
    const query = { ...EMPTY_QUERY, text: '东门译站' };
    const before = told();
    const first = narrow.find(query, NOW);
    expect([first.count, first.isLoose, first.isSearching]).to.deep.equal([0, false, true]);
    await until(() => told() > before);
    expect(left({ text: '东门译站' })).to.equal('nearly a');
    expect(left({ text: '东门驿站' })).to.equal('a');
    expect(left({ text: '火星基地' })).to.equal('');
    await until(() => !narrow.find({ ...EMPTY_QUERY, text: '火星基地' }, NOW).isSearching);
    expect(left({ text: '火星基地' })).to.equal('');
  });
});

describe('topRows', () => {
  it('stands as sorting stands', () => {
    const rows = fc.array(fc.tuple(fc.boolean(), fc.nat(70)), { maxLength: 80, size: 'max' });
    fc.assert(
      fc.property(rows, fc.nat(90), (all, limit) => {
        const mask = Uint8Array.from(all, ([isIn]) => Number(isIn));
        const scores = Uint16Array.from(all, ([, score]) => score);
        const wanted = [...mask.keys()]
          .filter(row => mask[row])
          .sort((a, b) => scores[b]! - scores[a]! || a - b);
        expect(topRows(mask, scores, limit)).to.deep.equal(wanted.slice(0, limit));
      }),
    );
  });
});
