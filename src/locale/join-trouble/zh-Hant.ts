import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** Why a form is not there, in Traditional Chinese. */
export const zhHant: PackOf<typeof zhHans> = {
  'problem.no-source.title': '沒有設定站點網址',
  'problem.no-source.advice': '請在腳本標籤上寫 data-site，或給元件寫 site。',
  'problem.no-frames.title': '這個站點還不能線上填表',
  'problem.no-frames.advice': '請告訴網站管理員：站點文件裡沒有 frames。',
  'problem.no-form.title': '沒有找到這份表單',
  'problem.no-form.advice': '請告訴網站管理員：站點文件的 forms 裡沒有這個名稱。',
  'problem.frame-silent.title': '表單沒有開啟',
  'problem.frame-silent.advice': '網路可能較慢，或頁面被攔截。可以重試，或在新頁面開啟。',
  'problem.form-failed.title': '表單沒有載入',
  'problem.form-failed.advice': '網路可能中斷了，請重試。',
};
