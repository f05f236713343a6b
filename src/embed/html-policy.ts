/** As much of the Trusted Types API as is needed here (W3C Trusted Types); TypeScript has none yet. */
interface PolicyFactory {
  createPolicy(name: string, rules: { createHTML(text: string): string }): unknown;
}

/**
 * The policy under which the templates of the page's build become markup; they are constants of our
 * own code, never text of a document. The build gives it to Lit in place of Lit's own, so that a Lit
 * of the page keeps the name `lit-html`, which a page allows once. A page that allows that name
 * alone, and has no Lit, lends it to us.
 *
 * @returns nothing where the page has no rule on markup.
 * @throws when the page's rules leave no way: no widget is registered then, and the page's own
 * content stays in its place.
 */
export function htmlPolicy(factory: PolicyFactory | undefined): unknown {
  if (!factory) return undefined;
  for (const name of ['union-widgets', 'lit-html']) {
    try {
      return factory.createPolicy(name, { createHTML: text => text });
    } catch {
      // That name is not allowed here, or taken.
    }
  }
  if (takesText()) return undefined;
  throw new Error(
    'union-widgets: 请在网页 Content-Security-Policy 的 trusted-types 里加上 union-widgets。' +
      'Name union-widgets in trusted-types.',
  );
}

/** Whether the page lets text become markup all the same (it only lists policies, or has a default). */
function takesText(): boolean {
  try {
    new DOMParser().parseFromString('', 'text/html');
    return true;
  } catch {
    return false;
  }
}
