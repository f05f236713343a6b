<?php
/**
 * `[union-widget type="station-map" size="large"]`, for every editor.
 *
 * @package union-widgets
 */

defined( 'ABSPATH' ) || exit;

/**
 * The shortcode's markup.
 *
 * @param array|string $given   attributes; an empty text where there are none.
 * @param string|null  $content what stands between it and `[/union-widget]`.
 */
function union_widgets_shortcode( $given, $content = '' ): string {
	$given = is_array( $given ) ? $given : array();
	return union_widgets_render( $given['type'] ?? '', $given, (string) $content );
}
add_shortcode( 'union-widget', 'union_widgets_shortcode' );
