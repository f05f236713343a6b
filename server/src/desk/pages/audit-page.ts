import type { AuditLine } from '../../store/desk/desk.ts';
import { bilingual, type Bilingual } from '../../user-error.ts';
import type { AuditAction } from '../audit.ts';
import { page } from '../layout.ts';
import { html, type Markup } from '../markup.ts';
import { moment, type SignedIn } from '../visit.ts';
import { WORDS } from '../words.ts';

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
};

const W = {
  empty: bilingual('还没有记录。', 'Nothing is written down yet.'),
  next: bilingual('更早的', 'Earlier'),
  about: bilingual(
    '谁在什么时候做了什么。只能增加，不能修改或删除；不含申请人的信息。',
    'Who did what and when. It is only added to, never changed; nothing about applicants is in it.',
  ),
} as const;

export function auditPage(
  visit: SignedIn,
  lines: readonly AuditLine[],
  next: string | undefined,
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
              ${lines.map(line => lineOf(visit, line))}
            </ol>`
      }
      ${next !== undefined && html`<p class="pages"><a href="${next}" rel="next">${t(W.next)}</a></p>`}`,
  });
}

function lineOf(visit: SignedIn, { at, name, action, target, detail }: AuditLine): Markup {
  const { t, home } = visit;
  const word = Object.hasOwn(ACTIONS, action) ? t(ACTIONS[action as AuditAction]) : action;
  const more = Object.entries(detail).map(([key, value]) => `${key} ${value}`);
  const isApplication = action.startsWith('application-');
  return html`<li>
    <p>
      <time datetime="${at}">${moment(at, visit)}</time> · <strong>${name || '—'}</strong> · ${word}
    </p>
    ${
      (target !== '' || more.length > 0) &&
      html`<p class="hint">
        ${isApplication ? html`<a href="${home}applications/${target}">${target}</a>` : target}
        ${more.join(' · ')}
      </p>`
    }
  </li>`;
}
