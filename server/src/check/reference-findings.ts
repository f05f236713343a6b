import { bilingual, type Bilingual } from '../user-error.ts';
import type { Answer, Failure, Named, Reference } from './document.ts';
import type { Finding } from './finding.ts';
import { calendarYears } from './references.ts';
import { shown } from './words.ts';

/**
 * A reference that leads nowhere. It is told where it stands: that is where it can be mended.
 * @param name of what it should lead to; `elsewhere` says that it is on a host of its own
 */
export function failureFinding(
  about: Named,
  { kind, entry, href }: Reference,
  { failure = { why: 'missing' } }: Answer,
  { name, elsewhere, now }: { name: string; elsewhere: boolean; now: Date },
): Finding {
  if (kind === 'calendar') {
    const [thisYear] = calendarYears(now);
    const year = Number(entry?.['year']);
    if (failure.why === 'missing') return calendarFinding(about, year, year === thisYear);
  }
  if (failure.why === 'private') {
    const message = bilingual(
      `“${shown(href)}”是内部地址。`,
      `"${shown(href)}" is a private address.`,
    );
    return { code: 'private-address', ...about, message, mend: PUBLIC };
  }
  if (failure.why === 'unusable') {
    const message = bilingual(`“${shown(href)}”不能用。`, `"${shown(href)}" cannot be used.`);
    return { code: 'link-unusable', ...about, message, mend: PLAIN };
  }
  // Where somebody else's page is not had, it may be for the network this runs in.
  if (kind === 'page' && elsewhere && UNSURE.has(failure.why)) {
    const words = reasonOf(failure);
    const message = bilingual(`${shown(name)}：${words.zh}`, `${shown(name)}: ${words.en}`);
    return { code: 'link-unreachable', ...about, message, mend: TRY };
  }
  if (failure.why === 'tls') {
    const why = failure.detail ?? '';
    const message = bilingual(
      `${shown(name)} 的证书有问题：${why}`,
      `The certificate of ${shown(name)} is at fault: ${why}`,
    );
    return { code: 'tls', ...about, message, mend: CERTIFICATE };
  }
  const words = reasonOf(failure);
  const message = bilingual(`${shown(name)}：${words.zh}`, `${shown(name)}: ${words.en}`);
  if (kind === 'photo') return { code: 'photo-missing', ...about, message, mend: CHECK };
  if (kind === 'page') return { code: 'link-missing', ...about, message, mend: CHECK };
  if (kind === 'person' && failure.why === 'missing') {
    return { code: 'withdrawn-listed', ...about, message, mend: RELIST };
  }
  if (failure.why === 'missing')
    return { code: 'document-missing', ...about, message, mend: CHECK };
  if (failure.why === 'too-large')
    return { code: 'document-too-large', ...about, message, mend: SMALLER };
  return { code: 'document-unreachable', ...about, message, mend: TRY };
}

const UNSURE: ReadonlySet<string> = new Set(['network', 'timeout', 'tls']);

/** An address of a name that RFC 2606 keeps for examples; it is not called. */
export function exampleFinding(named: Named, { href }: Reference): Finding {
  return {
    code: 'link-example',
    ...named,
    message: bilingual(`“${shown(href)}”是示例网址。`, `"${shown(href)}" is an example.`),
    mend: bilingual('换成真的网址，或去掉。', 'Put the real address there, or take it out.'),
  };
}

/** Whether a host can only be an example (RFC 2606, section 2 and 3). */
export function isExampleHost(hostname: string): boolean {
  return /(?:^|\.)(?:example|test|example\.(?:com|net|org))$/.test(hostname);
}

/** A reference to a host that neither the page nor the site document names. */
export function foreignFinding(named: Named, { href }: Reference): Finding {
  return {
    code: 'link-foreign',
    ...named,
    message: bilingual(`“${shown(href)}”在别的主机上。`, `"${shown(href)}" is on another host.`),
    mend: bilingual(
      '把文件放到本站，写成 v1/… 这样的路径。',
      'Put the file on this site and write a path like v1/….',
    ),
  };
}

/** A next page that was read before. */
export function loopFinding(named: Named, { href }: Reference): Finding {
  return {
    code: 'next-loop',
    ...named,
    message: bilingual(`“${shown(href)}”前面已经读过。`, `"${shown(href)}" was read before.`),
    mend: bilingual(
      '改为真正的下一份文档；最后一页不写。',
      'Name the document that follows; none on the last page.',
    ),
  };
}

function calendarFinding(about: Named, year: number, isThisYear: boolean): Finding {
  return {
    code: isThisYear ? 'calendar-missing' : 'calendar-next',
    ...about,
    message: bilingual(`没有 ${year} 年的节假日历。`, `There is no calendar of ${year}.`),
    mend: bilingual(
      `补上 cn-${year}.json；新版的服务器和发布工具会自带已公布的年份。`,
      `Add cn-${year}.json; newer servers and publishers bring the years that are out.`,
    ),
  };
}

function reasonOf({ why, status, detail }: Failure): Bilingual {
  switch (why) {
    case 'missing':
      return status === undefined
        ? bilingual('没有这个文件。', 'there is no such file.')
        : bilingual(`没有（${status}）。`, `not there (${status}).`);
    case 'status':
      return status === 401 || status === 403
        ? bilingual(
            `拒绝访问（${status}），像是要登录。`,
            `refused (${status}), as if a login were needed.`,
          )
        : bilingual(
            `服务器回答出错（${status ?? ''}）。`,
            `the server answers with an error (${status ?? ''}).`,
          );
    case 'timeout':
      return bilingual('15 秒内没有回答。', 'no answer within 15 seconds.');
    case 'redirects':
      return bilingual('转来转去没有尽头。', 'redirects without end.');
    case 'too-large':
      return bilingual('太大，没有读完。', 'too large to be read.');
    default:
      return bilingual(`连接失败：${detail ?? ''}`, `the connection failed: ${detail ?? ''}`);
  }
}

const CHECK = bilingual(
  '检查网址有没有写错（大小写也算），文件有没有上传。',
  'Check the address (case counts) and whether the file was uploaded.',
);
const TRY = bilingual(
  '过一会儿再试；总是这样，请联系主机的管理者。',
  'Try again later; if it stays so, ask who runs the host.',
);
const PUBLIC = bilingual('改为公开的网址。', 'Use a public address.');
const PLAIN = bilingual(
  '写 https:// 开头的网址或 v1/… 这样的路径，不带用户名。',
  'Write an https:// address or a path like v1/…, without user name.',
);
const CERTIFICATE = bilingual(
  '请主机的管理者更新证书，并配齐中间证书。',
  'Have the certificate renewed, with its intermediate certificates.',
);
const RELIST = bilingual(
  '从名录中删去，或重新发布。',
  'Take the entry out of the list, or publish again.',
);
const SMALLER = bilingual('把它分成几份。', 'Divide it.');
