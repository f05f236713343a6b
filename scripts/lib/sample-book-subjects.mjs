// What the sample books are about: numbers of the Chinese Library Classification (中图法) over its classes,
// and the words of titles that nobody has written.
const LINES = `
A8 学习札记
B821 劳动与人生
B842 工友心理
C931 班组管理
D412 工会工作
D922.5 劳动法
D922.55 工伤保险
D669 社区生活
E25 军旅故事
F241 灵活就业
F252 仓储物流
F512 快递配送
F530 轨道运营
F713.3 直播带货
G229 读书会
G633 亲子陪读
G852 羽毛球
H19 普通话
H319 工厂英语
H215 维吾尔语会话
I207 唐诗选读
I247.5 长篇小说
I247.7 短篇小说
I25 打工文学
I267 车间散文
I287 儿童故事
J292 硬笔书法
J421 手机摄影
J528 竹编
J648 口琴
K29 家乡志
K825 工匠传
K928 沿江行走
N49 科学常识
O1 数学补习
O4 物理趣谈
P4 看云识天气
Q94 江南草木
R161 健康作息
R459 急救
R135 职业病防护
S63 阳台种菜
S961 淡水养殖
TB4 包装
TD79 矿山安全
TG4 焊接
TG5 车工
TG7 钳工
TH12 机械识图
TK22 锅炉
TM92 电工
TM93 电气测量
TN4 电子装配
TP24 工业机器人
TP311.1 程序设计
TP317 办公软件
TS941 服装裁剪
TS972 家常菜
TU74 脚手架
U472 汽车维修
X928 隐患排查
Z228 工友百科`;

export const SUBJECTS = LINES.trim()
  .split('\n')
  .map(line => {
    const [callno, word] = line.split(' ');
    return { callno, word };
  });

/** Titles of a subject, one book each. */
export const FORMS = [
  ({ word }) => `${word}第一课`,
  ({ word }) => `${word}一百问`,
  ({ word }) => `图解${word}`,
  ({ word }) => `夜读${word}`,
  ({ word }) => `${word}手记：从车间到书桌`,
];
