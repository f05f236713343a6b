/** What is left of a finished trail: a card to keep as a picture, or on paper. */
import { css, html, nothing, render, type TemplateResult } from 'lit';
import { fragmentOf } from '../../../base/fragment-name.ts';
import { printAlone } from '../../../base/print-alone.ts';
import { saveBlob } from '../../../base/save-blob.ts';
import { partialDateText } from '../../../locale/partial-date.ts';
import { addressName } from '../../../stations/address-name.ts';
import { pressButton } from '../../../stations/pill-button.ts';
import type { MapContext } from '../part.ts';
import { drawCard, type CardCode } from './stamps-picture.ts';
import { stampWords } from './stamps-words.ts';

/** A trail that was walked to its end. */
export interface Walked {
  /** What the widget opens it by: its id, or its address. */
  readonly which: string;
  readonly title: string;
  readonly by: string;
  readonly stops: readonly string[];
  /** Days of the first and the last stamp, YYYY-MM-DD. */
  readonly first: string;
  readonly last: string;
}

/** The card of one walk; made once, dropped with `drop`. */
export class StampCard {
  private context: () => MapContext;
  private walked: Walked;
  private canvas: HTMLCanvasElement;
  private blob: Blob;
  private url: string;
  /** The page lets no picture of its own be shown: the canvas is. */
  private isBare = false;

  private constructor(
    context: () => MapContext,
    walked: Walked,
    canvas: HTMLCanvasElement,
    blob: Blob,
  ) {
    this.context = context;
    this.walked = walked;
    this.canvas = canvas;
    this.blob = blob;
    this.url = URL.createObjectURL(blob);
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', this.label);
  }

  /** Rejects where the device has no room for a picture. */
  static async make(context: () => MapContext, walked: Walked): Promise<StampCard> {
    const words = stampWords(context());
    const canvas = drawCard({
      dir: words.dir,
      face: faceOf(context().host),
      by: walked.by,
      title: walked.title,
      done: words.t('cardStops', { n: walked.stops.length }),
      days: daysOf(context(), walked),
      stops: walked.stops,
      code: await codeOf(trailHref(context().host, walked.which)),
      scan: words.t('cardScan'),
    });
    const blob = await new Promise<Blob | null>(done => canvas.toBlob(done));
    if (!blob) throw new Error('no picture was made');
    return new StampCard(context, walked, canvas, blob);
  }

  drop(): void {
    URL.revokeObjectURL(this.url);
  }

  draw(): TemplateResult {
    const words = stampWords(this.context());
    return html`<section class="card" aria-label=${words.t('card')}>
      ${
        this.isBare
          ? this.canvas
          : html`<img
              src=${this.url}
              alt=${this.label}
              width=${this.canvas.width}
              height=${this.canvas.height}
              @error=${this.bare}
            />`
      }
      <div class="acts">
        ${pressButton(words.t('saveCard'), () => saveBlob(`${this.walked.title}.png`, this.blob), {
          look: 'press',
          act: 'save-card',
        })}
        ${pressButton(words.t('printCard'), () => this.print(), {
          look: 'press',
          act: 'print-card',
        })}
      </div>
      ${this.isBare ? nothing : html`<p class="muted small">${words.t('cardHint')}</p>`}
    </section>`;
  }

  private get label(): string {
    const { title, stops } = this.walked;
    const date = daysOf(this.context(), this.walked);
    return stampWords(this.context()).t('cardLabel', { title, n: stops.length, date });
  }

  private readonly bare = (): void => {
    this.isBare = true;
    this.context().requestUpdate();
  };

  private print(): Promise<void> {
    const { lang, dir } = stampWords(this.context());
    const picture = html`<img src=${this.url} alt=${this.label} />`;
    const title = this.walked.title;
    return printAlone(body => render(picture, body), { title, lang, dir, styles: paper });
  }
}

/** The families that the widget is set in. */
function faceOf({ renderRoot }: MapContext['host']): string {
  const inner = renderRoot.querySelector('.trail');
  return inner ? getComputedStyle(inner).fontFamily : 'sans-serif';
}

/** 2026年5月1日, or from one day to another. */
function daysOf(context: MapContext, { first, last }: Walked): string {
  const words = stampWords(context);
  const [from, to] = [first, last].map(day => partialDateText(day, words.lang));
  return first === last ? from! : words.t('dayRange', { from: from!, to: to! });
}

/** Address of this page that opens a trail; of one that the page itself names, the page's own. */
function trailHref(host: Element, which: string): string {
  const page = location.href.split('#')[0]!;
  if (which.includes('/')) return page;
  return `${page}${fragmentOf(addressName(host, 'map'))}trail=${encodeURIComponent(which)}`;
}

/** None where the coder does not come, or the address is longer than a code holds. */
async function codeOf(text: string): Promise<CardCode | undefined> {
  try {
    const [{ encode }, { qrPath }] = await Promise.all([
      import('uqr'),
      import('../../../rules/qr-path.ts'),
    ]);
    // M: a folded print is still read; four light modules around it, as readers need.
    const { data, size } = encode(text, { ecc: 'M', border: 4 });
    return { size, path: qrPath(data) };
  } catch {
    return undefined;
  }
}

const paper = css`
  @page {
    margin: 14mm;
  }
  body {
    margin: 0;
  }
  img {
    display: block;
    width: 130mm;
    max-width: 100%;
    margin: 0 auto;
  }
`;
