import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { suite, test } from 'node:test';
import type { Validate } from '../../src/data/generated/validators/validate.js';
import { fc } from '../helpers/fc.ts';
import { documents, examplesOf, makeAjv, readJson } from './schemas.ts';

const folder = new URL('../../src/data/generated/validators/', import.meta.url);
const ajv = makeAjv();
/** The schemas as the validators of stations see them: what only a reading station has is apart. */
const ajvOfStations = makeAjv((name, schema) => {
  if (name === 'station-collection') delete schema.$defs?.stationProperties?.properties?.reading;
});

/** Validator file → the schema it stands for. A collection is a shell; its features stand apart. */
const SCHEMAS: Record<string, string> = {
  'station-feature': 'station-collection.schema.json#/$defs/feature',
  reading: 'station-collection.schema.json#/$defs/reading',
};
for (const name of documents) {
  if (name !== 'station-collection') SCHEMAS[name] = `${name}.schema.json`;
}

async function validatorOf(file: string): Promise<Validate<unknown>> {
  const module = (await import(new URL(`${file}.js`, folder).href)) as Record<string, unknown>;
  return Object.values(module)[0] as Validate<unknown>;
}

function goodDocuments(file: string): unknown[] {
  if (file === 'reading') return goodDocuments('station-feature').flatMap(readingOf);
  if (file !== 'station-feature') {
    return examplesOf('examples', file).map(name => readJson(`examples/${file}/${name}`));
  }
  return examplesOf('examples', 'station-collection').flatMap(name => {
    const path = `examples/station-collection/${name}`;
    return (readJson(path) as { features: unknown[] }).features;
  });
}

function readingOf(feature: unknown): unknown[] {
  const { reading } = (feature as { properties: { reading?: unknown } }).properties;
  return reading === undefined ? [] : [reading];
}

/** A fault by where it is, what it is and its words; only a pattern's words are left out by us. */
function told(errors: Validate<unknown>['errors']): string[] {
  return (errors ?? [])
    .map(({ instancePath, keyword, params, message, propertyName = '' }) =>
      keyword === 'pattern'
        ? JSON.stringify([instancePath, keyword, propertyName])
        : JSON.stringify([instancePath, keyword, params, message, propertyName]),
    )
    .sort();
}

const VALUES: unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e21,
  200,
  '',
  'x',
  'a/b',
  '..',
  '站'.repeat(300),
  '𠮷'.repeat(64),
  '𠮷'.repeat(65),
  '2026-02-30',
  'https://',
  'tiles',
  'outline',
  [],
  [1],
  [1, 2, 3, 'x'],
  {},
  { 'Bad Name': 1, 'a/b~c': null },
];

interface Edit {
  way: number[];
  value: unknown;
  name: string | undefined;
}

const edit = fc.record({
  way: fc.array(fc.nat(30), { minLength: 1, maxLength: 6 }),
  value: fc.constantFrom(undefined, ...VALUES),
  name: fc.option(fc.constantFrom('new', 'a/b~c', 'Bad Name', '__x', 'toString', 'errors'), {
    nil: undefined,
  }),
});

/** Goes down by the numbers and there replaces, removes (`undefined`) or adds a member. */
function change(document: unknown, { way, value, name }: Edit): unknown {
  const names = typeof document === 'object' && document !== null ? Object.keys(document) : [];
  const [turn = 0, ...rest] = way;
  const parent = document as Record<string, unknown>;
  const at = names[turn % names.length];
  if (at === undefined) return value;
  const last = rest.length === 0 || typeof parent[at] !== 'object';
  if (!last) parent[at] = change(parent[at], { way: rest, value, name });
  else if (value === undefined && !Array.isArray(parent)) delete parent[at];
  else parent[name !== undefined && !Array.isArray(parent) ? name : at] = value;
  return document;
}

suite('what is generated finds the faults that ajv finds, and no others', () => {
  for (const [file, schema] of Object.entries(SCHEMAS)) {
    test(file, async () => {
      const validate = await validatorOf(file);
      const bySchema = (file.startsWith('station-') ? ajvOfStations : ajv).getSchema(schema);
      assert.ok(bySchema);
      const good = goodDocuments(file);
      assert.ok(good.length);
      let faulty = 0;
      fc.assert(
        fc.property(fc.constantFrom(...good), fc.array(edit, { maxLength: 4 }), (one, edits) => {
          const document = edits.reduce(change, structuredClone(one));
          const isGood = bySchema(document);
          assert.equal(validate(document), isGood);
          if (!isGood) faulty += 1;
          assert.deepEqual(
            told(validate.errors),
            told(bySchema.errors as Validate<unknown>['errors']),
          );
        }),
        { numRuns: 400 },
      );
      assert.ok(faulty > 50, `${faulty} faulty documents were tried`);
    });
  }
});

test('members that a page’s scripts put into every object are none of a document', async () => {
  const everywhere = Object.prototype as unknown as Record<string, unknown>;
  everywhere['toJSONString'] = () => '';
  try {
    for (const file of Object.keys(SCHEMAS)) {
      const validate = await validatorOf(file);
      for (const document of goodDocuments(file)) {
        assert.ok(validate(document), `${file}: ${JSON.stringify(validate.errors)}`);
      }
    }
  } finally {
    delete everywhere['toJSONString'];
  }
});

test('every validator is compared', () => {
  const files = readdirSync(folder).filter(name => name.endsWith('.js'));
  const names = files.map(name => name.replace('.js', ''));
  const own = names.filter(name => !/^shared(?:-|$)/.test(name)).sort();
  assert.deepEqual(own, [...Object.keys(SCHEMAS), 'station-collection'].sort());
});
