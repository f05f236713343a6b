/** A certificate of one honour, and a poster for a hall: shown as they come out, printed alone. */
import { css, html, nothing, render, type TemplateResult } from 'lit';
import { printAlone } from '../../../base/print-alone.ts';
import { orderHonours } from '../../../rules/people/honours.ts';
import type { Honour } from '../../../rules/people/person.ts';
import type { PartContext } from '../part.ts';
import { pickOne, pickSeveral, pickView, press, type Option } from './controls.ts';
import { choiceStyles } from './controls.styles.ts';
import { moreWords, type MoreWords } from './part-words.ts';
import type * as Qr from './qr.ts';
import { partStyles } from './part.styles.ts';
import { certificate, poster, type SheetInput } from './print-sheets.ts';
import { sheetStyles } from './print.styles.ts';
import { nameOf, partTitle, perContext } from './part-tools.ts';
import { seenWidth } from './seen-width.ts';

/** Draws the part. */
export function draw(context: PartContext): TemplateResult {
  return viewOf(context).render();
}

const viewOf = perContext(context => new PrintView(context));

type Kind = 'certificate' | 'poster';

/** Honours that a poster has room for, and as many as it begins with. */
const MOST = 8;
const FIRST = 5;

class PrintView {
  private context: PartContext;
  private words: MoreWords;
  private kind: Kind = 'poster';
  /** Places among the honours in order, as the options of a choice. */
  private honour = '0';
  private listed: readonly string[] | undefined;
  private coder: typeof Qr | undefined;
  private failed = false;

  constructor(context: PartContext) {
    this.context = context;
    this.words = moreWords(context);
    void this.bring();
  }

  render(): TemplateResult {
    const { context, words } = this;
    const { kind } = this;
    return html`${partTitle(context, 'print', words.t('printTitle'))}
      <div class="options">
        ${pickView(
          words.t('printWhat'),
          'print-kind',
          [
            ['poster', words.t('printPoster')],
            ['certificate', words.t('printCert')],
          ],
          kind,
          this.turn,
        )}
        ${kind === 'certificate' ? this.honourChoice() : this.honoursChoice()}
      </div>
      ${this.preview()}`;
  }

  /** Those to choose from: not what was revoked, and no certificate for a name that is not shown. */
  private get honours(): Honour[] {
    const { honours, show } = this.context.person;
    if (this.kind === 'certificate' && show?.['name'] === 'hidden') return [];
    return orderHonours(honours).filter(({ credential }) => !credential?.revoked);
  }

  private honourChoice(): TemplateResult {
    const { words, honours } = this;
    if (!honours.length) return html`<p>${words.t('printNone')}</p>`;
    return pickOne(words.t('printHonour'), optionsOf(honours), this.honour, this.pick);
  }

  private honoursChoice(): TemplateResult | typeof nothing {
    const { words, honours } = this;
    if (honours.length < 2) return nothing;
    const listed = this.listed ?? firstOf(honours);
    const label: Option = [words.t('printHonours'), words.t('printHonoursHint', { n: MOST })];
    return pickSeveral(label, optionsOf(honours), listed, MOST, this.list);
  }

  private preview(): TemplateResult | typeof nothing {
    const { words, kind } = this;
    const sheet = this.sheet();
    if (!sheet) return nothing;
    const title = this.title();
    return html`<div class="paper ${kind}-paper" ${seenWidth(fit)}>
        <div
          class="scaled"
          role="img"
          aria-label=${words.t('printPreview', { title })}
          lang=${words.lang}
        >
          ${sheet}
        </div>
      </div>
      <p class="muted small">
        ${words.t(kind === 'certificate' ? 'printSizeCert' : 'printSizePoster')}
      </p>
      <div class="acts">${press(words.t('printAct'), this.print, { kind: 'primary' })}</div>
      <p class="small" role="status">${this.failed ? words.t('printFailed') : nothing}</p>`;
  }

  private sheet(): TemplateResult | undefined {
    const { context, words, honours } = this;
    const input: SheetInput = { context, words, code: this.code() };
    if (this.kind === 'poster') {
      const listed = this.listed ?? firstOf(honours);
      return poster(
        honours.filter((_, at) => listed.includes(String(at))),
        honours.length,
        input,
      );
    }
    const honour = honours[+this.honour] ?? honours[0];
    return honour && certificate(honour, input);
  }

  private code(): TemplateResult | undefined {
    const { coder, words, context } = this;
    if (!coder || !context.page) return undefined;
    try {
      const label = words.t('shareQr', { name: nameOf(context.person, words) });
      return coder.qrPicture(coder.qrCode(context.page), label);
    } catch {
      // Longer than a code holds: the poster has the address in words.
      return undefined;
    }
  }

  private title(): string {
    const { words, context, kind } = this;
    const what = words.t(kind === 'certificate' ? 'printCert' : 'printPoster');
    return `${what} ${nameOf(context.person, words)}`;
  }

  private async bring(): Promise<void> {
    // Offline: the sheets do without.
    this.coder = await import('./qr.ts').catch(() => undefined);
    this.context.requestUpdate();
  }

  private turn = (kind: string): void => {
    this.kind = kind as Kind;
    this.honour = '0';
    this.context.requestUpdate();
  };

  private pick = (place: string): void => {
    this.honour = place;
    this.context.requestUpdate();
  };

  private list = (places: string[]): void => {
    this.listed = places;
    this.context.requestUpdate();
  };

  private print = async (): Promise<void> => {
    const { words } = this;
    const sheet = this.sheet()!;
    this.failed = false;
    try {
      const styles = this.kind === 'certificate' ? lying : standing;
      const options = { title: this.title(), lang: words.lang, dir: words.dir, styles };
      await printAlone(body => render(sheet, body), options);
    } catch (error) {
      console.warn('union-widgets: 没有打开打印。', error);
      this.failed = true;
    }
    this.context.requestUpdate();
  };
}

const firstOf = (honours: readonly Honour[]): string[] =>
  honours.slice(0, FIRST).map((_, at) => String(at));

const optionsOf = (honours: readonly Honour[]): Option[] =>
  honours.map(({ year, name, class: rank }, at) => [
    String(at),
    [year, name, rank].filter(Boolean).join(' '),
  ]);

/** Makes the sheet as large as there is room, by the same styles that print it. */
function fit(width: number, paper: HTMLElement): void {
  const scaled = paper.firstElementChild as HTMLElement | null;
  const sheet = scaled?.firstElementChild as HTMLElement | null;
  if (!scaled || !sheet) return;
  const scale = Math.min(1, width / sheet.offsetWidth);
  scaled.style.transform = `scale(${scale})`;
  paper.style.height = `${Math.ceil(sheet.offsetHeight * scale)}px`;
}

const paper = css`
  ${sheetStyles}
  body {
    margin: 0;
    background: #fff;
  }
`;
const standing = css`
  @page {
    size: A4 portrait;
    margin: 0;
  }
  ${paper}
`;
const lying = css`
  @page {
    size: A4 landscape;
    margin: 0;
  }
  ${paper}
`;

export const styles = css`
  ${partStyles}
  ${choiceStyles}
  ${sheetStyles}
  .part .options > * {
    margin-bottom: var(--union-space-4);
  }
  .part .paper {
    box-sizing: content-box;
    overflow: hidden;
    max-width: 560px;
    border: var(--union-stroke-hair) solid var(--union-line-strong);
  }
  .part .poster-paper {
    max-width: 420px;
  }
  .part .scaled {
    width: max-content;
    transform-origin: 0 0;
    color-scheme: light;
  }
  [dir='rtl'] .part .scaled {
    transform-origin: 100% 0;
  }
  @media print {
    .part.print {
      display: none;
    }
  }
`;
