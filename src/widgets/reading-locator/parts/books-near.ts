/** How many stations are near. */
export const NEAR = 20;
