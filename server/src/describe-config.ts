import type { Config } from './config.ts';
import { hidePassword } from './config-values.ts';
import type { Lang } from './user-error.ts';

const NOTHING: Readonly<Record<Lang, string>> = { zh: '（未设置）', en: '(not set)' };

/** The configuration in effect, a line `NAME=value` a setting; passwords are not shown. */
export function describeConfig(config: Config, lang: Lang): string {
  const { databaseUrl, trustProxy, smsWebhook, smsWebhookToken } = config;
  const rows: [name: string, value: string | number | undefined][] = [
    ['PORT', config.port],
    ['HOST', config.host],
    ['DATABASE_URL', databaseUrl === undefined ? undefined : hidePassword(databaseUrl)],
    ['DATA_DIR', config.dataDir],
    ['SITE_FILE', config.siteFile],
    ['SITE_NAME', config.siteName],
    ['BOOKS_FILE', config.booksFile],
    ['PUBLIC_URL', config.publicUrl],
    ['TRUST_PROXY', Array.isArray(trustProxy) ? trustProxy.join(',') : String(trustProxy)],
    ['CDN_DIR', config.cdnDir],
    ['LOG_LEVEL', config.logLevel],
    ['METRICS', config.metrics],
    ['DRAIN_SECONDS', config.drainSeconds],
    ['SHUTDOWN_SECONDS', config.shutdownSeconds],
    ['KEYS_FILE', config.keysFile],
    ['KEY_SUITE', config.keySuite],
    ['RETAIN_DAYS', config.retainDays],
    ['APPLICATIONS_FREE', config.applicationsFree],
    ['APPLICATIONS_MOST', config.applicationsMost],
    ['APPLICATIONS_FORM', config.applicationsForm],
    ['CHALLENGE_BITS', config.challengeBits],
    ['UPLOAD_MAX_BYTES', config.uploadMaxBytes],
    ['SMS_WEBHOOK', smsWebhook === undefined ? undefined : hidePassword(smsWebhook)],
    ['SMS_WEBHOOK_TOKEN', smsWebhookToken === undefined ? undefined : '***'],
    ['EMBED_HOSTS', config.embedHosts?.join(' ')],
  ];
  return rows.map(([name, value]) => `${name}=${value ?? NOTHING[lang]}`).join('\n');
}
