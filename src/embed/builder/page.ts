/** What the builder's page loads, `cdn/<version>/builder.js`: the tag, with what lies beside this file. */
import './index.ts';
import { startEngine } from './start-engine.ts';
import { UnionBuilder } from './builder.ts';

UnionBuilder.cdn = new URL('.', import.meta.url).href;
UnionBuilder.engine = startEngine(new URL('builder-worker.js', import.meta.url).href);
