/** A drawn workshop, in place of a photo. */
export const workshop = new URL('./workshop.svg?no-inline', import.meta.url).href;
