import { createHmac, timingSafeEqual } from 'node:crypto';
import { join } from 'node:path';
import {
  changeKeysFile,
  createKeysFile,
  missingKeys,
  newKey,
  newKeysFile,
  readKeysFile,
  type KeptKey,
  type KeysFile,
} from './keys-file.ts';
import { SEALING, subkey, Tampered, type SealingKeys, type Suite } from './suites.ts';

export { Tampered } from './suites.ts';

/** Name of the file in the data folder. */
export const KEYS_FILE = 'keys.json';

/** Something was sealed with a key that is not in the file. */
export class KeyMissing extends Error {
  override readonly name = 'KeyMissing';
  readonly keyId: string;

  constructor(keyId: string) {
    super(`no key ${keyId}`);
    this.keyId = keyId;
  }
}

/** A key as it may be shown. */
export type KeyFacts = Omit<KeptKey, 'secret'> & { current: boolean };

/** Where the keys are. */
export interface KeysPlace {
  dataDir: string;
  /** KEYS_FILE: a file elsewhere, for several instances that share one. */
  keysFile?: string | undefined;
  /** What a first key is made for. */
  suite?: Suite | undefined;
  /** Make the file when it is missing; true when absent. */
  create?: boolean | undefined;
}

/** Path of the keys file. */
export function keysFileOf({ dataDir, keysFile }: KeysPlace): string {
  return keysFile ?? join(dataDir, KEYS_FILE);
}

/**
 * Opens the keys, and makes them at first use.
 * @throws UserError when the file is damaged, unreadable, or missing and not to be made.
 */
export function openKeyRing(place: KeysPlace): KeyRing {
  const file = keysFileOf(place);
  if (!readKeysFile(file)) {
    if (place.create === false) throw missingKeys(file);
    createKeysFile(file, newKeysFile(place.suite ?? 'aes'));
  }
  return new KeyRing(() => readKeysFile(file) ?? fail(missingKeys(file)));
}

/**
 * Adds a key that everything new is sealed with; the earlier ones go on opening what they sealed.
 * @returns its id.
 */
export function addKey(file: string, suite: Suite): string {
  return changeKeysFile(file, keys => {
    const key = newKey(suite);
    return { ...keys, current: key.id, keys: [...keys.keys, key] };
  }).current;
}

/** Shortest time between two looks at the file for a key that is not known, milliseconds. */
const LOOK_AGAIN = 5000;

interface Opened {
  key: KeptKey;
  sealing: SealingKeys;
}

/**
 * Seals personal data, and makes the keyed hashes that stand for it in indexes. The key of the
 * sealing is renewed by `addKey`; that of the indexes stays, else nothing could be found any more.
 */
export class KeyRing {
  readonly #read: () => KeysFile;
  #opened: ReadonlyMap<string, Opened>;
  #file: KeysFile;
  #lookedAt = -Infinity;
  readonly #subkeys = new Map<string, Buffer>();

  /** @param read The file as it is now. */
  constructor(read: () => KeysFile) {
    this.#read = read;
    this.#file = read();
    this.#opened = openAll(this.#file);
  }

  /** The key that new data is sealed with. */
  get currentKeyId(): string {
    return this.#file.current;
  }

  /** Id of the key of the indexes: two rings with the same one find what the other stored. */
  get indexId(): string {
    return this.#file.index.id;
  }

  get keys(): KeyFacts[] {
    return this.#file.keys.map(({ id, suite, created }) => {
      return { id, suite, created, current: id === this.#file.current };
    });
  }

  /** Takes up keys that another program added. */
  reload(): void {
    this.#file = this.#read();
    this.#opened = openAll(this.#file);
    this.#lookedAt = performance.now();
    this.#subkeys.clear();
  }

  /**
   * Seals a text or bytes.
   * @param context What it belongs to, like `demo/application/a-1/answers`: it opens nowhere else.
   * @returns `alg.keyId.base64url`: ASCII, a third longer than the text, at most 80 bytes more.
   */
  seal(plain: string | Uint8Array, context: string): string {
    const { key, sealing } = this.#key(this.#file.current);
    const { alg, seal } = SEALING[key.suite];
    const bytes = typeof plain === 'string' ? Buffer.from(plain) : plain;
    return `${alg}.${key.id}.${seal(sealing, bytes, context).toString('base64url')}`;
  }

  /** @throws KeyMissing, Tampered */
  open(sealed: string, context: string): Buffer {
    const [alg, id, body, ...more] = sealed.split('.');
    if (id === undefined || body === undefined || more.length > 0) throw new Tampered();
    const { key, sealing } = this.#key(id);
    const suite = SEALING[key.suite];
    if (suite.alg !== alg) throw new Tampered();
    return suite.open(sealing, Buffer.from(body, 'base64url'), context);
  }

  /** Whether something is sealed with the key that is current now. */
  isCurrent(sealed: string): boolean {
    return sealed.split('.', 2)[1] === this.#file.current;
  }

  /**
   * A keyed hash for looking up equal values: 43 characters that say nothing without the keys.
   * @param purpose Like `person/mobile`; equal values of different purposes differ.
   */
  blind(purpose: string, value: string): string {
    const { suite } = this.#file.index;
    const key = this.#subkey(this.#file.index, `blind ${purpose}`);
    return createHmac(SEALING[suite].hash, key).update(value).digest('base64url');
  }

  /** A MAC, base64url, for what is handed out and comes back. */
  sign(purpose: string, text: string): string {
    return this.#mac(this.#key(this.#file.current).key, purpose, text).toString('base64url');
  }

  /** Whether `sign` made this MAC, with the current key or an earlier one. */
  verify(purpose: string, text: string, mac: string): boolean {
    const given = Buffer.from(mac, 'base64url');
    return this.#file.keys.some(key => {
      const right = this.#mac(key, purpose, text);
      return right.length === given.length && timingSafeEqual(right, given);
    });
  }

  #mac(key: KeptKey, purpose: string, text: string): Buffer {
    const { hash } = SEALING[key.suite];
    return createHmac(hash, this.#subkey(key, `sign ${purpose}`))
      .update(text)
      .digest();
  }

  #subkey(key: KeptKey, purpose: string): Buffer {
    const name = `${key.id} ${purpose}`;
    const known = this.#subkeys.get(name);
    if (known) return known;
    const secret = Buffer.from(key.secret, 'base64url');
    const made = subkey(SEALING[key.suite].hash, secret, purpose, 32);
    this.#subkeys.set(name, made);
    return made;
  }

  #key(id: string): Opened {
    const known = this.#opened.get(id);
    if (known) return known;
    // Another instance may have been given a new key since.
    if (performance.now() - this.#lookedAt > LOOK_AGAIN) {
      this.reload();
      const found = this.#opened.get(id);
      if (found) return found;
    }
    throw new KeyMissing(id);
  }
}

function openAll({ keys }: KeysFile): ReadonlyMap<string, Opened> {
  return new Map(
    keys.map(key => {
      const secret = Buffer.from(key.secret, 'base64url');
      return [key.id, { key, sealing: SEALING[key.suite].derive(secret) }];
    }),
  );
}

function fail(error: Error): never {
  throw error;
}
