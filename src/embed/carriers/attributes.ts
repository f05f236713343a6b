/** Name and value. */
export type Attribute = readonly [name: string, value: string];

/** What tells a widget nothing, but the browser or the page. `host` is for a frame page. */
const KEPT_OUT =
  /^(?:on.*|style|class|id|slot|is|part|nonce|hidden|tabindex|dir|title|host|union|state)$/;

/**
 * The attributes of a widget from what others wrote, of a query or of `data-…`: plain words only, and
 * none that could run or hide anything. The last of a name counts.
 */
export function attributesFrom(given: readonly Attribute[]): Attribute[] {
  const kept = given.filter(([name]) => /^[a-z][a-z-]*$/.test(name) && !KEPT_OUT.test(name));
  return [...new Map(kept)];
}
