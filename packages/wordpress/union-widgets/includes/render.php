<?php
/**
 * A widget as markup.
 *
 * @package union-widgets
 */

defined( 'ABSPATH' ) || exit;

/**
 * The element with a link to its page in it: what stands there without scripts, in feeds and in mail.
 *
 * @param mixed  $type    the widget's name, as an author wrote it.
 * @param array  $given   its attributes, as an author wrote them.
 * @param string $content the author's own content, markup; shown until the widget is ready.
 */
function union_widgets_render( $type, array $given, string $content = '' ): string {
	if ( '' === union_widgets_site() ) {
		return union_widgets_trouble( union_widgets_word( 'no-site' ) );
	}
	$name = union_widgets_name( $type );
	if ( '' === $name ) {
		return union_widgets_trouble( sprintf( union_widgets_word( 'no-widget' ), (string) $type ) );
	}
	$attributes = union_widgets_attributes( $given );
	foreach ( $attributes as $value ) {
		$refused = union_widgets_refused_host( $value );
		if ( null !== $refused ) {
			return union_widgets_trouble( sprintf( union_widgets_word( 'no-host' ), $refused ) );
		}
	}
	$own = '' === trim( $content ) ? union_widgets_link( $name, $attributes ) : wp_kses_post( $content );
	// A reader of feeds has no scripts.
	if ( is_feed() ) {
		return $own;
	}
	union_widgets_need_loader();
	$written = '';
	foreach ( $attributes as $key => $value ) {
		$written .= sprintf( ' %s="%s"', $key, esc_attr( $value ) );
	}
	return "<union-$name$written>$own</union-$name>";
}

/**
 * A link to the page of a widget.
 *
 * @param string $name       of UNION_WIDGETS_ALL.
 * @param array  $attributes as `union_widgets_attributes` gives them.
 */
function union_widgets_link( string $name, array $attributes ): string {
	$page = union_widgets_page( $name, $attributes );
	return sprintf( '<a href="%s">%s</a>', esc_url( $page ), esc_html( union_widgets_word( $name ) ) );
}

/**
 * What is wrong, for those who can mend it; visitors see nothing.
 *
 * @param string $words plain text.
 */
function union_widgets_trouble( string $words ): string {
	return current_user_can( 'edit_posts' ) ? '<p><strong>' . esc_html( $words ) . '</strong></p>' : '';
}
