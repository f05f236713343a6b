const PICTURE = /\.(?:jpe?g|png|webp|avif|gif|svg)$/i;

/** Whether a file is a picture that documents may show; other files of a folder are not published. */
export function isPicture(path: string): boolean {
  return PICTURE.test(path);
}
