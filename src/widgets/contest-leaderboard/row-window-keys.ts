/** Where the keyboard is, and how far it reaches. */
export interface KeyPlace {
  readonly position: number;
  readonly size: number;
  /** Whole rows in the window. */
  readonly page: number;
}

/** The row a key leads to (WAI-ARIA Authoring Practices, grid); undefined for other keys. */
export function keyStep(key: string, { position, size, page }: KeyPlace): number | undefined {
  const target = targetOf(key, position, size, Math.max(1, page - 1));
  return target === undefined || size === 0 ? undefined : Math.max(0, Math.min(target, size - 1));
}

function targetOf(key: string, position: number, size: number, page: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return position + 1;
    case 'ArrowUp':
      return position - 1;
    case 'PageDown':
      return position + page;
    case 'PageUp':
      return position - page;
    case 'Home':
      return 0;
    case 'End':
      return size - 1;
    default:
      return undefined;
  }
}
