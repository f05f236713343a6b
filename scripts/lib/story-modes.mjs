// The ways in which every story is looked at.

/** CSS pixels. */
export const VIEW = { width: 800, height: 800 };
export const NARROW = { width: 320, height: 640 };

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
};

export const AXE_MODES = ['light', 'dark', 'contrast', 'large'];
export const PICTURE_MODES = ['light', 'dark', 'large', 'forced', 'rtl', 'narrow'];
