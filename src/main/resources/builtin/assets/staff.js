// Lists in which many can be selected, undo, copies and slips. Every page works without it.
(function () {
  'use strict';
  var page = document;
  page.documentElement.setAttribute('data-script', '');
  function all(root, selector, run) { [].forEach.call(root.querySelectorAll(selector), run); }

  all(page, '[data-many]', function (form) {
    var whole = form.querySelector('[data-page]'), picked = form.querySelector('[data-picked]');
    if (!whole) return;
    function ones() { return [].slice.call(form.querySelectorAll('[data-one]')); }
    function tell() {
      var count = ones().filter(function (box) { return box.checked; }).length;
      whole.checked = count > 0 && count === ones().length;
      whole.indeterminate = count > 0 && !whole.checked;
      picked.textContent = count ? count + ' selected' : '';
    }
    form.addEventListener('change', function (event) {
      if (event.target === whole) ones().forEach(function (box) { box.checked = whole.checked; });
      if (event.target === whole || event.target.hasAttribute('data-one')) tell();
    });
    tell();
  });

  // a configuration is copied without its explanations
  [].forEach.call(page.querySelectorAll('[data-copy]'), function (button) {
    if (!navigator.clipboard) return;
    button.hidden = false;
    button.addEventListener('click', function () {
      var lines = page.querySelectorAll('#' + button.getAttribute('data-copy') + ' dt');
      var text = [].map.call(lines, function (line) { return line.textContent; }).join('\n') + '\n';
      navigator.clipboard.writeText(text).then(function () { button.textContent = 'Copied'; });
    });
  });

  // one at a time is open, and a press elsewhere closes it
  page.addEventListener('click', function (event) {
    all(page, 'details.drop[open]', function (drop) { if (!drop.contains(event.target)) drop.open = false; });
  });
  page.addEventListener('keydown', function (event) {
    if (event.key !== 'Escape') return;
    all(page, 'details.drop[open]', function (drop) { drop.open = false; drop.querySelector('summary').focus(); });
  });

  // what can be taken back says until when
  function undo() {
    all(page, '[data-until]', function (button) {
      var left = Math.ceil((Date.parse(button.getAttribute('data-until')) - Date.now()) / 1000);
      if (left <= 0) { button.remove(); return; }
      button.textContent = 'Undo (' + Math.min(left, 10) + ' s)';
    });
  }
  setInterval(undo, 500);

  all(page, '[data-print]', function (button) {
    button.hidden = false;
    button.addEventListener('click', function () { window.print(); });
    if (button.hasAttribute('data-now')) window.print();
  });
})();

// Requests: what is chosen is counted, and undo ends by itself. All of it works without.
(function () {
  'use strict';
  var page = document;
  function all(selector, run) { [].forEach.call(page.querySelectorAll(selector), run); }

  all('[data-picks]', function (field) {
    field.addEventListener('input', function () { page.getElementById(field.getAttribute('data-picks')).checked = true; });
  });

  all('[data-undo]', function (button) {
    var left = +button.getAttribute('data-undo');
    var words = button.querySelector('[data-undo-words]');
    function tick() {
      if (left <= 0) { button.form.remove(); clearInterval(timer); return; }
      words.textContent = 'Undo (' + left + ' s)';
      left -= 1;
    }
    var timer = setInterval(tick, 1000);
    tick();
  });

  var form = page.querySelector('[data-requests]');
  if (!form) return;
  var stay = form.querySelector('[data-stay]'), day = form.querySelector('[data-day]');
  function askDay() { day.hidden = stay.value !== 'day'; }
  stay.addEventListener('change', askDay);
  askDay();

  var every = form.querySelector('[data-every]');
  if (!every) return;
  var box = form.querySelector('[data-every-box]'), picked = form.querySelector('[data-picked]');
  function boxes() { return [].slice.call(form.querySelectorAll('input[name="id"]')); }
  function count() {
    var ticked = boxes().filter(function (one) { return one.checked; }).length;
    picked.textContent = ticked ? ticked + ' selected' : '';
    box.checked = ticked > 0 && ticked === boxes().length;
    box.indeterminate = ticked > 0 && !box.checked;
  }
  every.hidden = false;
  form.addEventListener('change', function (event) {
    if (event.target === box) boxes().forEach(function (one) { one.checked = box.checked; });
    count();
  });
  count();
})();
