import { resolve } from 'node:path';
import { DEFAULT_LIMITS, type LimitsConfig } from './applications/limits-config.ts';
import { readChoice, type Faults } from './config-values.ts';
import { SUITES, type Suite } from './keys/suites.ts';

/** What the server can be told about forms and applications; see docs/applications.md. */
export interface FormsConfig extends LimitsConfig {
  /** KEYS_FILE: keys of personal data elsewhere than in the data folder, for several instances. */
  keysFile?: string;
  /** KEY_SUITE: algorithms of keys made from now on: `aes`, or `sm` for SM4 and SM3. */
  keySuite: Suite;
  /** RETAIN_DAYS: days answers are kept after settlement where the form says nothing. */
  retainDays: number;
  /** UPLOAD_MAX_BYTES: largest file taken. */
  uploadMaxBytes: number;
  /** SMS_WEBHOOK: where codes are sent to be passed on by text message. */
  smsWebhook?: string;
  /** SMS_WEBHOOK_TOKEN: bearer token for it. A password. */
  smsWebhookToken?: string;
  /** EMBED_HOSTS: origins whose pages may frame the forms; every page when absent. */
  embedHosts?: readonly string[];
}

/** Reads the part of the configuration that forms have; faults are told all at once. */
export function readFormsConfig(
  text: (name: string) => string | undefined,
  faults: Faults,
): FormsConfig {
  const whole = (name: string, usual: number, least: number, most: number): number =>
    readWhole(name, text(name) ?? String(usual), [least, most], faults);
  const config: FormsConfig = {
    keySuite: readChoice('KEY_SUITE', text('KEY_SUITE') ?? 'aes', SUITES, faults),
    retainDays: whole('RETAIN_DAYS', 730, 0, 36_500),
    applicationsFree: whole('APPLICATIONS_FREE', DEFAULT_LIMITS.applicationsFree, 1, 1_000_000),
    applicationsMost: whole('APPLICATIONS_MOST', DEFAULT_LIMITS.applicationsMost, 1, 1_000_000),
    applicationsForm: whole('APPLICATIONS_FORM', DEFAULT_LIMITS.applicationsForm, 1, 1_000_000),
    challengeBits: whole('CHALLENGE_BITS', DEFAULT_LIMITS.challengeBits, 8, 24),
    uploadMaxBytes: whole('UPLOAD_MAX_BYTES', 5_000_000, 10_000, 50_000_000),
  };
  const keysFile = text('KEYS_FILE');
  if (keysFile !== undefined) config.keysFile = resolve(keysFile);
  const webhook = text('SMS_WEBHOOK');
  if (webhook !== undefined) config.smsWebhook = readWebhook(webhook, faults);
  const token = text('SMS_WEBHOOK_TOKEN');
  if (token !== undefined) config.smsWebhookToken = token;
  const hosts = text('EMBED_HOSTS');
  if (hosts !== undefined) config.embedHosts = readOrigins(hosts, faults);
  return config;
}

function readWhole(
  name: string,
  value: string,
  [least, most]: readonly [number, number],
  faults: Faults,
): number {
  const number = Number(value);
  if (/^\d{1,8}$/.test(value) && number >= least && number <= most) return number;
  faults.push([
    `${name} 应为 ${least}–${most} 的整数，现为“${value}”。`,
    `${name} must be a whole number from ${least} to ${most}; it is "${value}".`,
  ]);
  return least;
}

/** Codes and numbers go there: over TLS, or within this machine. What is wrong is not repeated. */
function readWebhook(value: string, faults: Faults): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const isLocal = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(url?.hostname ?? '');
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && isLocal)) return url.href;
  faults.push([
    'SMS_WEBHOOK 应为 https 网址；本机的可用 http。',
    'SMS_WEBHOOK must be an https URL, or http on this machine.',
  ]);
  return value;
}

/** Origins parted by blanks or commas, as the policy `frame-ancestors` takes them. */
function readOrigins(value: string, faults: Faults): string[] {
  const hosts = value.split(/[\s,]+/).filter(Boolean);
  const wrong = hosts.filter(host => !URL.canParse(host) || new URL(host).origin !== host);
  if (wrong.length > 0) {
    faults.push([
      `EMBED_HOSTS 应为以空格分隔的来源，如 https://www.example.cn，现有“${wrong.join(' ')}”。`,
      `EMBED_HOSTS must be origins parted by blanks, like https://www.example.cn; there is "${wrong.join(' ')}".`,
    ]);
  }
  return hosts;
}
