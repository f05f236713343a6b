import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';

/** Which algorithms a key is used with. */
export const SUITES = ['aes', 'sm'] as const;
export type Suite = (typeof SUITES)[number];

/** What is sealed was changed, or belongs somewhere else. */
export class Tampered extends Error {
  override readonly name = 'Tampered';

  constructor() {
    super('sealed data was changed, or belongs to another record');
  }
}

/** How bytes are sealed with a key of one suite, so that nobody else reads or changes them. */
export interface SealingSuite {
  /** First part of sealed text. */
  readonly alg: string;
  /** Hash of MACs, blind indexes and key derivation. */
  readonly hash: 'sha256' | 'sm3';
  /** Keys for sealing, from a key's secret. */
  derive(secret: Uint8Array): SealingKeys;
  seal(keys: SealingKeys, plain: Uint8Array, context: string): Buffer;
  /** @throws Tampered */
  open(keys: SealingKeys, sealed: Buffer, context: string): Buffer;
}

export interface SealingKeys {
  cipher: Buffer;
  mac: Buffer;
}

/** A key for one purpose (HKDF, RFC 5869): keys of different purposes tell nothing of each other. */
export function subkey(
  hash: SealingSuite['hash'],
  secret: Uint8Array,
  purpose: string,
  bytes: number,
): Buffer {
  return Buffer.from(hkdfSync(hash, secret, '', `union-widgets ${purpose}`, bytes));
}

const GCM_NONCE = 12;
const GCM_TAG = 16;

/** AES-256-GCM (NIST SP 800-38D), a random nonce each time: good for 2³² texts a key. */
const AES: SealingSuite = {
  alg: 'aes',
  hash: 'sha256',
  derive: secret => ({ cipher: subkey('sha256', secret, 'seal aes', 32), mac: Buffer.alloc(0) }),
  seal({ cipher: key }, plain, context) {
    const nonce = randomBytes(GCM_NONCE);
    const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: GCM_TAG });
    cipher.setAAD(Buffer.from(context));
    return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  },
  open({ cipher: key }, sealed, context) {
    if (sealed.length < GCM_NONCE + GCM_TAG) throw new Tampered();
    const nonce = sealed.subarray(0, GCM_NONCE);
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: GCM_TAG });
    decipher.setAAD(Buffer.from(context));
    decipher.setAuthTag(sealed.subarray(-GCM_TAG));
    try {
      return Buffer.concat([
        decipher.update(sealed.subarray(GCM_NONCE, -GCM_TAG)),
        decipher.final(),
      ]);
    } catch {
      throw new Tampered();
    }
  },
};

const SM4_IV = 16;
const SM3_MAC = 32;

/**
 * SM4 in counter mode (GB/T 32907) with HMAC-SM3 (GB/T 32905) over what was encrypted, for sites
 * that must use the national algorithms.
 */
const SM: SealingSuite = {
  alg: 'sm4',
  hash: 'sm3',
  derive: secret => ({
    cipher: subkey('sm3', secret, 'seal sm4', 16),
    mac: subkey('sm3', secret, 'seal sm3', 32),
  }),
  seal({ cipher: key, mac }, plain, context) {
    const iv = randomBytes(SM4_IV);
    const cipher = createCipheriv('sm4-ctr', key, iv);
    const text = Buffer.concat([iv, cipher.update(plain), cipher.final()]);
    return Buffer.concat([text, macOf(mac, text, context)]);
  },
  open({ cipher: key, mac }, sealed, context) {
    if (sealed.length < SM4_IV + SM3_MAC) throw new Tampered();
    const text = sealed.subarray(0, -SM3_MAC);
    if (!timingSafeEqual(macOf(mac, text, context), sealed.subarray(-SM3_MAC))) {
      throw new Tampered();
    }
    const decipher = createDecipheriv('sm4-ctr', key, text.subarray(0, SM4_IV));
    return Buffer.concat([decipher.update(text.subarray(SM4_IV)), decipher.final()]);
  },
};

/** The context's length goes first, so that no byte can pass from the context to the text. */
function macOf(key: Buffer, text: Buffer, context: string): Buffer {
  const about = Buffer.from(context);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(about.length);
  return createHmac('sm3', key).update(length).update(about).update(text).digest();
}

export const SEALING: Readonly<Record<Suite, SealingSuite>> = { aes: AES, sm: SM };
