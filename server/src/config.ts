import { fileURLToPath } from 'node:url';
import { resolve } from 'node:path';
import { bilingual, UserError } from './user-error.ts';

/** Everything the server can be told, in one place. Values come from the environment. */
export interface Config {
  /** PORT: 0 lets the system choose. */
  port: number;
  /** HOST: `::` listens on every address, IPv4 too, so that a phone in the office reaches it. */
  host: string;
  /** DATA_DIR: folder of `union.db`. */
  dataDir: string;
  /** PUBLIC_URL: address visitors use, ending in a slash; else taken from each request. */
  publicUrl?: string;
  /** SITE_FILE: what the site says of itself. */
  siteFile?: string;
  /** SITE_NAME: name of a site without a site file. */
  siteName?: string;
  /** TRUST_PROXY: whose X-Forwarded-* headers are believed; nobody's by default. */
  trustProxy: boolean | string[];
  /** CDN_DIR: what `npm run build` made for pages to load. */
  cdnDir: string;
  /** LOG_LEVEL: one line of JSON a request from `info` on. */
  logLevel: LogLevel;
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const SERVER_ROOT = fileURLToPath(new URL('..', import.meta.url));
export const DEFAULT_DATA_DIR = resolve(SERVER_ROOT, 'data');

/**
 * Reads the configuration. An empty variable counts as absent; relative folders are relative to
 * the working directory.
 *
 * @throws UserError that lists every variable at fault at once.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const faults: [zh: string, en: string][] = [];
  const text = (name: string): string | undefined => env[name]?.trim() || undefined;
  const path = (name: string): string | undefined => {
    const value = text(name);
    return value === undefined ? undefined : resolve(value);
  };

  const config: Config = {
    port: readPort(text('PORT') ?? '8080', faults),
    host: text('HOST') ?? '::',
    dataDir: path('DATA_DIR') ?? DEFAULT_DATA_DIR,
    trustProxy: readTrust(text('TRUST_PROXY') ?? 'false', faults),
    cdnDir: path('CDN_DIR') ?? resolve(SERVER_ROOT, '..', 'cdn'),
    logLevel: readLogLevel(text('LOG_LEVEL') ?? 'info', faults),
  };
  if (text('DATABASE_URL') !== undefined) {
    faults.push([
      '本版本只用内置数据库，尚不支持 DATABASE_URL；请取消该变量。',
      'This version has its embedded database only; DATABASE_URL is not supported yet: unset it.',
    ]);
  }
  const publicUrl = text('PUBLIC_URL');
  if (publicUrl !== undefined) config.publicUrl = readPublicUrl(publicUrl, faults);
  const siteFile = path('SITE_FILE');
  if (siteFile !== undefined) config.siteFile = siteFile;
  const siteName = text('SITE_NAME');
  if (siteName !== undefined) config.siteName = siteName;

  if (faults.length > 0) {
    const zh = faults.map(fault => `  ${fault[0]}`).join('\n');
    const en = faults.map(fault => `  ${fault[1]}`).join('\n');
    const title = bilingual(`环境变量有误：\n${zh}`, `Environment variables at fault:\n${en}`);
    throw new UserError(title, 2);
  }
  return config;
}

type Faults = [zh: string, en: string][];

function readPort(value: string, faults: Faults): number {
  const port = Number(value);
  if (/^\d{1,5}$/.test(value) && port <= 65535) return port;
  faults.push([
    `PORT 应为 0–65535 的整数，现为“${value}”。`,
    `PORT must be a whole number from 0 to 65535; it is "${value}".`,
  ]);
  return 0;
}

function readPublicUrl(value: string, faults: Faults): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const plain = url && !url.username && !url.password && !url.search && !url.hash;
  if (plain && /^https?:$/.test(url.protocol)) return url.href.replace(/\/*$/, '/');
  faults.push([
    `PUBLIC_URL 应为 http(s) 网址，不带参数，如 https://api.example.cn/，现为“${value}”。`,
    `PUBLIC_URL must be an http(s) URL without a query, like https://api.example.cn/; it is "${value}".`,
  ]);
  return value;
}

function readTrust(value: string, faults: Faults): boolean | string[] {
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

function readLogLevel(value: string, faults: Faults): LogLevel {
  const level = LOG_LEVELS.find(known => known === value.toLowerCase());
  if (level) return level;
  const known = LOG_LEVELS.join(' ');
  faults.push([
    `LOG_LEVEL 应为 ${known} 之一，现为“${value}”。`,
    `LOG_LEVEL must be one of ${known}; it is "${value}".`,
  ]);
  return 'info';
}
