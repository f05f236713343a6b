import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { fc } from '../../../test/helpers/fc.ts';
import { addKey, KeyMissing, openKeyRing, Tampered } from '../../src/keys/key-ring.ts';
import { SUITES } from '../../src/keys/suites.ts';
import { UserError } from '../../src/user-error.ts';
import { testKeys } from '../helpers/keys.ts';
import { temporaryFolder } from '../helpers/server.ts';

for (const suite of SUITES) {
  test(`${suite}: what is sealed opens in its context, and nowhere else`, () => {
    const keys = testKeys(suite);
    const bytes = fc.uint8Array({ maxLength: 300 });
    fc.assert(
      fc.property(bytes, fc.string(), fc.string(), (plain, context, other) => {
        const sealed = keys.seal(plain, context);
        assert.match(sealed, /^(?:aes|sm4)\.[a-f0-9]{10}\.[\w-]+$/);
        assert.deepEqual(keys.open(sealed, context), Buffer.from(plain));
        assert.notEqual(keys.seal(plain, context), sealed, 'a nonce of its own each time');
        if (other !== context) assert.throws(() => keys.open(sealed, other), Tampered);
      }),
    );
  });

  test(`${suite}: every changed bit is noticed`, () => {
    const keys = testKeys(suite);
    const sealed = keys.seal('证件号码', 'demo/a');
    const [alg = '', id = '', body = ''] = sealed.split('.');
    const bytes = Buffer.from(body, 'base64url');
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const changed = Buffer.from(bytes);
      changed[bit >> 3] = (changed[bit >> 3] as number) ^ (1 << (bit & 7));
      const text = `${alg}.${id}.${changed.toString('base64url')}`;
      assert.throws(() => keys.open(text, 'demo/a'), Tampered, `bit ${bit}`);
    }
    for (const text of [
      '',
      'x',
      `${alg}.${id}`,
      `${alg}.${id}.`,
      `${sealed}.x`,
      `rot13.${id}.${body}`,
    ]) {
      assert.throws(() => keys.open(text, 'demo/a'), Tampered, text);
    }
    assert.throws(() => keys.open(`${alg}.0123456789.${body}`, 'demo/a'), KeyMissing);
  });
}

test('the national algorithms are those of the standards', () => {
  // GB/T 32905-2016, annex A.1: SM3 of “abc”.
  const sm3 = '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0';
  const { createHash, createCipheriv } = process.getBuiltinModule('node:crypto');
  assert.equal(createHash('sm3').update('abc').digest('hex'), sm3);
  // GB/T 32907-2016, annex A.1: one block; in counter mode over zeros it is the key stream.
  const key = Buffer.from('0123456789abcdeffedcba9876543210', 'hex');
  const stream = createCipheriv('sm4-ctr', key, key).update(Buffer.alloc(16)).toString('hex');
  assert.equal(stream, '681edf34d206965e86b3e94f536e4246');
});

test('blind hashes and signatures outlive a new key, and tell purposes apart', async t => {
  const dataDir = await temporaryFolder(t);
  const keys = openKeyRing({ dataDir });
  const sealed = keys.seal('x', 'c');
  const blind = keys.blind('person/id', '1');
  const mac = keys.sign('challenge', '1');
  const before = keys.currentKeyId;
  const id = addKey(join(dataDir, 'keys.json'), 'sm');
  assert.equal(keys.currentKeyId, before, 'until it is looked at again');
  keys.reload();
  assert.equal(keys.currentKeyId, id);
  assert.match(keys.seal('x', 'c'), new RegExp(`^sm4\\.${id}\\.`));
  assert.equal(keys.open(sealed, 'c').toString(), 'x');
  assert.equal(keys.blind('person/id', '1'), blind);
  assert.notEqual(keys.blind('person/phone', '1'), blind);
  assert.ok(keys.verify('challenge', '1', mac));
  assert.ok(!keys.verify('challenge', '2', mac));
  assert.ok(!keys.verify('other', '1', mac));
  assert.ok(!keys.verify('challenge', '1', ''));
  assert.equal(keys.isCurrent(sealed), false);
});

test('another instance takes up a new key when it meets it', async t => {
  const dataDir = await temporaryFolder(t);
  const [one, other] = [openKeyRing({ dataDir }), openKeyRing({ dataDir })];
  addKey(join(dataDir, 'keys.json'), 'aes');
  one.reload();
  assert.equal(other.open(one.seal('x', 'c'), 'c').toString(), 'x');
});

test('the file is for its owner alone, and made once however many start', async t => {
  const dataDir = join(await temporaryFolder(t), 'data');
  const rings = Array.from({ length: 5 }, () => openKeyRing({ dataDir }));
  assert.equal(new Set(rings.map(({ currentKeyId }) => currentKeyId)).size, 1);
  assert.deepEqual(await readdir(dataDir), ['keys.json']);
  if (process.platform !== 'win32') {
    assert.equal((await stat(join(dataDir, 'keys.json'))).mode & 0o777, 0o600);
  }
});

test('keys that are missing or damaged are told of in words, without a word of them', async t => {
  const dataDir = await temporaryFolder(t);
  const file = join(dataDir, 'keys.json');
  const told = (error: unknown): boolean =>
    error instanceof UserError && error.text.zh.includes(file) && error.text.en.includes(file);
  assert.throws(() => openKeyRing({ dataDir, create: false }), told);
  openKeyRing({ dataDir });
  const text = await readFile(file, 'utf8');
  const { secret } = (JSON.parse(text) as { keys: { secret: string }[] }).keys[0] as {
    secret: string;
  };
  for (const damaged of [
    '',
    '{}',
    text.slice(0, -20),
    text.replace('"current": "', '"current": "x'),
  ]) {
    await writeFile(file, damaged);
    assert.throws(
      () => openKeyRing({ dataDir }),
      (error: unknown) =>
        told(error) && !JSON.stringify((error as UserError).text).includes(secret),
    );
    assert.equal(await readFile(file, 'utf8'), damaged, 'never made anew');
  }
});

test('two changes at once: the second is told to wait, nothing is lost', async t => {
  const dataDir = await temporaryFolder(t);
  const file = join(dataDir, 'keys.json');
  const keys = openKeyRing({ dataDir });
  await writeFile(`${file}.new`, '');
  assert.throws(() => addKey(file, 'aes'), UserError);
  keys.reload();
  assert.equal(keys.keys.length, 1);
});

test('a blind hash is a keyed one', () => {
  const keys = testKeys();
  const plain = createHmac('sha256', '').update('13800000001').digest('base64url');
  assert.notEqual(keys.blind('person/phone', '13800000001'), plain);
  assert.notEqual(testKeys().blind('p', '1'), keys.blind('p', '1'));
  assert.match(keys.blind('p', '1'), /^[\w-]{43}$/);
});
