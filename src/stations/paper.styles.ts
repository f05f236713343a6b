import { css } from 'lit';

/** What all paper has: dark on white, in the faces of the house; a frame has no tokens. */
export const paperStyles = css`
  body {
    margin: 0;
    color: #171715;
    background: #fff;
    font-family:
      'PingFang SC', 'HarmonyOS Sans SC', MiSans, 'Microsoft YaHei', 'Noto Sans CJK SC',
      'Noto Sans SC', 'UKIJ Tuz', 'Microsoft Uighur', 'Noto Sans Arabic', sans-serif;
    font-variant-numeric: tabular-nums;
    -webkit-print-color-adjust: exact;
    print-color-adjust: exact;
  }
`;
