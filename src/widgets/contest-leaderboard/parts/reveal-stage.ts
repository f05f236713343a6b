import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import { Reveal, type RevealStep } from '../../../board/reveal.ts';
import type { Standing } from '../../../board/types.ts';
import type { Host } from '../../../base/words-controller.ts';
import '../../../elements/button/index.ts';
import { judgingOf, type Subject } from '../contest-view.ts';
import { totalText } from '../score-text.ts';
import type { Words } from '../words.ts';
import { moreWords, type MoreWords } from './part-words.ts';
import { revealRow } from './reveal-row.ts';
import { styles } from './reveal.styles.ts';
import { RowMoves } from './row-moves.ts';
import { worn } from './worn.ts';

/** Time between two steps when they go on by themselves, ms. */
const PACE = 2500;

export interface RevealInput {
  readonly subject: Subject;
  /** Rows as everybody saw them while the contest was frozen. */
  readonly frozen: readonly Standing[];
  /** The same once all is judged. */
  readonly final: readonly Standing[];
}

/**
 * 滚榜: from the last place up, one result that was held back is opened at a time, and its team
 * moves to where it now belongs. Forward and back, by hand or by itself.
 */
export class RevealStage implements ReactiveController {
  #host: Host;
  #words: MoreWords;
  #reveal: Reveal | undefined;
  #of: RevealInput | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;
  #moves = new RowMoves();
  #stage = createRef<HTMLElement>();
  /** Which row is to be in sight once it is drawn. */
  #show: '.now' | '.next' | undefined;

  constructor(host: Host, words: Words) {
    this.#host = host;
    this.#words = moreWords(host, words);
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#pause();
  }

  hostUpdated(): void {
    const stage = this.#stage.value;
    if (!this.#show || !stage) return;
    const row = stage.querySelector(this.#show);
    if (row) keepInSight(row, stage);
    this.#show = undefined;
    this.#moves.play(stage);
  }

  render(input: RevealInput): TemplateResult {
    const { subject, frozen, final } = input;
    if (this.#of?.final !== final || this.#of.frozen !== frozen) {
      this.#of = input;
      this.#reveal = new Reveal(frozen, final, judgingOf(subject));
      this.#show = '.next';
    }
    const words = this.#words;
    const reveal = this.#reveal!;
    const { last, next, rows } = reveal;
    return html`<section
      class="reveal"
      aria-label=${words.t('revealTitle')}
      @keydown=${this.#key}
      ${worn(styles)}
    >
      <h3 class="part-title" tabindex="-1">${words.t('revealTitle')}</h3>
      ${reveal.length === 0 ? html`<p>${words.t('revealNone')}</p>` : this.#controls(reveal)}
      <p class="said" role="status">${last ? this.#said(last, rows, subject) : nothing}</p>
      <ol tabindex="0" ${ref(this.#stage)}>
        ${repeat(
          rows,
          ({ id }) => id,
          row => revealRow(row, { last, next }, subject, words),
        )}
      </ol>
    </section>`;
  }

  #controls({ at, length }: Reveal): TemplateResult {
    const words = this.#words;
    const isOver = at === length;
    return html`<div class="acts">
        <union-button @click=${() => this.#step(at - 1)}>${words.t('revealBack')}</union-button>
        <union-button variant="primary" @click=${() => this.#step(at + 1)}
          >${words.t('revealNext')}</union-button
        >
        <union-button ?disabled=${isOver} @click=${this.#play}
          >${words.t(this.#timer === undefined ? 'revealPlay' : 'revealPause')}</union-button
        >
        <union-button variant="quiet" @click=${() => this.#step(isOver ? 0 : length)}
          >${words.t(isOver ? 'revealStart' : 'revealEnd')}</union-button
        >
        <span class="fine">${words.t('revealAt', { at, n: length })}</span>
      </div>
      <p class="fine">${words.t('revealHint')}</p>`;
  }

  /** What the last step brought, for the hall’s speaker and for the ear. */
  #said(step: RevealStep, rows: readonly Standing[], subject: Subject): string {
    const { row: id, problem, result, fromRank, toRank } = step;
    const row = rows.find(one => one.id === id);
    const name = row?.name ?? id;
    const words = this.#words;
    const judging = judgingOf(subject);
    const parts: string[] = [];
    if (problem !== undefined) {
      const solved = result?.state === 'solved' || result?.state === 'first';
      const letter = judging.rules?.problems?.[problem]?.id ?? String(problem + 1);
      parts.push(words.t(solved ? 'revealSolved' : 'revealWrong', { name, problem: letter }));
    } else {
      parts.push(words.t('revealTotal', { name, total: totalText(row?.total, judging) }));
    }
    if (toRank !== undefined) {
      const [from, to] = [fromRank ?? toRank, toRank].map(rank => words.number(rank)) as [
        string,
        string,
      ];
      if (from === to) parts.push(words.t('revealStay', { to }));
      else parts.push(words.t(fromRank! > toRank ? 'revealUp' : 'revealDown', { from, to }));
    }
    if (this.#reveal?.next === undefined) parts.push(words.t('revealOver'));
    return parts.join(words.t('comma'));
  }

  #step(to: number): void {
    const reveal = this.#reveal!;
    if (this.#stage.value) this.#moves.note(this.#stage.value);
    reveal.go(to);
    this.#show = reveal.at === 0 ? '.next' : '.now';
    if (reveal.at === reveal.length) this.#pause();
    this.#host.requestUpdate();
  }

  #play = (): void => {
    if (this.#timer === undefined) {
      this.#timer = setInterval(() => this.#step(this.#reveal!.at + 1), PACE);
      this.#step(this.#reveal!.at + 1);
    } else this.#pause();
    this.#host.requestUpdate();
  };

  #pause(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  /** A presenter’s clicker sends Page Down and Page Up. */
  #key = (event: KeyboardEvent): void => {
    const { at } = this.#reveal!;
    const back = this.#words.dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
    const onward = this.#words.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const isNext = [onward, 'PageDown'].includes(event.key);
    const to = isNext ? at + 1 : [back, 'PageUp'].includes(event.key) ? at - 1 : undefined;
    if (to === undefined) return;
    event.preventDefault();
    this.#step(to);
  };
}

/** Scrolls the stage alone, never the page around it. */
function keepInSight(row: Element, stage: Element): void {
  const [inner, outer] = [row.getBoundingClientRect(), stage.getBoundingClientRect()];
  if (inner.top < outer.top) stage.scrollTop -= outer.top - inner.top;
  else if (inner.bottom > outer.bottom) stage.scrollTop += inner.bottom - outer.bottom;
}
