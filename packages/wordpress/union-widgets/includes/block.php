<?php
/**
 * The block. What it saves is a plain link: it works where the plugin was taken off again.
 *
 * @package union-widgets
 */

defined( 'ABSPATH' ) || exit;

/**
 * The block's markup on a page.
 *
 * @param array  $attributes `type` and `options`.
 * @param string $saved      the link that stands in the article.
 */
function union_widgets_block( array $attributes, string $saved = '' ): string {
	$options = is_array( $attributes['options'] ?? null ) ? $attributes['options'] : array();
	$widget  = union_widgets_render( $attributes['type'] ?? '', array_filter( $options, 'is_string' ) );
	if ( '' === $widget ) {
		return wp_kses_post( $saved );
	}
	return is_feed() ? "<p>$widget</p>" : sprintf( '<div %s>%s</div>', get_block_wrapper_attributes(), $widget );
}

add_action(
	'init',
	static function () {
		wp_register_script(
			'union-widgets-block',
			plugins_url( 'block/editor.js', __DIR__ ),
			array( 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element' ),
			UNION_WIDGETS_VERSION,
			true
		);
		$words = array();
		foreach ( array_keys( UNION_WIDGETS_WORDS ) as $key ) {
			$words[ $key ] = union_widgets_word( $key );
		}
		$given = array(
			'base'    => union_widgets_base(),
			'widgets' => UNION_WIDGETS_ALL,
			'words'   => $words,
		);
		wp_add_inline_script(
			'union-widgets-block',
			'var unionWidgetsBlock = ' . wp_json_encode( $given, JSON_HEX_TAG | JSON_HEX_AMP ) . ';',
			'before'
		);
		register_block_type_from_metadata(
			__DIR__ . '/../block',
			array(
				'title'           => union_widgets_word( 'block' ),
				'description'     => union_widgets_word( 'block-about' ),
				'render_callback' => 'union_widgets_block',
			)
		);
	}
);
