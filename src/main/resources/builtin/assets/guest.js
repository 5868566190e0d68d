// Makes the guest's pages livelier. Every page works without it.
(function () {
  'use strict';
  var page = document;
  var POLL = 2500, POLLS = 240, TICK = 1000;

  function all(selector, run) {
    Array.prototype.forEach.call(page.querySelectorAll(selector), run);
  }

  // the form for the controller sends itself, once
  all('form[data-send]', function (form) { form.submit(); });

  // what is wrong is read first
  all('[data-focus]', function (box) { box.focus(); });

  // a typed prefix moves the list of countries
  all('[data-phone]', function (input) {
    var list = page.getElementById('country');
    if (!list) return;
    function code(option) { return (/\+(\d+)\)/.exec(option.text) || [])[1] || ''; }
    input.addEventListener('input', function () {
      var typed = /^\s*(?:\+|00)([\d\s().-]+)/.exec(input.value);
      if (!typed) return;
      var digits = typed[1].replace(/\D/g, '');
      var best = null;
      Array.prototype.forEach.call(list.options, function (option) {
        var length = code(option).length, known = best ? code(best).length : 0;
        var main = !option.hasAttribute('data-o');
        if (length && digits.indexOf(code(option)) === 0 && (length > known || (length === known && main))) best = option;
      });
      if (best && code(best) !== code(list.options[list.selectedIndex])) best.selected = true;
    });
  });

  // a scanned slip brings its code in the part of the address that never leaves the browser
  var slip = /^#code=([A-Za-z0-9-]{4,20})$/.exec(location.hash), code = page.getElementById('code');
  if (slip && code) {
    code.value = slip[1];
    code.closest('details').open = true;
    code.focus();
    history.replaceState(null, '', location.pathname + location.search);
  }

  // seconds run
  function fill(text, seconds) { return text.replace('{0}', seconds); }
  all('[data-age]', function (line) {
    var age = +line.getAttribute('data-age');
    var text = line.querySelector('[data-words]') || line;
    var timer = setInterval(function () {
      if (!line.hasAttribute('data-age')) { clearInterval(timer); return; }
      age += 1;
      var late = line.getAttribute('data-late');
      text.textContent = fill(late && age > 15 ? late : line.getAttribute('data-fresh'), age);
    }, TICK);
  });
  function wait(button, seconds) {
    var words = button.getAttribute('data-words');
    clearInterval(button.timer);
    function show() {
      button.disabled = seconds > 0;
      button.textContent = seconds > 0 ? fill(button.getAttribute('data-in'), seconds) : words;
      if (seconds <= 0) clearInterval(button.timer);
      seconds -= 1;
    }
    show();
    if (seconds >= 0) button.timer = setInterval(show, TICK);
  }
  all('button[data-wait]', function (button) { wait(button, +button.getAttribute('data-wait')); });

  // the page follows what happens to the registration
  var live = page.querySelector('[data-live]');
  if (!live || !window.fetch) return;
  var polls = 0;
  function typing() {
    var field = page.querySelector('input[name=password]');
    return field && field.value !== '';
  }
  function look() {
    polls += 1;
    fetch(live.getAttribute('data-live'), { cache: 'no-store', credentials: 'omit' })
      .then(function (answer) { return answer.ok ? answer.json() : null; })
      .then(function (now) { if (now) follow(now); })
      .catch(function () { /* out of reach for a moment: the next look tells */ })
      .then(function () { if (polls < POLLS) setTimeout(look, POLL); });
  }
  function follow(now) {
    var moved = now.registration !== live.getAttribute('data-registration')
      || (now.trouble || '') !== live.getAttribute('data-trouble');
    if (moved && !typing()) {
      polls = POLLS;
      location.replace(live.getAttribute('data-self')); // a whole page load: phones look for it
      return;
    }
    all('button[data-wait]', function (button) {
      if (button.disabled && now.resendInSeconds === 0) wait(button, 0);
    });
    var line = page.querySelector('[data-delivered]');
    if (line && now.delivery === 'delivered' && line.hasAttribute('data-age')) {
      line.removeAttribute('data-age');
      line.classList.add('good');
      (line.querySelector('[data-words]') || line).textContent = line.getAttribute('data-delivered');
    }
  }
  setTimeout(look, POLL);
})();
