import { bilingual } from '../../user-error.ts';
import { csrfField, faultSummary, field, page, type PageFault } from '../layout.ts';
import { html, type Markup } from '../markup.ts';
import type { SignedIn, Visit } from '../visit.ts';
import { WORDS } from '../words.ts';

const W = {
  title: bilingual('登录', 'Sign in'),
  name: bilingual('姓名', 'Name'),
  password: bilingual('密码', 'Password'),
  signIn: bilingual('登录', 'Sign in'),
  help: bilingual(
    '忘记密码请找管理员重设；还没有人能登录时，由管理服务器的人用 desk add 添加。',
    'Forgotten the password? An admin can set a new one. Where nobody can sign in yet, whoever keeps the server adds people with desk add.',
  ),
  first: bilingual(
    '您现在的密码是别人给的，请先换成只有自己知道的。',
    'Your password was given to you by somebody else. Choose one that only you know.',
  ),
  current: bilingual('现在的密码', 'Current password'),
  fresh: bilingual('新密码', 'New password'),
  freshHint: bilingual(
    '至少 12 个字符。几个不相干的词连在一起，既好记又安全。',
    'At least 12 characters. Several unrelated words in a row are easy to keep and safe.',
  ),
  again: bilingual('再输一次新密码', 'New password once more'),
  save: bilingual('保存新密码', 'Save the new password'),
} as const;

/** `to`: where to go on afterwards. What was typed comes back but for the password. */
export function signInPage(
  visit: Visit,
  about: { to: string; name?: string; faults?: readonly PageFault[] },
): string {
  const { t, home } = visit;
  const { to, name = '', faults = [] } = about;
  return page(visit, {
    title: t(W.title),
    main: html`${faultSummary(visit, faults)}
      <form method="post" action="${home}login" class="narrow">
        <input type="hidden" name="to" value="${to}" />
        ${field(
          { id: 'name', label: t(W.name), faults },
          named =>
            html`<input ${named} value="${name}" autocomplete="username" autocapitalize="off" />`,
        )}
        ${passwordField('password', t(W.password), 'current-password', faults)}
        <button>${t(W.signIn)}</button>
      </form>
      <p class="hint">${t(W.help)}</p>`,
  });
}

export function passwordPage(visit: SignedIn, faults: readonly PageFault[] = []): string {
  const { t, home, account } = visit;
  return page(visit, {
    title: t(WORDS.password),
    main: html`${faultSummary(visit, faults)}
      ${account.mustChange && html`<p class="notice">${t(W.first)}</p>`}
      <form method="post" action="${home}password" class="narrow">
        ${csrfField(visit)}
        <input
          class="away"
          name="name"
          value="${account.name}"
          autocomplete="username"
          readonly
          tabindex="-1"
          aria-hidden="true"
        />
        ${passwordField('current', t(W.current), 'current-password', faults)}
        ${passwordField('fresh', t(W.fresh), 'new-password', faults, t(W.freshHint))}
        ${passwordField('again', t(W.again), 'new-password', faults)}
        <button>${t(W.save)}</button>
      </form>`,
  });
}

function passwordField(
  id: string,
  label: string,
  autocomplete: string,
  faults: readonly PageFault[],
  hint?: string,
): Markup {
  return field(
    { id, label, hint, faults },
    named => html`<input ${named} type="password" autocomplete="${autocomplete}" />`,
  );
}
