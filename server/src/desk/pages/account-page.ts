import { DESK_ROLES, type DeskAccount } from '../../store/desk/accounts.ts';
import { bilingual } from '../../user-error.ts';
import { csrfField, faultSummary, field, page, select, type PageFault } from '../layout.ts';
import { html, type Markup } from '../markup.ts';
import type { SignedIn } from '../visit.ts';
import { ROLE_HINTS, ROLE_WORDS, WORDS } from '../words.ts';

export interface AccountModel {
  accounts: readonly DeskAccount[];
  faults?: readonly PageFault[];
  typed?: { name: string; role: string };
  /** A password just made, shown this once. */
  fresh?: { name: string; password: string };
}

const W = {
  add: bilingual('添加工作人员', 'Add somebody'),
  name: bilingual('姓名', 'Name'),
  nameHint: bilingual('登录时用，写在操作记录里。', 'Used to sign in, and in the audit log.'),
  role: bilingual('角色', 'Role'),
  addButton: bilingual('添加并生成密码', 'Add and make a password'),
  mustChange: bilingual('还没有换过密码', 'has not chosen a password yet'),
  setRole: bilingual('改角色', 'Change role'),
  newPassword: bilingual('重设密码', 'New password'),
  remove: bilingual('移除', 'Remove'),
  you: bilingual('（您）', ' (you)'),
  of: (name: string, what: string) => bilingual(`${what}：${name}`, `${what}: ${name}`),
  fresh: (name: string) =>
    bilingual(
      `${name} 的密码只显示这一次，请当面交给本人；第一次登录时须换成自己的：`,
      `The password of ${name} is shown this once. Hand it over in person; it has to be changed at the first sign-in:`,
    ),
} as const;

export function accountPage(visit: SignedIn, model: AccountModel): string {
  const { t, home } = visit;
  const { accounts, faults = [], typed, fresh } = model;
  return page(visit, {
    title: t(WORDS.accounts),
    at: 'accounts',
    main: html`${faultSummary(visit, faults)}
      ${
        fresh &&
        html`<div class="notice" role="status">
          <p>${t(W.fresh(fresh.name))}</p>
          <p><code class="secret">${fresh.password}</code></p>
        </div>`
      }
      <ul class="people" id="people">
        ${accounts.map(account => person(visit, account))}
      </ul>
      <h2>${t(W.add)}</h2>
      <form method="post" action="${home}accounts" class="narrow">
        ${csrfField(visit)}
        ${field(
          { id: 'name', label: t(W.name), hint: t(W.nameHint), faults },
          named => html`<input ${named} value="${typed?.name ?? ''}" autocomplete="off" />`,
        )}
        ${select(
          { id: 'role', label: t(W.role), faults },
          typed?.role ?? 'officer',
          DESK_ROLES.map(role => [role, `${t(ROLE_WORDS[role])}：${t(ROLE_HINTS[role])}`] as const),
        )}
        <button>${t(W.addButton)}</button>
      </form>`,
  });
}

function person(visit: SignedIn, { accountId, name, role, mustChange }: DeskAccount): Markup {
  const { t, home, account } = visit;
  const isSelf = accountId === account.accountId;
  const act = (path: string, word: string, before: Markup | false = false): Markup =>
    html`<form method="post" action="${home}accounts/${accountId}/${path}">
      ${csrfField(visit)}${before}
      <button class="plain" aria-label="${t(W.of(name, word))}">${word}</button>
    </form>`;
  const roles = html`<select name="role" aria-label="${t(W.of(name, t(W.role)))}">
    ${DESK_ROLES.map(
      one =>
        html`<option value="${one}" ${one === role && html`selected`}>
          ${t(ROLE_WORDS[one])}
        </option>`,
    )}
  </select>`;
  return html`<li>
    <p>
      <strong>${name}</strong>${isSelf && t(W.you)} · ${t(ROLE_WORDS[role])}
      ${mustChange && html`<span class="mark">${t(W.mustChange)}</span>`}
    </p>
    ${
      !isSelf &&
      html`<div class="actions">
        ${act('role', t(W.setRole), roles)} ${act('password', t(W.newPassword))}
        ${act('remove', t(W.remove))}
      </div>`
    }
  </li>`;
}
