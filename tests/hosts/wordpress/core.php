<?php
// WordPress core's own functions, without its database: `php core.php FOLDER TASK` reads a list of
// texts as JSON, calls the function TASK below with each, and writes the list of what it said. All
// that decides anything is core's.
[, $folder, $task] = $argv;
define('ABSPATH', "$folder/");
define('WPINC', 'wp-includes');
define('WP_CONTENT_DIR', ABSPATH . 'wp-content');
define('WP_DEBUG', false);
define('WP_START_TIMESTAMP', microtime(true));

// Of pluggable.php, which wants a database, only this is asked for.
function wp_generate_password($length) {
    return substr(bin2hex(random_bytes($length)), 0, $length);
}

$files =
    'compat plugin load pomo/translations default-constants functions formatting kses l10n link-template ' .
    'general-template shortcodes embed class-wp-oembed http class-wp-http class-wp-http-streams ' .
    'class-wp-http-curl class-wp-http-proxy class-wp-http-cookie class-wp-http-encoding ' .
    'class-wp-http-response class-wp-http-requests-response class-wp-http-requests-hooks ' .
    'class-wp-error script-loader media version';
foreach (explode(' ', $files) as $file) {
    require_once ABSPATH . WPINC . "/$file.php";
}

$options = ['blog_charset' => 'UTF-8', 'home' => 'http://blog.test', 'siteurl' => 'http://blog.test'];
add_filter('pre_option', fn($value, $name) => $options[$name] ?? '', 10, 2);
// What default-filters.php hooks in for a page with an embed.
add_filter('oembed_dataparse', 'wp_filter_oembed_result', 10, 3);
add_filter('oembed_dataparse', [_wp_oembed_get_object(), '_strip_newlines'], 10, 3);
add_filter('embed_oembed_html', 'wp_maybe_enqueue_oembed_host_js');
add_action('wp_head', 'wp_oembed_add_host_js');
// One line of wp_default_scripts; the others ask who is logged in.
add_action('wp_default_scripts', fn($scripts) => $scripts->add('wp-embed', '/wp-includes/js/wp-embed.min.js'));
// Our site stands on this machine, at a port of its own.
add_filter('http_request_host_is_external', '__return_true');
add_filter('http_allowed_safe_ports', fn($ports, $host, $url) => [...$ports, parse_url($url, PHP_URL_PORT)], 10, 3);
wp_initial_constants();
do_action('init');
do_action('wp_enqueue_scripts');

/** What a link on a line of its own becomes, and the scripts that core puts at the page's foot for it. */
function pasted($url) {
    $html = apply_filters('embed_oembed_html', wp_oembed_get($url, ['discover' => true]), $url, [], null);
    ob_start();
    wp_scripts()->do_items();
    return ['html' => $html, 'scripts' => ob_get_clean()];
}

/** What an author keeps of it who may not write whatever HTML. */
function kept($html) {
    return wp_kses_post($html);
}

/** What core makes of it on the page, as a block of HTML or, with `wpautop`, in the classic editor. */
function shown($html, $more = []) {
    $filters = ['wptexturize', 'convert_smilies', ...$more, 'shortcode_unautop', 'do_shortcode', 'wp_filter_content_tags'];
    return array_reduce($filters, fn($text, $filter) => $filter($text), $html);
}

function shown_classic($html) {
    return shown($html, ['wpautop']);
}

function version() {
    return $GLOBALS['wp_version'];
}

echo json_encode(array_map($task, json_decode(stream_get_contents(STDIN))));
