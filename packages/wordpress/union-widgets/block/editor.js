/* global window */
/* The block in the editor, written for WordPress as it is: no build. */
(function (wp, given) {
  var make = wp.element.createElement;
  var Fragment = wp.element.Fragment;
  var components = wp.components;
  var blockEditor = wp.blockEditor;
  var words = given.words;

  /** Address of the widget's page; also the link that the article keeps. */
  function pageOf(type, options) {
    var query = Object.keys(options)
      .filter(function (name) {
        return options[name] !== '';
      })
      .map(function (name) {
        return encodeURIComponent(name) + '=' + encodeURIComponent(options[name]);
      });
    return given.base + 'embed/' + type + (query.length ? '?' + query.join('&') : '');
  }

  function choices(name, values) {
    return values.map(function (value) {
      return { value: value, label: words[name + '-' + value] };
    });
  }

  function edit(props) {
    var type = props.attributes.type;
    var options = props.attributes.options;
    var one = given.widgets[type];

    /** The link is always that of what is chosen. */
    function change(nextType, nextOptions) {
      props.setAttributes({
        type: nextType,
        options: nextOptions,
        href: pageOf(nextType, nextOptions),
        text: words[nextType],
      });
    }
    function set(name, value, usual) {
      var next = Object.assign({}, options);
      if (value === usual) delete next[name];
      else next[name] = value;
      change(type, next);
    }
    wp.element.useEffect(function () {
      if (given.base && !props.attributes.href) change(type, options);
    });

    var panel = make(
      components.PanelBody,
      { title: words.block },
      make(components.SelectControl, {
        label: words.widget,
        value: type,
        options: Object.keys(given.widgets).map(function (name) {
          return { value: name, label: words[name] };
        }),
        onChange: function (value) {
          var next = Object.assign({}, options);
          if (one) delete next[one];
          change(value, next);
        },
      }),
      one &&
        make(components.TextControl, {
          label: words[one],
          value: options[one] || '',
          onChange: function (value) {
            set(one, value.trim(), '');
          },
        }),
      make(components.SelectControl, {
        label: words.size,
        value: options.size || 'standard',
        options: choices('size', ['standard', 'large']),
        onChange: function (value) {
          set('size', value, 'standard');
        },
      }),
      make(components.SelectControl, {
        label: words.theme,
        value: options.theme || 'auto',
        options: choices('theme', ['auto', 'light', 'dark', 'contrast']),
        onChange: function (value) {
          set('theme', value, 'auto');
        },
      }),
    );

    var shown = given.base
      ? make('iframe', {
          src: pageOf(type, options),
          title: words[type],
          // Only to be looked at: a click chooses the block, and nothing is sent from here.
          sandbox: '',
          inert: 'true',
          tabIndex: -1,
          style: { width: '100%', height: '420px', border: 0, pointerEvents: 'none' },
        })
      : make(
          components.Placeholder,
          { icon: 'location-alt', label: words.block },
          words['no-site'],
        );
    return make(
      Fragment,
      null,
      make(blockEditor.InspectorControls, null, panel),
      make('div', blockEditor.useBlockProps(), shown),
    );
  }

  function save(props) {
    var href = props.attributes.href;
    if (!href) return null;
    return make(
      'p',
      blockEditor.useBlockProps.save(),
      make('a', { href: href }, props.attributes.text),
    );
  }

  wp.blocks.registerBlockType('union-widgets/widget', {
    title: words.block,
    description: words['block-about'],
    edit: edit,
    save: save,
  });
})(window.wp, window.unionWidgetsBlock);
