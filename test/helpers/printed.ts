import { until } from './until.ts';

/** What went to the printer, as it stood when it was asked for. */
export async function printed(act: () => unknown): Promise<Document> {
  const sheets: Document[] = [];
  const { append } = document.body;
  document.body.append = function (...nodes: (Node | string)[]) {
    append.apply(document.body, nodes);
    for (const node of nodes) {
      if (!(node instanceof HTMLIFrameElement)) continue;
      node.contentWindow!.print = () => {
        sheets.push(node.contentDocument!.cloneNode(true) as Document);
        node.contentWindow!.dispatchEvent(new Event('afterprint'));
      };
    }
  };
  try {
    await act();
    await until(() => sheets.length, 'nothing was printed');
  } finally {
    Reflect.deleteProperty(document.body, 'append');
  }
  return sheets[0]!;
}
