/** What a visitor does not see of a tag's content. */
const UNSEEN = 'script, style, link, meta, template, noscript, [hidden], [slot]';

/** Whether the page put content into the tag that a visitor sees. */
export function hasOwnContent(host: Element): boolean {
  return [...host.childNodes].some(node =>
    node instanceof Element
      ? !node.matches(UNSEEN)
      : node.nodeType === Node.TEXT_NODE && Boolean(node.textContent?.trim()),
  );
}
