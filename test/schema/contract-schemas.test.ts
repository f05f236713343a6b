import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
// @ts-expect-error a plain script without types
import { schemaBreaks } from '../../scripts/lib/contract-schemas.mjs';
import { at, schemasNow, type Break, type Schemas } from './contract.ts';

/** What breaks when the schemas of today are changed so; told as `document pointer what`. */
function broken(change: (schemas: Schemas) => void, judged: object[] = []): string[] {
  const changed = schemasNow();
  change(changed);
  const breaks = schemaBreaks(schemasNow(), changed, judged) as Break[];
  for (const { why } of breaks) assert.ok(why.length > 10);
  return breaks.map(({ document, pointer, what }) => `${document} ${pointer} ${what}`);
}

suite('what breaks a published document', () => {
  const BREAKS: [string, (schemas: Schemas) => void, RegExp][] = [
    ['a schema is gone', all => all.delete('books.schema.json'), /^books {2}the schema is gone$/],
    [
      'a member is gone',
      all => delete at(all, 'person').properties?.story,
      /^person \/story the member is gone$/,
    ],
    [
      'a member of an item in another file is gone',
      all => delete at(all, 'standings', '$defs/row').properties?.move,
      /^standings-delta \/items\/\*\/move the member is gone$/,
    ],
    [
      'a member is newly required',
      all => (at(all, 'person').required as string[]).push('trade'),
      /^person \/trade is newly required$/,
    ],
    [
      'an answer is no longer sure to have a member',
      all => (at(all, 'books', '$defs/book').required = ['id']),
      /^books \/items\/\*\/title is no longer required$/,
    ],
    [
      'a type is narrowed',
      all => (at(all, 'defs', '$defs/fact/properties/value').type = 'number'),
      /^person \/facts\/\*\/value type string no longer allowed, only number$/,
    ],
    [
      'a number must be whole',
      all => (at(all, 'standings', '$defs/row/properties/total').type = 'integer'),
      /^standings \/rows\/\*\/total type number no longer allowed/,
    ],
    [
      'a word of a list is gone',
      all => (at(all, 'contest', '$defs/contestKind').enum as string[]).pop(),
      /^contest \/kind "projects" no longer allowed$/,
    ],
    [
      'an open list is closed',
      all => (at(all, 'contest', '$defs/contestState').enum = ['final']),
      /^contest \/state only \["final"\] are allowed now$/,
    ],
    [
      'a constant is another',
      all => (at(all, 'defs', '$defs/version').const = 2),
      /^site \/v was 1, is now always 2$/,
    ],
    [
      'a pattern is another',
      all => (at(all, 'defs', '$defs/regionCode').pattern = '^[1-6][0-9]{5}$'),
      /^regions \/regions\/\*\/code pattern was .* is "\^\[1-6\]/,
    ],
    [
      'a range is narrowed',
      all => (at(all, 'contest', '$defs/contestRules/properties/decimals').maximum = 2),
      /^contest \/events\/\*\/rules\/decimals maximum was 6, is 2$/,
    ],
    [
      'a length is limited',
      all => (at(all, 'defs', '$defs/text').maxLength = 100),
      /^site \/site\/name maxLength was not set, is 100$/,
    ],
    [
      'something is added beside a reference to what others use as well',
      all => (at(all, 'person', 'properties/org').maxLength = 20),
      /^person \/org maxLength was not set, is 20$/,
    ],
    [
      'a list must have items',
      all => (at(all, 'standings', 'properties/rows').minItems = 1),
      /^standings \/rows minItems was not set, is 1$/,
    ],
    [
      'unknown members are refused',
      all => (at(all, 'person').additionalProperties = false as never),
      /^person {2}additionalProperties is limited now, members of their own had been allowed$/,
    ],
    [
      'names of members are limited',
      all => (at(all, 'person', 'properties/show').propertyNames = { pattern: '^[a-z]+$' }),
      /^person \/show propertyNames is limited now/,
    ],
    [
      'values of a map are narrowed',
      all => (at(all, 'site', 'properties/theme/additionalProperties').maxLength = 9),
      /^site \/theme\/\* maxLength was 256, is 9$/,
    ],
    [
      'a condition is added',
      all => (at(all, 'contest').if = { required: ['kind'] }),
      /^contest {2}if changed, which cannot be compared$/,
    ],
    [
      'a part is added to allOf',
      all => at(all, 'site', '$defs/baseMap').allOf?.push({ required: ['attribution'] }),
      /^site \/map allOf asks for more$/,
    ],
    [
      'one of a pair is narrowed',
      all => (at(all, 'defs', '$defs/lonLat/prefixItems/0').maximum = 135),
      /^station-collection \/features\/\*\/geometry\/coordinates\/0 maximum was 180, is 135$/,
    ],
    [
      'the config of a widget loses a member: snippets must keep working',
      all => delete at(all, 'widget-station-map').properties?.openNow,
      /^widget-station-map \/openNow the member is gone$/,
    ],
  ];
  for (const [name, change, line] of BREAKS) {
    test(name, () => {
      const lines = broken(change);
      assert.ok(
        lines.some(one => line.test(one)),
        lines.join('\n') || 'nothing was told',
      );
    });
  }
});

suite('what breaks nothing', () => {
  const FINE: [string, (schemas: Schemas) => void][] = [
    ['nothing changed', () => {}],
    ['a member is added', all => ((at(all, 'person').properties ??= {}).pets = { type: 'string' })],
    ['a schema is added', all => all.set('new.schema.json', { type: 'object' })],
    [
      'a word is added to a list',
      all => (at(all, 'contest', '$defs/contestKind').enum as string[]).push('x'),
    ],
    ['a closed list is opened', all => delete at(all, 'contest', '$defs/contestKind').enum],
    [
      'a whole number may be any',
      all => (at(all, 'standings', '$defs/row/properties/move').type = 'number'),
    ],
    ['a limit is lifted', all => delete at(all, 'defs', '$defs/slug').maxLength],
    ['a pattern is lifted', all => delete at(all, 'defs', '$defs/regionCode').pattern],
    [
      'a request need not have a member',
      all => (at(all, 'application-request').required = ['formId', 'answers']),
    ],
    ['words for people', all => (at(all, 'person').description = '别的话。 Other words.')],
  ];
  for (const [name, change] of FINE) test(name, () => assert.deepEqual(broken(change), []));

  test('a pattern that a person judged to be wider', () => {
    const now = '^[0-9]{6}$';
    const change = (all: Schemas): void => {
      at(all, 'site', 'properties/site/properties').region = { type: 'string', pattern: now };
    };
    assert.equal(broken(change).length, 1);
    const judged = [{ document: 'site', pointer: '/site/region', now, reason: 'wider' }];
    assert.deepEqual(broken(change, judged), []);
  });
});
