/** Mentors and apprentices as a tree and as a list, and who leads and belongs to what. */
import { html, nothing, type TemplateResult } from 'lit';
import { kinOf, type Kin } from '../../../rules/people/kin.ts';
import type { KinPlace } from '../../../rules/people/membership.ts';
import type { PartContext } from '../part.ts';
import { pickView, press } from './controls.ts';
import { kinLines, type KinLook } from './kin-lines.ts';
import { KinWalk, MOST_PEOPLE } from './kin-walk.ts';
import { moreWords, sinceText, type MoreWords } from './part-words.ts';
import { partTitle, perContext, personLink, underTitle } from './part-tools.ts';
import { relationStyles } from './relations.styles.ts';
import { seenWidth } from './seen-width.ts';

export const styles = relationStyles;

/** Draws the part. */
export function draw(context: PartContext): TemplateResult {
  return viewOf(context).render();
}

const viewOf = perContext(context => new RelationsView(context));

/** Room that a generation wants beside the others, px: lines and half a dozen characters. */
const COLUMN = 160;

class RelationsView {
  private context: PartContext;
  private words: MoreWords;
  private walk: KinWalk;
  private asList = false;
  private width = 0;
  private scale = 1;

  constructor(context: PartContext) {
    this.context = context;
    this.words = moreWords(context);
    this.walk = new KinWalk(context);
    void this.walk.run();
  }

  render(): TemplateResult {
    const { context, words, walk } = this;
    const kin = kinOf(context.id ?? '', walk.people);
    const { lines, leaders, members, teams } = kin;
    const led = [...leaders, ...members];
    const isOnlyLines = led.length + teams.length === 0;
    const title = isOnlyLines
      ? 'mentorsTitle'
      : lines.length || teams.length
        ? 'relationsTitle'
        : 'membersTitle';
    return html`${partTitle(context, 'relations', words.t(title))}
      <div class="kin" ${seenWidth(this.measure)}>
        ${lines.length ? this.lines(kin, isOnlyLines) : nothing}
        ${led.length ? this.members(kin, !lines.length && !teams.length) : nothing}
        ${teams.length ? this.teams(teams) : nothing}
      </div>
      ${this.news(lines.length + led.length + teams.length === 0)}`;
  }

  private lines(kin: Kin, isAlone: boolean): TemplateResult {
    const { words, context } = this;
    const isNarrow = this.width < kin.depth * COLUMN * this.scale;
    const look: KinLook = this.asList ? 'list' : isNarrow ? 'rows' : 'columns';
    return html`${isAlone ? nothing : underTitle(context, words.t('mentorsTitle'))}
      <div class="kin-head">
        <p class="muted small figures">${words.t('relCount', { n: kin.size, g: kin.depth })}</p>
        ${pickView(
          words.t('relView'),
          'kin-view',
          [
            ['tree', words.t('relTree')],
            ['list', words.t('relList')],
          ],
          this.asList ? 'list' : 'tree',
          this.turn,
        )}
      </div>
      ${kinLines(kin, { look, width: this.width, scale: this.scale }, context, words)}`;
  }

  private members({ leaders, members }: Kin, isAlone: boolean): TemplateResult {
    const { words, context } = this;
    const count = words.t('relMembers', { n: leaders.length + members.length });
    return html`${isAlone ? nothing : underTitle(context, words.t('membersTitle'))}
      <p class="muted small figures">${count}</p>
      <ul class="members">
        ${leaders.map(place => this.place(place, 'rel.leader'))}
        ${members.map(place => this.place(place))}
      </ul>`;
  }

  private teams(teams: readonly KinPlace[]): TemplateResult {
    return html`${underTitle(this.context, this.words.t('teamsTitle'))}
      <ul class="members">
        ${teams.map(place => this.place(place))}
      </ul>`;
  }

  private place(place: KinPlace, role?: 'rel.leader'): TemplateResult {
    const { words, context } = this;
    const about = [role && words.t(role), place.person?.trade, sinceText(place, words)];
    return html`<li class="member">
      ${personLink(place, context, words)}
      <span class="muted small">${about.filter(Boolean).join(words.t('dot')) || nothing}</span>
    </li>`;
  }

  /** What is still on its way, missing, or left out. */
  private news(isEmpty: boolean): TemplateResult {
    const { words, walk } = this;
    const { isBusy, failed, isCut } = walk;
    const text = isBusy
      ? words.t('relLoading')
      : [
          isEmpty ? words.t('relNone') : '',
          failed.size ? words.t('relMissing', { n: failed.size }) : '',
          isCut ? words.t('relMost', { n: MOST_PEOPLE }) : '',
        ].join('');
    return html`<p class="muted small kin-news" role="status">${text || nothing}</p>
      ${failed.size && !isBusy ? press(words.t('relAgain'), this.again) : nothing}`;
  }

  private turn = (view: string): void => {
    this.asList = view === 'list';
    this.context.requestUpdate();
  };

  private again = (): void => void this.walk.run();

  private measure = (width: number, element: HTMLElement): void => {
    const scale = parseFloat(getComputedStyle(element).fontSize) / 16 || 1;
    if (width === this.width && scale === this.scale) return;
    this.width = width;
    this.scale = scale;
    this.context.requestUpdate();
  };
}
