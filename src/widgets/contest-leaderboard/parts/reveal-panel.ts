import { css, html, nothing, type TemplateResult } from 'lit';
import '../../../elements/file/index.ts';
import type { UnionFile } from '../../../elements/file/file.ts';
import '../../../elements/notice/index.ts';
import type { Host } from '../../../base/words-controller.ts';
import { readForeign } from '../../../board/adapters/read-foreign.ts';
import type { Standing } from '../../../board/types.ts';
import { standingsIn } from '../../../data/standings.ts';
import type { Subject } from '../contest-view.ts';
import type { Words } from '../words.ts';
import { moreWords, type MoreWords } from './part-words.ts';
import { RevealStage } from './reveal-stage.ts';
import { worn } from './worn.ts';

export interface RevealPanelInput {
  readonly subject: Subject;
  /** Rows as everybody saw them while the contest was frozen. */
  readonly frozen: readonly Standing[];
  /** Rows once all is judged, where the page gave them. */
  readonly final?: readonly Standing[] | undefined;
}

type Fault = 'revealUnread' | 'revealOther';

/**
 * The 滚榜 of a frozen board. What came after the freeze is nowhere on the site before the ceremony:
 * whoever stands at the stage opens the file of it here, and it stays in this page.
 */
export class RevealPanel {
  #host: Host;
  #words: MoreWords;
  #stage: RevealStage;
  #opened: readonly Standing[] | undefined;
  /** The board that it was opened for: of another one it says nothing. */
  #of: unknown;
  #frozen: readonly Standing[] = [];
  #fault: Fault | undefined;

  constructor(host: Host, words: Words) {
    this.#host = host;
    this.#words = moreWords(host, words);
    this.#stage = new RevealStage(host, words);
  }

  render({ subject, frozen, final }: RevealPanelInput): TemplateResult {
    if (this.#of !== subject.event) {
      this.#of = subject.event;
      this.#opened = this.#fault = undefined;
    }
    // The board goes on behind the stage; what is revealed is what stood there when it began.
    if (!this.#opened) this.#frozen = frozen;
    const shown = this.#opened ?? final;
    if (!shown) return this.#ask();
    const ids = new Set(shown.map(({ id }) => id));
    const missing = this.#frozen.filter(({ id }) => !ids.has(id)).length;
    return html`${
      missing
        ? html`<union-notice tone="warning"
            >${this.#words.t('revealMissing', { n: missing })}</union-notice
          >`
        : nothing
    }${this.#stage.render({ subject, frozen: this.#frozen, final: shown })}`;
  }

  #ask(): TemplateResult {
    const words = this.#words;
    return html`<section class="reveal-ask" aria-label=${words.t('revealTitle')} ${worn(styles)}>
      <h3 class="part-title" tabindex="-1">${words.t('revealTitle')}</h3>
      <p>${words.t('revealAsk')}</p>
      <union-file
        label=${words.t('revealOpen')}
        hint=${words.t('revealKinds')}
        error=${this.#fault ? words.t(this.#fault) : ''}
        @change=${this.#take}
      ></union-file>
    </section>`;
  }

  #take = async ({ currentTarget }: Event): Promise<void> => {
    const [file] = (currentTarget as UnionFile).files;
    this.#fault = undefined;
    this.#host.requestUpdate();
    if (!file) return;
    const text = await file.text().catch(() => '');
    const rows = rowsIn(text);
    const known = new Set(this.#frozen.map(({ id }) => id));
    this.#fault = !rows
      ? 'revealUnread'
      : rows.some(({ id }) => known.has(id))
        ? undefined
        : 'revealOther';
    this.#opened = this.#fault ? undefined : rows;
    this.#host.requestUpdate();
  };
}

/** The rows of a file: a page of standings, or a board of another contest system. */
function rowsIn(text: string): readonly Standing[] | undefined {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    // Not JSON; a feed of events has one document a line.
  }
  if (document !== null && typeof document === 'object' && 'rev' in document) {
    const page = standingsIn(document, window.document.baseURI);
    return page.ok && page.data.rows.length ? page.data.rows : undefined;
  }
  const rows = readForeign(text).events[0]?.rows;
  return rows?.length ? rows : undefined;
}

const styles = css`
  .reveal-ask p {
    margin: 0 0 var(--union-space-3);
  }
`;
