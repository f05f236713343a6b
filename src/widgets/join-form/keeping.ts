import { DraftKeeper } from './draft-keeper.ts';
import { ineligibleView, sentView, shutView } from './end-view.ts';
import { KioskGuard } from './kiosk-guard.ts';
import { footView, noticeView, sendingView } from './notice-view.ts';
import { reviewView } from './review-view.ts';
import { Sender } from './sender.ts';
import { StepHistory } from './step-history.ts';

/**
 * What keeps an application safe: on the device, when going back, on its way to the server; and what
 * is said of it.
 */
export const keeping = {
  DraftKeeper,
  KioskGuard,
  Sender,
  StepHistory,
  footView,
  ineligibleView,
  noticeView,
  reviewView,
  sendingView,
  sentView,
  shutView,
};

export type Keeping = typeof keeping;
