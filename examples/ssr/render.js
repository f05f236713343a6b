// Writes dist/index.html: on a server of your own, the same result goes into the answer.
import 'union-widgets/ssr';
import { writeFileSync } from 'node:fs';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { view } from './view.js';

const body = await collectResult(render(view));

const page = `<!doctype html>
<html lang="zh-Hans">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>union-widgets · SSR</title>
    <script type="module" src="client.js"></script>
  </head>
  <body>${body}</body>
</html>
`;
writeFileSync('dist/index.html', page);
console.log(`dist/index.html: ${page.length} characters`);
