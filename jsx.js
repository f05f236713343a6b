// `import 'union-widgets/jsx'` brings types alone, from jsx.d.ts; at run time there is nothing to do.
export {};
