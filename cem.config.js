// custom-elements.json, the manifest of every element's public face.

/** The analyzer takes the argument of any dispatched event for an event's name: only `@fires` counts. */
function onlyDeclaredEvents() {
  return {
    name: 'only-declared-events',
    moduleLinkPhase({ moduleDoc }) {
      for (const { events } of moduleDoc.declarations ?? []) {
        if (!events) continue;
        const declared = events.filter(event => event.description !== undefined);
        events.splice(0, events.length, ...declared);
      }
    },
  };
}

/** What no page calls: private members, statics, and what forms call by themselves. */
function onlyPublicMembers() {
  return {
    name: 'only-public-members',
    moduleLinkPhase({ moduleDoc }) {
      for (const declaration of moduleDoc.declarations ?? []) {
        declaration.members = declaration.members?.filter(
          ({ name, privacy = 'public', static: fixed }) =>
            privacy === 'public' && !fixed && !/^(#|form\w+Callback$)/.test(name),
        );
      }
    },
  };
}

/** Elements, their base and the classes of their events are public; what they are built of is not. */
function onlyPublicFaces() {
  const isFace = ({ customElement, superclass }) =>
    customElement || /^(Page)?Event$/.test(superclass?.name);
  return {
    name: 'only-public-faces',
    packageLinkPhase({ customElementsManifest: manifest }) {
      for (const module of manifest.modules) {
        module.declarations = (module.declarations ?? []).filter(isFace);
        const names = module.declarations.map(({ name }) => name);
        module.exports = module.exports?.filter(({ name }) => names.includes(name));
      }
      manifest.modules = manifest.modules.filter(({ declarations }) => declarations.length > 0);
    },
  };
}

/** Writes out the words of a string union (ButtonVariant → 'primary' | …), which editors offer. */
function spellOutUnions() {
  const unions = new Map();
  const spellOut = ({ type }) => {
    if (!type) return;
    const [name, ...rest] = type.text.split(' | ');
    if (unions.has(name)) type.text = [unions.get(name), ...rest].join(' | ');
  };
  return {
    name: 'spell-out-unions',
    collectPhase({ ts, node }) {
      if (!ts.isTypeAliasDeclaration(node) || !ts.isUnionTypeNode(node.type)) return;
      const words = node.type.types.map(part => part.getText());
      if (words.every(word => word.startsWith("'"))) unions.set(node.name.text, words.join(' | '));
    },
    packageLinkPhase({ customElementsManifest }) {
      for (const { declarations = [] } of customElementsManifest.modules) {
        for (const { attributes = [], members = [] } of declarations) {
          [...attributes, ...members].forEach(spellOut);
        }
      }
    },
  };
}

export default {
  // The field in package.json is ours to write.
  packagejson: false,
  globs: [
    'src/base/{themed,union}-element.ts',
    'src/base/widget-events.ts',
    'src/elements/**/*.ts',
    'src/widgets/**/*.ts',
    // An event that two widgets have.
    'src/stations/station-select.ts',
  ],
  exclude: ['**/*.styles.ts', '**/index.ts'],
  outdir: '.',
  litelement: true,
  plugins: [onlyDeclaredEvents(), onlyPublicMembers(), onlyPublicFaces(), spellOutUnions()],
};
