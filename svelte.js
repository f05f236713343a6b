// `import 'union-widgets/svelte'` brings types alone, from svelte.d.ts; at run time there is nothing to do.
export {};
