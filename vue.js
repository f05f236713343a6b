// `import 'union-widgets/vue'` brings types alone, from vue.d.ts; at run time there is nothing to do.
export {};
