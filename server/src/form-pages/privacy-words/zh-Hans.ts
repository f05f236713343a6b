/** Words of the privacy page, in Simplified Chinese: the source of the others. */
export const zhHans = {
  title: '个人信息怎样处理',
  titleOf: '{title}：个人信息怎样处理',
  intro: '这一页按表单自动生成（{day}）：表单问什么，这里就写什么。',
  own: '本单位的隐私政策',
  save: '保存这一页',
  who: '谁负责',
  noContact: '没有写联系方式，请问受理的工会。',
  list: '表单',
  none: '现在没有表单。',
  version: '第 {n} 版',
  asked: '问什么，为什么，保留多久',
  sometimes: '只在需要时才问。',
  noPurpose: '没有另写用途：用于办理这份表单。',
  isSensitive: '敏感个人信息。',
  settled:
    '“办结”指通过、未通过或撤回。到期自动删除，留下办理的经过和同意的记录；没有办结的不自动删除。',
  seen: '谁能看到',
  seenDesk: '填写的内容加密保存。办理的工作人员用自己的账号查看，谁看过、导出过都有记录。',
  seenBy: '受理：{list}。',
  handoff: '可以转到“{name}”接着办理，不带去您填写的内容。',
  handoffToken: '对方凭一次性凭据得知是哪份表单、回执编号和办理状态。',
  consents: '同意',
  consentsHint:
    '都由您自己勾选。提交时记下每一项的版本和全文的 SHA-256，以后能核对当时同意的是哪些字。',
  consentNeeded: '不同意就不能办理。',
  consentFree: '可以不同意，不影响办理。',
  consentVersion: '版本：{text}',
  consentFields: '涉及：{list}',
  rights: '您可以',
  look: '查看',
  lookText:
    '提交后给您的网址（或二维码）显示办到哪一步。那里不显示填写的内容；要查阅、复制内容，请联系负责的单位。',
  mend: '更正',
  mendText: '还没有办结的，撤回后重新填写；已经办结的，请联系负责的单位。',
  takeBack: '撤回同意',
  takeBackText:
    '在那个网址上撤回申请，就撤回了全部同意，填写的内容和文件立即删除。只想撤回其中一项，请联系负责的单位。',
  remove: '删除',
  removeText:
    '在那个网址上删除申请，填写的内容、文件和经过立即删除，不能恢复；只留下没有个人信息的记录。',
  device: '存在您设备上的',
  draft:
    '没有填完的内容存在所用的浏览器里，24 小时后删除。证件号码、照片、文件、验证码和其他敏感信息从不存。',
  kiosk: '大家共用的一体机上什么都不存，没人动时清空。',
  cookies: '填表、查看进度都不用 Cookie。填写的内容不写进网址和日志。',
} as const;
