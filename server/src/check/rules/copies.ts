import { bilingual, type Bilingual } from '../../user-error.ts';
import type { Finding } from '../finding.ts';
import { isRecord } from '../pointer.ts';
import type { WholeRule } from '../rule.ts';
import type { StationFact, Whole } from '../whole.ts';
import { shown } from '../words.ts';

/** Another copy of the site says the same: the same stations, people, contests and forms. */
export const copies: WholeRule = function* (whole) {
  const { other } = whole;
  const [site] = whole.of('site');
  if (!other || !site) return;
  const [here, there] = [idOf(whole), idOf(other)];
  if (here !== there) {
    yield differs(site.name, '/site/id', words(shown(here), shown(there)));
  }
  for (const collection of ['stations', 'reading']) {
    yield* stationsDiffer(whole, other, collection, site.name);
  }
  const texts = textsOf(other);
  for (const [name, text] of textsOf(whole)) {
    const same = texts.get(name);
    if (same === undefined || same === text) continue;
    yield differs(name, '', bilingual('内容与另一份不同。', 'It is not what the other copy has.'));
  }
};

function idOf({ site }: Whole): unknown {
  return isRecord(site['site']) ? site['site']['id'] : undefined;
}

/** The first difference between two lists of stations: where one is, there are mostly more. */
function* stationsDiffer(
  one: Whole,
  other: Whole,
  collection: string,
  site: string,
): Generator<Finding> {
  const [here, there] = [stationsOf(one, collection), stationsOf(other, collection)];
  if (here.size !== there.size) {
    const counts = words(`${here.size} 个站点`, `${there.size} 个站点`);
    const en = `Here are ${here.size} stations, in the other copy ${there.size}.`;
    yield differs(site, `/collections/${collection}`, { ...counts, en });
    return;
  }
  for (const [id, { name, lon, lat, document, pointer }] of here) {
    const match = there.get(id);
    if (match?.name === name && match.lon === lon && match.lat === lat) continue;
    yield differs(
      document,
      pointer,
      match
        ? words(
            `“${shown(name)}” [${lon}, ${lat}]`,
            `“${shown(match.name)}” [${match.lon}, ${match.lat}]`,
          )
        : bilingual(
            `另一份没有“${shown(name)}”（${shown(id)}）。`,
            `The other copy has no "${shown(name)}" (${shown(id)}).`,
          ),
    );
    return;
  }
}

function stationsOf({ stations }: Whole, collection: string): Map<string, StationFact> {
  const own = stations.filter(station => station.collection === collection);
  return new Map(own.map(station => [station.id, station]));
}

/** What people, contests and forms say, by the name of their document. */
function textsOf({ documents }: Whole): Map<string, string> {
  const kinds = ['person', 'contest', 'standings', 'form'];
  const own = documents.filter(({ kind }) => kinds.includes(kind));
  return new Map(own.map(({ name, value }) => [name, JSON.stringify(value)]));
}

function words(here: string, there: string): Bilingual {
  return bilingual(
    `这里是 ${here}，另一份是 ${there}。`,
    `Here it is ${here}, in the other copy ${there}.`,
  );
}

function differs(document: string, pointer: string, message: Bilingual): Finding {
  const mend = bilingual('把旧的一份重新发布。', 'Publish the older one again.');
  return { code: 'copies-differ', document, pointer, message, mend };
}
