import { html, nothing, svg, type TemplateResult } from 'lit';
import { amountText } from '../../rules/people/amount.ts';
import type { Fact } from '../../rules/people/person.ts';
import type { FactGroup, FactPoint } from '../../rules/people/facts.ts';
import { partialDateText } from '../../locale/partial-date.ts';
import { actButton } from './act-button.ts';
import type { CardModel } from './card-model.ts';
import { EXCERPT, FEW, type CardView } from './card-view.ts';
import type { DeskWords } from './desk.ts';
import type { PartName } from './part.ts';
import type { PartShelf } from './part-shelf.ts';

/** What a person can do at a card, and figures that tell a change. */
export class Acts {
  #shelf: PartShelf;
  #words: DeskWords;

  constructor(shelf: PartShelf, words: DeskWords) {
    this.#shelf = shelf;
    this.#words = words;
  }

  /** For one drawing of a card. */
  of(model: CardModel): NonNullable<CardView['acts']> {
    return {
      page: this.#shelf.page(model.id),
      facts: model.series && this.#factsView(model.series),
      part: name => this.#shelf.view(name),
      act: name => this.#act(name, this.#textOf(name, model)),
      foot: () => this.#foot(model),
    };
  }

  #act(part: PartName, text: string): TemplateResult {
    const shelf = this.#shelf;
    return actButton(text, () => shelf.toggle(part), { part, isOpen: shelf.isOpen(part) });
  }

  #textOf(name: PartName, { person }: CardModel): string {
    const words = this.#words;
    if (this.#shelf.isOpen(name)) return words.t('act.less');
    if (name === 'honours') {
      const n = person!.honours?.length ?? 0;
      return n > FEW ? words.t('act.honours', { n }) : words.t('act.credentials');
    }
    if (name !== 'story') return words.t(`act.${name}`);
    const { story = '' } = person!;
    const isLong = story.length > EXCERPT || /\n\s*\n/.test(story);
    return words.t(isLong ? 'act.story' : 'act.history');
  }

  #foot(model: CardModel): TemplateResult {
    const words = this.#words;
    const shelf = this.#shelf;
    const names = shelf.offered(model);
    const open = (those: PartName[]) => those.map(name => shelf.view(name) ?? nothing);
    const acts = (those: PartName[]): TemplateResult =>
      html`<div class="acts">
        ${those.map(name => this.#act(name, words.t(`act.${name as 'print'}`)))}
      </div>`;
    if (model.layout !== 'feature') return html`${acts(names)}${open(names)}`;
    // Those that stand open for good come all at once, and the acts below them only then.
    if (!shelf.stands) return html``;
    return html`${open(['story', ...names])}${acts(names.filter(name => !shelf.isStanding(name)))}`;
  }

  #factsView(groups: readonly FactGroup[]): TemplateResult {
    return html`<dl>${groups.map(group => this.#factView(group))}</dl>`;
  }

  #factView({ label, latest, series }: FactGroup): TemplateResult {
    const words = this.#words;
    const date = (at: string): string => partialDateText(at, words.lang);
    const { asOf, source } = latest;
    const first = series?.[0];
    return html`<div>
      <dt><bdi>${label}</bdi></dt>
      <dd>
        <b><bdi>${this.#amount(latest)}</bdi>${series ? sparkView(series) : nothing}</b>
        ${
          first
            ? html`<i
                >${words.t('grew', { from: date(first.asOf), value: this.#amount(first.fact) })}</i
              >`
            : nothing
        }
        ${asOf ? html`<i>${words.t('asOf', { date: date(asOf) })}</i>` : nothing}
        ${source ? html`<i>${words.t('source', { source })}</i>` : nothing}
      </dd>
    </div>`;
  }

  #amount({ value, unit }: Fact): string {
    return amountText(typeof value === 'number' ? this.#words.number(value) : value, unit);
  }
}

const [WIDTH, HEIGHT, ROOM] = [64, 20, 3];

/** The change at a glance; the words beside it say the same. */
function sparkView(series: readonly FactPoint[]): TemplateResult {
  const values = series.map(({ value }) => value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const points = values.map((value, at) => ({
    x: ROOM + (at / (values.length - 1)) * (WIDTH - 2 * ROOM),
    y: HEIGHT - ROOM - ((value - least) / (most - least || 1)) * (HEIGHT - 2 * ROOM),
  }));
  const last = points[points.length - 1]!;
  const line = points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
  return html`<svg
    class="spark"
    viewBox="0 0 ${WIDTH} ${HEIGHT}"
    aria-hidden="true"
    focusable="false"
  >
    ${svg`<polyline points=${line}></polyline><circle cx=${last.x} cy=${last.y} r="2.5"></circle>`}
  </svg>`;
}
