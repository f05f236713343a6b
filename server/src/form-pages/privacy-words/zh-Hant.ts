import type { PackOf } from '../../../../src/locale/messages.ts';
import type { zhHans } from './zh-Hans.ts';

export const zhHant: PackOf<typeof zhHans> = {
  title: '個人資訊怎樣處理',
  titleOf: '{title}：個人資訊怎樣處理',
  intro: '這一頁按表單自動產生（{day}）：表單問什麼，這裡就寫什麼。',
  own: '本單位的隱私政策',
  save: '儲存這一頁',
  who: '誰負責',
  noContact: '沒有寫聯絡方式，請問受理的工會。',
  list: '表單',
  none: '現在沒有表單。',
  version: '第 {n} 版',
  asked: '問什麼，為什麼，保留多久',
  sometimes: '只在需要時才問。',
  noPurpose: '沒有另寫用途：用於辦理這份表單。',
  isSensitive: '敏感個人資訊。',
  settled:
    '「辦結」指通過、未通過或撤回。到期自動刪除，留下辦理的經過和同意的記錄；沒有辦結的不自動刪除。',
  seen: '誰能看到',
  seenDesk: '填寫的內容加密儲存。辦理的工作人員用自己的帳號查看，誰看過、匯出過都有記錄。',
  seenBy: '受理：{list}。',
  handoff: '可以轉到「{name}」接著辦理，不帶去您填寫的內容。',
  handoffToken: '對方憑一次性憑據得知是哪份表單、回執編號和辦理狀態。',
  consents: '同意',
  consentsHint:
    '都由您自己勾選。提交時記下每一項的版本和全文的 SHA-256，以後能核對當時同意的是哪些字。',
  consentNeeded: '不同意就不能辦理。',
  consentFree: '可以不同意，不影響辦理。',
  consentVersion: '版本：{text}',
  consentFields: '涉及：{list}',
  rights: '您可以',
  look: '查看',
  lookText:
    '提交後給您的網址（或二維碼）顯示辦到哪一步。那裡不顯示填寫的內容；要查閱、複製內容，請聯絡負責的單位。',
  mend: '更正',
  mendText: '還沒有辦結的，撤回後重新填寫；已經辦結的，請聯絡負責的單位。',
  takeBack: '撤回同意',
  takeBackText:
    '在那個網址上撤回申請，就撤回了全部同意，填寫的內容和檔案立即刪除。只想撤回其中一項，請聯絡負責的單位。',
  remove: '刪除',
  removeText:
    '在那個網址上刪除申請，填寫的內容、檔案和經過立即刪除，不能復原；只留下沒有個人資訊的記錄。',
  device: '存在您裝置上的',
  draft:
    '沒有填完的內容存在所用的瀏覽器裡，24 小時後刪除。證件號碼、照片、檔案、驗證碼和其他敏感資訊從不存。',
  kiosk: '大家共用的一體機上什麼都不存，沒人動時清空。',
  cookies: '填表、查看進度都不用 Cookie。填寫的內容不寫進網址和日誌。',
};
