import { css } from 'lit';

/** Room for the form, from the first paint on. */
export const styles = css`
  :host {
    display: block;
    min-width: 0;
  }

  .root {
    position: relative;
  }

  .root > union-notice {
    margin-block-end: var(--union-space-4);
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
    overflow: hidden;
  }

  .coming > * {
    max-width: 640px;
    margin-block-end: var(--union-space-8);
  }

  .coming .control {
    height: 48px;
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

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--union-space-3);
  }
`;
