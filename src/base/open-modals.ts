import { holds } from './focus.ts';

/** The layers of the modals that stand open, the one opened last at the end. */
const layers: HTMLElement[] = [];

const watchers = new Set<() => void>();

/**
 * Counts a layer among the open modals: all that is not in the one opened last is out of reach.
 *
 * @returns the function that takes it out again.
 */
export function enterModals(layer: HTMLElement): () => void {
  layers.push(layer);
  tell();
  return () => {
    layers.splice(layers.lastIndexOf(layer), 1);
    tell();
  };
}

/** Calls whenever a modal opened or shut; returns the function that ends that. */
export function watchModals(changed: () => void): () => void {
  watchers.add(changed);
  return () => void watchers.delete(changed);
}

/**
 * An element through which a person can be reached now: itself, or while a modal keeps it out of
 * reach, one of the same tag in the layer of that modal, where it stays for the next time.
 */
export function reachable<T extends HTMLElement>(element: T): T {
  const layer = layers[layers.length - 1];
  if (!layer || holds(layer, element)) return element;
  const known = [...layer.children].find(({ localName }) => localName === element.localName);
  return (known ?? layer.appendChild(document.createElement(element.localName))) as T;
}

function tell(): void {
  for (const changed of watchers) changed();
}
