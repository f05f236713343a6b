/** How the catalogues answered, said once above what was found. */
import { html, nothing, type TemplateResult } from 'lit';
import type { BookSource } from '../../../rules/books/book.ts';
import type { BooksAnswer } from './books-answer.ts';
import type { FoundWords } from './found-words.ts';

const TROUBLES = ['failed', 'invalid', 'slow', 'busy', 'stale'] as const;

/** Whether a book that was not found may yet be there: a catalogue did not answer. */
export function isUnsure(sources: readonly BookSource[] = []): boolean {
  return sources.some(({ state }) => state !== 'ok' && state !== 'stale');
}

/** What went wrong, one sentence a kind of trouble, and the way to ask again. */
export function sourcesView(desk: BooksAnswer): TemplateResult | typeof nothing {
  const { words, now, search } = desk;
  const { found } = search;
  if (!found) return nothing;
  const lines = TROUBLES.flatMap(state => {
    const those = (found.data.sources ?? []).filter(source => source.state === state);
    return those.length ? [sentence(state, those, words, now)] : [];
  });
  if (found.stale) {
    lines.push(words.t('stale.text', { ago: words.relativeTime(found.stale.since, now) }));
  }
  if (lines.length === 0) return nothing;
  const isUnsureNow = isUnsure(found.data.sources);
  return html`<union-notice
    tone=${isUnsureNow ? 'warning' : 'info'}
    heading=${words.t(isUnsureNow ? 'source.heading' : 'source.headingStale')}
  >
    ${lines.map(line => html`<div>${line}</div>`)}
    <union-button slot="actions" ?busy=${search.isBusy} @click=${() => search.again()}
      >${words.t('again')}</union-button
    >
  </union-notice>`;
}

function sentence(
  state: (typeof TROUBLES)[number],
  sources: readonly BookSource[],
  words: FoundWords,
  now: number,
): string {
  const name = [...new Set(sources.map(({ title }) => title ?? words.t('source.nameless')))].join(
    words.t('source.join'),
  );
  if (state !== 'stale') return words.t(`source.${state}`, { name });
  const since = Math.min(...sources.map(({ checked }) => Date.parse(checked ?? '')));
  if (Number.isNaN(since)) return words.t('source.staleUnknown', { name });
  return words.t('source.stale', { name, ago: words.relativeTime(since, now) });
}
