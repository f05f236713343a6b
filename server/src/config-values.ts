// How each kind of value is read from text. A value at fault is told of, and something harmless is
// returned, so that all faults come to light at once.

/** What is wrong, in both languages, a line each. */
export type Faults = [zh: string, en: string][];

export function readPort(value: string, faults: Faults): number {
  const port = Number(value);
  if (/^\d{1,5}$/.test(value) && port <= 65535) return port;
  faults.push([
    `PORT 应为 0–65535 的整数，现为“${value}”。`,
    `PORT must be a whole number from 0 to 65535; it is "${value}".`,
  ]);
  return 0;
}

/** Whole seconds, five minutes at most: longer is a slip of the finger. */
export function readSeconds(name: string, value: string, faults: Faults): number {
  const seconds = Number(value);
  if (/^\d{1,3}$/.test(value) && seconds <= 300) return seconds;
  faults.push([
    `${name} 应为 0–300 的整数（秒），现为“${value}”。`,
    `${name} must be whole seconds from 0 to 300; it is "${value}".`,
  ]);
  return 0;
}

/** One of some words, in any case. */
export function readChoice<T extends string>(
  name: string,
  value: string,
  choices: readonly T[],
  faults: Faults,
): T {
  const chosen = choices.find(choice => choice === value.toLowerCase());
  if (chosen) return chosen;
  const known = choices.join(' ');
  faults.push([
    `${name} 应为 ${known} 之一，现为“${value}”。`,
    `${name} must be one of ${known}; it is "${value}".`,
  ]);
  return choices[0] as T;
}

/** A site root; it comes back ending in one slash. */
export function readPublicUrl(value: string, faults: Faults): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const plain = url && !url.username && !url.password && !url.search && !url.hash;
  if (plain && /^https?:$/.test(url.protocol)) return url.href.replace(/\/*$/, '/');
  const shown = hidePassword(value);
  faults.push([
    `PUBLIC_URL 应为 http(s) 网址，不带参数，如 https://api.example.cn/，现为“${shown}”。`,
    `PUBLIC_URL must be an http(s) URL without a query, like https://api.example.cn/; it is "${shown}".`,
  ]);
  return value;
}

/** A database's address. What is wrong is said without repeating it: it holds a password. */
export function readDatabaseUrl(value: string, faults: Faults): string {
  const url = /^postgres(?:ql)?:\/\//.test(value) && URL.canParse(value) ? new URL(value) : null;
  // A `#` in a password cuts the address short there.
  if (url && url.pathname.length > 1 && !url.hash) return value;
  faults.push([
    'DATABASE_URL 应为 postgres://用户:密码@主机:端口/数据库名；密码里的 @ : / ? # % 要写成 %40 %3A %2F %3F %23 %25。',
    'DATABASE_URL must be postgres://user:password@host:port/database; in a password write @ : / ? # % as %40 %3A %2F %3F %23 %25.',
  ]);
  return value;
}

export function readTrust(value: string, faults: Faults): boolean | string[] {
  if (/^(?:true|1|yes)$/i.test(value)) return true;
  if (/^(?:false|0|no)$/i.test(value)) return false;
  const proxies = value.split(',').map(part => part.trim());
  const named = /^(?:loopback|linklocal|uniquelocal)$/;
  const address = /^(?:\d{1,3}(?:\.\d{1,3}){3}|[\da-f:]*:[\da-f:.]*)(?:\/\d{1,3})?$/i;
  if (proxies.every(part => named.test(part) || address.test(part))) return proxies;
  faults.push([
    `TRUST_PROXY 应为 true、false，或以逗号分隔的代理地址（IP、网段、loopback），现为“${value}”。`,
    `TRUST_PROXY must be true, false, or proxy addresses parted by commas (IP, CIDR, loopback); it is "${value}".`,
  ]);
  return false;
}

/** A URL as it may be shown: a password in it, or in its query, is replaced by `***`. */
export function hidePassword(url: string): string {
  return url
    .replace(/^([\w+.-]+:\/\/[^/?#@:]*):.*@/s, '$1:***@')
    .replace(/([?&][^=&#]*(?:password|secret|token)[^=&#]*=)[^&#]*/gi, '$1***');
}
