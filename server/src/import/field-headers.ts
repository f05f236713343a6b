/** The headers lists use for what their columns hold: a dictionary for each kind of list. */

import { DAY_HEADERS } from './day-headers.ts';

/** Header of the column that the report's own copy of a list adds; read over when it comes back. */
export const REMARKS_HEADER = '备注（导入报告）/ Remarks';

const COMMON = {
  sequence: '序号 序 行号 no num number 编次',
  remarks: '备注导入报告remarks',
  note: '备注 说明 备考 附注 其他 其它 其他说明 note notes remark remarks comment',
  regionCode: '区划代码 行政区划代码 行政区代码 地区代码 区划编码 行政区划编码 adcode regioncode',
  region:
    '所在地区 地区 区划 行政区 行政区划 所属地区 所属区域 所在区域 区域 省市区 所在地 属地 所属行政区 region',
  province: '省 省份 所在省 所在省份 省市自治区 省自治区直辖市 province',
  city: '市 地市 城市 所在市 所在城市 地级市 市州 设区市 city',
  county: '区 县 区县 县区 县市区 区市县 所在区县 所属区县 所在区 所在县 所属区 county district',
} as const;

/** What a public list must not carry. */
const SECRETS =
  '联系人电话 负责人电话 联系人手机 联系人及电话 手机 手机号 手机号码 移动电话 身份证号 身份证 身份证号码 证件号 证件号码 公民身份号码 经办人 contact idcard idnumber mobile cellphone';

export const STATION_HEADERS = {
  ...COMMON,
  id: '编号 编码 id 标识 唯一编号 唯一标识 stationid',
  name: '名称 站名 站点 驿站 服务站点 书屋 名字 name stationname title',
  kinds: '类型 类别 种类 分类 功能类型 kind kinds type types category',
  zone: '街道 乡镇 镇街 街镇 街道乡镇 乡镇街道 镇街道 所属街道 所在街道 所属乡镇 所属镇街 片区 园区 zone town',
  address: '地址 详细地址 具体地址 位置 地点 具体位置 地理位置 详细位置 所在位置 站址 address addr',
  lon: '经度 东经 lng lon long longitude x x坐标 坐标x 经度x x经度',
  lat: '纬度 北纬 lat latitude y y坐标 坐标y 纬度y y纬度',
  lonLat:
    '坐标 经纬度 地理坐标 位置坐标 经纬度坐标 坐标经纬度 定位 定位坐标 coordinates coordinate lnglat lonlat location',
  crs: '坐标系 坐标系统 坐标类型 坐标系类型 坐标格式 坐标标准 crs datum coordtype',
  hours:
    '开放时间 营业时间 服务时间 工作时间 开站时间 对外开放时间 运营时间 开门时间 hours openinghours opentime openhours',
  dayHours: DAY_HEADERS,
  specialHours:
    '特别开放时间 特殊日期 特殊开放时间 特殊时段 临时安排 临时开放时间 临时闭馆 临时开放安排 个别日期 节日安排 specialhours',
  facilities:
    '服务设施 设施 配套设施 设施设备 设备 服务设备 配备设施 硬件设施 主要设施 设施配置 配置设施 设备设施 facilities facility amenities',
  services: '服务项目 服务内容 服务功能 服务 功能 提供服务 主要服务 services service',
  operator:
    '管理单位 运营单位 责任单位 主管单位 所属单位 所属工会 主管工会 管理工会 管理方 运营方 主办单位 operator',
  donors: '捐赠单位 捐助单位 捐赠方 爱心单位 爱心企业 共建单位 donors donor',
  who: '服务对象 适用人群 面向人群 开放对象 服务人群',
  how: '进入方式 进站方式 开门方式 准入方式 使用方式',
  phones:
    '电话 联系电话 服务电话 咨询电话 联系方式 热线 固定电话 办公电话 热线电话 phone phones tel telephone',
  status: '状态 运营状态 使用状态 开放状态 运行状态 建设状态 status state',
  area: '面积 建筑面积 使用面积 场地面积 面积m2 面积平方米 面积平米 area aream2',
  validFrom: '启用日期 启用时间 开放日期 有效期起 开始日期 validfrom',
  validThrough: '截止日期 结束日期 有效期止 关闭日期 撤除日期 validthrough',
  person: `联系人 负责人 站长 管理员 管理人员 管理人 姓名 联系人姓名 负责人姓名 责任人 ${SECRETS}`,
} as const;

/** What a list of reading stations says besides. */
export const READING_HEADERS = {
  ...STATION_HEADERS,
  name: `${STATION_HEADERS.name} 书屋名称 读书站 读书站名称 阅读站 阅读点 阅读点名称 阅读站点`,
  how: `${STATION_HEADERS.how} 开门方式 入馆方式 进馆方式 入室方式 access`,
  unattended: '无人值守 是否无人值守 无人 自助开放 有无人值守 unattended',
  selfLoan: '自助借还 自助借阅 自助借书 是否自助借还 能否自助借还 自助借还机 自助借还设备 selfloan',
  books:
    '馆藏 藏书 藏书量 图书 图书册数 图书数量 图书量 纸质图书 纸质图书册数 纸质书 册数 馆藏册数 馆藏图书 图书藏量 藏书册数 books physicalbooks',
  ebooks:
    '电子书 电子图书 电子书册数 电子图书册数 电子书数量 电子图书数量 数字图书 电子书种数 ebooks',
  library: '图书馆系统 借阅系统 图书管理系统 图书系统 图书馆管理系统 所用系统 librarysystem ils',
  libcode: '馆代码 馆藏代码 馆藏地代码 分馆代码 图书馆代码 馆藏地 libcode',
  opac: 'opac opac网址 opac地址 检索网址 馆藏查询网址 书目检索 书目查询网址 图书检索网址 借阅查询网址',
  eResources:
    '电子资源 数字资源 电子资源网址 数字资源网址 电子资源链接 数字阅读平台 线上资源 eresources',
  badges: '示范点 星级 等级 荣誉 称号 授牌 示范称号 书屋等级 评定等级 获评称号 badges badge',
  entry: '开门凭证 门禁方式 门禁 入门凭证 进门凭证 凭证 开门凭据 entry',
  seats: '座位 座位数 阅览座位 阅览座位数 阅览席位 席位 席位数 座席数 座席 seats',
  loanDays: '借期 借阅期限 借阅期 借书期限 借阅天数 借期天 外借期限 loandays',
  loanBooks:
    '可借册数 借阅册数 借书册数 可借数量 一次可借 每次可借 每人可借 可借本数 借阅数量 外借册数 最多可借 loanbooks',
  renewals: '续借 续借次数 可续借次数 可续借 renewals',
  deposit: '押金 借书押金 借阅押金 押金元 押金金额 deposit',
  returns: '还书 还书地点 还书方式 归还方式 归还地点 通还 returns',
  programmes: '阅读品牌 品牌 创建活动 所属品牌 阅读活动品牌 书香企业 书香品牌 programmes programme',
  steps: '借阅步骤 借书步骤 借阅流程 借书流程 借阅方法 借书方法 使用步骤 steps',
} as const;

/** What a directory of employers and unions says. */
export const ORG_HEADERS = {
  ...COMMON,
  id: '编号 编码 id 标识 唯一编号 单位编号 组织编号 工会编号 orgid',
  name: '名称 全称 名字 单位 企业 公司 组织名称 机构名称 工会 法人名称 name fullname org organization company',
  uscc: '统一社会信用代码 社会信用代码 信用代码 统一信用代码 统一代码 uscc creditcode',
  type: '类型 类别 种类 性质 单位性质 组织形式 组建形式 建会形式 type kind',
  industry: '行业 所属行业 行业类别 行业门类 国民经济行业 行业分类 industry',
  parent: '上级 上级工会 上级组织 上级单位 上级工会名称 所属工会 主管工会 隶属工会 隶属关系 parent',
  address: '地址 详细地址 单位地址 办公地址 注册地址 通讯地址 住所 经营地址 address addr',
  phones:
    '电话 联系电话 单位电话 办公电话 固定电话 座机 咨询电话 工会电话 服务电话 联系方式 phone phones tel telephone',
  person: `法定代表人 法人 法人代表 负责人 联系人 工会主席 主席 主席姓名 经办人 主席电话 姓名 ${SECRETS}`,
} as const;

export const PEOPLE_HEADERS = {
  ...COMMON,
  id: '编号 编码 id 标识 唯一编号 人员编号 人物编号 personid',
  name: '姓名 名称 名字 工匠姓名 劳模姓名 工匠 劳模 团队名称 工作室名称 班组名称 姓名名称 姓名或名称 name fullname',
  type: '类型 类别 对象类型 人物类型 type kind',
  trade:
    '工种 职业 岗位 专业 职业工种 工种岗位 从事工种 从事专业 专业工种 技能工种 行当 trade occupation job',
  org: '单位 工作单位 所在单位 单位名称 所属单位 企业 公司 推荐单位 依托单位 工作单位及职务 单位及职务 单位职务 所在单位及职务 employer org organization company',
  honours:
    '荣誉 称号 荣誉称号 所获荣誉 主要荣誉 获得荣誉 获奖情况 荣誉情况 奖项 曾获荣誉 个人荣誉 集体荣誉 honours honors awards',
  mentors: '师傅 师父 导师 师承 指导师傅 mentor mentors',
  apprentices: '徒弟 学徒 弟子 所带徒弟 徒弟姓名 apprentice apprentices',
  leaders: '领衔人 带头人 领办人 负责人 领军人 领衔劳模 领衔工匠 leader leaders',
  members: '成员 团队成员 主要成员 工作室成员 member members',
  story:
    '事迹 主要事迹 简要事迹 先进事迹 事迹简介 简介 人物简介 故事 介绍 个人简介 团队简介 story bio',
  expertise: '专长 特长 擅长 技术专长 专业特长 擅长领域 研究方向 expertise',
  series: '批次 系列 品牌 届次 入选批次 评选批次 所属系列 series',
  quote: '格言 座右铭 感言 寄语 一句话 职业格言 人生格言 quote motto',
  facts: '数据 主要数据 业绩 主要业绩 成果 主要成果 业绩数据 数字 facts figures',
  photo: '照片 照片文件 照片文件名 头像 图片 图片文件 照片名 photo picture image',
  photoAlt: '照片说明 照片描述 图片说明 替代文字 照片文字说明 头像说明 alt photoalt',
  consent:
    '同意日期 授权日期 同意公开日期 本人同意日期 同意时间 知情同意日期 是否同意 是否同意公开 同意公开 本人同意 本人是否同意 consent consentdate',
  consentThrough:
    '同意截止 同意截止日期 同意期限 同意有效期 同意有效期至 授权截止 授权截止日期 授权期限 公开截止日期 撤回日期 同意撤回日期 consentthrough',
  bookable: '可预约 是否可预约 接受预约 可约 宣讲预约 预约 bookable',
  slots:
    '讲课时段 可约时段 可预约时段 预约时段 讲课时间 可约时间 可预约时间 预约时间 宣讲时间 时段 slots slot times',
  committees: '委员会 专业委员会 专委会 所属委员会 所属专委会 committees committee',
  person: `性别 出生日期 出生年月 出生 生日 年龄 民族 政治面貌 党派 文化程度 学历 籍贯 住址 家庭住址 现住址 地址 户籍 户籍地址 户籍所在地 婚姻状况 健康状况 宗教信仰 工资 收入 银行卡 银行卡号 开户行 电话 联系电话 联系方式 固定电话 办公电话 邮箱 电子邮箱 微信 微信号 qq 联系人 email phone tel telephone birthday birthdate gender sex age address ${SECRETS}`,
} as const;

export const STANDINGS_HEADERS = {
  ...COMMON,
  rank: '名次 排名 排名次 位次 总名次 最终名次 rank place position',
  name: '姓名 队名 选手 选手姓名 参赛选手 参赛者 队伍 队伍名称 代表队 参赛队 参赛队伍 团队名称 窗口 班组 名称 name team player contestant',
  unit: '单位 单位名称 参赛单位 工作单位 所在单位 推荐单位 选送单位 所属单位 所属工会 代表单位 学校 unit org organization company',
  division: '组别 分区 组 赛区 分组 级别 参赛组别 division group class',
  number: '准考证号 参赛号 参赛编号 选手号 选手编号 号码 编号 队号 参赛证号 bib entryno id',
  event: '项目 工种 赛项 竞赛项目 比赛项目 参赛项目 竞赛工种 职业工种 赛项名称 event',
  divisionRank: '组内名次 组别名次 分组名次 组内排名 分组排名 divisionrank',
  /** The total where there is no other; a module where there is. */
  score: '成绩 得分 分数 score points 用时 比赛用时 完成时间 time',
  total:
    '总分 总成绩 综合成绩 合计 最终成绩 总得分 综合得分 合计得分 最终得分 总评成绩 总用时 total totalscore totaltime',
  awards: '奖项 获奖 获奖等级 奖次 奖励 获奖情况 获奖等次 等次 award awards prize',
  state: '状态 参赛状态 考试状态 成绩状态 status state',
  seat: '台号 工位号 工位 抽签号 抽签 顺序号 出场顺序 场次 桌号 座位号 考场 考场号 组号 轮次 批次 seat',
  person: `性别 出生日期 出生年月 生日 年龄 民族 政治面貌 学历 文化程度 籍贯 住址 家庭住址 地址 户籍 工龄 银行卡 银行卡号 开户行 电话 联系电话 联系方式 固定电话 邮箱 电子邮箱 微信 微信号 qq 联系人 领队 领队电话 教练 指导老师 指导教师 email phone tel telephone birthday gender sex age address ${SECRETS}`,
} as const;

/** What a list of books says; it is searched, not published page by page. */
export const BOOK_HEADERS = {
  ...COMMON,
  id: '记录号 书目记录号 控制号 编号 编码 id 标识 图书编号 recno bookrecno',
  name: '书名 题名 正题名 名称 题名与责任者 书刊名 title name',
  author: '作者 著者 责任者 主要责任者 编著者 作者著者 author authors',
  isbn: 'isbn 书号 标准书号 国际标准书号 isbn号 isbn13',
  publisher: '出版社 出版者 出版单位 出版机构 publisher press',
  year: '出版年 年份 出版年份 出版日期 出版时间 出版年月 year published',
  callno: '索书号 索取号 分类号 排架号 callno callnumber',
  shelf: '架位 位置 架位号 排架位置 书架 架号 存放位置 shelf',
  station:
    '站点 站点名称 书屋 书屋名称 所在站点 馆藏地 馆藏地点 所在书屋 站点编号 站点id 书屋编号 station stationid',
  copies: '册数 复本 复本数 数量 总册数 馆藏册数 复本量 copies total',
  available: '可借册数 可借 在架册数 可借数量 在馆册数 可外借册数 available',
  state: '状态 馆藏状态 借阅状态 流通状态 图书状态 state status',
  due: '应还日期 应还 归还日期 还书日期 应还书日期 due duedate',
  medium: '载体 载体类型 类型 介质 文献类型 medium type',
  link: '链接 网址 阅读链接 详情 详情链接 地址 link url href',
  summary: '内容提要 简介 提要 内容简介 摘要 summary abstract',
  person: `借阅人 读者 读者姓名 借书人 借阅者 读者证号 借书证号 联系人 捐赠人 ${SECRETS}`,
} as const;

/** Everything a column of any list can hold. */
export type Field =
  | keyof typeof ORG_HEADERS
  | keyof typeof BOOK_HEADERS
  | keyof typeof READING_HEADERS
  | keyof typeof PEOPLE_HEADERS
  | keyof typeof STANDINGS_HEADERS;
