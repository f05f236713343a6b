/**
 * What a person presses and chooses in a part: native controls, as the card's own. Elements would
 * bring three times the bytes of the card.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

export interface PressOptions {
  /** How loud it is; `plain` is words alone. */
  readonly kind?: 'primary' | 'plain';
  /** Whether what it opens is open. */
  readonly expanded?: boolean;
  /** What it started still runs: it takes no second press. */
  readonly busy?: boolean;
  /** What a part finds it by again. */
  readonly key?: string;
}

/** A button. */
export function press(
  text: unknown,
  act: (event: Event) => void,
  { kind, expanded, busy = false, key }: PressOptions = {},
): TemplateResult {
  return html`<button
    class="press ${kind ?? ''}"
    type="button"
    data-key=${key ?? nothing}
    aria-expanded=${expanded === undefined ? nothing : String(expanded)}
    aria-disabled=${busy ? 'true' : nothing}
    @click=${(event: Event) => busy || act(event)}
  >
    ${text}
  </button>`;
}

/** A value and its words. */
export type Option = readonly [value: string, text: string];

/** One of a long list, in the picker of the device. */
export function pickOne(
  label: string,
  options: readonly Option[],
  chosen: string,
  choose: (value: string) => void,
): TemplateResult {
  return html`<label class="pick">
    <span>${label}</span>
    <select .value=${live(chosen)} @change=${(event: Event) => choose(valueOf(event))}>
      ${options.map(
        ([value, text]) =>
          html`<option value=${value} ?selected=${value === chosen}>${text}</option>`,
      )}
    </select>
  </label>`;
}

/** One of two views, both in sight. */
export function pickView(
  label: string,
  name: string,
  options: readonly Option[],
  chosen: string,
  choose: (value: string) => void,
): TemplateResult {
  return html`<fieldset class="views">
    <legend class="visually-hidden">${label}</legend>
    ${options.map(
      ([value, text]) =>
        html`<label>
          <input
            type="radio"
            name=${name}
            value=${value}
            .checked=${live(value === chosen)}
            @change=${(event: Event) => choose(valueOf(event))}
          /><span>${text}</span>
        </label>`,
    )}
  </fieldset>`;
}

/** Several of a list; when as many are ticked as may be, the others wait. */
export function pickSeveral(
  [label, hint]: Option,
  options: readonly Option[],
  ticked: readonly string[],
  most: number,
  choose: (values: string[]) => void,
): TemplateResult {
  const change = (value: string): void =>
    choose(ticked.includes(value) ? ticked.filter(one => one !== value) : [...ticked, value]);
  return html`<fieldset class="ticks">
    <legend>${label} <span class="muted small">${hint}</span></legend>
    ${options.map(([value, text]) => {
      const isTicked = ticked.includes(value);
      return html`<label>
        <input
          type="checkbox"
          value=${value}
          .checked=${live(isTicked)}
          ?disabled=${!isTicked && ticked.length >= most}
          @change=${() => change(value)}
        /><span>${text}</span>
      </label>`;
    })}
  </fieldset>`;
}

const valueOf = ({ target }: Event): string => (target as HTMLInputElement).value;
