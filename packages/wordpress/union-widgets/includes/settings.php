<?php
/**
 * Settings → 工会组件: one address.
 *
 * @package union-widgets
 */

defined( 'ABSPATH' ) || exit;

/**
 * What is kept: a good address, none, or the one before.
 *
 * @param mixed $given what was typed.
 */
function union_widgets_keep_site( $given ): string {
	$site = union_widgets_clean_site( $given );
	if ( '' !== $site || '' === trim( (string) $given ) ) {
		return $site;
	}
	add_settings_error( 'union_widgets_site', 'address', union_widgets_word( 'site-wrong' ) );
	return union_widgets_site();
}

add_action(
	'admin_init',
	static function () {
		register_setting( 'union-widgets', 'union_widgets_site', array( 'sanitize_callback' => 'union_widgets_keep_site' ) );
		register_setting(
			'union-widgets',
			'union_widgets_everywhere',
			array(
				'type'              => 'boolean',
				'sanitize_callback' => 'rest_sanitize_boolean',
			)
		);
	}
);

add_action(
	'admin_menu',
	static function () {
		$title = union_widgets_word( 'settings' );
		add_options_page( $title, $title, 'manage_options', 'union-widgets', 'union_widgets_settings_page' );
	}
);

/** The page of settings. */
function union_widgets_settings_page(): void {
	$base = union_widgets_base();
	?>
	<div class="wrap">
		<h1><?php echo esc_html( union_widgets_word( 'settings' ) ); ?></h1>
		<form action="options.php" method="post">
			<?php settings_fields( 'union-widgets' ); ?>
			<table class="form-table" role="presentation">
				<tr>
					<th scope="row"><label for="union-widgets-site"><?php echo esc_html( union_widgets_word( 'site' ) ); ?></label></th>
					<td>
						<input type="url" class="large-text code" id="union-widgets-site" name="union_widgets_site"
							aria-describedby="union-widgets-site-help" value="<?php echo esc_attr( union_widgets_site() ); ?>">
						<p class="description" id="union-widgets-site-help"><?php echo esc_html( union_widgets_word( 'site-help' ) ); ?></p>
					</td>
				</tr>
				<tr>
					<th scope="row"><?php echo esc_html( union_widgets_word( 'everywhere' ) ); ?></th>
					<td>
						<label>
							<input type="checkbox" name="union_widgets_everywhere" value="1" <?php checked( (bool) get_option( 'union_widgets_everywhere' ) ); ?>>
							<?php echo esc_html( union_widgets_word( 'everywhere-help' ) ); ?>
						</label>
					</td>
				</tr>
			</table>
			<?php submit_button(); ?>
		</form>
		<?php if ( '' !== $base ) : ?>
			<h2><?php echo esc_html( union_widgets_word( 'how' ) ); ?></h2>
			<p><?php echo esc_html( union_widgets_word( 'how-shortcode' ) ); ?> <code>[union-widget type="station-map"]</code></p>
			<p><?php echo esc_html( union_widgets_word( 'how-address' ) ); ?> <code><?php echo esc_html( $base . 'embed/station-map' ); ?></code></p>
		<?php endif; ?>
	</div>
	<?php
}
