import { tokens } from '../tokens/tokens.css.ts';
import { rootOf } from './root-of.ts';
import { styleElement } from './style-element.ts';

/**
 * The first rule is for tokens that our own sheet sets. It weighs as much as our light, standard
 * values and comes after them, so it takes their place; dark, contrast, large, the reader's own
 * preferences and whatever the page sets on the widget all weigh more. The second is for inputs, such
 * as `--union-accent`, which our sheet never sets: they serve every theme.
 */
const RULES = ':host([data-union-root]),:host([theme]){}:host{}';

/** How each widget gets its two rules in its shadow root, empty. */
const freshRules = new WeakMap<HTMLElement, () => ArrayLike<CSSRule>>();

/** No rules in an engine without adopted style sheets on a page that forbids inline ones. */
function addSheet(root: ShadowRoot): () => ArrayLike<CSSRule> {
  if (root.adoptedStyleSheets) {
    const sheet = new CSSStyleSheet();
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    return () => {
      sheet.replaceSync(RULES);
      return sheet.cssRules;
    };
  }
  const style = root.appendChild(styleElement());
  return () => {
    // The same text again would leave an engine its sheet, with what was set in it.
    style.textContent = '';
    style.textContent = RULES;
    return style.sheet?.cssRules ?? [];
  };
}

/**
 * Gives a widget the tokens of its site. The page goes first: what its style sheets set on the widget
 * wins by the cascade, and an input that reaches the widget from around it is left as it is.
 *
 * @param theme checked by the site document's schema: `--union-…` names, plain values.
 */
export function applyTheme(host: HTMLElement, theme: Readonly<Record<string, string>> = {}): void {
  const fresh = freshRules.get(host) ?? addSheet(rootOf(host));
  freshRules.set(host, fresh);
  const rules = fresh();
  const [own, inputs] = [0, 1].map(at => (rules[at] as CSSStyleRule | undefined)?.style);
  if (!own || !inputs) return;
  // Read while the site sets nothing: what is there comes from the page.
  const style = getComputedStyle(host);
  for (const name of Object.keys(theme)) {
    const ours = tokens.cssText.includes(`${name}:`);
    if (ours || !style.getPropertyValue(name))
      (ours ? own : inputs).setProperty(name, theme[name]!);
  }
}
