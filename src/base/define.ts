/**
 * Registers a tag once. On a page that carries the script twice, or where another script took the
 * name first, this copy stands back; the console is told once, of all such tags together. Nothing
 * throws.
 */
export function define(tag: string, elementClass: CustomElementConstructor): void {
  const known = customElements.get(tag);
  if (known === elementClass) return;
  if (known === undefined) {
    customElements.define(tag, elementClass);
    return;
  }
  // A widget registers its parts in one go: they are told when it is through.
  if (taken.size === 0) queueMicrotask(tell);
  taken.add(tag);
}

/** Tags of others that were not told of yet. */
const taken = new Set<string>();

function tell(): void {
  const tags = [...taken].map(tag => `<${tag}>`).join(' ');
  taken.clear();
  console.warn(
    `union-widgets: 页面上的其他脚本已经注册了 ${tags}，这里不再注册。` +
      'They are registered by another script on this page; this copy stands back.',
  );
}
