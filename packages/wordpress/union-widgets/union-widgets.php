<?php
/**
 * Plugin Name:       工会组件 Union Widgets
 * Description:       在文章和页面里放工会的站点地图、职工书屋、入会申请、工匠卡片和竞赛榜单：短代码、区块，或单独一行的网址。
 * Version:           0.1.0
 * Requires at least: 6.3
 * Requires PHP:      7.4
 * License:           MIT
 * Text Domain:       union-widgets
 *
 * @package union-widgets
 */

defined( 'ABSPATH' ) || exit;

const UNION_WIDGETS_VERSION = '0.1.0';

foreach ( array( 'words', 'site', 'widgets', 'render', 'loader', 'shortcode', 'block', 'addresses', 'settings' ) as $union_widgets_part ) {
	require_once __DIR__ . "/includes/$union_widgets_part.php";
}
unset( $union_widgets_part );
