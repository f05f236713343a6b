import { html, svg } from 'lit';
import { property } from 'lit/decorators.js';
import { LocaleController } from '../../base/locale-controller.ts';
import { UnionElement } from '../../base/union-element.ts';
import { display } from '../../locale/display/namespace.ts';
import { parseValues, sparkOf } from './spark.ts';
import type { Spark } from './spark.ts';
import { styles } from './sparkline.styles.ts';

const WIDTH = 100;
const HEIGHT = 20;

/**
 * Equal steps in time, in the direction of reading, the last value marked; a missing value is a gap.
 * Its text alternative says first, last, least, greatest and how many are missing. Say the figure
 * that matters beside it: a line without axes shows a course, never an amount.
 *
 * @summary The course of a few values, as high as a line of text.
 * @element union-sparkline
 * @csspart drawing - The native svg; size the host, not this.
 */
export class UnionSparkline extends UnionElement {
  static readonly tag = 'union-sparkline';

  static override styles = [UnionElement.styles, styles];

  /** Numbers between commas, oldest first; what is missing or no number is a gap: "3,5,,8". */
  @property() values = '';

  /** Lowest value of the scale, e.g. 0; without one the least value stands at the bottom. */
  @property({ type: Number }) min?: number;

  /** Highest value of the scale; give lines that are compared the same `min` and `max`. */
  @property({ type: Number }) max?: number;

  /** What the values are; always needed. */
  @property() label = '';

  #locale = new LocaleController(this, display);

  protected override render() {
    const spark = sparkOf(parseValues(this.values), WIDTH, HEIGHT, this);
    return html`<svg
      class="drawing"
      part="drawing"
      role="img"
      lang=${this.#locale.lang}
      aria-label=${this.#locale.t('sparkline.named', { label: this.label, text: this.#say(spark) })}
      viewBox="0 0 ${WIDTH} ${HEIGHT}"
      preserveAspectRatio="none"
      focusable="false"
    >
      <path class="line" d=${spark.line}></path>
      <path class="dots" d=${spark.dots}></path>
      ${spark.end ? end(spark.end) : none}
    </svg>`;
  }

  #say(spark: Spark): string {
    const { count, gaps: n } = spark;
    if (count === 0) return this.#locale.t('sparkline.none');
    const text = this.#course(spark);
    return n > 0 ? this.#locale.t('sparkline.gaps', { text, n }) : text;
  }

  #course({ first, last, min, max, count }: Spark): string {
    if (count === 1) return this.#locale.t('sparkline.one', { last });
    if (min === max) return this.#locale.t('sparkline.same', { last });
    return this.#locale.t('sparkline.many', { first, last, min, max });
  }
}

const end = ({ x, y }: { x: number; y: number }) => svg`<path class="end" d="M${x} ${y}h0"></path>`;

/** A dotted line where there is nothing yet, so that the place does not look broken. */
const none = svg`<path class="none" d="M0 ${HEIGHT / 2}H${WIDTH}"></path>`;

declare global {
  interface HTMLElementTagNameMap {
    'union-sparkline': UnionSparkline;
  }
}
