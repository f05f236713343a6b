/** All honours of a person, and their digital credentials. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { groupHonours, type HonourGroup } from '../../../rules/people/honours.ts';
import type { Honour } from '../../../rules/people/person.ts';
import type { PartContext } from '../part.ts';
import { CredentialView } from './credential-view.ts';
import { credentialStyles } from './credential.styles.ts';
import { pickOne } from './controls.ts';
import { choiceStyles } from './controls.styles.ts';
import { moreWords, type MoreWords } from './part-words.ts';
import { partStyles } from './part.styles.ts';
import { partTitle, perContext, underTitle } from './part-tools.ts';

/** With more than so many they can be looked at by level. */
const MANY = 20;

/** Draws the part. */
export function draw(context: PartContext): TemplateResult {
  return viewOf(context).render();
}

const viewOf = perContext(context => new HonoursView(context));

class HonoursView {
  private context: PartContext;
  private words: MoreWords;
  /** A level, by its place among the groups; '' for all. */
  private picked = '';
  /** By address: the honours themselves are others after a reload. */
  private credentials = new Map<string, CredentialView>();

  constructor(context: PartContext) {
    this.context = context;
    this.words = moreWords(context);
  }

  render(): TemplateResult {
    const { context, words } = this;
    const { honours = [] } = context.person;
    const groups = groupHonours(honours);
    const shown = this.picked ? groups.slice(+this.picked, +this.picked + 1) : groups;
    const count = words.t('honoursCount', { n: honours.length });
    const title = html`${words.t('honoursTitle')} <span class="muted figures">${count}</span>`;
    return html`${partTitle(context, 'honours', title)}
    ${honours.length > MANY && groups.length > 1 ? this.filter(groups, honours.length) : nothing}
    ${shown.map(group => this.group(group))}
    ${honours.length ? nothing : html`<p class="muted">${words.t('honoursNone')}</p>`}`;
  }

  private filter(groups: readonly HonourGroup[], total: number): TemplateResult {
    const { words } = this;
    const shown = this.picked ? (groups[+this.picked]?.honours.length ?? 0) : total;
    const options = groups.map(({ level, honours }, at): [string, string] => [
      String(at),
      words.t('honoursLevel', { level: this.level(level), n: honours.length }),
    ]);
    const all: [string, string] = ['', words.t('honoursAll', { n: total })];
    return html`<div class="filter">
      ${pickOne(words.t('honoursFilter'), [all, ...options], this.picked, this.pick)}
      <p class="visually-hidden" role="status">
        ${this.picked ? words.t('honoursFound', { n: shown }) : nothing}
      </p>
    </div>`;
  }

  private group({ level, honours }: HonourGroup): TemplateResult {
    const { context } = this;
    return html`${underTitle(context, this.level(level))}
      <ul class="honours-list">
        ${honours.map(honour => this.honour(honour))}
      </ul>`;
  }

  private honour(honour: Honour): TemplateResult {
    const { name, year, by, class: rank, credential } = honour;
    const { lang } = this.context.person;
    return html`<li class="honour">
      <span class="in-year figures muted">${year ?? nothing}</span>
      <div class="what" lang=${lang ?? nothing}>
        <p>
          <bdi>${name}</bdi>
          ${rank ? html`<bdi class="rank">${rank}</bdi>` : nothing}
        </p>
        ${by ? html`<p class="muted small"><bdi>${by}</bdi></p>` : nothing}
        ${credential ? this.credential(credential.href, honour) : nothing}
      </div>
    </li>`;
  }

  private credential(href: string, honour: Honour): TemplateResult {
    let view = this.credentials.get(href);
    if (!view) this.credentials.set(href, (view = new CredentialView(this.context, this.words)));
    return view.render(honour);
  }

  /** A level of the open list in words, any other as written. */
  private level(level: string | undefined): string {
    const { words } = this;
    return level === undefined ? words.t('levelNone') : words.word(`level.${level}`, level);
  }

  private pick = (place: string): void => {
    this.picked = place;
    this.context.requestUpdate();
  };
}

export const styles = css`
  ${partStyles}
  ${choiceStyles}
  ${credentialStyles}
  .part .filter {
    max-width: 320px;
    margin-bottom: var(--union-space-4);
  }
  .part .honour {
    display: flex;
    padding: var(--union-space-2) 0;
    border-top: var(--union-stroke-hair) solid var(--union-line);
  }
  .part .honour .in-year {
    flex: none;
    width: 3.5em;
  }
  .part .honour .what {
    flex: 1;
    min-width: 0;
  }
  .part .honour p + p {
    margin-top: 0;
  }
  .part .honour .rank {
    color: var(--union-ink-muted);
    white-space: nowrap;
  }
  @media print {
    .part .filter {
      display: none;
    }
    .part .honour {
      break-inside: avoid;
    }
  }
`;
