// Says how htmx fetches and swaps what changes on staff pages. Every page works without it.
(function () {
  'use strict';
  var page = document;

  // a part that shows the same, ages apart, or that somebody is in, stays as it is
  function stays(old, fresh) { return old.contains(page.activeElement) || ageless(old) === ageless(fresh); }
  function ageless(part) {
    var copy = part.cloneNode(true);
    [].forEach.call(copy.querySelectorAll('time[data-age]'), function (time) { time.textContent = ''; });
    return copy.innerHTML;
  }
  function led(xhr) { return new URL(xhr.responseURL || location.href, location.href).pathname === '/signin'; }

  function acts(detail) { return detail.requestConfig && detail.requestConfig.verb === 'post'; }

  page.addEventListener('htmx:beforeRequest', function (event) {
    if (page.hidden && event.target.matches('[hx-trigger^=every]')) event.preventDefault();
  });
  page.addEventListener('htmx:beforeSwap', function (event) {
    var detail = event.detail;
    if (led(detail.xhr)) {
      detail.shouldSwap = false;
      if (acts(detail)) location.href = detail.xhr.responseURL; // who is signed out cannot go on here
    }
    if (event.target.matches('[hx-swap=outerHTML]')) {
      var open = event.target.querySelector('details[open]') !== null;
      if (event.target.contains(page.activeElement)) detail.shouldSwap = false;
      if (open) detail.serverResponse = detail.serverResponse.replace('<details', '<details open');
    }
  });

  function failed(event) {
    if (!acts(event.detail)) return;
    var place = event.detail.elt.closest('[hx-boost]'), old = place.querySelector('.note');
    if (old) old.remove();
    var note = page.createElement('p');
    note.className = 'note bad';
    note.setAttribute('role', 'alert');
    note.textContent = 'No answer. Look at the timeline before you try again.';
    place.prepend(note);
  }
  page.addEventListener('htmx:responseError', failed);
  page.addEventListener('htmx:sendError', failed);
  page.addEventListener('htmx:timeout', failed);

  var pulse = page.querySelector('[data-pulse]');
  if (!pulse) return;

  var EVERY = 3000, AGAIN = 30000, LEAVE = 500;
  var words = pulse.querySelector('[data-pulse-words]'), pause = pulse.querySelector('[data-pause]');
  var news = page.querySelector('[data-news]');
  var paused = false, broken = false, ended = false;
  var last = Date.now(); // when what is shown was true, by this machine's clock
  var ahead = 0; // how far this machine's clock is ahead of the server's
  var waiting = null; // a newer list, which would move what somebody looks at

  function list() { return page.getElementById('list'); }
  function rows(root) { return [].slice.call(root.querySelectorAll('tr[data-id]')); }
  function id(row) { return row.getAttribute('data-id'); }
  function rowOf(root, row) { return root.querySelector('tr[data-id="' + id(row) + '"]'); }

  function setClock(part) {
    var now = part && part.getAttribute('data-now');
    if (now) ahead = Date.now() - Date.parse(now);
  }
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
  function tell() {
    if (ended) return;
    var since = age(Math.floor((Date.now() - last) / 1000));
    var text = broken ? 'Not updated, trying again. This is from ' + since
      : paused ? 'Paused. This is from ' + since : 'Live';
    if (words.textContent !== text) words.textContent = text;
    pulse.classList.toggle('broken', broken);
    pulse.classList.toggle('paused', paused);
  }

  // listening, where the browser and all between it and us can; else htmx looks every few seconds
  var address = window.EventSource && pulse.getAttribute('data-stream'), stream = null, deafSince = 0, again = 0;
  function listens() { return stream && (!deafSince || Date.now() - deafSince < EVERY); }
  function deaf() {
    clearTimeout(again);
    if (stream) stream.close();
    stream = null;
  }
  function listen() {
    deaf();
    stream = new EventSource(address);
    deafSince = Date.now();
    stream.onopen = function () { deafSince = 0; heard(); };
    stream.onmessage = function (message) {
      htmx.swap(pulse, message.data, { swapStyle: 'none' });
      heard();
      openStories();
    };
    stream.onerror = function () {
      if (!deafSince) deafSince = Date.now(); // it comes again by itself, unless it is closed
      if (stream && stream.readyState === 2) again = setTimeout(follow, AGAIN);
    };
  }
  function follow() {
    var awake = !paused && !ended && !page.hidden;
    if (awake && address) { listen(); } else { deaf(); }
    if (awake) htmx.trigger(pulse, 'look');
  }
  function heard() { broken = false; last = Date.now(); grow(); }

  pulse.addEventListener('htmx:beforeRequest', function (event) {
    if (event.target === pulse && (listens() || paused || ended)) event.preventDefault();
  });
  pulse.addEventListener('htmx:afterRequest', function (event) {
    var xhr = event.detail.xhr;
    if (event.target !== pulse) return;
    if (led(xhr) || xhr.status === 403) { signedOut(); return; }
    if (event.detail.successful) { heard(); openStories(); } else { broken = true; tell(); } // what is shown says how old it is
  });
  function openStories() {
    [].forEach.call(page.querySelectorAll('tr.tale .story'), function (story) { htmx.trigger(story, 'changed'); });
  }
  function signedOut() {
    ended = true;
    deaf();
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
    follow();
  });
  page.addEventListener('visibilitychange', follow);
  window.addEventListener('pagehide', deaf);
  window.addEventListener('pageshow', function (event) { if (event.persisted) follow(); });

  // nothing moves below a pointer, a finger, the keyboard, an open timeline or a selection
  var over = false, leaving = 0;
  function held() {
    var selection = window.getSelection();
    return over || list().querySelector('tr.tale, input:checked') !== null || list().contains(page.activeElement)
      || (selection && !selection.isCollapsed && list().contains(selection.anchorNode));
  }
  function hover(now) {
    clearTimeout(leaving);
    if (now) { over = true; return; }
    leaving = setTimeout(function () { over = false; release(); }, LEAVE); // a way round a corner is no leaving
  }
  page.addEventListener('pointerover', function (event) {
    if (event.pointerType === 'mouse') hover(event.target.closest('#list, [data-news]') !== null);
  });
  page.documentElement.addEventListener('mouseleave', function () { hover(false); });
  page.addEventListener('focusout', function () { setTimeout(release, 0); });

  page.addEventListener('htmx:oobBeforeSwap', function (event) {
    var fresh = event.detail.fragment.firstElementChild;
    event.detail.shouldSwap = event.target.id === 'list' ? mayMove(fresh) : !stays(event.target, fresh);
  });
  function mayMove(fresh) {
    var added = rows(fresh).filter(function (row) { return !rowOf(list(), row); });
    var same = rows(list()).map(id).join() === rows(fresh).map(id).join() && rows(fresh).length;
    setClock(fresh);
    waiting = !same && held() ? fresh : null;
    announce(waiting ? added.length : 0);
    if (same || waiting) { refresh(fresh); return false; }
    added.forEach(function (row) { row.classList.add('fresh'); });
    return !stays(list(), fresh);
  }
  // rows that stay are brought up to date where they stand
  function refresh(fresh) {
    rows(list()).forEach(function (row) {
      var now = rowOf(fresh, row);
      if (!now) return;
      [].forEach.call(now.cells, function (cell, at) {
        var old = row.cells[at];
        var keepsTick = old.querySelector('input') && cell.querySelector('input');
        if (keepsTick || stays(old, cell)) return;
        old.innerHTML = cell.innerHTML;
        htmx.process(old);
      });
    });
  }
  function release(asked) {
    if (!waiting || !asked && held()) return;
    var fresh = waiting;
    waiting = null;
    announce(0);
    htmx.swap(list(), fresh.outerHTML, { swapStyle: 'outerHTML' });
    grow();
  }
  function announce(count) {
    if (!news) return;
    if (!count) { news.textContent = ''; return; }
    var button = news.querySelector('button');
    if (!button) {
      button = page.createElement('button');
      button.type = 'button';
      button.addEventListener('click', function () { release(true); });
      news.appendChild(button);
    }
    var noun = news.getAttribute('data-noun');
    var text = count + ' new' + (noun ? ' ' + noun + (count === 1 ? '' : 's') : '') + ': show';
    if (button.textContent !== text) button.textContent = text;
  }

  // a row opens its timeline below itself
  function mark(row, open) {
    row.classList.toggle('open', open);
    row.querySelector('[data-open]').setAttribute('aria-expanded', open);
  }
  page.addEventListener('click', function (event) {
    var row = event.target.closest('tr[data-id]');
    if (!row || event.target.closest('input, label, button')) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    var link = row.querySelector('[data-open]'), selection = window.getSelection();
    if (!link || selection && !selection.isCollapsed) return; // somebody copies an id
    event.preventDefault();
    if (!row.classList.contains('open')) { htmx.trigger(link, 'unfold'); return; }
    row.nextElementSibling.remove();
    mark(row, false);
  });
  page.addEventListener('htmx:afterRequest', function (event) {
    var link = event.target, xhr = event.detail.xhr;
    if (!link.matches || !link.matches('[data-open]')) return;
    if (event.detail.successful && !led(xhr)) { mark(link.closest('tr'), true); } else { location.href = link.href; }
  });

  pulse.hidden = false;
  setClock(list());
  setInterval(grow, 1000);
  if (address && !page.hidden) listen();
})();
