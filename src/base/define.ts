/**
 * Registers a tag once. A page that carries the script twice, or another script that took the name
 * first, is told so in the console; nothing throws.
 */
export function define(tag: string, elementClass: CustomElementConstructor): void {
  const known = customElements.get(tag);
  if (known === elementClass) return;
  if (known === undefined) {
    customElements.define(tag, elementClass);
    return;
  }
  if (told.has(tag)) return;
  told.add(tag);
  console.warn(
    `union-widgets: <${tag}> 已由页面上的其他脚本注册,此处不再注册。` +
      `<${tag}> is already registered by another script on this page; this copy stands back.`,
  );
}

const told = new Set<string>();
