// Makes the staff pages follow what happens. Every page works without it.
(function () {
  'use strict';
  var page = document, EVERY = 3000, LEAVE = 500;
  page.documentElement.setAttribute('data-script', '');
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

  var live = page.querySelector('[data-live]');
  if (!live) return;

  var pulse = page.querySelector('[data-pulse]');
  var words = page.querySelector('[data-pulse-words]');
  var pause = page.querySelector('[data-pause]');
  var news = page.querySelector('[data-news]');
  var paused = false, ended = false, waiting = null, timer = 0;
  var last = Date.now(); // when what is shown was true, by this machine's clock
  var ahead = skew(live); // how far this machine's clock is ahead of the server's

  function skew(part) {
    var now = part.getAttribute('data-now');
    return now ? Date.now() - Date.parse(now) : 0;
  }
  function part(root, name) { return root.querySelector('[data-part="' + name + '"]'); }
  function rows(root) { return [].slice.call(root.querySelectorAll('tr[data-id]')); }
  function id(row) { return row.getAttribute('data-id'); }

  // the same words as the server's
  function age(seconds) {
    if (seconds < 60) return seconds + ' s ago';
    if (seconds < 3600) return Math.floor(seconds / 60) + ' min ago';
    return seconds < 172800 ? Math.floor(seconds / 3600) + ' h ago' : Math.floor(seconds / 86400) + ' days ago';
  }
  function grow() {
    [].forEach.call(page.querySelectorAll('time[data-age]'), function (time) {
      var text = age(Math.max(0, Math.floor((Date.now() - ahead - Date.parse(time.dateTime)) / 1000)));
      if (time.textContent !== text) time.textContent = text;
    });
    tell();
  }
  var broken = false;
  function tell() {
    if (ended) return;
    var since = age(Math.floor((Date.now() - last) / 1000));
    var text = broken ? 'Not updated, trying again. This is from ' + since
      : paused ? 'Paused. This is from ' + since : 'Live';
    if (words.textContent !== text) words.textContent = text;
    pulse.classList.toggle('broken', broken);
    pulse.classList.toggle('paused', paused);
  }

  // nothing moves below a pointer, a finger, the keyboard, an open timeline or a selection
  var over = false, leaving = 0;
  function held() {
    var list = part(page, 'list');
    if (!list) return false;
    var selection = window.getSelection();
    return over || list.querySelector('tr.tale, input:checked') !== null || list.contains(page.activeElement)
      || (selection && !selection.isCollapsed && list.contains(selection.anchorNode));
  }
  page.addEventListener('pointerover', function (event) {
    if (event.pointerType !== 'mouse') return;
    hover(event.target.closest('[data-part="list"], [data-news]') !== null);
  });
  page.documentElement.addEventListener('mouseleave', function () { hover(false); });
  function hover(now) {
    clearTimeout(leaving);
    if (now) { over = true; return; }
    leaving = setTimeout(function () { over = false; show(false); }, LEAVE); // a way round a corner is no leaving
  }
  page.addEventListener('focusout', function () { setTimeout(function () { show(false); }, 0); });

  function swap(old, fresh) {
    if (old && fresh && old.innerHTML !== fresh.innerHTML) { old.innerHTML = fresh.innerHTML; return true; }
    return false;
  }
  // rows that stay are brought up to date where they stand
  function refresh(list, fresh) {
    rows(list).forEach(function (row) {
      var now = fresh.querySelector('tr[data-id="' + id(row) + '"]');
      if (!now) return;
      [].forEach.call(now.cells, function (cell, at) {
        var old = row.cells[at];
        if (!old.contains(page.activeElement) && !cell.querySelector('[data-age]')) swap(old, cell);
      });
    });
  }
  function newOnes(list, fresh) {
    var known = {};
    rows(list).forEach(function (row) { known[id(row)] = true; });
    return rows(fresh).filter(function (row) { return !known[id(row)]; });
  }
  function take(text) {
    var fresh = new DOMParser().parseFromString(text, 'text/html');
    var counters = part(page, 'counters');
    if (counters && !counters.contains(page.activeElement)) swap(counters, part(fresh, 'counters'));
    ['warnings', 'charts'].forEach(function (name) { swap(part(page, name), part(fresh, name)); });
    var story = part(fresh, 'story');
    if (story && live.getAttribute('data-part') === 'story') swap(live, story);
    var now = part(fresh, 'list');
    if (!now) return;
    ahead = skew(now);
    waiting = now;
    if (now.hasAttribute('data-title')) page.title = now.getAttribute('data-title') + ' - Vestibule';
    show(false);
  }
  function show(asked) {
    if (!waiting) return;
    var list = part(page, 'list');
    var added = newOnes(list, waiting);
    if (!asked && held()) {
      refresh(list, waiting);
      announce(added.length);
      return;
    }
    var same = rows(list).map(id).join() === rows(waiting).map(id).join();
    if (same && rows(list).length) {
      refresh(list, waiting);
    } else if (swap(list, waiting)) {
      added.forEach(function (row) {
        list.querySelector('tr[data-id="' + id(row) + '"]').classList.add('fresh');
      });
    }
    waiting = null;
    announce(0);
    grow();
  }
  function announce(count) {
    var button = news && news.querySelector('button');
    if (!news) return;
    if (!count) { news.textContent = ''; return; }
    if (!button) {
      button = page.createElement('button');
      button.type = 'button';
      button.addEventListener('click', function () { show(true); });
      news.appendChild(button);
    }
    var noun = news.getAttribute('data-noun');
    var text = count + ' new' + (noun ? ' ' + noun + (count === 1 ? '' : 's') : '') + ': show';
    if (button.textContent !== text) button.textContent = text;
  }

  // listening, where the browser and all between it and us can
  var stream = null, AGAIN = 30000;
  function listen() {
    var address = live.getAttribute('data-stream');
    if (!address || !window.EventSource || stream || paused || ended || page.hidden) return false;
    stream = new EventSource(address);
    timer = setTimeout(look, EVERY); // until it is open
    stream.onopen = function () { clearTimeout(timer); heard(); };
    stream.onmessage = function (message) {
      heard();
      take(message.data);
      follow().then(grow, grow);
    };
    stream.onerror = function () {
      if (stream.readyState === 2) { // it will not come again by itself
        deaf();
        look();
        setTimeout(listen, AGAIN);
      } else {
        clearTimeout(timer);
        timer = setTimeout(look, EVERY);
      }
    };
    return true;
  }
  function heard() { broken = false; last = Date.now(); }
  function deaf() {
    if (stream) stream.close();
    stream = null;
  }
  function start() {
    deaf();
    clearTimeout(timer);
    if (!listen()) look();
  }

  // looking
  function look() {
    clearTimeout(timer);
    if (paused || ended || page.hidden) return;
    fetch(live.getAttribute('data-live'), { cache: 'no-store', credentials: 'same-origin' })
      .then(function (answer) {
        if (answer.redirected || answer.status === 403) { deaf(); signedOut(); return null; }
        if (!answer.ok) throw new Error(answer.status);
        return answer.text();
      })
      .then(function (text) {
        if (text === null) return;
        broken = false;
        last = Date.now();
        take(text);
        return follow();
      })
      .catch(function () { broken = true; }) // what is shown stays, and says how old it is
      .then(function () {
        grow();
        clearTimeout(timer);
        if (!stream || stream.readyState !== 1) timer = setTimeout(look, EVERY);
      });
  }
  // an open timeline goes on as well
  function follow() {
    return Promise.all([].map.call(page.querySelectorAll('tr.tale [data-live]'), function (story) {
      return fetch(story.getAttribute('data-live'), { cache: 'no-store', credentials: 'same-origin' })
        .then(function (answer) { return answer.ok && !answer.redirected ? answer.text() : null; })
        .then(function (text) {
          if (text !== null) swap(story, part(new DOMParser().parseFromString(text, 'text/html'), 'story'));
        });
    }));
  }
  function signedOut() {
    ended = true;
    pulse.classList.add('broken');
    words.textContent = 'You are signed out. ';
    var link = page.createElement('a');
    link.href = '/signin?next=' + encodeURIComponent(location.pathname + location.search);
    link.textContent = 'Sign in again';
    words.appendChild(link);
    pause.hidden = true;
  }
  pause.addEventListener('click', function () {
    paused = !paused;
    pause.textContent = paused ? 'Resume' : 'Pause';
    pause.setAttribute('aria-pressed', paused);
    tell();
    start();
  });
  page.addEventListener('visibilitychange', start);

  // a row opens its timeline below itself
  function close(row) {
    row.classList.remove('open');
    row.querySelector('[data-open]').setAttribute('aria-expanded', 'false');
    if (row.nextElementSibling && row.nextElementSibling.classList.contains('tale')) row.nextElementSibling.remove();
  }
  function open(row) {
    var link = row.querySelector('[data-open]');
    fetch(link.getAttribute('href') + '/story', { cache: 'no-store', credentials: 'same-origin' })
      .then(function (answer) {
        if (!answer.ok || answer.redirected) throw new Error(answer.status);
        return answer.text();
      })
      .then(function (text) {
        if (row.classList.contains('open')) return;
        var tale = page.createElement('tr');
        tale.className = 'tale';
        tale.setAttribute('role', 'row');
        var cell = tale.insertCell();
        cell.colSpan = row.cells.length;
        cell.setAttribute('role', 'cell');
        cell.innerHTML = text;
        row.after(tale);
        row.classList.add('open');
        link.setAttribute('aria-expanded', 'true');
      })
      .catch(function () { location.href = link.href; });
  }
  page.addEventListener('click', function (event) {
    var row = event.target.closest('tr[data-id]');
    if (event.target.closest('input, label, button')) return;
    if (!row || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    var selection = window.getSelection();
    if (selection && !selection.isCollapsed) return; // somebody copies an id
    event.preventDefault();
    if (row.classList.contains('open')) { close(row); } else { open(row); }
  });

  pulse.hidden = false;
  setInterval(grow, 1000);
  window.addEventListener('pagehide', deaf);
  if (!listen()) timer = setTimeout(look, EVERY);
})();

// Lists in which many can be selected, slips, and lines that tell how something goes. Every page works without it.
(function () {
  'use strict';
  var page = document, EVERY = 2000;
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

  all(page, '[data-follow]', function (part) {
    function next() { return part.querySelector('[data-next]'); }
    function look() {
      if (page.hidden) { setTimeout(look, EVERY); return; }
      fetch(next().getAttribute('data-next'), { cache: 'no-store', credentials: 'same-origin' })
        .then(function (answer) { return answer.ok && !answer.redirected ? answer.text() : null; })
        .then(function (text) {
          var open = part.querySelector('details[open]') !== null;
          if (text === null || part.contains(page.activeElement)) return;
          part.innerHTML = text;
          if (open) all(part, 'details', function (details) { details.open = true; });
        })
        .catch(function () { /* out of reach for a moment: the next look tells */ })
        .then(function () { if (next()) setTimeout(look, EVERY); });
    }
    if (next()) setTimeout(look, EVERY);
  });

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
