import { css, html, nothing, type TemplateResult } from 'lit';
import type { Host } from '../../../base/words-controller.ts';
import '../../../elements/button/index.ts';
import { moreWords, type MoreWords } from './part-words.ts';
import type { PlainTable } from './plain-table.ts';
import { saveTable, type FileKind } from './save-table.ts';
import { worn } from './worn.ts';
import type { Words } from '../words.ts';

/** The buttons that save a board as a file or print it, and how that went. */
export class SaveView {
  #host: Host;
  #words: MoreWords;
  #busy: FileKind | undefined;
  #told = '';

  constructor(host: Host, words: Words) {
    this.#host = host;
    this.#words = moreWords(host, words);
  }

  /** @param table made when it is asked for: a board may have a million rows */
  render(table: () => PlainTable, print: () => void): TemplateResult {
    const words = this.#words;
    return html`<div class="save" role="group" aria-label=${words.t('saveTitle')} ${worn(styles)}>
      ${this.#button('csv', words.t('saveCsv'), table)}
      ${this.#button('xlsx', words.t('saveXlsx'), table)}
      <union-button @click=${print}>${words.t('savePrint')}</union-button>
      <p class="fine" role="status">${this.#told || nothing}</p>
    </div>`;
  }

  #button(kind: FileKind, label: string, table: () => PlainTable): TemplateResult {
    return html`<union-button ?busy=${this.#busy === kind} @click=${() => this.#save(kind, table)}
      >${label}</union-button
    >`;
  }

  async #save(kind: FileKind, table: () => PlainTable): Promise<void> {
    if (this.#busy) return;
    this.#busy = kind;
    this.#tell(this.#words.t('saving'));
    try {
      const file = await saveTable(table(), kind);
      this.#tell(this.#words.t('saved', { file }));
    } catch (error) {
      this.#tell(await this.#why(error));
    } finally {
      this.#busy = undefined;
      this.#host.requestUpdate();
    }
  }

  async #why(error: unknown): Promise<string> {
    if (error instanceof Error && error.name === 'TooManyRowsError') {
      const { MOST_ROWS } = await import('./xlsx-pieces.ts');
      return this.#words.t('saveTooLong', { n: MOST_ROWS - 1 });
    }
    console.warn('union-widgets: 成绩没有保存成文件。', error);
    return this.#words.t('saveFailed');
  }

  #tell(text: string): void {
    this.#told = text;
    this.#host.requestUpdate();
  }
}

const styles = css`
  .save {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    margin: calc(-1 * var(--union-space-1));
  }
  .save > * {
    margin: var(--union-space-1);
  }
  @media print {
    .save {
      display: none;
    }
  }
`;
