import { orderHonours } from '../../../src/rules/people/honours.ts';
import type { ShownPerson } from '../../../src/rules/people/shown-plain.ts';
import type { Resolve } from '../../../src/data/urls.ts';
import { html, type Markup } from '../form-pages/markup.ts';
import { plainTemplate } from '../frame-pages/plain-template.ts';
import type { Spoken } from '../frame-pages/spoken.ts';
import { cardView } from '../frame-pages/widget-views.js';

export interface CardDrawing {
  /** Words of the card. */
  words: Spoken;
  /** Address of a photo, as seen from the page. */
  resolve: Resolve;
  /** Address of somebody's card; undefined where they have none. */
  cardHref(id: string): string | undefined;
}

/** Somebody's card in full: the widget's own view, and what it opens at a press. */
export function cardMarkup(person: ShownPerson, drawing: CardDrawing): Markup {
  const { words, resolve } = drawing;
  const isNameless = person.show?.['name'] === 'hidden';
  const list = honours(person, words);
  const view = cardView({
    model: {
      layout: 'feature',
      heading: 1,
      resolve,
      person: isNameless ? { ...person, name: words.t('nameHidden') } : person,
      ...(isNameless && { initial: ' ' }),
    },
    words,
    held: false,
    acts: {
      page: undefined,
      facts: undefined,
      part: name => (name === 'honours' ? { strings: ['', ''], values: [list] } : undefined),
      act: () => undefined,
      foot: () => undefined,
    },
  });
  return html`${plainTemplate(view)}${career(person, drawing)}${relations(person, drawing)}`;
}

/** Who a card is of, in a line. */
export function cardTitle({ name, show }: ShownPerson, words: Spoken): string {
  return show?.['name'] === 'hidden' ? words.t('nameHidden') : name;
}

/** All honours: a page without scripts has no button that would show the rest. */
function honours(person: ShownPerson, words: Spoken): Markup {
  const { lang } = person;
  return html`<ul aria-label="${words.t('honours')}">
    ${orderHonours(person.honours).map(
      ({ level, name, class: rank, year }) =>
        html`<li>
          <span class="lv">${level && words.word(`level.${level}`, level)}</span>
          <bdi lang="${lang ?? words.lang}">${rank ? `${name} ${rank}` : name}</bdi>
          <span class="yr">${year}</span>
        </li>`,
    )}
  </ul>`;
}

function career({ timeline = [], projects = [] }: ShownPerson, { words }: CardDrawing): Markup {
  return html`${
    timeline.length > 0 &&
    html`<h2>${words.t('timelineTitle')}</h2>
      <ul>
        ${timeline.map(entry => html`<li>${span(entry, words)}${entry.text}</li>`)}
      </ul>`
  }${
    projects.length > 0 &&
    html`<h2>${words.t('projectsTitle')}</h2>
      <ul>
        ${projects.map(
          ({ name, stage, year, result }) =>
            html`<li>
              ${[name, stage, year].filter(Boolean).join(words.t('dot'))}${
                result !== undefined && html`<br />${words.t('projectResult', { text: result })}`
              }
            </li>`,
        )}
      </ul>`
  }`;
}

/** `2011年—2015年 `: from when to when, in the words of the card. */
function span({ from, to }: { from?: string; to?: string }, words: Spoken): string {
  if (from === undefined && to === undefined) return '';
  const [first, last] = [from && words.date(from), to && words.date(to)];
  if (!first) return `${words.t('until', { to: last ?? '' })} `;
  return last ? `${words.t('fromTo', { from: first, to: last })} ` : `${first} `;
}

function relations({ relations: all = [] }: ShownPerson, drawing: CardDrawing): Markup | undefined {
  const { words, cardHref } = drawing;
  const named = all.filter(({ name }) => name);
  if (named.length === 0) return undefined;
  return html`<h2>${words.t('relationsTitle')}</h2>
    <ul>
      ${named.map(({ rel, id, name }) => {
        const href = id === undefined ? undefined : cardHref(id);
        const who = href === undefined ? html`${name}` : html`<a href="${href}">${name}</a>`;
        const what = words.word(`rel.${rel}`, '');
        return html`<li>${what !== '' && html`<span class="ur-muted">${what}</span> `}${who}</li>`;
      })}
    </ul>`;
}
