import { css } from 'lit';

export const styles = css`
  .skeleton {
    height: 100%;
  }
  .line {
    height: calc(var(--union-text-body) * var(--union-leading-body));
    padding: 5px 0;
  }
  .line:last-child:not(:first-child) {
    width: 62%;
  }
  .fill {
    height: 100%;
    border-radius: var(--union-radius-small);
    background: var(--union-line);
    animation: breathe 1.6s ease-in-out infinite alternate;
  }
  .box {
    min-height: var(--union-target);
    border-radius: var(--union-radius);
  }
  @keyframes breathe {
    to {
      opacity: 0.45;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .fill {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .fill {
      border: var(--union-stroke-hair) solid GrayText;
      background: none;
    }
  }
`;
