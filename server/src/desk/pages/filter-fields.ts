import { bilingual } from '../../user-error.ts';
import { field, select } from '../layout.ts';
import { html, type Markup } from '../markup.ts';
import type { FilterChoice } from '../queue-filter.ts';
import type { SignedIn } from '../visit.ts';
import { STATE_NAMES, stateWord } from '../words.ts';

/** Marks an application may have; as words of the queue and of the filter. */
export const MARKS = {
  duplicate: bilingual('可能重复', 'Maybe twice'),
  suspect: bilingual('可疑', 'Suspicious'),
} as const;

const W = {
  form: bilingual('表单', 'Form'),
  state: bilingual('状态', 'State'),
  route: bilingual('受理工会', 'Union'),
  channel: bilingual('来源', 'Channel'),
  flag: bilingual('标记', 'Mark'),
  from: bilingual('从哪天', 'From'),
  through: bilingual('到哪天', 'Through'),
  all: bilingual('全部', 'All'),
} as const;

/** The controls of a filter; the export has the same. */
export function filterFields(
  { t }: SignedIn,
  filter: FilterChoice,
  forms: readonly { id: string; title: string }[],
): Markup {
  const all = ['', t(W.all)] as const;
  const input = (id: 'route' | 'channel' | 'from' | 'through', type: string): Markup =>
    field(
      { id, label: t(W[id]) },
      named => html`<input ${named} type="${type}" value="${filter[id]}" autocomplete="off" />`,
    );
  return html`<div class="fields">
    ${select({ id: 'form', label: t(W.form) }, filter.form, [
      all,
      ...forms.map(({ id, title }) => [id, title] as const),
    ])}
    ${select({ id: 'state', label: t(W.state) }, filter.state, [
      all,
      ...STATE_NAMES.map(state => [state, t(stateWord(state))] as const),
    ])}
    ${select({ id: 'flag', label: t(W.flag) }, filter.flag, [
      all,
      ['duplicate', t(MARKS.duplicate)],
      ['suspect', t(MARKS.suspect)],
    ])}
    ${input('route', 'text')} ${input('channel', 'text')} ${input('from', 'date')}
    ${input('through', 'date')}
  </div>`;
}
