/**
 * How to get the code of each tag; called at most once a tag until it succeeds. `again` is empty at
 * first, then another fragment each time: an engine remembers of an address that it could not be
 * loaded (HTML, module map), and asks no more for that one.
 */
export type TagLoaders = Readonly<Record<string, (again: string) => Promise<unknown>>>;

/**
 * Loads the code of every known tag in the document, now and when one is added later. A load that
 * fails is tried again the next time a tag of its kind appears or the browser comes back online;
 * until then the page's own content inside the tag stays as it is.
 *
 * @returns a function that stops watching.
 */
export function watchTags(loaders: TagLoaders, root: Document = document): () => void {
  const selector = Object.keys(loaders).join(',');
  const started = new Set<string>();
  let again = '';

  const load = (tag: string) => {
    if (started.has(tag)) return;
    started.add(tag);
    loaders[tag]!(again).catch((error: unknown) => {
      started.delete(tag);
      again += '#';
      console.error(`union-widgets: <${tag}> could not be loaded`, error);
    });
  };
  const scan = (within: ParentNode) => {
    for (const element of within.querySelectorAll(selector)) load(element.localName);
  };
  const scanAll = () => scan(root);
  // Only what was added is looked at: a page that changes all the time must not bring a failed
  // load up again each time.
  const observer = new MutationObserver(records => {
    for (const node of records.flatMap(record => [...record.addedNodes])) {
      if (node.nodeType !== Node.ELEMENT_NODE) continue;
      if ((node as Element).matches(selector)) load((node as Element).localName);
      scan(node as Element);
    }
  });

  scanAll();
  observer.observe(root, { childList: true, subtree: true });
  root.defaultView?.addEventListener('online', scanAll);
  return () => {
    observer.disconnect();
    root.defaultView?.removeEventListener('online', scanAll);
  };
}
