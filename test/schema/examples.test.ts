import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Validate, ValidationError } from '../../src/data/generated/validators/validate.js';
import { pointerOf } from '../../src/data/mend.ts';
import { documents, examplesOf, makeAjv, readJson } from './schemas.ts';

const ajv = makeAjv();

const validators = new URL('../../src/data/generated/validators/', import.meta.url);

type Faults = (value: unknown) => ValidationError[];

/** The one validator of a generated file, as a function from a value to its faults. */
async function faultsBy(file: string): Promise<Faults> {
  const module = (await import(new URL(`${file}.js`, validators).href)) as Record<string, unknown>;
  const validate = Object.values(module)[0] as Validate<unknown>;
  return value => (validate(value) ? [] : (validate.errors ?? []));
}

const below = (path: string, faults: ValidationError[]): ValidationError[] =>
  faults.map(fault => ({ ...fault, instancePath: path + fault.instancePath }));

type Station = { properties?: { reading?: unknown } };

const readingFaults = await faultsBy('reading');

/** A station is checked apart from what only a reading station has; together they say it all. */
function stationFaults(faults: Faults): Faults {
  return station => {
    const reading = (station as Station).properties?.reading;
    const more = reading === undefined ? [] : readingFaults(reading);
    return [...faults(station), ...below('/properties/reading', more)];
  };
}

/** So are a collection's shell and its features. */
async function collectionFaults(): Promise<Faults> {
  const shell = await faultsBy('station-collection');
  const feature = stationFaults(await faultsBy('station-feature'));
  return document => {
    const features = (document as { features?: unknown[] }).features ?? [];
    const each = features.map((one, at) => below(`/features/${at}`, feature(one)));
    return [...shell(document), ...each.flat()];
  };
}

const generated = new Map<string, Faults>();
for (const name of documents) {
  if (name === 'station-collection') generated.set(name, await collectionFaults());
  else if (name === 'station-detail') generated.set(name, stationFaults(await faultsBy(name)));
  else generated.set(name, await faultsBy(name));
}

/** Faults as told by the schema itself and by the generated validator. */
function bothWays(name: string, document: unknown): [string, ValidationError[]][] {
  const validate = ajv.getSchema(`${name}.schema.json`);
  const check = generated.get(name);
  assert.ok(validate && check, `${name} has a schema and a validator`);
  const bySchema = validate(document) ? [] : ((validate.errors ?? []) as ValidationError[]);
  return [
    ['schema', bySchema],
    ['validator', check(document)],
  ];
}

for (const name of documents) {
  suite(name, () => {
    for (const file of examplesOf('examples', name)) {
      test(`accepts ${file}`, () => {
        for (const [way, faults] of bothWays(name, readJson(`examples/${name}/${file}`))) {
          assert.deepEqual(faults, [], way);
        }
      });
    }
    for (const file of examplesOf('examples-bad', name)) {
      test(`refuses ${file}`, () => {
        const bad = readJson(`examples-bad/${name}/${file}`) as Record<string, unknown>;
        for (const [way, faults] of bothWays(name, bad.document)) {
          const found = faults.map(fault => `${pointerOf(fault)} ${fault.keyword}`);
          assert.ok(found.includes(`${bad.pointer} ${bad.keyword}`), `${way}: ${found.join(', ')}`);
          // One fault was put in: nothing but that place may be called wrong.
          const elsewhere = faults.filter(
            fault =>
              fault.keyword !== 'if' &&
              !fault.propertyName &&
              !pointerOf(fault).startsWith(String(bad.pointer)),
          );
          assert.deepEqual(elsewhere, [], way);
        }
      });
    }
  });
}
