import { fileURLToPath } from 'node:url';
import { resolve } from 'node:path';
import { readFormsConfig, type FormsConfig } from './config-forms.ts';
import {
  readChoice,
  readDatabaseUrl,
  readPort,
  readPublicUrl,
  readSeconds,
  readTrust,
  type Faults,
} from './config-values.ts';
import { bilingual, UserError } from './user-error.ts';

/** Everything the server can be told, in one place. Values come from the environment. */
export interface Config extends FormsConfig {
  /** PORT: 0 lets the system choose. */
  port: number;
  /** HOST: `::` listens on every address, IPv4 too, so that a phone in the office reaches it. */
  host: string;
  /** DATA_DIR: folder of `union.db`. */
  dataDir: string;
  /** DATABASE_URL: a PostgreSQL database instead of the embedded one. Holds a password. */
  databaseUrl?: string;
  /** PUBLIC_URL: address visitors use, ending in a slash; else taken from each request. */
  publicUrl?: string;
  /** SITE_FILE: what the site says of itself. */
  siteFile?: string;
  /** SITE_NAME: name of a site without a site file. */
  siteName?: string;
  /** BOOKS_FILE: names the catalogues that `v1/books` searches; see docs/books.md. */
  booksFile?: string;
  /** TRUST_PROXY: whose X-Forwarded-* headers are believed; nobody's by default. */
  trustProxy: boolean | string[];
  /** CDN_DIR: what `npm run build` made for pages to load. */
  cdnDir: string;
  /** LOG_LEVEL: one line of JSON a request from `info` on. */
  logLevel: LogLevel;
  /** METRICS: who gets `/metrics`: nobody, this machine and private networks, everybody. */
  metrics: MetricsAccess;
  /** DRAIN_SECONDS: from "not ready" to the end of accepting, so that a balancer can notice. */
  drainSeconds: number;
  /** SHUTDOWN_SECONDS: longest that requests under way may take to end after that. */
  shutdownSeconds: number;
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const METRICS = ['off', 'local', 'on'] as const;
export type MetricsAccess = (typeof METRICS)[number];

const SERVER_ROOT = fileURLToPath(new URL('..', import.meta.url));
export const DEFAULT_DATA_DIR = resolve(SERVER_ROOT, 'data');

/**
 * Reads the configuration. An empty variable counts as absent; relative folders are relative to
 * the working directory.
 *
 * @throws UserError that lists every variable at fault at once.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const faults: Faults = [];
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
    logLevel: readChoice('LOG_LEVEL', text('LOG_LEVEL') ?? 'info', LOG_LEVELS, faults),
    metrics: readChoice('METRICS', text('METRICS') ?? 'local', METRICS, faults),
    drainSeconds: readSeconds('DRAIN_SECONDS', text('DRAIN_SECONDS') ?? '0', faults),
    // Below the ten seconds after which a container is killed.
    shutdownSeconds: readSeconds('SHUTDOWN_SECONDS', text('SHUTDOWN_SECONDS') ?? '8', faults),
    ...readFormsConfig(text, faults),
  };
  const databaseUrl = text('DATABASE_URL');
  if (databaseUrl !== undefined) config.databaseUrl = readDatabaseUrl(databaseUrl, faults);
  const publicUrl = text('PUBLIC_URL');
  if (publicUrl !== undefined) config.publicUrl = readPublicUrl(publicUrl, faults);
  const siteFile = path('SITE_FILE');
  if (siteFile !== undefined) config.siteFile = siteFile;
  const booksFile = path('BOOKS_FILE');
  if (booksFile !== undefined) config.booksFile = booksFile;
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
