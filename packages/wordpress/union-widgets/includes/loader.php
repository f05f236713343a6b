<?php
/**
 * The page's one script tag, on pages that have a widget.
 *
 * @package union-widgets
 */

defined( 'ABSPATH' ) || exit;

/** Says that this page has a widget. */
function union_widgets_need_loader(): void {
	if ( ! has_action( 'wp_footer', 'union_widgets_print_loader' ) ) {
		add_action( 'wp_footer', 'union_widgets_print_loader' );
	}
}

/** Prints the loader; scripts with the page's nonce where it has one (`wp_script_attributes`). */
function union_widgets_print_loader(): void {
	$base = union_widgets_base();
	if ( '' === $base ) {
		return;
	}
	$attributes = array(
		'type'      => 'module',
		'src'       => $base . 'cdn/union-widgets.js',
		'data-site' => union_widgets_site(),
	);
	/**
	 * The loader's tag: a fixed version with `integrity`, `data-hosts`.
	 *
	 * @param array $attributes name => value.
	 */
	wp_print_script_tag( apply_filters( 'union_widgets_script_attributes', $attributes ) );
}

/**
 * Room for widgets from the first picture of the page on: the script comes after it, and what stands
 * below must not move then. A card has no height that anybody could know.
 */
function union_widgets_print_room(): void {
	if ( '' === union_widgets_base() ) {
		return;
	}
	$tags = array();
	foreach ( array_diff( array_keys( UNION_WIDGETS_ALL ), array( 'craftsman-card' ) ) as $name ) {
		$tags[] = "union-{$name}:not([data-state])";
		$tags[] = "union-{$name}[data-state=loading]";
	}
	printf( "<style id=\"union-widgets-room\">%s{display:flow-root;min-height:640px}</style>\n", esc_html( implode( ',', $tags ) ) );
}
add_action( 'wp_head', 'union_widgets_print_room' );

/**
 * Loads it too where an article has a carrier that was written by hand: an element, a `div`, a link.
 *
 * @param string $content of an article.
 */
function union_widgets_look_for_carriers( $content ) {
	$base = union_widgets_base();
	$has  = '' !== $base && ( preg_match( '/<union-|union-embed/', $content ) || false !== strpos( $content, $base . 'embed/' ) );
	if ( $has ) {
		union_widgets_need_loader();
	}
	return $content;
}
add_filter( 'the_content', 'union_widgets_look_for_carriers', 99 );
add_filter( 'widget_text', 'union_widgets_look_for_carriers', 99 );

add_action(
	'wp',
	static function () {
		if ( get_option( 'union_widgets_everywhere' ) ) {
			union_widgets_need_loader();
		}
	}
);
