import { getStatus } from '../data/application-status.ts';
import { postApplication } from '../data/applications.ts';
import { memoryDrafts } from '../data/draft-memory.ts';
import { openDrafts } from '../data/draft-store.ts';
import { publishedForm } from '../data/published-form.ts';
import type { FormPorts } from '../widgets/join-form/options.ts';
import type { PageForm } from './form-page-data.ts';

/** The form's ways out of its page. They come in a script of their own, before a person begins. */
export function portsOf({ endpoints, form, kiosk }: PageForm): FormPorts {
  return {
    post: postApplication,
    status: getStatus,
    drafts: kiosk ? memoryDrafts() : openDrafts(),
    entitle: title => void (document.title = title),
    signed: document.querySelector('footer.uf-foot') !== null,
    reload: async () => (form.id ? publishedForm(endpoints.root, form.id) : undefined),
  };
}
