/**
 * The engine's own `Event`. MooTools puts one of its own in its place, which makes no events that can
 * be sent; it leaves `CustomEvent`, whose parent the engine's is.
 */
export const PageEvent = Object.getPrototypeOf(CustomEvent) as typeof Event;
