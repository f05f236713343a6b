<?php
/**
 * What widgets there are, and what an author may tell them.
 *
 * @package union-widgets
 */

defined( 'ABSPATH' ) || exit;

/** Widgets, with the attribute that names the one document they show, where they have one. */
const UNION_WIDGETS_ALL = array(
	'station-map'         => '',
	'reading-locator'     => '',
	'join-form'           => 'form',
	'craftsman-card'      => 'person',
	'craftsman-wall'      => '',
	'contest-leaderboard' => 'contest',
);

/** What tells a widget nothing, but the browser or the page. */
const UNION_WIDGETS_KEPT_OUT = '/^(?:on.*|style|class|id|slot|is|part|nonce|hidden|tabindex|dir|title|host|union|state|type)$/';

/**
 * The name of a widget, with or without `union-` before it.
 *
 * @param mixed $given what an author wrote.
 * @return string empty where there is none of that name.
 */
function union_widgets_name( $given ): string {
	$name = preg_replace( '/^union-/', '', strtolower( trim( (string) $given ) ) );
	return isset( UNION_WIDGETS_ALL[ $name ] ) ? $name : '';
}

/**
 * The attributes of a widget from what an author wrote: plain words only, and none that could run or
 * hide anything.
 *
 * @param array $given name => value.
 * @return array<string, string>
 */
function union_widgets_attributes( array $given ): array {
	$kept = array();
	foreach ( $given as $name => $value ) {
		// `[union-widget large]`: a word alone has a number for its name.
		if ( is_int( $name ) || ! is_scalar( $value ) ) {
			continue;
		}
		if ( preg_match( '/^[a-z][a-z-]*$/D', $name ) && ! preg_match( UNION_WIDGETS_KEPT_OUT, $name ) ) {
			$kept[ $name ] = trim( (string) $value );
		}
	}
	return $kept;
}

/**
 * The page of a widget that is read without scripts; the link an article keeps.
 *
 * @param string $name       of UNION_WIDGETS_ALL.
 * @param array  $attributes as `union_widgets_attributes` gives them.
 */
function union_widgets_page( string $name, array $attributes ): string {
	unset( $attributes['site'], $attributes['src'], $attributes['loading'] );
	$page = union_widgets_base() . "embed/$name";
	return $attributes ? $page . '?' . http_build_query( $attributes, '', '&', PHP_QUERY_RFC3986 ) : $page;
}
