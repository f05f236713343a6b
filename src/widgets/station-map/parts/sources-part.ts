/** Whose stations are on a map of several sites: how many, under which licence, and what is missing. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { safeUrl } from '../../../base/safe-url.ts';
import { stationSources } from '../../../locale/station-sources/namespace.ts';
import { pillButton } from '../../../stations/pill-button.ts';
import type { Sources, SourceState } from '../../../stations/sources.ts';
import { wordsOf } from '../../../stations/words-of.ts';
import type { MapContext, Part } from '../part.ts';

const sourceWords = wordsOf(stationSources);

const LACKS = { shards: 'lackShards', columns: 'lackColumns', names: 'lackNames' } as const;

export type SourcesContext = Pick<
  MapContext,
  'host' | 'words' | 'settings' | 'now' | 'say' | 'requestUpdate'
> & {
  /** Absent where there is one source, which the foot names. */
  readonly sources?: Pick<Sources, 'list' | 'retry'> | undefined;
};

/** Stands under the list. A source that failed is named, and can be asked again. */
export class SourcesPart implements Part {
  private context: () => SourcesContext;

  constructor(context: () => SourcesContext) {
    this.context = context;
  }

  draw(): TemplateResult {
    const context = this.context();
    const { settings, sources } = context;
    const words = sourceWords(context);
    return html`<section class="sources" aria-labelledby="sources-title">
      <div
        class="sources-title"
        id="sources-title"
        role="heading"
        aria-level=${Math.min(6, settings.heading + 1)}
      >
        ${words.t('title')}
      </div>
      <ul>
        ${sources?.list.map((source, at) => this.source(source, at))}
      </ul>
    </section>`;
  }

  private source(source: SourceState, at: number): TemplateResult {
    const words = sourceWords(this.context());
    const { name, state } = source;
    const trouble = this.trouble(source);
    const retry = () => void this.retry(at);
    return html`<li data-state=${state}>
      <p class="name"><bdi>${name}</bdi></p>
      ${state === 'loading' ? html`<p class="fine">${words.t('loading')}</p>` : nothing}
      ${state === 'ok' || state === 'stale' ? html`<p class="fine">${this.facts(source)}</p>` : nothing}
      ${
        trouble
          ? html`<p class="fine trouble">${trouble}</p>
              ${pillButton(words.t('retry'), retry, {
                label: words.t('retryOf', { name }),
                act: 'retry',
              })}`
          : nothing
      }
    </li>`;
  }

  /** What is missing of a source; '' where nothing is. */
  private trouble({ state, problem, since = 0, lack }: SourceState): string {
    const context = this.context();
    const words = sourceWords(context);
    if (state === 'failed') return words.t(problem?.code === 'offline' ? 'offline' : 'failed');
    const ago = state === 'stale' && words.relativeTime(since, context.now);
    if (ago) return words.t('stale', { ago });
    return lack ? words.t(LACKS[lack]) : '';
  }

  /** How many, when they were made, under which licence: each as far as it is known. */
  private facts({ count, merged, timeStamp, licence }: SourceState): TemplateResult[] {
    const words = sourceWords(this.context());
    const made = timeStamp ? Date.parse(timeStamp) : NaN;
    return [
      html`<span>${words.t('count', { n: count })}</span>`,
      ...(merged ? [html`<span>${words.t('merged', { n: merged })}</span>`] : []),
      ...(Number.isNaN(made)
        ? []
        : [html`<span>${words.t('made', { date: words.date(made) })}</span>`]),
      ...(licence ? [html`<span>${this.licence(licence)}</span>`] : []),
    ];
  }

  private licence(licence: string): unknown {
    const words = sourceWords(this.context());
    const href = /^https?:/i.test(licence) ? safeUrl(licence) : undefined;
    if (!href) return words.t('licence', { text: licence });
    return html`<a href=${href} target="_blank" rel="noopener noreferrer"
      >${words.t('licenceLink')}</a
    >`;
  }

  private async retry(at: number): Promise<void> {
    const context = this.context();
    const { sources } = context;
    const words = sourceWords(context);
    if (!sources) return;
    const asked = sources.retry(at);
    context.requestUpdate();
    // A load that is called off has no result to tell of.
    await asked.catch(() => undefined);
    const { state, name, lack } = sources.list[at]!;
    const isLost = state === 'failed' || lack !== undefined;
    if (state !== 'loading') context.say(words.t(isLost ? 'stillFailed' : 'back', { name }));
    context.requestUpdate();
  }
}

export const styles = css`
  .sources {
    padding-top: var(--union-space-3);
    border-top: var(--union-stroke-hair) solid var(--union-line);
  }
  .sources-title {
    color: var(--union-ink-muted);
    font-size: var(--union-text-small);
    line-height: var(--union-leading-small);
  }
  .sources ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .sources li {
    padding-top: var(--union-space-2);
    padding-bottom: var(--union-space-2);
  }
  .sources li + li {
    border-top: var(--union-stroke-hair) solid var(--union-line);
  }
  .sources p {
    margin: 0;
  }
  .sources .fine span:not(:last-child)::after {
    content: ' · ';
    content: ' · ' / '';
  }
  .sources .trouble {
    color: var(--union-ink);
  }
  .sources a {
    color: var(--union-action);
  }
`;
