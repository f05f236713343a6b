/** Screens that a story stands on and on no other: what it shows measures itself by the whole window. */

/** CSS pixels. */
export interface Screen {
  name: string;
  width: number;
  height: number;
  /** It measures its letters by the screen, whatever size the page has chosen. */
  hasOwnSize?: boolean;
}

export const LYING: Screen = {
  name: '触摸屏 1280×800',
  width: 1280,
  height: 800,
  hasOwnSize: true,
};
export const STANDING: Screen = {
  name: '触摸屏 1080×1920',
  width: 1080,
  height: 1920,
  hasOwnSize: true,
};
/** What a projector in a hall shows. */
export const HALL: Screen = {
  name: '会场大屏 1280×720',
  width: 1280,
  height: 720,
  hasOwnSize: true,
};
/** A sheet of A4 and the room around it. */
export const PAPER: Screen = { name: 'A4 纸', width: 842, height: 1171 };
/** High enough for a whole page of details. */
export const LONG: Screen = { name: '长页 800×2400', width: 800, height: 2400 };

/** A phone on which all of a page is seen at once. */
export const LONG_PHONE: Screen = { name: '手机长页 390×2000', width: 390, height: 2000 };

const VALUE = 'own';

/** Puts a story on this screen, in Storybook's frame as in the pictures. */
export const onScreen = ({ name, width, height, hasOwnSize }: Screen) => ({
  globals: {
    ...(hasOwnSize && { size: 'standard' }),
    viewport: { value: VALUE, isRotated: false },
  },
  parameters: {
    exactView: true,
    viewport: {
      options: {
        [VALUE]: {
          name,
          styles: { width: `${width}px`, height: `${height}px` },
          type: 'other' as const,
        },
      },
    },
  },
});
