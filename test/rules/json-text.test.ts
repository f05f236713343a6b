import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { jsonText } from '../../src/rules/json-text.ts';
import { fc } from '../helpers/fc.ts';

describe('jsonText', () => {
  it('writes what JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        assert.equal(jsonText(value), JSON.stringify(value));
      }),
    );
  });

  it('leaves out members that are undefined, as JSON.stringify does', () => {
    assert.equal(jsonText({ a: undefined, b: [undefined, 1] }), '{"b":[null,1]}');
  });

  it('does so beside a script that hangs toJSON on every array', () => {
    const page = Array.prototype as { toJSON?: () => string };
    page.toJSON = () => 'no';
    try {
      assert.equal(jsonText({ a: ['x', [1]] }), '{"a":["x",[1]]}');
    } finally {
      delete page.toJSON;
    }
  });
});
