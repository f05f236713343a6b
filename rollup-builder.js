// The builder's page script and the worker it gives its work to: `cdn/<version>/builder.js` and
// `builder-worker.js`, with chunks of their own. No page of a visitor loads any of it; what reads
// workbooks comes when one is dropped.

/** @param shared what rollup.config.js has for all builds */
export function builder({ output, plugins, version }) {
  const names = {
    entryFileNames: `${version}/[name].js`,
    chunkFileNames: `${version}/builder.[name]-[hash].js`,
  };
  return [
    {
      input: { builder: 'src/embed/builder/page.ts' },
      output: { ...output, ...names },
      plugins: [...plugins, newest(version)],
    },
    {
      input: { 'builder-worker': 'server/src/import/in-browser.ts' },
      // Node's names have to be there before anything that uses them.
      output: { ...output, ...names, hoistTransitiveImports: false },
      plugins,
    },
  ];
}

/** `cdn/builder.js`, for pages that are to show the newest. */
function newest(version) {
  return {
    name: 'newest-builder',
    generateBundle() {
      const source = `import './${version}/builder.js';\n`;
      this.emitFile({ type: 'asset', fileName: 'builder.js', source });
    },
  };
}
