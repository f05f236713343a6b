import { bilingual, type Bilingual } from '../../user-error.ts';
import type { Code } from '../codes/index.ts';
import type { HttpFacts, ReadDocument } from '../document.ts';
import type { WholeRule } from '../rule.ts';
import { isPrivateHost } from '../source/private-hosts.ts';
import { ASKED_FROM } from '../source/source.ts';
import { kilobytes } from '../words.ts';

/** A document with what is known of its delivery. */
interface Delivered extends ReadDocument {
  http: HttpFacts;
}

/** What can be wrong with the way a document comes; the message is of the first that has it. */
interface DeliveryFault {
  code: Code;
  /** What is there instead; undefined when all is well. */
  found(document: Delivered, site: Delivered): Bilingual | undefined;
  mend: Bilingual;
}

/**
 * How a host delivers documents is set once for all of them: each fault is told once, at the first
 * document that shows it, with the number of those that do.
 */
export const delivery: WholeRule = function* (whole) {
  const documents = whole.documents.filter(isDelivered);
  const [site] = documents;
  if (!site) return;
  for (const { code, found, mend } of FAULTS) {
    const faulty = documents.filter(document => found(document, site));
    const [first] = faulty;
    if (!first) continue;
    const words = found(first, site) as Bilingual;
    const n = faulty.length;
    const message =
      n === 1
        ? words
        : bilingual(
            `${words.zh}共有 ${n} 份文档如此。`,
            `${words.en} So do ${n} documents in all.`,
          );
    yield { code, document: first.name, pointer: '', message, mend };
  }
};

function isDelivered(document: ReadDocument): document is Delivered {
  return document.http !== undefined;
}

const FAULTS: readonly DeliveryFault[] = [
  {
    code: 'no-https',
    found: ({ url }, site) => {
      const { protocol, hostname } = new URL(url);
      const mixed = new URL(site.url).protocol === 'https:';
      return protocol === 'http:' && (mixed || !isPrivateHost(hostname))
        ? bilingual('网址以 http:// 开头。', 'The address starts with http://.')
        : undefined;
    },
    mend: bilingual(
      '给主机配证书（多数主机商免费），并把 http 转到 https。',
      'Get a certificate (most hosts give it for nothing) and redirect http to https.',
    ),
  },
  {
    code: 'no-cors',
    found: ({ http }) => {
      const allowed = http.headers['access-control-allow-origin'];
      // Some hosts name whoever asks instead, which does as well.
      if (allowed === '*' || allowed === ASKED_FROM) return undefined;
      return allowed === undefined
        ? bilingual(
            '没有 Access-Control-Allow-Origin。',
            'There is no Access-Control-Allow-Origin.',
          )
        : bilingual(
            `Access-Control-Allow-Origin 是 ${allowed}。`,
            `Access-Control-Allow-Origin is ${allowed}.`,
          );
    },
    mend: bilingual(
      '给 .json 加响应头 Access-Control-Allow-Origin: *（nginx：add_header Access-Control-Allow-Origin *;）。',
      'Send the header Access-Control-Allow-Origin: * with .json (nginx: add_header Access-Control-Allow-Origin *;).',
    ),
  },
  {
    code: 'cors-headers-hidden',
    found: ({ http }) => {
      const shown = http.headers['access-control-expose-headers'] ?? '';
      return http.headers['access-control-allow-origin'] !== '*' || /\betag\b|\*/i.test(shown)
        ? undefined
        : bilingual(
            '没有 Access-Control-Expose-Headers。',
            'There is no Access-Control-Expose-Headers.',
          );
    },
    mend: bilingual(
      '加响应头 Access-Control-Expose-Headers: ETag, Link, Retry-After。',
      'Send Access-Control-Expose-Headers: ETag, Link, Retry-After.',
    ),
  },
  {
    code: 'content-type',
    found: ({ http }) => typeFault(http, type => /html/i.test(type)),
    mend: bilingual(
      '让 .json 以 application/json; charset=utf-8 发送。',
      'Send .json as application/json; charset=utf-8.',
    ),
  },
  {
    code: 'content-type-plain',
    found: ({ http }) => typeFault(http, type => !/html|[/+]json\b/i.test(type)),
    mend: bilingual(
      '让 .json 以 application/json; charset=utf-8 发送。',
      'Send .json as application/json; charset=utf-8.',
    ),
  },
  {
    code: 'no-cache-header',
    found: ({ http, kind }) => {
      const value = http.headers['cache-control'];
      // What changes by the minute says so itself.
      if (kind === 'live-status') return undefined;
      // Places left to book are asked about each time.
      if (kind === 'person' && /^no-cache$/i.test(value ?? '')) return undefined;
      if (value === undefined)
        return bilingual('没有 Cache-Control。', 'There is no Cache-Control.');
      return /no-store|no-cache|max-age=0\b/i.test(value)
        ? bilingual(`Cache-Control 是 ${value}。`, `Cache-Control is ${value}.`)
        : undefined;
    },
    mend: bilingual(
      '加响应头 Cache-Control: max-age=60, stale-while-revalidate=86400。',
      'Send Cache-Control: max-age=60, stale-while-revalidate=86400.',
    ),
  },
  {
    code: 'no-etag',
    found: ({ http }) =>
      http.headers['etag'] === undefined
        ? bilingual('没有 ETag。', 'There is no ETag.')
        : undefined,
    mend: bilingual(
      '在主机上打开 ETag（多数主机缺省打开）。',
      'Turn ETag on (most hosts have it on).',
    ),
  },
  {
    code: 'etag-ignored',
    found: ({ http }) =>
      http.revalidated === undefined || http.revalidated === 304
        ? undefined
        : bilingual(
            `带着 If-None-Match 再取，得到 ${http.revalidated}。`,
            `Asked again with If-None-Match it answers ${http.revalidated}.`,
          ),
    mend: bilingual(
      '检查前面的代理或 CDN：它可能改了 ETag，或不转发 If-None-Match。',
      'Look at the proxy or CDN in front: it may change ETags or not pass If-None-Match on.',
    ),
  },
  {
    code: 'not-compressed',
    found: ({ http, size }) =>
      size <= 4096 || http.headers['content-encoding'] !== undefined
        ? undefined
        : bilingual(`${kilobytes(size)} 原样发送。`, `${kilobytes(size)} are sent as they are.`),
    mend: bilingual(
      '打开 gzip 或 br，并把 application/json 和 application/geo+json 列入。',
      'Turn gzip or br on for application/json and application/geo+json.',
    ),
  },
  {
    code: 'clock-wrong',
    found: ({ http }) => {
      const minutes = Math.round((Date.parse(http.headers['date'] ?? '') - http.at) / 60_000);
      return Math.abs(minutes) > 5
        ? bilingual(`相差 ${minutes} 分钟。`, `It is ${minutes} minutes off.`)
        : undefined;
    },
    mend: bilingual(
      '打开服务器（或本机）的自动对时（NTP）。',
      'Turn on network time (NTP) on the server, or here.',
    ),
  },
];

function typeFault(
  { headers }: HttpFacts,
  isFaulty: (type: string) => boolean,
): Bilingual | undefined {
  const type = headers['content-type'] ?? '';
  if (!isFaulty(type)) return undefined;
  return type === ''
    ? bilingual('没有 Content-Type。', 'There is no Content-Type.')
    : bilingual(`Content-Type 是 ${type}。`, `The Content-Type is ${type}.`);
}
