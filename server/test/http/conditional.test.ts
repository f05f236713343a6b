import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noneMatchHolds } from '../../src/http/conditional.ts';

const HELD = ['"abc"', 'W/"abc"', '*', ' * ', '"x", "abc"', '"x",W/"abc" ,"y"', '"a,b", "abc"'];
const NOT_HELD = ['"abd"', 'abc', '', '"abc', '"abc-br"', '"x, abc"', 'W/"ab"', '"", "*"'];

for (const header of HELD) {
  test(`If-None-Match: ${header} holds "abc"`, () => assert.ok(noneMatchHolds(header, '"abc"')));
}
for (const header of NOT_HELD) {
  test(`If-None-Match: ${header} does not`, () => assert.ok(!noneMatchHolds(header, '"abc"')));
}
