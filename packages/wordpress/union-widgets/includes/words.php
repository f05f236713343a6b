<?php
/**
 * The plugin's words. Chinese is the source; English where the site is in another language.
 *
 * @package union-widgets
 */

defined( 'ABSPATH' ) || exit;

/** What is said, by key: Chinese, English. */
const UNION_WIDGETS_WORDS = array(
	'settings'           => array( '工会组件', 'Union widgets' ),
	'site'               => array( '站点文档的网址', 'Address of the site document' ),
	'site-help'          => array(
		'以 .well-known/union-widgets.json 结尾，向提供数据的工会索取。',
		'It ends with .well-known/union-widgets.json; ask the union that gives the data.',
	),
	'site-wrong'         => array(
		'这不是站点文档的网址：应以 http:// 或 https:// 开头，以 .well-known/union-widgets.json 结尾。',
		'This is no address of a site document: it begins with http:// or https:// and ends with .well-known/union-widgets.json.',
	),
	'everywhere'         => array( '每个页面都加载', 'Load on every page' ),
	'everywhere-help'    => array(
		'侧栏、页脚或模板里也放了组件时才需要。平时只在用到组件的页面加载。',
		'Only where a sidebar, footer or template has a widget. Else it is loaded where an article has one.',
	),
	'how'                => array( '在文章里怎么写', 'In an article' ),
	'how-shortcode'      => array( '短代码：', 'A shortcode:' ),
	'how-address'        => array( '或者把网址单独写一行：', 'Or the address in a line of its own:' ),
	'no-site'            => array(
		'还没有填写站点文档的网址：设置 → 工会组件。',
		'The address of the site document is missing: Settings → Union widgets.',
	),
	'no-widget'          => array( '没有名为“%s”的组件。', 'There is no widget named “%s”.' ),
	'no-host'            => array(
		'没有显示组件：%s 不在允许的网站里。',
		'The widget is not shown: %s is not among the allowed hosts.',
	),
	'station-map'        => array( '站点地图', 'Station map' ),
	'reading-locator'    => array( '职工书屋', 'Reading stations' ),
	'join-form'          => array( '入会申请', 'Membership form' ),
	'craftsman-card'     => array( '工匠卡片', 'Craftsman card' ),
	'craftsman-wall'     => array( '工匠风采', 'Craftsmen' ),
	'contest-leaderboard' => array( '竞赛榜单', 'Contest leaderboard' ),
	'person'             => array( '人物编号', 'Id of the person' ),
	'contest'            => array( '竞赛编号', 'Id of the contest' ),
	'form'               => array( '表单编号', 'Id of the form' ),
	'widget'             => array( '组件', 'Widget' ),
	'size'               => array( '字号', 'Size' ),
	'size-standard'      => array( '标准', 'Standard' ),
	'size-large'         => array( '大字', 'Large' ),
	'theme'              => array( '配色', 'Colours' ),
	'theme-auto'         => array( '跟随系统', 'As the system' ),
	'theme-light'        => array( '浅色', 'Light' ),
	'theme-dark'         => array( '深色', 'Dark' ),
	'theme-contrast'     => array( '高对比', 'High contrast' ),
	'block'              => array( '工会组件', 'Union widget' ),
	'block-about'        => array( '工会的站点、书屋、表单、工匠和竞赛。', 'Stations, reading, forms, craftsmen and contests of a union.' ),
);

/**
 * A word in the language of the page, or of the person who works here.
 *
 * @param string $key of UNION_WIDGETS_WORDS.
 */
function union_widgets_word( string $key ): string {
	$is_chinese = 0 === strpos( determine_locale(), 'zh' );
	return UNION_WIDGETS_WORDS[ $key ][ $is_chinese ? 0 : 1 ];
}
