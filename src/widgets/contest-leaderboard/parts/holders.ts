import { css, html, nothing, type TemplateResult } from 'lit';
import type { Host } from '../../../base/words-controller.ts';
import type { Contest, TitleHolder } from '../../../data/generated/types.ts';
import { bits } from '../bits.ts';
import { roundOf, unitName } from '../contest-view.ts';
import type { Words } from '../words.ts';
import { moreWords, type MoreWords } from './part-words.ts';
import { worn } from './worn.ts';

/** A period with how often, and how many times running, its holder had the title by then. */
interface Counted {
  readonly holder: TitleHolder;
  readonly times: number;
  readonly run: number;
}

/** Who holds a moving title now, and who held it before, the newest first. */
export function holdersView(host: Host, contest: Contest, boardWords: Words): TemplateResult {
  const words = moreWords(host, boardWords);
  const periods = counted(contest.holders ?? []);
  const last = periods[periods.length - 1];
  if (!last) return html`<p class="fine">${words.t('holdersNone')}</p>`;
  const now = last.holder.to === undefined ? last : undefined;
  return html`<section class="holders" ${worn(styles)}>
    ${now ? present(now, contest, words) : nothing}
    <h3 class="part-title" id="holders-title">${words.t('holdersTitle')}</h3>
    <table class="part-table" aria-labelledby="holders-title">
      <thead>
        <tr>
          <th scope="col">${words.t('period')}</th>
          <th scope="col">${words.t('holder')}</th>
          <th scope="col">${words.t('span')}</th>
        </tr>
      </thead>
      <tbody>
        ${[...periods].reverse().map(period => rowView(period, contest, words))}
      </tbody>
    </table>
  </section>`;
}

/** A name alone may stand for two windows in two units. */
function counted(holders: readonly TitleHolder[]): Counted[] {
  const times = new Map<string, number>();
  let run = 0;
  let before = '';
  return holders.map(holder => {
    const key = JSON.stringify([holder.title ?? '', holder.name, holder.unit ?? '']);
    run = key === before ? run + 1 : 1;
    before = key;
    times.set(key, (times.get(key) ?? 0) + 1);
    return { holder, times: times.get(key)!, run };
  });
}

function present({ holder, run }: Counted, contest: Contest, words: MoreWords): TemplateResult {
  const { title, name, unit, from } = holder;
  const line = [
    unitName(contest, unit),
    from ? words.t('holdersSince', { date: from }) : '',
    run > 1 ? words.t('holdersRun', { n: run }) : '',
  ].filter(Boolean);
  return html`<div class="present">
    <p class="fine bits">${bits([words.t('holdersNow'), title].filter(Boolean))}</p>
    <p class="name">${name}</p>
    ${line.length ? html`<p class="fine bits">${bits(line)}</p>` : nothing}
  </div>`;
}

function rowView({ holder, times }: Counted, contest: Contest, words: MoreWords): TemplateResult {
  const { round, name, unit } = holder;
  const under = [
    unitName(contest, unit),
    times > 1 ? words.t('holdersTimes', { n: times }) : '',
  ].filter(Boolean);
  return html`<tr>
    <td>${roundOf(contest, round)?.name ?? round ?? ''}</td>
    <th scope="row">
      ${name}${under.length ? html`<span class="under bits">${bits(under)}</span>` : nothing}
    </th>
    <td>${spanText(holder, words)}</td>
  </tr>`;
}

function spanText({ from, to }: TitleHolder, words: MoreWords): string {
  if (from && to) return from === to ? from : words.t('spanFromTo', { from, to });
  if (from) return words.t('spanNow', { from });
  return to ?? '';
}

const styles = css`
  /* A span of days breaks between its days. */
  .holders td:last-child {
    word-break: keep-all;
  }
  .holders .present {
    margin-bottom: var(--union-space-4);
    padding: var(--union-space-4);
    border-inline-start: 4px solid var(--union-action);
    background: var(--union-paper-sunken);
  }
  .holders .present p {
    margin-block-start: 0;
    margin-block-end: 0;
  }
  .holders .name {
    font-size: var(--union-text-title);
    line-height: var(--union-leading-title);
    font-weight: var(--union-weight-strong);
  }
  .holders .under {
    display: block;
    color: var(--union-ink-muted);
    font-size: var(--union-text-small);
    font-weight: var(--union-weight-regular);
  }
`;
