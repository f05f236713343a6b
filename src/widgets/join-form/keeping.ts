import { DraftKeeper } from './draft-keeper.ts';
import { Earlier } from './earlier.ts';
import { ineligibleView, sentView, shutView } from './end-view.ts';
import { frame } from './frame.ts';
import { footView, noticeView, sendingView } from './notice-view.ts';
import { reviewView } from './review-view.ts';
import { Sender } from './sender.ts';
import { serverFaults } from './server-faults.ts';
import { StepHistory } from './step-history.ts';
import { watchKiosk } from './watch-kiosk.ts';

/**
 * What keeps an application safe: on the device, when going back, on its way to the server; and what
 * is said of it.
 */
export const keeping = {
  DraftKeeper,
  Earlier,
  Sender,
  StepHistory,
  footView,
  frame,
  ineligibleView,
  noticeView,
  reviewView,
  sendingView,
  sentView,
  serverFaults,
  shutView,
  watchKiosk,
};

export type Keeping = typeof keeping;
