import type { ContestSummary } from '../../../src/data/generated/types.ts';
import { html, type Markup } from '../form-pages/markup.ts';
import type { FrameWords } from '../frame-pages/words/frame-words.ts';

export interface ContestsDrawing {
  words: FrameWords;
  zone: string;
  /** Address of a contest's page; undefined where it has none. */
  contestHref(id: string): string | undefined;
}

/** The contests of a site, in the order of its list. */
export function contestsMarkup(
  contests: readonly ContestSummary[],
  drawing: ContestsDrawing,
): Markup {
  const { words } = drawing;
  const n = contests.length;
  return html`<h1 class="uf-title">${words.own('contests')}</h1>
    <p class="uf-intro">${n === 0 ? words.own('noContests') : words.own('contestCount', { n })}</p>
    <ul class="ur-list">
      ${contests.map(contest => contestLine(contest, drawing))}
    </ul>`;
}

function contestLine(
  { id, name, organiser, state, from, through }: ContestSummary,
  drawing: ContestsDrawing,
): Markup {
  const { words, zone, contestHref } = drawing;
  const spoken = words.board(zone);
  const day = (text: string): string =>
    text.length > 10 ? spoken.date(Date.parse(text)) : spoken.date(text);
  const when = [from, through].filter(text => text !== undefined).map(day);
  const said = [
    state === undefined ? '' : spoken.word(`contest.${state}`, state),
    [...new Set(when)].join('–'),
    organiser ?? '',
  ].filter(Boolean);
  const href = contestHref(id);
  return html`<li>
    <h2>
      ${href === undefined ? html`${name}` : html`<a class="ur-name" href="${href}">${name}</a>`}
    </h2>
    ${said.length > 0 && html`<p class="ur-muted">${said.join(' · ')}</p>`}
  </li>`;
}
