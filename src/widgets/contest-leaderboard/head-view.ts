import { html, nothing, type TemplateResult } from 'lit';
import { bits } from './bits.ts';
import type { BoardModel } from './board-model.ts';
import type { Words } from './words.ts';

/** What the board is of, how far it is, and as of when. */
export function headView(model: BoardModel, words: Words, now: number): TemplateResult {
  const { contest, event, round, standings } = model;
  const state = round?.state ?? event?.state ?? contest.state;
  const line = [
    state ? words.word(`contest.${state}`, state) : '',
    standings?.asOf ? words.t('asOf', dayAndTime(words, standings.asOf)) : '',
    standings ? words.t('count', { n: standings.total }) : '',
  ].filter(Boolean);
  return html`<header class="head">
    <h2 class="title bits" tabindex="-1">${bits(namesOf(model))}</h2>
    ${line.length ? html`<p class="fine bits">${bits(line)}</p>` : nothing}
    ${freezeLine(model, words, now)}
  </header>`;
}

/** Contest, event and round in one line: the caption of the table. */
export function titleOf(model: BoardModel): string {
  return namesOf(model).join(' · ');
}

function namesOf({ contest, event, round }: BoardModel): string[] {
  return [contest.name, event?.name ?? '', round?.name ?? ''].filter(Boolean);
}

/** That results are held back, from when, and until when if that is decided. */
function freezeLine(
  { contest, event }: BoardModel,
  words: Words,
  now: number,
): TemplateResult | typeof nothing {
  const { freeze } = contest;
  if (!freeze) return nothing;
  const from = Date.parse(freeze.from);
  const to = freeze.to === undefined ? Infinity : Date.parse(freeze.to);
  const frozen = (event?.state ?? contest.state) === 'frozen' || (now >= from && now < to);
  if (!frozen || Number.isNaN(from)) return nothing;
  const since = dayAndTime(words, freeze.from);
  const told =
    Number.isFinite(to) && freeze.to
      ? words.t('frozenUntil', {
          ...since,
          until: Object.values(dayAndTime(words, freeze.to)).join(' '),
        })
      : words.t('frozen', since);
  return html`<p class="freeze">${told}</p>`;
}

function dayAndTime(words: Words, moment: string): { date: string; time: string } {
  const at = Date.parse(moment);
  return { date: words.date(at, { style: 'numeric' }), time: words.time(at) };
}
