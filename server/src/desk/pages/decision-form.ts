import { isSettled } from '../../applications/states.ts';
import { bilingual, type Bilingual } from '../../user-error.ts';
import type { Erases } from '../decision-erases.ts';
import { UNTOUCHED } from '../next-waiting.ts';
import { csrfField, field, type PageFault } from '../layout.ts';
import { html, type Markup } from '../markup.ts';
import { may, type SignedIn } from '../visit.ts';

/** What staff can do with an application. */
export type Decision = 'checking' | 'asked' | 'approved' | 'refused';

export const DECISIONS: readonly Decision[] = ['checking', 'asked', 'approved', 'refused'];

/** Decisions the applicant has to be told the reason of. */
export const NEEDS_REASON: readonly Decision[] = ['asked', 'refused'];

export interface DecisionModel {
  line: { id: string; state: string };
  /** Where it may go from its state. */
  moves: readonly Decision[];
  /** What approving and refusing erase at once. */
  erases?: Erases | undefined;
  /** Query of the queue it was opened from; kept, so that the next one comes from there too. */
  query?: string;
  faults?: readonly PageFault[];
  /** What was typed into the form. */
  typed?: { note: string; memo: string };
}

const W = {
  note: bilingual('给申请人的话', 'Words for the applicant'),
  noteHint: bilingual(
    '要求补正、不通过时必填：写明缺什么、为什么、怎么办。申请人查询时会看到，补正可以直接在网上答复；不要写证件号。',
    'Needed to ask or refuse: what is missing or why, and what to do. The applicant reads it, and can answer online what is asked; no identity numbers.',
  ),
  memoLabel: bilingual('内部备注（申请人看不到）', 'Internal note (the applicant does not see it)'),
  settled: bilingual('已经办结，不能再改。', 'It is settled and cannot be changed.'),
  readOnly: bilingual('您可以查看，不能办理。', 'You may look at it, not decide.'),
  again: bilingual('重新审核', 'Take up again'),
  erases: (what: string) =>
    bilingual(
      `按“通过”或“不通过”会立即删除：${what}。删除后不能恢复，重新审核也找不回来。`,
      `Approving or refusing erases at once: ${what}. It cannot be brought back, nor by taking it up again.`,
    ),
  comma: bilingual('、', ', '),
  exportFirst: bilingual('要导出的，请先导出', 'Export first what is to be exported'),
  askAdmin: bilingual(
    '要导出的，请先请管理员导出。',
    'What is to be exported, an admin has to export first.',
  ),
  remark: bilingual('只记内部备注', 'Only keep the internal note'),
} as const;

const VERBS: Readonly<Record<Decision, Bilingual>> = {
  checking: bilingual('开始审核', 'Take up'),
  asked: bilingual('要求补正', 'Ask for more'),
  approved: bilingual('通过', 'Approve'),
  refused: bilingual('不通过', 'Refuse'),
};

/** What an officer does with an application; others are told that they may only look. */
export function decisionForm(visit: SignedIn, model: DecisionModel): Markup {
  const { t, home, account } = visit;
  const { line, moves, faults = [], typed, query = '' } = model;
  if (!may(account.role, 'officer')) return html`<p>${t(W.readOnly)}</p>`;
  const warning = warningOf(visit, model);
  return html`<form
    method="post"
    action="${home}applications/${line.id}/state${query}"
    class="decision"
  >
    ${csrfField(visit)}
    <input type="hidden" name="from" value="${line.state}" />
    ${
      moves.length === 0
        ? html`<p>${t(W.settled)}</p>`
        : field(
            { id: 'note', label: t(W.note), hint: t(W.noteHint), faults },
            named =>
              html`<textarea ${named} rows="3" maxlength="1000">${typed?.note ?? ''}</textarea>`,
          )
    }
    ${field(
      { id: 'memo', label: t(W.memoLabel), faults },
      named => html`<textarea ${named} rows="2" maxlength="1000">${typed?.memo ?? ''}</textarea>`,
    )}
    ${warning && html`<div class="notice warning" id="erases">${warning}</div>`}
    <p class="actions">
      ${moves.map(
        move =>
          html`<button
            name="to"
            value="${move}"
            class="${move === 'approved' ? '' : 'plain'}"
            ${warning && isSettled(move) && html`aria-describedby="erases"`}
          >
            ${t(move === 'checking' && !UNTOUCHED.includes(line.state) ? W.again : VERBS[move])}
          </button>`,
      )}
      <button name="to" value="remark" class="plain">${t(W.remark)}</button>
    </p>
  </form>`;
}

/** What approving or refusing erases, before it is done; nothing where neither is possible. */
function warningOf({ t, home, account }: SignedIn, model: DecisionModel): Markup | undefined {
  const { moves, erases } = model;
  if (!erases || !moves.some(isSettled)) return undefined;
  const { labels, exported } = erases;
  return html`<p>${t(W.erases(labels.join(t(W.comma))))}</p>
    ${
      exported &&
      (may(account.role, 'admin')
        ? html`<p><a href="${home}export">${t(W.exportFirst)}</a></p>`
        : html`<p>${t(W.askAdmin)}</p>`)
    }`;
}
