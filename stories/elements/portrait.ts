/**
 * A drawn person in a helmet, in place of a photo: nobody's face stands in these stories. A file of
 * its own: data: addresses do not pass the guard that every address goes through.
 */
export const portrait = new URL('./portrait.svg?no-inline', import.meta.url).href;
