import { html, nothing, type TemplateResult } from 'lit';

export interface PressOptions {
  /** Its classes. */
  readonly look?: string;
  /** Its name, where what it shows is a sign. */
  readonly label?: string;
  /** Name of the act, for whoever looks for the button. */
  readonly act?: string;
  /** Whether it is on, of one that switches. */
  readonly pressed?: boolean | undefined;
  /** Whether what it opens is open. */
  readonly expanded?: boolean | undefined;
  /** What it started is being got ready. */
  readonly busy?: boolean;
}

/**
 * The only native button of station widgets, dressed by the sheet of the part it stands in. The element would
 * bring a twentieth of what a first look may weigh, for what a sheet has in twenty lines.
 */
export function pressButton(
  shown: unknown,
  press: (event: Event) => unknown,
  { look, label, act, pressed, expanded, busy = false }: PressOptions = {},
): TemplateResult {
  return html`<button
    class=${look ?? nothing}
    type="button"
    aria-label=${label ?? nothing}
    title=${label ?? nothing}
    data-act=${act ?? nothing}
    aria-pressed=${pressed ?? nothing}
    aria-expanded=${expanded ?? nothing}
    aria-busy=${busy ? 'true' : nothing}
    @click=${press}
  >
    ${shown}
  </button>`;
}

/** Words to press, as the bar has them. */
export function pillButton(
  word: string,
  press: () => unknown,
  { look = '', ...more }: PressOptions = {},
): TemplateResult {
  return pressButton(word, press, { ...more, look: `pill ${look}` });
}
