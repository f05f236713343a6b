/**
 * What stands in lists, on doors and in OpenStreetMap and is not in the grammar of the house (but for
 * a few that are): every one must be refused, or read as the reference reads it.
 */

/** As union offices, libraries and their neighbours write them. */
const CHINESE = `
上午9:00-12:00 下午14:00-17:30
周一至周五 9:00-17:00
周一闭馆
周二至周日 09:00-17:00（周一闭馆）
工作日 8:30-17:30
双休日 9:00-16:00
节假日另行通知
法定节假日另行通知
国家法定节假日休息
寒暑假 8:30-17:00
夏季 8:00-18:00 冬季 8:30-17:30
夏令时08:00-18:00，冬令时08:30-17:30
24小时
24小时开放（自助区）
全天候
全年无休
除夕至初六闭馆
春节放假七天
逢五逢十开放
每逢赶集日上午
每月最后一个周五闭馆整理
预约开放
刷卡进入，不限时间
以门口通知为准
视天气情况
暂停开放
装修中
早8点到晚8点
早九晚五
朝九晚五
八点半至五点半
8点-20点
8：30—17：00
０８：３０－１７：００
08:30~17:30
08:30～17:30
08:30至17:30
08:30–17:30
08:30—17:30
8.30-17.30
0830-1730
08时30分-17时30分
周1-周5 8:30-17:30
星期一到星期五 8:30-17:30
礼拜天休息
周一、三、五 9:00-11:00
周六日 9:00-12:00
Mo-Fr 09：00-17：00
Mo－Fr 09:00-17:00
Mo-Fr 09:00-17:00；PH off
Mo-Fr 09:00-17:00，13:00-17:00
Mo-Fr 09:00-17:00 节假日休息
Mo-Fr 09:00-17:00; 节假日 off
Mo-Fr 09:00-17:00（周末休息）
午休12:00-13:30
12:00-13:30休息
最晚入馆16:30
晚上10点关门
凌晨2点
次日6:00
有人就开
`;

/** Of the OSM syntax, what the house leaves out. */
const OSM = `
SH off
PH,SH off
SH 10:00-16:00
Mo-Fr 09:00-17:00; SH off
sunrise-sunset
dawn-dusk
Mo-Fr sunrise-18:00
(sunrise+01:00)-(sunset-01:00)
08:00-sunset
easter off
easter -2 days off
Mo-Fr 09:00-17:00; easter +1 day off
week 1-10 Mo-Fr 09:00-17:00
week 01-53/2 Fr 09:00-12:00
week 20 off
2024-2026 Mo-Fr 09:00-17:00
2026 Mo-Fr 09:00-17:00
2026+ Mo-Fr 09:00-17:00
Mo[1] 09:00-12:00
Fr[-1] 09:00-12:00
Sa[1,3] 09:00-12:00
Sa[2] off
We[1-2] 10:00-11:00
Mo-Fr 09:00-17:00 || "by appointment"
Mo-Fr 09:00-17:00 || unknown
Mo-Fr 09:00-17:00, Sa 10:00-12:00
Mo-Fr 09:00-12:00, We 13:00-17:00
Mo-Fr 09:00-17:00 open
Mo-Fr open
open
unknown
closed "装修"
off "by appointment"
"by appointment"
Mo-Fr 09:00-17:00 "ring the bell"
Mo-Fr 09:00-17:00 unknown
09:00+
Mo-Fr 18:00+
09:00-17:00+
10:00-16:00/90
10:00-16:00/01:30
10:00,14:00
Mo 10:00
PH Mo-Fr 09:00-17:00
PH +1 day off
PH -1 day 09:00-12:00
Mo-Fr 24/7
24/7 off
24/7; 24/7
24/7; Su off
Mo-Fr; 09:00-17:00
Mo-Fr: 09:00-17:00
Mo-Fr 09:00-17:00; Sa-Su: closed
Dec 25 off; easter off
Jan-Mar,Oct-Dec Mo-Fr 10:00-16:00
Jan 1-Mar 31/2 10:00-16:00
Mar Su[-1]-Oct Su[-1] 08:00-20:00
Mar Su[1] 10:00-12:00
Mar 1+ 10:00-12:00
Nov-Feb: 09:00-16:00
Oct 7-1 off
Dec 31-Jan 1 off
Feb 30 off
Jun 31 10:00-12:00
2026 Feb 29 off
Mar 5-Apr off
2026 Jan 1-Jan 31 off
2026 Oct-2027 Mar 10:00-16:00
2027 Mar-2026 Oct off
Mo-Fr 09:00-17:00; Sa off; 10:00-12:00
PH off; 09:00-17:00
Sa 10:00-12:00; 14:00-18:00
`;

/** Slips of the pen, other notations, and what has no meaning at all. */
const SLIPS = `
Mon-Fri 09:00-17:00
Monday-Friday 09:00-17:00
mo-fr 9-17
Mo-Fr 9-17
Mo-Fr 9:00-17
Mo-Fr 9am-5pm
Mo-Fr 9:00 am-5:00 pm
9 AM - 5 PM
Mo-Fr 09.00-17.00
Mo-Fr 09h00-17h00
Mo-Fr 0900-1700
Mo-Fr 09:00 to 17:00
Mo to Fr 09:00-17:00
Mo–Fr 09:00–17:00
Mo-Fr 09:00-17:00.
Mo-Fr 09:00-17:00;
;Mo-Fr 09:00-17:00
Mo-Fr 09:00-17:00;; Sa off
Mo-Fr, 09:00-17:00
Mo-Fr 09:00-17:00,
Mo-Fr 09:00,17:00
Mo-Fr 09:00--17:00
Mo-Fr -17:00
Mo-Fr 09:00-
Mo-Fr 09:00-12:00 13:00-17:00
Mo-Fr 09:00-12:00;13:00-17:00
Mo-Fr 09:00-12:00 / 13:00-17:00
Mo-Fr 09:00-12:00 & 13:00-17:00
Mo-Fr 17:00-09:00
Mo-Fr 09:00-09:00
Mo-Fr 00:00-00:00
Mo-Fr 24:00-06:00
Mo-Fr 25:00-26:00
Mo-Fr 09:60-17:00
Mo-Fr 9:5-17:00
Mo-Fr 009:00-17:00
Mo-Fr 09:00-17:00-18:00
Mo-Fr 09:00:00-17:00:00
Mo-Fr09:00-17:00
MoTuWe 09:00-17:00
Mo Tu We 09:00-17:00
Mo/Tu/We 09:00-17:00
Mo-Mo 09:00-17:00
Mo-We-Fr 09:00-17:00
Mo-Fr-Su 09:00-17:00
Fr-Tu 09:00-17:00
Th-We 09:00-17:00
Mo-Fri 09:00-17:00
Thu 09:00-17:00
weekdays 09:00-17:00
weekend off
daily 09:00-17:00
holidays off
public holiday off
PHoff
PH-off
Mo-PH 09:00-17:00
PH-Su 09:00-17:00
PH PH off
Apr-Oct; Mo-Fr 09:00-17:00
Mo-Fr Apr-Oct 09:00-17:00
09:00-17:00 Mo-Fr
09:00-17:00 Apr-Oct
off Mo
closed closed
off off
24/7 24/7
24/24
24-7
24x7
7/24
7 days
always
never
n/a
-
--
?
0
1
09:00
2026
Jan
Mo
PH
Oct 1
Oct 1-7
Oct 0 off
Oct 32 off
0 Oct off
1 Oct off
1.10. off
10/1 off
2026-10-01 off
2026-10-01-2026-10-07 off
2026/10/01 off
Oct 1 2026 off
2026 Oct 1 - Oct 7 off
26 Oct 1 off
02026 Oct 1 off
3026 Oct 1 off
Mo-Fr 09:00-17:00; Oct 1 -7 off
Sept 1-Sept 30 off
June 1 off
Mo-Fr 09:00-17:00 # note
Mo-Fr 09:00-17:00 (lunch)
<b>Mo-Fr 09:00-17:00</b>
{"Mo":"09:00-17:00"}
Mo-Fr=09:00-17:00
Mo-Fr 09:00-17:00 CST
Mo-Fr 09:00-17:00 +08:00
P1D
R5/2026-01-01T09:00/PT8H
`;

const linesOf = (text: string) => text.split('\n').filter(Boolean);

export const OUTSIDE: readonly string[] = [CHINESE, OSM, SLIPS].flatMap(linesOf).concat('');
