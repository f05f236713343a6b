<?php
/**
 * The union's site whose widgets are shown.
 *
 * @package union-widgets
 */

defined( 'ABSPATH' ) || exit;

/** How an address of a site document ends. */
const UNION_WIDGETS_DOCUMENT = '.well-known/union-widgets.json';

/** Address of the site document, empty where none is set. */
function union_widgets_site(): string {
	return (string) get_option( 'union_widgets_site', '' );
}

/** Where its API, scripts and pages are, with a slash at the end; empty where no site is set. */
function union_widgets_base(): string {
	$site = union_widgets_site();
	return '' === $site ? '' : substr( $site, 0, -strlen( UNION_WIDGETS_DOCUMENT ) );
}

/**
 * An address of a site document, cleaned.
 *
 * @param mixed $given what was typed.
 * @return string empty where it is none.
 */
function union_widgets_clean_site( $given ): string {
	$site = esc_url_raw( trim( (string) $given ), array( 'http', 'https' ) );
	$host = wp_parse_url( $site, PHP_URL_HOST );
	$is_document = UNION_WIDGETS_DOCUMENT === substr( $site, -strlen( UNION_WIDGETS_DOCUMENT ) );
	return $host && $is_document && false === strpbrk( $site, '?#' ) ? $site : '';
}

/** Hosts, with their port, that a widget may have its data from. */
function union_widgets_hosts(): array {
	$hosts = array_map( 'union_widgets_host_of', array( home_url( '/' ), union_widgets_base() ) );
	/**
	 * Hosts that shortcodes and blocks may name, besides this site and the union's.
	 *
	 * @param string[] $hosts e.g. `gh.example.org` or `gh.example.org:8443`.
	 */
	return array_filter( apply_filters( 'union_widgets_hosts', $hosts ) );
}

/**
 * Host and port of an address, empty where it has none.
 *
 * @param string $url an address of the web.
 */
function union_widgets_host_of( string $url ): string {
	$parts = wp_parse_url( 0 === strpos( $url, '//' ) ? "https:$url" : $url );
	if ( ! is_array( $parts ) || empty( $parts['host'] ) ) {
		return '';
	}
	$scheme = strtolower( $parts['scheme'] ?? 'https' );
	if ( 'http' !== $scheme && 'https' !== $scheme ) {
		return '';
	}
	$usual = 'https' === $scheme ? 443 : 80;
	$port  = $parts['port'] ?? $usual;
	return strtolower( $parts['host'] ) . ( $port === $usual ? '' : ":$port" );
}

/**
 * The host that a text leads to and that is not allowed; null where it leads to none. Authors write
 * shortcodes: a form of another's must not come of one.
 *
 * @param string $text value of an attribute.
 */
function union_widgets_refused_host( string $text ): ?string {
	$whole = preg_replace( '/[\x00-\x20]+/', '', $text );
	$words = preg_split( '/[\s,，、]+/u', $text );
	// What is no UTF-8 cannot be judged.
	if ( false === $words ) {
		return '?';
	}
	foreach ( array_merge( $words, array( $whole ) ) as $word ) {
		if ( ! preg_match( '~^(?:[a-z][a-z0-9+.-]*:|[\\\\/]{2})~i', $word ) ) {
			continue;
		}
		// A browser reads a backslash of an address as a slash.
		$host = union_widgets_host_of( str_replace( '\\', '/', $word ) );
		if ( '' === $host || ! in_array( $host, union_widgets_hosts(), true ) ) {
			return '' === $host ? $word : $host;
		}
	}
	return null;
}
