/** The six ways in which every widget is looked at, in every state. */

export interface Mode {
  theme: 'light' | 'dark' | 'contrast';
  size: 'standard' | 'large';
  /** Of the page. */
  lang: 'zh-CN' | 'ug';
  /** CSS pixels. */
  width: number;
  height: number;
}

const PLAIN: Mode = { theme: 'light', size: 'standard', lang: 'zh-CN', width: 800, height: 800 };

export const MODES = {
  light: PLAIN,
  dark: { ...PLAIN, theme: 'dark' },
  contrast: { ...PLAIN, theme: 'contrast' },
  large: { ...PLAIN, size: 'large' },
  rtl: { ...PLAIN, lang: 'ug' },
  narrow: { ...PLAIN, width: 320, height: 640 },
} as const satisfies Record<string, Mode>;

export type ModeName = keyof typeof MODES;

/** The window of `light` at 200 %: what was 800 px wide has room for 400. */
export const ZOOMED: Mode = { ...PLAIN, width: 400, height: 400 };
