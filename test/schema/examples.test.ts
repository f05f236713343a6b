import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Validate, ValidationError } from '../../src/data/generated/validators/validate.js';
import { validateCalendar } from '../../src/data/generated/validators/calendar.js';
import { validateLiveStatus } from '../../src/data/generated/validators/live-status.js';
import { validateProblemDetails } from '../../src/data/generated/validators/problem-details.js';
import { validateRegions } from '../../src/data/generated/validators/regions.js';
import { validateShardIndex } from '../../src/data/generated/validators/shard-index.js';
import { validateSite } from '../../src/data/generated/validators/site.js';
import { validateStationCollection } from '../../src/data/generated/validators/station-collection.js';
import { validateStationDetail } from '../../src/data/generated/validators/station-detail.js';
import { validateStationFeature } from '../../src/data/generated/validators/station-feature.js';
import { validateStationMapConfig } from '../../src/data/generated/validators/widget-station-map.js';
import { pointerOf } from '../../src/data/mend.ts';
import { documents, examplesOf, makeAjv, readJson } from './schemas.ts';

const ajv = makeAjv();

/** The shell and its features are checked apart; together they must say what the schema says. */
function collectionFaults(document: unknown): ValidationError[] {
  const faults = faultsBy(validateStationCollection, document);
  const features = (document as { features?: unknown[] }).features ?? [];
  return features.reduce<ValidationError[]>(
    (all, feature, at) => [
      ...all,
      ...faultsBy(validateStationFeature, feature).map(fault => ({
        ...fault,
        instancePath: `/features/${at}${fault.instancePath}`,
      })),
    ],
    faults,
  );
}

function faultsBy<T>(validate: Validate<T>, document: unknown): ValidationError[] {
  return validate(document) ? [] : (validate.errors ?? []);
}

const generated: Record<string, (document: unknown) => ValidationError[]> = {
  calendar: document => faultsBy(validateCalendar, document),
  'live-status': document => faultsBy(validateLiveStatus, document),
  'problem-details': document => faultsBy(validateProblemDetails, document),
  regions: document => faultsBy(validateRegions, document),
  'shard-index': document => faultsBy(validateShardIndex, document),
  site: document => faultsBy(validateSite, document),
  'station-collection': collectionFaults,
  'station-detail': document => faultsBy(validateStationDetail, document),
  'widget-station-map': document => faultsBy(validateStationMapConfig, document),
};

/** Faults as told by the schema itself and by the generated validator. */
function bothWays(name: string, document: unknown): [string, ValidationError[]][] {
  const validate = ajv.getSchema(`${name}.schema.json`);
  const check = generated[name];
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
