// The ways in which every story is looked at.

/** CSS pixels. */
export const VIEW = { width: 800, height: 800 };
export const NARROW = { width: 320, height: 640 };
/** The window of `VIEW` at 200 %. */
const ZOOMED = { width: 400, height: 400 };

const PLAIN = { theme: 'light', size: 'standard', locale: 'zh-Hans' };

/** @type {Record<string, {globals: object, forced?: boolean, view?: {width: number, height: number}}>} */
export const MODES = {
  light: { globals: PLAIN },
  dark: { globals: { ...PLAIN, theme: 'dark' } },
  contrast: { globals: { ...PLAIN, theme: 'contrast' } },
  large: { globals: { ...PLAIN, size: 'large' } },
  forced: { globals: PLAIN, forced: true },
  rtl: { globals: { ...PLAIN, locale: 'ug' } },
  narrow: { globals: PLAIN, view: NARROW },
  zoomed: { globals: PLAIN, view: ZOOMED },
};

export const AXE_MODES = ['light', 'dark', 'contrast', 'large'];
/** What widgets are looked at in besides. */
export const AXE_MORE = ['rtl', 'narrow'];
/** In the light one with the spacing of WCAG 1.4.12, which is put on when the story is there. */
export const REFLOW_MODES = ['narrow', 'zoomed', 'light'];
export const KEYS_MODES = ['light', 'large'];
export const PICTURE_MODES = ['light', 'dark', 'large', 'forced', 'rtl', 'narrow'];
