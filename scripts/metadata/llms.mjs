// llms.txt (llmstxt.org): what a language model needs to write a page with these elements.
import { brandInputs, elementsOf, roomOf, wordsOf } from './faces.mjs';

export function llmsText(manifest, { version, purposeOf }) {
  const elements = elementsOf(manifest);
  const list = room =>
    elements.filter(element => roomOf(element) === room).map(element => line(element, purposeOf));
  return `# union-widgets

> Web components for trade-union sites in China, version ${version}: one script tag, one JSON address. Its widgets are the station map, the join form and the contest leaderboard; under them a design system of native-based elements with light, dark and high-contrast themes, an elder-friendly size, and Chinese (Simplified, Traditional), English and Uyghur words.

Not there yet, so do not write it: other widgets (craftsman card, reading locator), an iframe, oEmbed or shortcode carrier, a classic (non-module) script.

## On a page

\`HOST\` is where the JSON API or its static files are. The site document names the data; what stands inside the tag is shown until the widget is ready and when it cannot be.

\`\`\`html
<script type="module" src="https://HOST/cdn/union-widgets.js" data-site="https://HOST/.well-known/union-widgets.json"></script>
<union-station-map>
  <p>站点名单见<a href="/stations.html">文字版</a>，也可以拨打 12351 询问。</p>
</union-station-map>
\`\`\`

- The script registers the widgets' tags only. Elements by themselves need a bundler: \`import 'union-widgets/elements/button'\` registers \`<union-button>\`; \`import 'union-widgets/widgets/station-map'\` the widget; \`import 'union-widgets/jsx'\` types the tags for React 19, Preact and Solid.
- Every element takes \`theme="auto|light|dark|contrast"\` and \`size="standard|large"\`; those inside it inherit both. The language is the nearest \`lang\`.
- Settings of a widget: attribute, then \`<script type="application/json">\` inside the tag, then the site document's \`widgets["…"]\` under the tag's name without \`union-\`.
- State is on the tag: \`data-state="loading|ready|empty|stale|problem"\`.
- Set on the page: ${brandInputs()
    .map(({ name, description }) => `\`${name}\` (${description.replace(/\.$/, '')})`)
    .join('; ')}.
- Messages of a page (labels, hints, errors) are the page's own, in its language. Never put a person's ID or phone number into an attribute that stays in the page.

## Widgets

${list('widgets').join('\n')}

## Elements

${list('elements').join('\n')}

## Docs

- [README](README.md): the snippet, the settings, from an Excel list to data
- [Elements](docs/elements.md): what each is for, and how many bytes it adds
- [JSON API](docs/json-api.md): documents, addresses, errors; [schema](schema) is the source
- [Opening hours](docs/opening-hours.md), [import](docs/import.md), [server](docs/server.md)
- [Languages](docs/languages.md): none is reviewed by a native reader yet
- [Accessibility](docs/accessibility.md): what was tested and what was not
- [Security and privacy](SECURITY.md): promises, and a strict content security policy

## Optional

- [custom-elements.json](custom-elements.json): the whole public face, machine-readable
- [Contributing](CONTRIBUTING.md), [decisions](docs/decisions)
`;
}

/** - `<union-button>`: Does something on this page. 在本页做一件事。 Attributes: variant (primary…), … */
function line({ tagName, summary, attributes = [], events = [] }, purposeOf) {
  const own = attributes.filter(({ inheritedFrom }) => !inheritedFrom).map(attribute);
  const fired = events.map(({ name }) => name);
  return [
    `- \`<${tagName}>\`: ${summary} ${purposeOf(tagName) ?? ''}`.trim(),
    own.length ? `Attributes: ${own.join(', ')}.` : '',
    fired.length ? `Events: ${fired.join(', ')}.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function attribute({ name, type }) {
  const words = wordsOf(type?.text);
  return words ? `${name} (${words.join('|')})` : name;
}
