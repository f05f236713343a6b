import { bilingual, type Bilingual } from '../../user-error.ts';
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
  faults?: readonly PageFault[];
  /** What was typed into the form. */
  typed?: { note: string; memo: string };
}

const W = {
  note: bilingual('给申请人的话', 'Words for the applicant'),
  noteHint: bilingual(
    '要求补正、不通过时必填：写明缺什么、为什么、怎么办。申请人查询时会看到；不要写证件号。',
    'Needed to ask or refuse: what is missing or why, and what to do. The applicant reads it; no identity numbers.',
  ),
  memoLabel: bilingual('内部备注（申请人看不到）', 'Internal note (the applicant does not see it)'),
  settled: bilingual('已经办结，不能再改。', 'It is settled and cannot be changed.'),
  readOnly: bilingual('您可以查看，不能办理。', 'You may look at it, not decide.'),
  again: bilingual('重新审核', 'Take up again'),
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
  const { line, moves, faults = [], typed } = model;
  if (!may(account.role, 'officer')) return html`<p>${t(W.readOnly)}</p>`;
  return html`<form method="post" action="${home}applications/${line.id}/state" class="decision">
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
    <p class="actions">
      ${moves.map(
        move =>
          html`<button name="to" value="${move}" class="${move === 'approved' ? '' : 'plain'}">
            ${t(move === 'checking' && line.state !== 'received' ? W.again : VERBS[move])}
          </button>`,
      )}
      <button name="to" value="remark" class="plain">${t(W.remark)}</button>
    </p>
  </form>`;
}
