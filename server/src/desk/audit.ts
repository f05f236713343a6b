import type { FormsContext } from '../applications/context.ts';
import type { DeskAccount } from '../store/desk/accounts.ts';
import type { AuditEntry } from '../store/desk/desk.ts';

/** What can be done at the desk, as the audit log names it. */
export type AuditAction =
  | 'sign-in'
  | 'sign-in-failed'
  | 'sign-out'
  | 'password-change'
  | 'search'
  | 'application-view'
  | 'application-show'
  | 'application-file'
  | 'application-checking'
  | 'application-asked'
  | 'application-approved'
  | 'application-refused'
  | 'application-remark'
  | 'export'
  | 'account-add'
  | 'account-role'
  | 'account-password'
  | 'account-remove'
  | 'batch-check'
  | 'batch-send'
  | 'ceremony-add'
  | 'poster'
  | 'scores';

/**
 * Writes down who did what to which thing. What shows personal data is written down first, so that
 * nothing is seen that the log does not tell of.
 *
 * @param detail Counts, words of the program, the name of a colleague; never anything about an applicant.
 */
export async function audit(
  { store, siteId, now }: FormsContext,
  { accountId, name }: Pick<DeskAccount, 'accountId' | 'name'>,
  action: AuditAction,
  target: string,
  detail: AuditEntry['detail'] = {},
): Promise<void> {
  await store.desk.log(siteId, now().toISOString(), { accountId, name, action, target, detail });
}
