(function () {
  'use strict';
  /* Several charts on somebody's page bring this script once each; the first one serves them all. */
  if (window.ecomDraw) { window.ecomDraw(); return; }
  var root = document.documentElement;
  var button = document.querySelector('[data-theme-toggle]');
  var PAPER = 640; /* pixels: A4 less margins and the panel's own */
  var dark = window.matchMedia('(prefers-color-scheme: dark)');

  /* Themes: the reader's choice wins over the system's. */
  function remembered() {
    try { return localStorage.getItem('ecom-theme'); } catch (e) { return null; }
  }
  function isDark() {
    return root.dataset.theme ? root.dataset.theme === 'dark' : dark.matches;
  }
  function label() {
    if (button) { button.textContent = isDark() ? 'Light' : 'Dark'; }
  }
  function choose(theme) {
    root.dataset.theme = theme;
    try { localStorage.setItem('ecom-theme', theme); } catch (e) { /* a page from disk may not keep it */ }
    label();
    drawAll();
  }

  /* Colours are named in the figures and defined in the style sheet. */
  function palette() {
    var host = document.querySelector('.ecom');
    var style = getComputedStyle(host);
    return {
      font: style.fontFamily,
      of: function (name) { return style.getPropertyValue('--' + name).trim(); }
    };
  }
  function paint(node, colours) {
    if (!node || typeof node !== 'object') { return; }
    Object.keys(node).forEach(function (key) {
      var value = node[key];
      if (typeof value === 'string' && value.charAt(0) === '@' && (/color/i.test(key) || Array.isArray(node) && node.length === 2)) {
        node[key] = colours.of(value.slice(1));
      } else if (typeof value === 'object') {
        paint(value, colours);
      }
    });
  }
  function theme(colours) {
    var axis = {
      fixedrange: true, gridcolor: colours.of('grid'), zerolinecolor: colours.of('grid'), linecolor: colours.of('line'),
      tickcolor: 'rgba(0,0,0,0)', ticklen: 4, ticks: 'outside', tickfont: { color: colours.of('muted'), size: 12 },
      title: { font: { color: colours.of('muted'), size: 12 }, standoff: 10 }
    };
    return { layout: {
      font: { family: colours.font, size: 12, color: colours.of('muted') },
      paper_bgcolor: 'rgba(0,0,0,0)', plot_bgcolor: 'rgba(0,0,0,0)',
      margin: { l: 8, r: 12, t: 6, b: 8 }, separators: '.,', dragmode: false, hovermode: 'closest', barcornerradius: 2,
      hoverlabel: { bgcolor: colours.of('raised'), bordercolor: colours.of('line'), align: 'left',
        font: { family: colours.font, size: 12, color: colours.of('ink') } },
      xaxis: axis, yaxis: axis
    } };
  }
  /* Labels lie flat: on a narrow page there are fewer of them. */
  function fit(axis, width) {
    axis.tickangle = 0;
    if (axis.nticks) { axis.nticks = Math.max(2, Math.min(axis.nticks, Math.floor(width / 52))); }
    if (axis.ticktext) {
      var longest = Math.max.apply(null, axis.ticktext.map(function (text) {
        return Math.max.apply(null, text.split('<br>').map(function (line) { return line.length; }));
      }));
      var step = Math.ceil((longest * 6.5 + 6) * axis.tickvals.length / width);
      var kept = function (ignored, i) { return i % step === 0; };
      axis.tickvals = axis.tickvals.filter(kept);
      axis.ticktext = axis.ticktext.filter(kept);
    }
  }
  /* Labels of cells, light or dark, whichever can be read on the cell's colour; cells too small for them stay without. */
  function channels(colour) {
    return [1, 3, 5].map(function (at) { return parseInt(colour.slice(at, at + 2), 16); });
  }
  function luminance(rgb) {
    var linear = rgb.map(function (c) { return c / 255 <= 0.04045 ? c / 255 / 12.92 : Math.pow((c / 255 + 0.055) / 1.055, 2.4); });
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
  }
  function cellColour(trace, value) {
    var at = Math.min(1, Math.max(0, (value - trace.zmin) / (trace.zmax - trace.zmin)));
    var i = 1;
    while (trace.colorscale[i][0] < at) { i++; }
    var from = trace.colorscale[i - 1];
    var to = trace.colorscale[i];
    var end = channels(to[1]);
    return channels(from[1]).map(function (c, k) { return c + (end[k] - c) * (at - from[0]) / (to[0] - from[0]); });
  }
  function cellLabels(trace, width) {
    if (trace.type !== 'heatmap' || !trace.meta || !trace.meta.cell || width / trace.x.length < trace.meta.cell) { return []; }
    var labels = { type: 'scatter', mode: 'text', hoverinfo: 'skip', x: [], y: [], text: [], textfont: { color: [] } };
    trace.z.forEach(function (row, y) {
      row.forEach(function (value, x) {
        if (value !== null) {
          labels.x.push(trace.x[x]);
          labels.y.push(trace.y[y]);
          labels.text.push(trace.meta.labels[y][x]);
          labels.textfont.color.push(luminance(cellColour(trace, value)) > 0.19 ? '#14171c' : '#ffffff');
        }
      });
    });
    return [labels];
  }
  /* The room that the names of the rows take, or that figures take. */
  function labels(axis) {
    if (!axis || !axis.ticktext || !axis.ticktext.length) { return 40; }
    return 16 + 6.2 * Math.max.apply(null, axis.ticktext.map(function (text) { return text.replace(/<[^>]*>|&[^;]*;/g, '').length; }));
  }
  function draw(element, colours) {
    var figure = ecomFigures[element.dataset.figure]();
    paint(figure, colours);
    figure.layout.template = theme(colours);
    if (root.dataset.print) { figure.layout.width = PAPER; }
    var width = (root.dataset.print ? PAPER : element.clientWidth) - labels(figure.layout.yaxis);
    if (figure.layout.xaxis) { fit(figure.layout.xaxis, width); }
    figure.data.slice().forEach(function (trace) { figure.data = figure.data.concat(cellLabels(trace, width)); });
    return Plotly.react(element, figure.data, figure.layout, { displayModeBar: false, responsive: true });
  }
  /* A figure of somebody's own that cannot be drawn says so in its place and leaves the others alone. */
  function failed(element, problem) {
    element.textContent = 'This chart cannot be drawn.';
    console.error('Cannot draw \'' + element.dataset.figure + '\'', problem);
    return 0;
  }
  function drawn(element, colours) {
    try {
      return Promise.resolve(draw(element, colours)).then(function () { return 1; }, failed.bind(null, element));
    } catch (problem) {
      return Promise.resolve(failed(element, problem));
    }
  }
  function drawAll() {
    var colours = palette();
    var plots = Array.prototype.slice.call(document.querySelectorAll('[data-figure]'));
    return Promise.all(plots.map(function (element) { return drawn(element, colours); }))
      .then(function (ones) { root.dataset.drawn = String(ones.reduce(function (sum, one) { return sum + one; }, 0)); });
  }

  /* Folds: sorting keeps equal rows in their order; empty cells stay last. */
  function value(row, column) {
    var cell = row.cells[column];
    return cell.dataset.v === undefined ? cell.textContent : cell.dataset.v;
  }
  function sort(head) {
    var table = head.closest('table');
    var column = head.cellIndex;
    var down = head.getAttribute('aria-sort') === 'ascending';
    var number = head.classList.contains('n');
    var rows = Array.prototype.slice.call(table.tBodies[0].rows);
    rows.sort(function (a, b) {
      var x = value(a, column);
      var y = value(b, column);
      if (x === '' || y === '') { return (x === '') - (y === ''); }
      var order = number ? x - y : x < y ? -1 : x > y ? 1 : 0;
      return down ? -order : order;
    });
    Array.prototype.forEach.call(table.tHead.rows[0].cells, function (other) { other.removeAttribute('aria-sort'); });
    head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    rows.forEach(function (row) { table.tBodies[0].appendChild(row); });
  }
  function quoted(text) {
    return /[",\r\n]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text;
  }
  /* A spreadsheet takes such a text for a formula; behind an apostrophe it is a text. */
  function harmless(text, head) {
    return head.classList.contains('n') || !/^[=+\-@\t\r]/.test(text) ? text : "'" + text;
  }
  function csv(table) {
    var heads = table.tHead.rows[0].cells;
    var names = Array.prototype.map.call(heads, function (cell) { return quoted(cell.dataset.name); });
    var lines = Array.prototype.map.call(table.tBodies[0].rows, function (row) {
      return Array.prototype.map.call(row.cells, function (cell, i) { return quoted(harmless(value(row, i), heads[i])); }).join(',');
    });
    return [names.join(',')].concat(lines).join('\n') + '\n';
  }
  function download(control) {
    var table = control.closest('details').querySelector('table');
    var address = URL.createObjectURL(new Blob([csv(table)], { type: 'text/csv;charset=utf-8' }));
    var link = document.createElement('a');
    link.href = address;
    link.download = control.dataset.csv + '.csv';
    link.click();
    setTimeout(function () { URL.revokeObjectURL(address); }, 1000);
  }

  document.addEventListener('click', function (event) {
    var control = event.target.closest('button');
    if (!control) { return; }
    if (control === button) {
      choose(isDark() ? 'light' : 'dark');
    } else if (control.dataset.csv !== undefined) {
      download(control);
    } else if (control.parentNode.matches('th')) {
      sort(control.parentNode);
    }
  });

  /* Navigation says where the reader is. */
  var links = {};
  document.querySelectorAll('nav a').forEach(function (link) { links[link.getAttribute('href').slice(1)] = link; });
  if (window.IntersectionObserver && Object.keys(links).length) {
    var watch = new IntersectionObserver(function (entries) {
      entries.forEach(function (entry) {
        if (entry.isIntersecting) {
          Object.keys(links).forEach(function (id) { links[id].removeAttribute('aria-current'); });
          links[entry.target.id].setAttribute('aria-current', 'true');
        }
      });
    }, { rootMargin: '-10% 0px -80% 0px' });
    Object.keys(links).forEach(function (id) { watch.observe(document.getElementById(id)); });
  }

  /* Paper is light and narrower than most screens. */
  window.addEventListener('beforeprint', function () {
    root.dataset.print = 'true';
    drawAll();
  });
  window.addEventListener('afterprint', function () {
    delete root.dataset.print;
    drawAll();
  });
  if (dark.addEventListener) { dark.addEventListener('change', function () { label(); drawAll(); }); }

  var kept = remembered();
  if (kept === 'dark' || kept === 'light') { root.dataset.theme = kept; }
  window.ecomDraw = drawAll;
  label();
  drawAll();
})();
