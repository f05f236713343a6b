import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { draftOf, maskedId, maskedMobile, mayBeKept } from '../../src/form/index.ts';
import { ANSWERS, EXAMPLE_ID, field, formOf, JOIN } from './samples.ts';

describe('draftOf', () => {
  it('keeps no identity number and no file of the example', () => {
    const draft = draftOf(JOIN, { ...ANSWERS, photo: ['u-1'], org: 'o-1', stranger: 'x' });
    const { idNumber, ...rest } = ANSWERS;
    assert.deepEqual(draft, { ...rest, org: 'o-1' }, 'also what is not asked at the moment');
    assert.ok(idNumber && !JSON.stringify(draft).includes(String(idNumber)));
  });

  it('keeps nothing sensitive, whatever its type', () => {
    for (const more of [
      { sensitive: true },
      { type: 'id' },
      { type: 'code' },
      { type: 'photo' },
      { type: 'file' },
      { type: 'note' },
      { check: 'cn-id' },
      { check: [{ is: 'length', min: 1 }, { is: 'cn-id' }] },
    ]) {
      assert.equal(mayBeKept(field('f', more)), false, JSON.stringify(more));
    }
    assert.equal(mayBeKept(field('f', { type: 'phone', sensitive: false })), true);
    assert.deepEqual(draftOf(formOf([field('a'), field('b')]), { a: '', b: [] }), {});
  });
});

describe('masks', () => {
  it('hide birth and division, or everything', () => {
    assert.equal(maskedId(EXAMPLE_ID), `110***********${EXAMPLE_ID.slice(-4)}`);
    assert.equal(maskedId(EXAMPLE_ID).length, 18);
    assert.equal(maskedId('H12345678'), '*********');
    assert.equal(maskedMobile('13800005678'), '138****5678');
    assert.equal(maskedMobile('1234567'), '*******');
    assert.equal(maskedId(''), '');
  });
});
