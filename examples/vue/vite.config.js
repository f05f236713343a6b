import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

/** Tags of ours are no components of Vue's. */
const isCustomElement = tag => tag.startsWith('union-');

export default defineConfig({
  plugins: [vue({ template: { compilerOptions: { isCustomElement } } })],
});
