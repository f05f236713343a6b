// One static host for all: pages, scripts, documents, the picture; everything packed alike (gzip 9).
import { join } from 'node:path';
import { drawPortrait } from '../../../scripts/lib/sample-portrait.mjs';
import { pngOf } from '../../../scripts/lib/sample-png.mjs';
import { sampleAllianceMembers, samplePeopleOfYear } from '../../../scripts/lib/sample-people.mjs';
import { buildCdn } from '../../../test/durability/cdn.mjs';
import { bundleContenders } from '../../lib/bundle.mjs';
import { BENCH, CACHE } from '../../lib/places.mjs';
import { serve } from '../../lib/serve.mjs';
import { contenders } from './contenders.mjs';
import { pageOf } from './pages.mjs';

const PHOTO = 'photos/portrait.png';

/** Built once a run. */
let cdnFolder;

/** @returns {Promise<{origin: string, person: object, close: () => Promise<void>}>} */
export async function standOf(options) {
  // A folder of its own: whoever builds cdn/ while this runs does not change what is measured.
  cdnFolder ??= buildCdn(join(CACHE, 'loader-cdn'));
  const cdn = await cdnFolder;
  const bundles = join(CACHE, 'loader');
  await bundleContenders(
    contenders.filter(({ entry }) => entry),
    bundles,
  );
  const person = samplePerson();
  const pages = contenders.map(({ id }) => [`/${id}.html`, pageOf(id, person, options)]);
  const files = {
    ...Object.fromEntries(pages),
    '/.well-known/union-widgets.json': JSON.stringify(site),
    [`/v1/people/${person.id}.json`]: JSON.stringify(person),
  };
  const server = await serve(
    {
      ...mapValues(files, text => Buffer.from(text)),
      [`/${PHOTO}`]: pngOf(drawPortrait(23, { woman: true })),
      '/cdn/': cdn,
      '/bundles/': bundles,
      '/webawesome/': join(BENCH, 'node_modules', '@awesome.me', 'webawesome', 'dist-cdn'),
    },
    { packed: true },
  );
  return { person, ...server };
}

const site = {
  v: 1,
  site: { id: 'sample', name: '示例站点', lang: 'zh-Hans', tz: 'Asia/Shanghai' },
  collections: { people: 'v1/people/index.json' },
  api: { base: 'v1/', mode: 'static' },
};

/** One with everything that a card shows: photo, honours, figures, a sentence, a story. */
function samplePerson() {
  const all = [...samplePeopleOfYear(), ...sampleAllianceMembers()];
  const { person } = all.find(one => one.portrait && one.person.facts && one.person.quote);
  return { ...person, id: 'b-1', photo: { ...person.photo, src: PHOTO } };
}

function mapValues(object, change) {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
}
