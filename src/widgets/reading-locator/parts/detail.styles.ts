import { css } from 'lit';
import { detailStyles as plain } from '../../../stations/detail.styles.ts';
import { photoStyles } from '../../../stations/photo.styles.ts';

/** One reading station in full. */
export const detailStyles = css`
  ${plain}
  ${photoStyles}
  /* What is done at the door, and beside it what there is. */
  .roomy .detail {
    max-width: none;
  }
  .roomy .detail .halves {
    display: flex;
    justify-content: space-between;
  }
  .roomy .detail .halves > div {
    flex: 0 1 auto;
    width: calc(50% - var(--union-space-5));
    max-width: 680px;
  }
  .detail .shut {
    padding-bottom: var(--union-space-5);
  }
  .detail .ways {
    font-size: var(--union-text-title);
    line-height: var(--union-leading-title);
  }
  .detail .ways strong {
    font-weight: var(--union-weight-strong);
  }
  .detail .find {
    display: flex;
    align-items: flex-end;
    padding: var(--union-space-4) 0 var(--union-space-5);
    border-top: var(--union-stroke-hair) solid var(--union-line);
  }
  .detail .find > union-field {
    flex: 1 1 0;
    min-width: 0;
    margin-inline-end: var(--union-space-2);
  }
  .detail .find > union-field::part(input) {
    text-overflow: ellipsis;
  }
  .detail .steps {
    counter-reset: step;
  }
  .detail .steps li {
    display: flex;
    counter-increment: step;
    padding: var(--union-space-1) 0;
  }
  .detail .steps li::before {
    content: counter(step);
    flex: none;
    /* As high as a line, in every size. */
    width: calc(var(--union-leading-body) * var(--union-text-body));
    height: calc(var(--union-leading-body) * var(--union-text-body));
    margin-inline-end: var(--union-space-3);
    border-radius: 50%;
    background: var(--union-ink);
    color: var(--union-paper);
    font-size: var(--union-text-caption);
    line-height: calc(var(--union-leading-body) * var(--union-text-body));
    font-weight: var(--union-weight-strong);
    font-variant-numeric: tabular-nums;
    text-align: center;
  }
  .detail .resources li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    min-height: var(--union-target);
    padding: var(--union-space-2) 0;
  }
  .detail .resources li + li {
    border-top: var(--union-stroke-hair) solid var(--union-line);
  }
  .detail .resources > li:first-child {
    padding-top: 0;
  }
  .detail .resources .acts > .press.plain {
    margin-inline-start: var(--union-space-5);
    margin-inline-end: 0;
  }
  .detail .code {
    flex: 1 0 100%;
    padding-top: var(--union-space-3);
  }
  .detail .qr {
    display: block;
    width: 160px;
    height: 160px;
  }
  @media print {
    .detail .find {
      display: none;
    }
  }
`;
