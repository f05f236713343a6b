import type { FastifyInstance } from 'fastify';
import type { FormsContext } from '../../applications/context.ts';
import { FormPages, type FormPagesOptions } from '../../form-pages/form-pages.ts';
import { addFormRoute } from './form-route.ts';
import { addPrivacyRoute } from './privacy-route.ts';
import { addStatusRoutes } from './status-routes.ts';

/**
 * Serves the frame pages below `/embed/`: a form, how an application stands,
 * and what becomes of personal data. Complete pages: they
 * are what a host page frames, what a poster's QR code opens, and what works without scripts.
 * @returns what answers the posts of these pages, see `receiveFormPost`.
 */
export function addFormPages(
  app: FastifyInstance,
  context: FormsContext,
  options: FormPagesOptions,
): FormPages {
  const pages = new FormPages(context, options);
  addFormRoute(app, pages);
  addStatusRoutes(app, pages);
  addPrivacyRoute(app, pages);
  return pages;
}
