import type { FastifyInstance } from 'fastify';
import type { FormsContext } from '../../applications/context.ts';
import { smsSender } from '../../codes/senders.ts';
import type { FormsConfig } from '../../config-forms.ts';
import { receiveFormPost } from '../../form-pages/receive-form-post.ts';
import type { Directory } from '../../orgs/directory.ts';
import { addCodes } from '../codes/codes.ts';
import { addDesk } from '../desk/desk.ts';
import { addFormPages } from '../form-pages/form-pages.ts';
import { addOrgs } from '../orgs/orgs.ts';
import { addUploads } from '../uploads/uploads.ts';
import { addApplications } from './applications.ts';

export interface FormsSide extends FormsConfig {
  context: FormsContext;
  directory: Directory;
  /** Folder of the built scripts that the form pages load. */
  cdnDir: string;
  /** Writes to the terminal: codes appear there where no text messages are sent. */
  print: (line: string) => void;
}

/** Adds all that takes applications: API, form pages, look-ups, and the desk where staff work. */
export function addFormsSide(app: FastifyInstance, options: FormsSide): void {
  const { context, directory, cdnDir, print, embedHosts, smsWebhook, smsWebhookToken } = options;
  const pages = addFormPages(app, context, { cdnDir, embedHosts });
  addApplications(app, context, (request, reply, text, send) =>
    receiveFormPost(pages, request, reply, text, send),
  );
  addUploads(app, context, { maxBytes: options.uploadMaxBytes });
  addCodes(app, context, smsSender({ webhook: smsWebhook, token: smsWebhookToken, print }));
  addOrgs(app, directory);
  addDesk(app, context);
}
