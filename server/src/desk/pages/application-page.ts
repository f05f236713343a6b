import { bilingual, type Bilingual } from '../../user-error.ts';
import type { AnswerGroup } from '../answer-lines.ts';
import type { Exchange } from '../exchanges.ts';
import { csrfField, faultSummary, page } from '../layout.ts';
import { html, type Markup } from '../markup.ts';
import { may, moment, type SignedIn } from '../visit.ts';
import { stateWord } from '../words.ts';
import { decisionForm, type DecisionModel } from './decision-form.ts';
import { doneLine, type Done } from './done-line.ts';
import { queueList, stateBadge, type QueueLine } from './queue-page.ts';

export interface HistoryLine {
  state: string;
  at: string;
  /** Name of a colleague, or a word of the program. */
  by: string;
  /** For the applicant. */
  note?: string | undefined;
  /** For staff. */
  memo?: string | undefined;
}

export interface ApplicationModel extends DecisionModel {
  line: QueueLine;
  formVersion: number;
  outcome: string;
  /** Why the rules say so. */
  reason?: string | undefined;
  /** What was asked for after it came, and the answers. */
  exchanges: readonly Exchange[];
  groups: readonly AnswerGroup[];
  /** Answers are gone: erased when their time was over, or by the applicant. */
  erased: boolean;
  revealed: boolean;
  consents: readonly {
    text: string;
    version: string;
    granted: boolean;
    at: string;
    withdrawnAt?: string | undefined;
  }[];
  /** Set when it came in a collective list. */
  batch?: { declaredBy: string; sentBy: string } | undefined;
  history: readonly HistoryLine[];
  /** What was done just now, to be told on top. */
  done?: Done | undefined;
  duplicates: readonly QueueLine[];
}

const W = {
  facts: bilingual('概况', 'Overview'),
  form: bilingual('表单', 'Form'),
  version: (v: number) => bilingual(`第 ${v} 版`, `version ${v}`),
  sent: bilingual('提交时间', 'Sent'),
  route: bilingual('受理工会', 'Union'),
  channel: bilingual('来源', 'Channel'),
  outcome: bilingual('资格', 'Eligibility'),
  marks: bilingual('标记', 'Marks'),
  duplicate: bilingual(
    '可能重复：同一人另有申请',
    'Maybe twice: the same person has applied before',
  ),
  suspect: bilingual(
    '可疑：填了只有程序才会填的格子',
    'Suspicious: filled in what only programs fill in',
  ),
  exchanges: bilingual('补正', 'Questions and answers'),
  asked: bilingual('要求补正', 'Asked for'),
  answered: bilingual('申请人答复', 'The applicant answers'),
  unanswered: bilingual('还没有答复。', 'No answer yet.'),
  gone: bilingual('内容已经删除。', 'What was written is erased.'),
  answers: bilingual('所填内容', 'Answers'),
  erased: bilingual(
    '内容已经删除（到了保留期限，或申请人要求）。',
    'The answers are erased: their time was over, or the applicant asked for it.',
  ),
  noAnswers: bilingual('没有内容。', 'There is nothing.'),
  show: bilingual('显示完整号码', 'Show numbers in full'),
  showHint: bilingual('会记入操作记录。', 'It will be in the audit log.'),
  shown: bilingual(
    '现在显示的是完整内容，已记入操作记录。办完请关闭本页。',
    'Everything is shown now, and the audit log says so. Close this page when you are done.',
  ),
  files: (n: number) => bilingual(`${n} 个文件，由经办查看`, `${n} files, for officers`),
  file: (n: number) => bilingual(`文件 ${n}`, `file ${n}`),
  consents: bilingual('同意', 'Consents'),
  granted: bilingual('同意', 'agreed'),
  refusedConsent: bilingual('不同意', 'did not agree'),
  withdrawn: bilingual('已撤回', 'withdrawn'),
  declared: (by: string, who: string) =>
    bilingual(
      `集体报名：${by} 声明持有本人签字的书面同意；由 ${who} 提交。`,
      `Batch: ${by} declared to hold the consents signed on paper; sent by ${who}.`,
    ),
  history: bilingual('经过', 'History'),
  toApplicant: bilingual('给申请人：', 'To the applicant: '),
  memo: bilingual('内部备注：', 'Internal: '),
  duplicates: bilingual('同一人的其他申请', 'Other applications of the same person'),
  decide: bilingual('办理', 'Decide'),
} as const;

const OUTCOMES: Readonly<Record<string, Bilingual>> = {
  eligible: bilingual('符合', 'eligible'),
  review: bilingual('须人工审核', 'for a person to decide'),
  ineligible: bilingual('不符合', 'not eligible'),
};

export function applicationPage(visit: SignedIn, model: ApplicationModel): string {
  const { t } = visit;
  const { line, duplicates, faults = [] } = model;
  return page(visit, {
    title: line.receipt,
    at: 'queue',
    main: html`${faultSummary(visit, faults)} ${doneLine(visit, model)} ${factsOf(visit, model)}
      ${model.revealed && html`<p class="notice">${t(W.shown)}</p>`} ${exchangesOf(visit, model)}
      <h2>${t(W.answers)}</h2>
      ${answersOf(visit, model)} ${showForm(visit, model)}
      <h2>${t(W.consents)}</h2>
      ${consentsOf(visit, model)}
      ${
        duplicates.length > 0 &&
        html`<h2>${t(W.duplicates)}</h2>
          ${queueList(visit, duplicates)}`
      }
      <h2>${t(W.history)}</h2>
      ${historyOf(visit, model)}
      <h2 id="decide">${t(W.decide)}</h2>
      ${decisionForm(visit, model)}`,
  });
}

function factsOf(visit: SignedIn, model: ApplicationModel): Markup {
  const { t } = visit;
  const { line, formVersion, outcome, reason } = model;
  const fact = (name: Bilingual, value: Markup | string): Markup =>
    html`<div>
      <dt>${t(name)}</dt>
      <dd>${value}</dd>
    </div>`;
  return html`<p>${stateBadge(visit, line.state)}</p>
    <dl class="facts">
      ${fact(W.form, `${line.form} · ${t(W.version(formVersion))}`)}
      ${fact(W.sent, moment(line.createdAt, visit))}
      ${line.route !== undefined && fact(W.route, line.route)}
      ${line.channel !== undefined && fact(W.channel, line.channel)}
      ${fact(W.outcome, t(OUTCOMES[outcome] ?? bilingual(outcome, outcome)) + (reason ? ` · ${reason}` : ''))}
      ${line.duplicate && fact(W.marks, t(W.duplicate))}
      ${line.suspect && fact(W.marks, t(W.suspect))}
    </dl>`;
}

function answersOf(visit: SignedIn, model: ApplicationModel): Markup {
  const { t } = visit;
  const { line, groups, erased } = model;
  if (erased) return html`<p>${t(W.erased)}</p>`;
  if (groups.length === 0) return html`<p>${t(W.noAnswers)}</p>`;
  return html`${groups.map(
    ({ title, lines }) =>
      html`<h3>${title}</h3>
        <dl class="facts">
          ${lines.map(
            one =>
              html`<div>
                <dt>${one.label}</dt>
                <dd>
                  ${
                    one.files.length > 0
                      ? filesOf(visit, line.id, one.files)
                      : html`<span class="answer">${one.text}</span>`
                  }
                </dd>
              </div>`,
          )}
        </dl>`,
  )}`;
}

/** Shows numbers in full, where some are hidden. */
function showForm(visit: SignedIn, model: ApplicationModel): Markup {
  const { t, home, account } = visit;
  const { line, groups, exchanges, query = '' } = model;
  const hasMasked =
    groups.some(({ lines }) => lines.some(({ masked }) => masked)) ||
    exchanges.some(({ answered }) => answered?.masked);
  return html`${
    hasMasked &&
    may(account.role, 'officer') &&
    html`<form method="post" action="${home}applications/${line.id}/show${query}" class="actions">
      ${csrfField(visit)}<button class="plain">${t(W.show)}</button>
      <span class="hint">${t(W.showHint)}</span>
    </form>`
  }`;
}

/** What was asked for, each with its answer; nothing where nothing was. */
function exchangesOf(visit: SignedIn, { line, exchanges }: ApplicationModel): Markup {
  const { t } = visit;
  if (exchanges.length === 0) return html``;
  return html`<h2>${t(W.exchanges)}</h2>
    <ol class="history">
      ${exchanges.map(
        ({ asked, answered }) =>
          html`<li>
            <p>
              <strong>${t(W.asked)}</strong>
              <time datetime="${asked.at}">${moment(asked.at, visit)}</time> · ${asked.by}
            </p>
            <p class="said">${asked.text ?? t(W.gone)}</p>
            ${
              answered
                ? html`<p>
                      <strong>${t(W.answered)}</strong>
                      <time datetime="${answered.at}">${moment(answered.at, visit)}</time>
                    </p>
                    <p class="said">${answered.erased ? t(W.gone) : answered.text}</p>
                    ${answered.files.length > 0 && html`<p>${filesOf(visit, line.id, answered.files)}</p>`}`
                : html`<p class="hint">${t(W.unanswered)}</p>`
            }
          </li>`,
      )}
    </ol>`;
}

function filesOf({ t, home, account }: SignedIn, id: string, files: readonly string[]): Markup {
  // A picture of a card shows its number in full.
  if (!may(account.role, 'officer')) return html`${t(W.files(files.length))}`;
  return html`${files.map(
    (file, index) =>
      html`<a href="${home}applications/${id}/uploads/${file}" target="_blank" rel="noopener"
        >${t(W.file(index + 1))}</a
      > `,
  )}`;
}

function consentsOf(visit: SignedIn, { consents, batch }: ApplicationModel): Markup {
  const { t } = visit;
  return html`${batch && html`<p class="notice">${t(W.declared(batch.declaredBy, batch.sentBy))}</p>`}
    <ul class="plain-list">
      ${consents.map(
        one =>
          html`<li>
            <strong>${t(one.granted ? W.granted : W.refusedConsent)}</strong> ${one.text}
            <span class="hint">${one.version} · ${moment(one.at, visit)}</span>
            ${
              one.withdrawnAt !== undefined &&
              html`<span class="mark">${t(W.withdrawn)} ${moment(one.withdrawnAt, visit)}</span>`
            }
          </li>`,
      )}
    </ul>`;
}

function historyOf(visit: SignedIn, { history }: ApplicationModel): Markup {
  const { t } = visit;
  return html`<ol class="history">
    ${history.map(
      ({ state, at, by, note, memo }) =>
        html`<li>
          <p>
            <strong>${t(stateWord(state))}</strong>
            <time datetime="${at}">${moment(at, visit)}</time> · ${actor(visit, by)}
          </p>
          ${note !== undefined && html`<p class="said">${t(W.toApplicant)}${note}</p>`}
          ${memo !== undefined && html`<p class="said">${t(W.memo)}${memo}</p>`}
        </li>`,
    )}
  </ol>`;
}

const ACTORS: Readonly<Record<string, Bilingual>> = {
  applicant: bilingual('申请人', 'the applicant'),
  system: bilingual('系统', 'the system'),
};

function actor({ t }: SignedIn, by: string): string {
  return Object.hasOwn(ACTORS, by) ? t(ACTORS[by] as Bilingual) : by;
}
