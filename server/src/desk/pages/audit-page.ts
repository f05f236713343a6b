import type { AuditLine } from '../../store/desk/desk.ts';
import { bilingual, type Bilingual } from '../../user-error.ts';
import { roleOf } from '../accounts.ts';
import type { AuditAction } from '../audit.ts';
import { page } from '../layout.ts';
import { html, type Markup } from '../markup.ts';
import { moment, type SignedIn } from '../visit.ts';
import { ROLE_WORDS, WORDS } from '../words.ts';

const ACTIONS: Readonly<Record<AuditAction, Bilingual>> = {
  'sign-in': bilingual('登录', 'signed in'),
  'sign-in-failed': bilingual('登录失败', 'failed to sign in'),
  'sign-out': bilingual('退出', 'signed out'),
  'password-change': bilingual('修改了自己的密码', 'changed their password'),
  search: bilingual('按号码查找', 'searched by number'),
  'application-view': bilingual('查看申请', 'looked at an application'),
  'application-show': bilingual('显示完整号码', 'showed numbers in full'),
  'application-file': bilingual('查看文件', 'looked at a file'),
  'application-checking': bilingual('开始审核', 'took up an application'),
  'application-asked': bilingual('要求补正', 'asked for more'),
  'application-approved': bilingual('通过申请', 'approved an application'),
  'application-refused': bilingual('不通过申请', 'refused an application'),
  'application-remark': bilingual('记内部备注', 'kept an internal note'),
  export: bilingual('导出', 'exported'),
  'account-add': bilingual('添加工作人员', 'added staff'),
  'account-role': bilingual('改角色', 'changed a role'),
  'account-password': bilingual('重设他人密码', "set somebody's password"),
  'account-remove': bilingual('移除工作人员', 'removed staff'),
  'batch-check': bilingual('检查集体名单', 'checked a batch'),
  'batch-send': bilingual('提交集体名单', 'sent a batch'),
  'ceremony-add': bilingual('建立活动代码', 'made an event code'),
  poster: bilingual('制作海报', 'made a poster'),
  scores: bilingual('录入成绩', 'entered scores'),
};

const W = {
  empty: bilingual('还没有记录。', 'Nothing is written down yet.'),
  next: bilingual('更早的', 'Earlier'),
  cli: bilingual('服务器命令', 'the command line'),
  about: bilingual(
    '谁在什么时候做了什么。只能增加，不能修改或删除；不含申请人的信息。',
    'Who did what and when. It is only added to, never changed; nothing about applicants is in it.',
  ),
} as const;

/** What was counted, in words; a count nobody foresaw stands under its own name. */
const COUNTS: Readonly<Record<string, (n: string | number) => Bilingual>> = {
  found: n => bilingual(`找到 ${n} 份`, `${n} found`),
  count: n => bilingual(`${n} 份`, `${n} applications`),
  entrants: n => bilingual(`${n} 名选手`, `${n} entrants`),
  rev: n => bilingual(`第 ${n} 版`, `revision ${n}`),
  changes: text => bilingual(String(text), String(text)),
  reason: text => bilingual(`理由：${text}`, `reason: ${text}`),
  columns: n => bilingual(`${n} 列`, `${n} columns`),
  sensitive: n => bilingual(`其中敏感 ${n} 列`, `${n} of them sensitive`),
  rows: n => bilingual(`${n} 行`, `${n} rows`),
  sent: n => bilingual(`已提交 ${n}`, `${n} sent`),
  already: n => bilingual(`以前交过 ${n}`, `${n} sent before`),
  twice: n => bilingual(`名单里重复 ${n}`, `${n} twice in the list`),
  fault: n => bilingual(`需要修改 ${n}`, `${n} to put right`),
};

/** @param people Names of those who work at the desk now, by the id of their account. */
export function auditPage(
  visit: SignedIn,
  lines: readonly AuditLine[],
  { next, people }: { next: string | undefined; people: ReadonlyMap<string, string> },
): string {
  const { t } = visit;
  return page(visit, {
    title: t(WORDS.audit),
    at: 'audit',
    main: html`<p class="hint">${t(W.about)}</p>
      ${
        lines.length === 0
          ? html`<p class="empty">${t(W.empty)}</p>`
          : html`<ol class="history">
              ${lines.map(line => lineOf(visit, line, people))}
            </ol>`
      }
      ${next !== undefined && html`<p class="pages"><a href="${next}" rel="next">${t(W.next)}</a></p>`}`,
  });
}

function lineOf(visit: SignedIn, line: AuditLine, people: ReadonlyMap<string, string>): Markup {
  const { t } = visit;
  const { at, name, action } = line;
  const word = Object.hasOwn(ACTIONS, action) ? t(ACTIONS[action as AuditAction]) : action;
  const who = name === 'cli' ? t(W.cli) : name;
  const about = [targetOf(visit, line, people), ...detailsOf(visit, line)].filter(
    piece => piece !== '',
  );
  return html`<li>
    <p>
      <time datetime="${at}">${moment(at, visit)}</time> · <strong>${who || '—'}</strong> · ${word}
    </p>
    ${
      about.length > 0 &&
      html`<p class="hint">${about.map((piece, index) => html`${index > 0 && ' · '}${piece}`)}</p>`
    }
  </li>`;
}

/** What it was done to: a person by name, an application by its link. */
function targetOf(
  { home }: SignedIn,
  { action, target, accountId, detail }: AuditLine,
  people: ReadonlyMap<string, string>,
): Markup | string {
  if (action.startsWith('application-')) {
    return html`<a href="${home}applications/${target}">${target}</a>`;
  }
  // Whoever signs in does it to nobody else.
  if (target === accountId) return '';
  // Somebody who was removed since is known by the name that was written down.
  return String(detail['person'] ?? people.get(target) ?? target);
}

function detailsOf({ t }: SignedIn, { detail }: AuditLine): string[] {
  return Object.entries(detail).flatMap(([key, value]) => {
    if (key === 'person') return [];
    const role = key === 'role' ? roleOf(String(value)) : undefined;
    if (role) return [t(ROLE_WORDS[role])];
    const counted = Object.hasOwn(COUNTS, key) ? COUNTS[key] : undefined;
    return [counted ? t(counted(value)) : `${key} ${value}`];
  });
}
