import { bilingual, StoreTrouble, UserError, type Bilingual } from '../user-error.ts';

/** SQLSTATE of an error of the database, or the code of one of the network. */
export function sqlState(error: unknown): string | undefined {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : undefined;
}

/** Whether another transaction came in between, and the same work may well succeed now. */
export function mayTryAgain(error: unknown): boolean {
  return AGAIN.has(sqlState(error) ?? '');
}

/**
 * Serialization failure and deadlock; and what two programs that make the schema at the same
 * moment run into: `CREATE TABLE IF NOT EXISTS` looks first and creates later.
 */
const AGAIN: ReadonlySet<string> = new Set(['40001', '40P01', '42P07', '23505']);

/** Whether the connection is gone, so that nothing more can be asked of it. */
export function isConnectionLost(error: unknown): boolean {
  const code = sqlState(error) ?? '';
  const { message } = error as Error;
  return (
    /^(?:08|57P0)/.test(code) || NETWORK.test(code) || TERMINATED.test(message) || hasHung(error)
  );
}

/** Whether no answer came in time: asking once more would only take as long again. */
export function hasHung(error: unknown): boolean {
  return (error as Error).message === 'Query read timeout';
}

const NETWORK = /^(?:ECONN(?:REFUSED|RESET|ABORTED)|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)$/;
/** The driver's own words, which have no code. */
const TERMINATED =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** The same failure in plain words where it is one of the machine, not of this program. */
export function explainFailure(error: unknown): unknown {
  const text = textOf(error);
  return text ? new StoreTrouble(text) : error;
}

function textOf(error: unknown): Bilingual | undefined {
  const code = sqlState(error) ?? '';
  if (NO_TLS.test((error as Error).message)) return TLS;
  const known = TEXTS.find(([pattern]) => pattern.test(code))?.[1];
  if (known) return known;
  return isConnectionLost(error) ? LOST : undefined;
}

const LOST = bilingual(
  '与数据库的连接断了，或连不上。请检查数据库是否在运行、DATABASE_URL 里的地址和端口是否正确，然后重试；重复导入同一名单不会有害。',
  'The connection to the database was lost or cannot be made. Is the database running, and are host and port in DATABASE_URL right? Then try again: importing the same list twice does no harm.',
);

/** The driver's own words, which have no code. */
const NO_TLS = /^The server does not support SSL connections/;
const TLS = bilingual(
  'DATABASE_URL 的 sslmode 要求加密，而数据库没有启用 TLS，或它的证书不可信、已过期、与主机名不符。',
  'The sslmode in DATABASE_URL asks for TLS, but the database has none, or its certificate is not trusted, has expired or is for another host.',
);

const TEXTS: readonly (readonly [code: RegExp, text: Bilingual])[] = [
  [
    /^(?:ENOTFOUND|EAI_AGAIN)$/,
    bilingual(
      '找不到 DATABASE_URL 里的主机，请检查主机名。',
      'The host in DATABASE_URL cannot be found: check its name.',
    ),
  ],
  [
    /^28/,
    bilingual(
      '数据库不接受 DATABASE_URL 里的用户名或密码。',
      'The database does not accept the user or the password in DATABASE_URL.',
    ),
  ],
  [/^(?:DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_|UNABLE_TO_|CERT_|ERR_TLS_)/, TLS],
  [
    /^3D000$/,
    bilingual(
      '没有 DATABASE_URL 里写的数据库，请先建立：createdb -E UTF8 名称',
      'There is no database of the name in DATABASE_URL. Make it first: createdb -E UTF8 NAME',
    ),
  ],
  [
    /^42501$/,
    bilingual(
      'DATABASE_URL 里的用户没有建表或读写的权限，请授予权限，或换一个用户。',
      'The user in DATABASE_URL may not make, read or write the tables: grant the right, or use another.',
    ),
  ],
  [
    /^25006$/,
    bilingual(
      '数据库是只读的（可能是备用节点），请把 DATABASE_URL 指向主节点。',
      'The database is read-only, a standby perhaps: let DATABASE_URL point to the primary.',
    ),
  ],
  [
    /^53/,
    bilingual(
      '数据库的磁盘、内存或连接数已用完，请联系管理员，然后重试。',
      'The database is out of disk, memory or connections: tell its administrator, then try again.',
    ),
  ],
  [
    /^54/,
    bilingual(
      '名单里有太长的标识、来源名或站点标识，数据库不能以它为键，什么也没有写入。',
      'An id, the source or the site in the list is too long to be a key of the database; nothing was written.',
    ),
  ],
  [
    /^57014$/,
    bilingual(
      '数据库在 60 秒内没有完成一条语句，已放弃，什么也没有写入。请稍后重试。',
      'The database did not finish a statement within 60 seconds; it was given up and nothing was written. Try again later.',
    ),
  ],
  [
    /^40/,
    bilingual(
      '其他人正在频繁写入同一站点，试了多次仍未轮到，什么也没有写入。请稍后重试。',
      'Others keep writing to the same site; after many attempts nothing was written. Try again later.',
    ),
  ],
];

/** A database whose text is not UTF-8. */
export function otherEncoding(encoding: string): UserError {
  return new UserError(
    bilingual(
      `数据库的编码是 ${encoding}，应为 UTF8：createdb -E UTF8 -T template0 名称`,
      `The database's encoding is ${encoding}; it must be UTF8: createdb -E UTF8 -T template0 NAME`,
    ),
  );
}
