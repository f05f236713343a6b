/**
 * Plain CSS colours, named by what they colour. The widget fills them from its theme; system
 * colour words (`Canvas`, `CanvasText`, `Highlight`) are as good, so forced colours work.
 */
export interface Palette {
  /** The ground of the map. */
  paper: string;
  /** Hairlines: graticule, outline, rims. */
  line: string;
  /** Fill of markers lying on the paper. */
  surface: string;
  /** Text and glyphs on `surface`; towns' names. */
  ink: string;
  /** Fill of clusters of 1,000 and more, and the text on it. */
  strong: string;
  onStrong: string;
  /** Areas' names and the scale bar. */
  muted: string;
  /** The selected pin, and what is pointed at. */
  accent: string;
  onAccent: string;
  /** Where the person stands. */
  here: string;
  /** Rim of markers, stronger than `line`. */
  rim: string;
  /** Part of a cluster's rim that stands for its `extra` share. */
  share: string;
}

/** Paper white, for maps whose widget sets nothing. */
export const LIGHT: Palette = {
  paper: '#f6f5f2',
  line: '#e4e1da',
  surface: '#ffffff',
  ink: '#1f2328',
  strong: '#454b54',
  onStrong: '#ffffff',
  muted: '#6b6a66',
  accent: '#c8102e',
  onAccent: '#ffffff',
  here: '#1d6fd1',
  rim: '#86827a',
  share: '#2f7d4f',
};

/** Canvas type. */
export interface Type {
  /** CSS font-family list. */
  family: string;
  /** 1 is the standard size; the large mode passes about 1.25. Marks grow with it. */
  scale: number;
}

/** What a drawing function needs to know besides its subject. */
export interface Look {
  palette: Palette;
  type: Type;
  /** Device pixels a CSS pixel. */
  dpr: number;
}

export type Pen = CanvasRenderingContext2D;

/** A CSS font of `px` at the type's scale. */
export function font(type: Type, px: number, weight = 400): string {
  return `${weight} ${Math.round(px * type.scale)}px ${type.family}`;
}

/** A coordinate moved to the nearest device pixel, so that what is drawn there is sharp. */
export function sharp(v: number, dpr: number): number {
  return Math.round(v * dpr) / dpr;
}
