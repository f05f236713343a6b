import { html, nothing, type TemplateResult } from 'lit';
import {
  entry,
  facts,
  outward,
  press,
  section,
  type Shown,
} from '../../../stations/detail-pieces.ts';
import { formPage, stationKnown } from '../../../stations/form-page.ts';
import { isOut } from './detail-view.ts';
import type { MoreView } from './detail-more.ts';

/** Whom it is for, who stands behind it, and what it was given. */
export function aboutView(view: MoreView): Shown {
  const { words, properties } = view;
  const { access = {}, areaM2, operator, donors = [], honours = [], notes } = properties;
  const shown = facts([
    entry(words.t('accessWho'), access.who && isolate(access.who)),
    entry(words.t('accessHow'), access.how && isolate(access.how)),
    entry(words.t('area'), areaM2 && words.t('areaValue', { n: areaM2 })),
    entry(words.t('operator'), operator && isolate(operator)),
    entry(words.t('donors'), donors.length ? isolate(donors.join(words.t('comma'))) : nothing),
    entry(
      words.t('honours'),
      honours.length
        ? honours.map(
            ({ year, level, name, by }) =>
              html`<div>${isolate([year, level, name, by].filter(Boolean).join(' '))}</div>`,
          )
        : nothing,
    ),
    entry(words.t('remarks'), notes && !isOut(view) ? isolate(notes) : nothing),
  ]);
  return shown === nothing ? nothing : section(view, 'about', words.t('about'), shown);
}

/** Words of the document, in their own direction. */
const isolate = (text: string): TemplateResult => html`<bdi>${text}</bdi>`;

/** Whether the print that was asked for failed, and the way to ask for one. */
export interface PrintState {
  readonly isFailed: boolean;
  print(): void;
}

/** Where this is from, when it was checked, who else has it; where to tell what is wrong, and paper. */
export function footView(view: MoreView, { isFailed, print }: PrintState): TemplateResult {
  const { words, context, feature, properties } = view;
  const { model } = context;
  const { source, precision, checked } = properties.provenance ?? {};
  const alsoIn = model.alsoIn(model.table.rowOf(feature.id));
  const dot = words.t('dot');
  const from = [source, precision].filter(Boolean).join(dot);
  const said = [
    from && words.t('source', { text: from }),
    checked && words.t('checked', { date: checked }),
    alsoIn.length ? words.t('alsoIn', { names: alsoIn.join(words.t('comma')) }) : '',
  ].filter(Boolean);
  const known = stationKnown(feature, model.originOf(feature.id).id);
  const report = formPage(context, 'report', known);
  return html`<footer class="foot">
    ${said.length ? html`<p class="muted small"><bdi>${said.join(dot)}</bdi></p>` : nothing}
    <div class="acts">
      ${report ? outward(view, report, words.t('report')) : nothing}
      ${press(words.t('printOne'), print, { kind: 'plain' })}
    </div>
    <p class="muted small" role="status">${isFailed ? words.t('printFailed') : nothing}</p>
  </footer>`;
}
