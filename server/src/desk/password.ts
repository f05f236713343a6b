import { randomBytes, randomInt, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';
import { bilingual, type Bilingual } from '../user-error.ts';

/**
 * scrypt (RFC 7914) with the parameters OWASP names first: 128 MB and some tenths of a second a
 * try. Each stored password says its own, so that they can be raised.
 */
const COST = { log2N: 17, r: 8, p: 1 } as const;
const SALT_BYTES = 16;
const KEY_BYTES = 32;
/** Passwords worked on at the same time, and waiting for it: each takes 128 MB. */
const AT_ONCE = 2;
const MOST_WAITING = 16;

const SHORTEST = 12;
const LONGEST = 200;

/** Thrown when too many passwords are being worked on; nothing was judged. */
export class PasswordsBusy extends Error {
  override readonly name = 'PasswordsBusy';
}

/** A password as it is stored: `scrypt$17$8$1$salt$key`, base64url. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const key = await derive(password, salt, COST);
  const { log2N, r, p } = COST;
  return ['scrypt', log2N, r, p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/**
 * Whether a password is the stored one. Where nobody has the name (`stored` undefined) the same
 * work is done, so that the time of an answer tells no names.
 */
export async function isPassword(password: string, stored: string | undefined): Promise<boolean> {
  const known = stored === undefined ? undefined : parse(stored);
  const { cost, salt, key } = known ?? NOBODY;
  const made = await derive(password, salt, cost);
  return made.length === key.length && timingSafeEqual(made, key) && known !== undefined;
}

/** Why a new password will not do; undefined when it will. */
export function passwordFault(password: string, name: string): Bilingual | undefined {
  const length = Array.from(password).length;
  if (length < SHORTEST) {
    return bilingual(
      `密码至少 ${SHORTEST} 个字符，可以用几个词连成一句。`,
      `A password has ${SHORTEST} characters at least; several words in a row will do.`,
    );
  }
  if (length > LONGEST) {
    return bilingual(
      `密码最多 ${LONGEST} 个字符。`,
      `A password has ${LONGEST} characters at most.`,
    );
  }
  const plain = password.toLowerCase();
  if (new Set(plain).size < 5 || (name.length > 1 && plain.includes(name.toLowerCase()))) {
    return bilingual(
      '密码太好猜：不要重复同几个字符，也不要包含姓名。',
      'The password is easy to guess: no few characters repeated, and not your name.',
    );
  }
  return undefined;
}

/** Letters that are not taken for others. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password to hand over: 80 bits in four groups. */
export function inventPassword(): string {
  const group = (): string =>
    Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return Array.from({ length: 4 }, group).join('-');
}

interface Cost {
  log2N: number;
  r: number;
  p: number;
}

/** What an unknown name is compared with: nothing comes out as this but by chance of 2⁻²⁵⁶. */
const NOBODY = { cost: COST, salt: randomBytes(SALT_BYTES), key: randomBytes(KEY_BYTES) };

function parse(stored: string): { cost: Cost; salt: Buffer; key: Buffer } {
  const [name, log2N, r, p, salt = '', key = ''] = stored.split('$');
  const cost = { log2N: Number(log2N), r: Number(r), p: Number(p) };
  if (name !== 'scrypt' || !(cost.log2N > 0 && cost.log2N < 24 && cost.r > 0 && cost.p > 0)) {
    throw new Error('a stored password is damaged');
  }
  return { cost, salt: Buffer.from(salt, 'base64url'), key: Buffer.from(key, 'base64url') };
}

let working = 0;
const waiting: (() => void)[] = [];

async function derive(password: string, salt: Buffer, cost: Cost): Promise<Buffer> {
  if (working >= AT_ONCE) {
    if (waiting.length >= MOST_WAITING) throw new PasswordsBusy();
    // Whoever ends hands the place on, so the count stays.
    await new Promise<void>(go => waiting.push(go));
  } else {
    working += 1;
  }
  try {
    const { log2N, r, p } = cost;
    const N = 2 ** log2N;
    const options: ScryptOptions = { N, r, p, maxmem: 256 * N * r + 1_000_000 };
    // Two ways to type an accent shall be one password.
    return await new Promise<Buffer>((done, fail) =>
      scrypt(password.normalize('NFKC'), salt, KEY_BYTES, options, (error, key) =>
        error ? fail(error) : done(key),
      ),
    );
  } finally {
    const next = waiting.shift();
    if (next) next();
    else working -= 1;
  }
}
