import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fc } from '../helpers/fc.ts';
import { foldEntry, foldText, makeMatcher } from '../../src/rules/text-search.ts';
import type { SearchEntry } from '../../src/rules/text-search.ts';

const station: SearchEntry = {
  name: '陆家嘴商城路爱心接力站',
  address: '上海市浦东新区商城路１００号',
  py: 'ljzsclaxjlz',
  extra: '户外劳动者服务站',
};
const finds = (query: string, entry = station) => makeMatcher(query)(entry) > 0;

describe('foldText', () => {
  it('makes full-width and case one, and drops spaces, punctuation and symbols', () => {
    assert.equal(foldText('ＷｉＦｉ 驿站（２号）'), 'wifi驿站2号');
    assert.equal(foldText('临平区·爱心驿站 (换电点)、A-1'), '临平区爱心驿站换电点a1');
    assert.equal(foldText('～　「」《》+|'), '');
  });

  it('keeps letters of other scripts and private-use characters', () => {
    assert.equal(foldText('ئىشچىلار ئۆيى'), 'ئىشچىلارئۆيى');
    assert.equal(foldText('\ue81a村'), '\ue81a村');
    assert.equal(foldText('𠮷野'), '𠮷野');
  });

  it('joins a mark to the letter that a dropped space kept it from', () => {
    // NFKC makes the free-standing voicing mark U+309B a space with the combining one.
    assert.equal(foldText('か゛'), 'が');
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        assert.equal(foldText(foldText(text)), foldText(text));
      }),
    );
  });
});

describe('makeMatcher', () => {
  it('finds in name, initials, address and extra words', () => {
    assert.ok(finds('商城路'));
    assert.ok(finds('ljz'));
    assert.ok(finds('axjlz'));
    assert.ok(finds('浦东新区'));
    assert.ok(finds('劳动者'));
    assert.ok(!finds('静安'));
    assert.ok(!finds('zzz'));
  });

  it('wants every part, wherever each is found', () => {
    assert.ok(finds('浦东 接力站'));
    assert.ok(finds('  接力站　浦东 '));
    assert.ok(finds('ljz 浦东'));
    assert.ok(!finds('浦东 书屋'));
  });

  it('wants what is written together to stand together', () => {
    const entry = { name: '浦东爱心驿站' };
    assert.ok(finds('浦东 驿站', entry));
    assert.ok(!finds('浦东驿站', entry));
    assert.ok(finds('爱心驿站', entry));
  });

  it('folds the query like the entry', () => {
    assert.ok(finds('商城路100号'));
    assert.ok(finds('ＬＪＺ'));
    assert.ok(finds('LJZ'));
    assert.ok(finds('商城路·'));
  });

  it('matches everything alike where the query says nothing', () => {
    for (const query of ['', '  ', '，', '（ ）'])
      assert.equal(makeMatcher(query)(station), 1, query);
  });

  it('ranks whole name, beginning, inside, initials, address, extra', () => {
    const entries: SearchEntry[] = [
      { name: 'ab' },
      { name: 'abc' },
      { name: 'cab' },
      { name: '爱吧车', py: 'abc' },
      { name: '车爱吧', py: 'cab' },
      { name: '站', address: 'xab' },
      { name: '站', extra: 'ab' },
      { name: '站', address: 'a b c', py: 'zz' },
      { name: '站' },
    ];
    const scores = entries.map(makeMatcher('AB'));
    assert.deepEqual(
      scores.slice(0, 7).toSorted((a, b) => b - a),
      scores.slice(0, 7),
    );
    assert.equal(new Set(scores.slice(0, 7)).size, 7);
    assert.equal(scores[7], scores[5]);
    assert.equal(scores[8], 0);
  });

  it('ranks the sum of the parts', () => {
    const match = makeMatcher('浦东 驿站');
    const inName = match({ name: '浦东爱心驿站' });
    const inAddress = match({ name: '爱心驿站', address: '浦东新区' });
    assert.ok(inName > inAddress && inAddress > 0);
  });

  it('is the same for an entry folded before', () => {
    const text = fc.string({ unit: fc.constantFrom(...'浦东驿站爱心ａＢc １-路'), maxLength: 6 });
    const entry = fc.record(
      { name: text, address: text, py: text, extra: text },
      { requiredKeys: ['name'] },
    );
    fc.assert(
      fc.property(text, entry, (query, entry) => {
        const match = makeMatcher(query);
        assert.equal(match(foldEntry(entry)), match(entry));
        assert.equal(match(entry), match(entry));
      }),
      { numRuns: 1000 },
    );
  });

  it('matches exactly when every part is in one of the texts', () => {
    const text = fc.string({ unit: fc.constantFrom(...'浦东站ab '), maxLength: 5 });
    fc.assert(
      fc.property(text, text, text, text, (query, name, address, py) => {
        const parts = query.split(' ').filter(Boolean);
        const texts = [name, address, py].map(text => text.replaceAll(' ', ''));
        const expected = parts.every(part => texts.some(text => text.includes(part)));
        assert.equal(makeMatcher(query)({ name, address, py }) > 0, expected);
      }),
      { numRuns: 1000 },
    );
  });
});
