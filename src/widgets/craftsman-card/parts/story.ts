/** The whole story, the career year by year, and what a studio works at. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { safeUrl } from '../../../base/safe-url.ts';
import { partialDateText } from '../../../locale/partial-date.ts';
import { amountText } from '../../../rules/people/amount.ts';
import type { Fact, PersonRecord } from '../../../rules/people/person.ts';
import type { PartContext } from '../part.ts';
import { moreWords, spanText, type MoreWords } from './part-words.ts';
import { partStyles } from './part.styles.ts';
import { outward, partTitle, underTitle } from './part-tools.ts';

type Milestone = NonNullable<PersonRecord['timeline']>[number];
type Project = NonNullable<PersonRecord['projects']>[number];
type Key = 'storyTitle' | 'timelineTitle' | 'projectsTitle';

/** Draws the part. In the page-wide layout the card itself tells the story. */
export function draw(context: PartContext): TemplateResult {
  const words = moreWords(context);
  const { story = '', timeline = [], projects = [] } = context.person;
  const told = context.layout === 'feature' ? '' : story;
  const sections: [Key, TemplateResult][] = [];
  if (told) sections.push(['storyTitle', storyView(told, context)]);
  if (timeline.length) sections.push(['timelineTitle', timelineView(timeline, context, words)]);
  if (projects.length) sections.push(['projectsTitle', projectsView(projects, context, words)]);
  if (!sections.length) {
    return html`${partTitle(context, 'story', words.t('storyTitle'))}
      <p class="muted">${words.t('storyNone')}</p>`;
  }
  return html`${sections.map(
    ([key, body], at) =>
      html`${
        at ? underTitle(context, words.t(key)) : partTitle(context, 'story', words.t(key))
      }${body}`,
  )}`;
}

/** An empty line starts a paragraph; other line breaks stay. */
function storyView(story: string, { person }: PartContext): TemplateResult {
  const paragraphs = story.split(/\n\s*\n/).filter(text => text.trim());
  return html`<div class="told" lang=${person.lang ?? nothing}>
    ${paragraphs.map(text => html`<p dir="auto">${text.trim()}</p>`)}
  </div>`;
}

function timelineView(
  timeline: readonly Milestone[],
  { person }: PartContext,
  words: MoreWords,
): TemplateResult {
  return html`<ol class="timeline">
    ${timeline.map(
      entry =>
        html`<li>
          <span class="when figures muted">${spanText(entry, words)}</span>
          <p class="event" lang=${person.lang ?? nothing}><bdi>${entry.text}</bdi></p>
        </li>`,
    )}
  </ol>`;
}

function projectsView(
  projects: readonly Project[],
  context: PartContext,
  words: MoreWords,
): TemplateResult {
  return html`<ul class="projects">
    ${projects.map(project => projectView(project, context, words))}
  </ul>`;
}

function projectView(project: Project, context: PartContext, words: MoreWords): TemplateResult {
  const { name, stage, year, result, facts = [], href } = project;
  const url = safeUrl(href && context.resolve(href));
  const about = [stage, year].filter(Boolean).join(words.t('dot'));
  return html`<li lang=${context.person.lang ?? nothing}>
    <p>
      <bdi class="called">${name}</bdi>${
        about ? html` <span class="muted figures">${about}</span>` : nothing
      }
    </p>
    ${result ? html`<p>${words.t('projectResult', { text: result })}</p>` : nothing}
    ${
      facts.length
        ? html`<ul class="small">
            ${facts.map(fact => factView(fact, words))}
          </ul>`
        : nothing
    }
    ${url ? html`<p class="small">${outward(url, words.t('more'), words)}</p>` : nothing}
  </li>`;
}

function factView({ label, value, unit, asOf, source }: Fact, words: MoreWords): TemplateResult {
  const figure = typeof value === 'number' ? words.number(value) : value;
  const notes = [
    asOf && words.t('factAsOf', { date: partialDateText(asOf, words.lang) }),
    source && words.t('factSource', { source }),
  ].filter(Boolean);
  return html`<li>
    <bdi>${label}</bdi> <strong class="figures"><bdi>${amountText(figure, unit)}</bdi></strong>
    ${notes.length ? html`<span class="muted">${notes.join(words.t('dot'))}</span>` : nothing}
  </li>`;
}

export const styles = css`
  ${partStyles}
  .part .told {
    max-width: 40em;
  }
  .part .told p {
    white-space: pre-line;
  }
  .part .told p + p {
    margin-top: var(--union-space-4);
  }
  .part .timeline li {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    padding-bottom: var(--union-space-4);
    padding-inline-start: var(--union-space-5);
  }
  /* The line of time, and a point on it for each event. */
  .part .timeline li::before,
  .part .timeline li:not(:last-child)::after {
    content: '';
    position: absolute;
    border: 0 solid var(--union-line-strong);
  }
  .part .timeline li::before {
    top: 0.45em;
    width: 9px;
    height: 9px;
    /* Where it stands by itself, less the padding: old engines know no inset-inline-start. */
    margin-inline-start: calc(-1 * var(--union-space-5));
    border-width: 2px;
    border-radius: 50%;
  }
  .part .timeline li:not(:last-child)::after {
    top: calc(0.45em + 12px);
    bottom: calc(-0.45em + 3px);
    margin-inline-start: calc(4px - var(--union-space-5));
    border-inline-start-width: 1px;
  }
  .part .timeline .when {
    flex: none;
    width: 11em;
    max-width: 100%;
    padding-inline-end: var(--union-space-3);
  }
  .part .timeline .event {
    flex: 1 1 14em;
    min-width: 0;
    white-space: pre-line;
  }
  .part .projects > li {
    padding: var(--union-space-3) 0;
    border-top: var(--union-stroke-hair) solid var(--union-line);
  }
  .part .projects .called {
    font-weight: var(--union-weight-strong);
  }
  .part .projects p + p,
  .part .projects ul {
    margin-top: var(--union-space-1);
  }
  @media print {
    .part .timeline li,
    .part .projects > li {
      break-inside: avoid;
    }
  }
`;
