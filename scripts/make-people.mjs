// Puts the sample people into a server's database, with their drawn portraits. Runs under Node 24.
//   node scripts/make-people.mjs --into DATA_DIR [--site demo] [--if-none] [--studios 12600]
//   node scripts/make-people.mjs --portraits .storybook/public/people
// --if-none leaves a database alone that has them. --studios adds so many studios of a whole country.
// --portraits writes the faces that stories show. All but the days that can be booked is the same each time.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openStore } from '../server/src/store/open.ts';
import { drawPortrait, sampleFaces, samplePeople, sampleStudios } from './lib/sample-people.mjs';
import { pngOf } from './lib/sample-png.mjs';

const { values } = parseArgs({
  options: {
    into: { type: 'string' },
    site: { type: 'string', default: 'demo' },
    'if-none': { type: 'boolean', default: false },
    studios: { type: 'string', default: '0' },
    portraits: { type: 'string' },
  },
});
const SOURCE = 'sample-people';
/** Bytes of a portrait by what is drawn. */
const drawn = new Map();
const studios = Number(values.studios);
if ((!values.into && !values.portraits) || !Number.isInteger(studios) || studios < 0) {
  console.error('Usage: node scripts/make-people.mjs --into DATA_DIR [--site demo] [--if-none]');
  console.error('         [--studios 12600]   or   --portraits DIR');
  process.exit(2);
}
if (values.portraits) writeFaces(resolve(values.portraits));
if (values.into) await writeDatabase(resolve(values.into));

function writeFaces(folder) {
  mkdirSync(folder, { recursive: true });
  sampleFaces().forEach((wish, at) => {
    const name = `${String(at + 1).padStart(2, '0')}.png`;
    writeFileSync(join(folder, name), pngOf(drawPortrait(wish.seed, wish)));
  });
}

async function writeDatabase(dataDir) {
  const store = await openStore({ dataDir });
  try {
    const sources = values['if-none'] ? await store.sources(values.site, 'people') : [];
    if (sources.some(({ source }) => source === SOURCE)) return;
    const people = [...samplePeople(), ...sampleStudios(studios)];
    const made = people.map(withPhoto);
    // Photos first: they are shown once a document names them.
    const photos = made.flatMap(({ photo }) => photo ?? []);
    await store.people.putPhotos(values.site, SOURCE, photos);
    await store.replaceDocuments(values.site, {
      kind: 'people',
      source: SOURCE,
      documents: made.map(({ document }) => document),
      report: { count: made.length },
    });
    await store.people.dropUnusedPhotos(values.site);
    console.log(`${made.length} people written to ${dataDir}`);
  } finally {
    await store.close();
  }
}

function facePng(portrait) {
  const key = JSON.stringify(portrait);
  if (!drawn.has(key)) drawn.set(key, pngOf(drawPortrait(portrait.seed, portrait)));
  return drawn.get(key);
}

/** A document as it is stored, and the portrait it names by its content. */
function withPhoto({ id, person, portrait }) {
  const path = `v1/people/${id}.json`;
  const documentOf = body => ({ path, name: person.name, body: JSON.stringify(body) });
  if (!portrait) return { document: documentOf(person) };
  const bytes = facePng(portrait);
  const stamp = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  const name = `${id}-${stamp}.png`;
  const photo = { ...person.photo, src: `v1/people/photos/${name}` };
  return {
    document: documentOf({ ...person, photo }),
    photo: { name, person: id, mediaType: 'image/png', bytes },
  };
}
