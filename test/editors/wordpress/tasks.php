<?php
/**
 * What the test asks of WordPress: it saves articles as an administrator, an author and a visitor
 * would, with the plugin and without, and gives what it would show.
 */
$given = json_decode( file_get_contents( '/given.json' ), true );
$_SERVER['HTTP_HOST']   = 'cms.example';
$_SERVER['REQUEST_URI'] = '/';

define( 'WP_INSTALLING', true );
require '/wp/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
function_exists( 'activate_plugin' ) || require ABSPATH . 'wp-admin/includes/plugin.php';
wp_install( '示例', 'admin', 'admin@example.org', true, '', 'password' );
wp_installing( false );
add_filter( 'locale', fn() => 'zh_CN' );
$author = wp_create_user( 'author', 'password', 'author@example.org' );
( new WP_User( $author ) )->set_role( 'author' );

/** What an article of this person becomes: saved, and as it is shown. */
function union_test_article( string $content, int $user, bool $is_block = false ): array {
	wp_set_current_user( $user );
	// As WordPress does when somebody logs in: who may write anything is not filtered.
	kses_init();
	$id = wp_insert_post(
		array(
			'post_title'   => '示例',
			'post_content' => wp_slash( $content ),
			'post_status'  => 'publish',
		),
		true
	);
	global $post;
	$post = get_post( $id );
	setup_postdata( $post );
	// A block changes the order of filters for the rest of its page; each article is a page here.
	remove_filter( 'the_content', 'wpautop' );
	remove_filter( 'the_content', 'shortcode_unautop' );
	add_filter( 'the_content', 'wpautop' );
	add_filter( 'the_content', 'shortcode_unautop' );
	// Visitors read it.
	wp_set_current_user( 0 );
	remove_all_actions( 'wp_footer' );
	$shown = apply_filters( 'the_content', $post->post_content );
	ob_start();
	do_action( 'wp_footer' );
	return array(
		'saved'  => $post->post_content,
		'shown'  => $shown,
		'footer' => trim( ob_get_clean() ),
	);
}

/** A visitor's comment under an article. */
function union_test_comment( string $content ): array {
	wp_set_current_user( 0 );
	kses_init();
	$comment = wp_filter_comment(
		array(
			'comment_content'      => wp_slash( $content ),
			'comment_author'       => 'x',
			'comment_author_url'   => '',
			'comment_author_email' => 'x@example.org',
			'comment_author_IP'    => '',
			'comment_agent'        => '',
			'user_id'              => 0,
		)
	);
	$saved = wp_unslash( $comment['comment_content'] );
	return array(
		'saved'  => $saved,
		'shown'  => apply_filters( 'comment_text', $saved, null, array() ),
		'footer' => '',
	);
}

$answer = array( 'version' => $GLOBALS['wp_version'], 'php' => PHP_VERSION );
foreach ( $given['articles'] as $name => $content ) {
	$answer['admin'][ $name ]   = union_test_article( $content, 1 );
	$answer['author'][ $name ]  = union_test_article( $content, $author );
	$answer['comment'][ $name ] = union_test_comment( $content );
}

$failed = activate_plugin( 'union-widgets/union-widgets.php' );
if ( is_wp_error( $failed ) ) {
	echo $failed->get_error_message();
	exit;
}
// Activation comes after `init`; a page's own order is the other way round.
update_option( 'union_widgets_site', union_widgets_clean_site( $given['site'] ) );
foreach ( $GLOBALS['wp_filter']['init']->callbacks as $all ) {
	foreach ( $all as $callback ) {
		$function = $callback['function'];
		if ( $function instanceof Closure && false !== strpos( ( new ReflectionFunction( $function ) )->getFileName(), 'union-widgets' ) ) {
			$function();
		}
	}
}
foreach ( $given['articles'] as $name => $content ) {
	$answer['plugin'][ $name ] = union_test_article( $content, $author );
}
foreach ( $given['plugin'] as $name => $content ) {
	$answer['cases'][ $name ] = union_test_article( $content, $author );
}
foreach ( $given['sites'] as $site ) {
	$answer['sites'][] = union_widgets_clean_site( $site );
}
foreach ( $given['texts'] as $text ) {
	$answer['refused'][] = union_widgets_refused_host( $text );
}
// An article in a feed.
$GLOBALS['wp_query']->is_feed = true;
foreach ( $given['plugin'] as $name => $content ) {
	$answer['feed'][ $name ] = union_test_article( $content, $author );
}
$GLOBALS['wp_query']->is_feed = false;
ob_start();
union_widgets_print_room();
$answer['head'] = ob_get_clean();
// Who may mend it is told what is wrong.
wp_set_current_user( $author );
$answer['told'] = do_shortcode( '[union-widget type="station-map" site="https://evil.example/x.json"]' );
wp_set_current_user( 1 );
function_exists( 'submit_button' ) || require ABSPATH . 'wp-admin/includes/template.php';
do_action( 'admin_init' );
ob_start();
union_widgets_settings_page();
$answer['settings'] = ob_get_clean();
$answer['provider'] = _wp_oembed_get_object()->get_provider( $given['base'] . 'embed/station-map?size=large', array( 'discover' => false ) );
// As WordPress' own page of the editor does.
function_exists( 'get_block_editor_server_block_settings' ) || require ABSPATH . 'wp-admin/includes/post.php';
wp_add_inline_script(
	'wp-blocks',
	'wp.blocks.unstable__bootstrapServerSideBlockDefinitions(' . wp_json_encode( get_block_editor_server_block_settings() ) . ');'
);
ob_start();
wp_print_scripts( WP_Block_Type_Registry::get_instance()->get_registered( 'union-widgets/widget' )->editor_script_handles );
// Relative: the test serves them from a port of its own.
$answer['editor'] = str_replace( home_url(), '', ob_get_clean() );
// Taken off again.
deactivate_plugins( 'union-widgets/union-widgets.php' );
define( 'WP_UNINSTALL_PLUGIN', 'union-widgets/union-widgets.php' );
require '/wp/wp-content/plugins/union-widgets/uninstall.php';
$answer['kept'] = $GLOBALS['wpdb']->get_col( "SELECT option_name FROM {$GLOBALS['wpdb']->options} WHERE option_name LIKE 'union%'" );
echo json_encode( array( 'answer' => $answer ), JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE );
