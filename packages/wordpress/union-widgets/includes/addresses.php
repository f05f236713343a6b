<?php
/**
 * An address of a widget's page, alone in a line of an article, becomes the widget.
 *
 * @package union-widgets
 */

defined( 'ABSPATH' ) || exit;

add_action(
	'init',
	static function () {
		$base = union_widgets_base();
		if ( '' === $base ) {
			return;
		}
		// The editor's preview, and whoever asks WordPress for oEmbed.
		wp_oembed_add_provider( $base . 'embed/*', $base . 'oembed' );
		// The page itself: nothing is fetched from the union's server while it is made.
		$pages = '#^' . preg_quote( $base, '#' ) . 'embed/([a-z-]+)(?:/([\w.-]+))?/?(?:\?([^\#]*))?(?:\#.*)?$#';
		wp_embed_register_handler( 'union-widgets', $pages, 'union_widgets_address' );
	}
);

/**
 * The widget of an address.
 *
 * @param array $found the address, the widget's name, an id, the query.
 */
function union_widgets_address( array $found ): string {
	list( $url, $name ) = $found;
	$id                 = $found[2] ?? '';
	parse_str( html_entity_decode( $found[3] ?? '', ENT_QUOTES, 'UTF-8' ), $given );
	$one = UNION_WIDGETS_ALL[ $name ] ?? '';
	// A page of one station, or of a form's answer, stays a page.
	if ( ! isset( UNION_WIDGETS_ALL[ $name ] ) || ( '' !== $id && '' === $one ) ) {
		return sprintf( '<a href="%1$s">%1$s</a>', esc_url( $url ) );
	}
	return union_widgets_render( $name, '' === $id ? $given : array( $one => $id ) + $given );
}
