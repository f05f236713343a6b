<?php
/**
 * What the plugin kept goes with it; articles keep their shortcodes, links and blocks.
 *
 * @package union-widgets
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

delete_option( 'union_widgets_site' );
delete_option( 'union_widgets_everywhere' );
