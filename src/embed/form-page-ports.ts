import { getStatus } from '../data/application-status.ts';
import { postApplication } from '../data/applications.ts';
import { memoryDrafts } from '../data/draft-memory.ts';
import { openDrafts } from '../data/draft-store.ts';
import { publishedForm } from '../data/published-form.ts';
import type { FormPorts } from '../widgets/join-form/options.ts';
import type { PageForm } from './form-page-data.ts';

/** The form's ways out of its page. They come in a script of their own, before a person begins. */
export function portsOf(page: PageForm): FormPorts {
  const { endpoints, form, kiosk } = page;
  return {
    post: postApplication,
    status: getStatus,
    drafts: kiosk ? memoryDrafts() : openDrafts(),
    entitle: title => void (document.title = title),
    signed: document.querySelector('footer.uf-foot') !== null,
    reload: async () => {
      const newer = form.id ? await publishedForm(endpoints.root, form.id) : undefined;
      const books = newer?.steps.some(step => step.fields.some(({ of }) => of !== undefined));
      if (!newer || !books) return newer;
      return (await import('./form-page-people.ts')).asOffered(newer, page);
    },
  };
}
