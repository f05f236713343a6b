/**
 * The script of the frame pages. It takes over the form that the server has drawn, with whatever was
 * typed into it by then, or shows what became of an application. Where it cannot, the page stays as
 * the server made it, and works.
 */
import { formOf, statusOf, type PageStatus } from './form-page-data.ts';
import { showForm } from './form-page-form.ts';
import { PageHost } from './form-page-host.ts';

async function begin(): Promise<void> {
  const root = document.querySelector<HTMLElement>('.uf');
  if (!root) return;
  const host = PageHost.of(location.search);
  try {
    const form = formOf(document);
    const status = form ? undefined : statusOf(document);
    if (form) showForm(root, form, host);
    else if (status) await showStatus(root, status);
    else return;
    document.documentElement.dataset['ready'] = '';
    host?.ready();
  } catch (error) {
    // The server's page is still there: all of it is shown, and it works.
    document.documentElement.classList.remove('js');
    console.error('union-widgets:', error);
    host?.tell({ type: 'problem', code: 'form-failed' });
    host?.ready();
  }
}

/**
 * What became of an application, by `#<id>.<secret>` in the address, for a fragment never goes to a
 * server. Without it the page asks for the link.
 */
async function showStatus(root: HTMLElement, status: PageStatus): Promise<void> {
  const { mountStatus } = await import('../widgets/join-form/parts/status.ts');
  mountStatus(root, status);
}

void begin();
