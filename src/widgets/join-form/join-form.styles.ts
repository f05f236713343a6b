import { css } from 'lit';

/**
 * Room for the form, from the first paint on, and words that can be read before the tokens are here:
 * in the page's own face and colours.
 */
export const styles = css`
  :host {
    display: block;
    min-width: 0;
  }
  :host([hidden]) {
    display: none !important;
  }

  .root {
    /* Margins of the page’s own content stay within, as they do before the widget stands. */
    display: flow-root;
    position: relative;
    /* Blanks of the markup are no words, whatever the page does with its own. */
    white-space: normal;
  }

  /* As high as the first step of a form on a phone, so that little moves when it stands. */
  .coming,
  .frame {
    height: var(--union-form-height, 700px);
  }

  :host([size='large']) .coming,
  :host([size='large']) .frame {
    height: var(--union-form-height, 980px);
  }

  .coming {
    position: relative;
    overflow: hidden;
  }

  .bone {
    max-width: 640px;
    height: 16px;
    margin-block-end: 10px;
    border: 1px solid transparent;
    border-radius: 8px;
    background: currentColor;
    opacity: 0.12;
  }

  .short {
    width: 62%;
  }

  .short,
  .box {
    margin-block-end: 32px;
  }

  .box {
    height: 48px;
  }

  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .frame {
    display: block;
    width: 100%;
    border: 0;
    background: none;
  }

  /* It is measured and made ready, but not in sight. */
  .waiting {
    position: absolute;
    inset-block-start: 0;
    inset-inline: 0;
    visibility: hidden;
  }

  .sign {
    width: 24px;
    height: 24px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .heading {
    font-weight: 600;
  }

  .actions > * {
    min-height: 44px;
    margin: 8px 0;
    margin-inline-end: 12px;
    padding: 4px 16px;
    font: inherit;
  }

  @media (forced-colors: active) {
    .bone {
      opacity: 1;
    }
  }
`;
