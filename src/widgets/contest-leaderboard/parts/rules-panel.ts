import { css, html, nothing, type TemplateResult } from 'lit';
import { safeUrl } from '../../../base/safe-url.ts';
import type { Host } from '../../../base/words-controller.ts';
import type { Link } from '../../../data/generated/types.ts';
import { judgingOf, type Subject } from '../contest-view.ts';
import { totalText } from '../score-text.ts';
import type { Words } from '../words.ts';
import { moreWords, type MoreWords } from './part-words.ts';
import { ruleEntries, type RuleEntry } from './rule-words.ts';
import { worn } from './worn.ts';

/** Who is above the cut now, as `cutOf` counts it. */
export interface CutNow {
  readonly count: number;
  /** Total of the last one above it. */
  readonly at?: number;
}

/**
 * How an event is judged, in words a referee can point at: where the total comes from, what decides
 * between equals, how those who stay equal share ranks, prizes and cut.
 */
export function rulesPanel(
  host: Host,
  { subject, cut }: { subject: Subject; cut?: CutNow | undefined },
  boardWords: Words,
): TemplateResult {
  const words = moreWords(host, boardWords);
  const { contest, event } = subject;
  return html`<section class="rules" ${worn(styles)}>
    <h3 class="part-title" tabindex="-1">${words.t('rulesTitle')}</h3>
    <dl>${ruleEntries(contest, event, words).map(entryView)}</dl>
    ${cut?.at === undefined ? nothing : html`<p>${cutNow(cut.at, cut.count, subject, words)}</p>`}
    ${documents(contest.links ?? [], words)}
  </section>`;
}

function entryView({ term, lines, ordered }: RuleEntry): TemplateResult {
  if (lines.length === 1)
    return html`<dt>${term}</dt>
      <dd class="lines">${lines[0]}</dd>`;
  const items = lines.map(line => html`<li>${line}</li>`);
  return html`<dt>${term}</dt>
    <dd>
      ${
        ordered
          ? html`<ol>
              ${items}
            </ol>`
          : html`<ul>
              ${items}
            </ul>`
      }
    </dd>`;
}

function cutNow(at: number, n: number, subject: Subject, words: MoreWords): string {
  return words.t('cutAt', { total: totalText(at, judgingOf(subject)), n });
}

/** Papers that the contest's document names, such as the technical rules. */
function documents(links: readonly Link[], words: MoreWords): TemplateResult | typeof nothing {
  const shown = links.flatMap(({ rel, href, title }) => {
    const url = rel === 'describedby' ? safeUrl(href) : undefined;
    return url ? [{ url, title: title ?? href }] : [];
  });
  if (shown.length === 0) return nothing;
  return html`<h4>${words.t('rulesLinks')}</h4>
    <ul>
      ${shown.map(
        ({ url, title }) =>
          html`<li><a href=${url} target="_blank" rel="noopener">${title}</a></li>`,
      )}
    </ul>`;
}

const styles = css`
  .rules dl {
    display: grid;
    grid-template-columns: minmax(6em, max-content) minmax(0, 1fr);
    gap: var(--union-space-2) var(--union-space-4);
    margin: 0;
  }
  .rules dt {
    color: var(--union-ink-muted);
  }
  .rules dd,
  .rules p {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .rules .lines {
    white-space: pre-line;
  }
  .rules p {
    margin-top: var(--union-space-3);
    font-weight: var(--union-weight-strong);
  }
  .rules ol,
  .rules ul {
    margin: 0;
    padding-inline-start: 1.4em;
  }
  .rules a {
    color: var(--union-action-ink);
  }
  @media (max-width: 420px) {
    .rules dl {
      display: block;
    }
    .rules dd {
      margin-bottom: var(--union-space-3);
    }
  }
`;
