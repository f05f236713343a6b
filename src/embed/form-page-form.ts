import { languageOf } from '../locale/languages.ts';
import { mountForm } from '../widgets/join-form/form-app.ts';
import type { FormOptions } from '../widgets/join-form/options.ts';
import type { PageForm } from './form-page-data.ts';
import type { PageHost } from './form-page-host.ts';

/** Takes over the form that the server has drawn in `root`. */
export function showForm(root: HTMLElement, page: PageForm, host: PageHost | undefined): void {
  const options: FormOptions = {
    ...page,
    frames: `${page.endpoints.root}embed/`,
    ports: async () => (await import('./form-page-ports.ts')).portsOf(page),
    history: 'push',
    ...(host && {
      onStep: step => host.step(step),
      onReceipt: receipt => host.tell({ type: 'receipt', receipt }),
      onProblem: code => host.tell({ type: 'problem', code }),
    }),
  };
  const app = mountForm(root, options);
  if (!host) return;
  host.onLook = ({ lang, theme, size }) =>
    app.look({
      ...(lang ? { lang: languageOf(lang) } : {}),
      ...(theme ? { theme } : {}),
      ...(size ? { size } : {}),
    });
}
