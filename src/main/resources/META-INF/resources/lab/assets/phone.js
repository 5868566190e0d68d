'use strict';

// The phone on the screen. What it does is decided by the lab (/lab/api/phones); here it is only shown and told what
// its guest does.
(() => {
  const $ = (id) => document.getElementById(id);
  const all = (selector) => document.querySelectorAll(selector);
  const PHONES = '/lab/api/phones';
  const profiles = all('[name=profile]');
  const seen = new Map();
  let phone = null;
  let framed = false;
  let unread = 0;
  let bannerTimer = 0;

  const ask = async (method, path, body) => {
    const options = { method, headers: body ? { 'Content-Type': 'application/json' } : {} };
    if (body) options.body = JSON.stringify(body);
    const answer = await fetch(path, options);
    if (answer.status === 404) return null;
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status}`);
    return answer.json();
  };

  const remember = (mac) => {
    try {
      sessionStorage.setItem('phone', mac || '');
    } catch (e) {
      console.info('this browser keeps nothing; a reload takes a new phone', e);
    }
  };

  const remembered = () => {
    try {
      return sessionStorage.getItem('phone');
    } catch (e) {
      return null;
    }
  };

  const show = (view) => {
    $('phone').dataset.view = view;
    all('.dock [data-view]').forEach((button) =>
      button.setAttribute('aria-pressed', String(button.dataset.view === view)));
    if (view === 'messages') {
      unread = 0;
      badge();
      $('banner').hidden = true;
    }
  };

  const badge = () => {
    $('badge').hidden = unread === 0;
    $('badge').textContent = unread;
  };

  const chosen = () => [...profiles].find((profile) => profile.checked);

  // another profile is another phone
  const choose = () => {
    const profile = chosen();
    $('phone').dataset.profile = profile.value;
    all('[data-about]').forEach((about) => { about.hidden = about.dataset.about !== profile.value; });
    frame(null);
    phone = null;
    remember(null);
    nobody();
    show('home');
  };

  const nobody = () => {
    $('hint').textContent = 'Choose a network above, and join.';
    $('tap').hidden = $('did').hidden = true;
    $('leave').disabled = $('rejoin').disabled = true;
    $('own-tab').removeAttribute('href');
    status('none', 'Wi-Fi: not joined');
  };

  const status = (wifi, words) => {
    $('radio').dataset.wifi = $('dot').dataset.wifi = wifi;
    $('wifi').textContent = words;
  };

  // the login window; a browser without script is a frame that allows none
  const frame = (address) => {
    const scripts = chosen().dataset.script === 'true' ? ' allow-scripts' : '';
    framed = address !== null;
    $('browser').setAttribute('sandbox', `allow-forms allow-same-origin${scripts}`);
    $('browser').src = address || 'about:blank';
    $('sheet-host').textContent = new URL($('phone').dataset.product).host;
  };

  const render = (shown) => {
    phone = shown;
    const joined = shown.wifi !== 'none';
    $('hint').textContent = shown.notice;
    $('tap').hidden = shown.open || shown.wifi === 'online';
    $('tap').textContent = joined ? 'Open the login window' : 'Join again';
    $('sheet-title').textContent = shown.title;
    $('sheet-close').textContent = shown.button;
    $('sheet-close').setAttribute('aria-label', shown.button === '✕' ? 'Close' : shown.button);
    $('leave').disabled = !joined;
    $('rejoin').disabled = joined;
    if (shown.wifi === 'captive') $('own-tab').href = shown.address;
    else $('own-tab').removeAttribute('href');
    if (shown.open && !framed) {
      frame(shown.address);
      show('sheet');
    } else if (!shown.open && framed) {
      frame(null);
      if ($('phone').dataset.view === 'sheet') show('home');
    }
    renderSteps(shown.steps);
    renderWifi(shown);
  };

  const clock = { hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false };

  const renderSteps = (steps) => {
    $('did').hidden = steps.length === 0;
    $('steps').replaceChildren(...steps.map((step) => {
      const item = document.createElement('li');
      const time = document.createElement('time');
      time.textContent = new Date(step.at).toLocaleTimeString([], clock);
      const words = document.createElement('span');
      words.textContent = step.words;
      item.append(time, words);
      return item;
    }));
  };

  const take = async () => {
    frame(null);
    phone = null;
    const taken = await ask('POST', PHONES, { profile: chosen().value, network: $('network').value });
    unread = 0;
    badge();
    remember(taken.mac);
    show('home');
    render(taken);
  };

  const happens = async (event) => {
    if (phone) render(await ask('POST', `${PHONES}/${phone.mac}/events`, { event }));
  };

  // another app comes to the front of the login window
  const front = async (view) => {
    const away = view !== 'sheet' && $('phone').dataset.view === 'sheet';
    if (view === 'sheet' && phone && !phone.open) await happens('open');
    show(view === 'sheet' && !framed ? 'home' : view);
    if (away) await happens('switch');
  };

  const bubble = (text) => {
    const item = document.createElement('li');
    const head = document.createElement('p');
    head.className = 'from';
    head.textContent = text.from;
    const body = document.createElement('p');
    body.className = 'bubble';
    body.textContent = text.text;
    const foot = document.createElement('p');
    foot.className = 'foot';
    foot.dataset.status = text.status;
    const time = new Date(text.receivedAt).toLocaleTimeString([], clock);
    foot.textContent = `${time} · to ${text.to} · ${text.status}`;
    item.append(head, body, foot);
    return item;
  };

  const announce = (text) => {
    $('banner-from').textContent = text.from;
    $('banner-body').textContent = text.text;
    $('banner').hidden = false;
    clearTimeout(bannerTimer);
    bannerTimer = setTimeout(() => { $('banner').hidden = true; }, 8000);
  };

  const receive = (texts) => {
    const fresh = texts.filter((text) => !seen.has(text.id));
    const changed = fresh.length > 0 || texts.length !== seen.size
      || texts.some((text) => seen.get(text.id) !== text.status);
    if (!changed) return;
    seen.clear();
    texts.forEach((text) => seen.set(text.id, text.status));
    $('messages').replaceChildren(...texts.map(bubble));
    $('messages-none').hidden = texts.length > 0;
    if (fresh.length > 0 && $('phone').dataset.view !== 'messages') {
      unread += fresh.length;
      announce(fresh[0]);
    }
    badge();
  };

  // as the network has it, which the phone need not know
  const renderWifi = (shown) => {
    const network = [...$('network').options].find((option) => option.value === shown.network);
    const excluded = shown.excluded ? ', excluded for a minute' : '';
    const user = shown.userName ? ` as ${shown.userName}` : '';
    status(shown.wifi, shown.wifi === 'none'
      ? `Wi-Fi: left · ${shown.mac}`
      : `Wi-Fi: ${shown.wifi}${user}${excluded} · ${network ? network.text : shown.network} · ${shown.mac}`);
  };

  const look = async () => {
    if (!phone || document.hidden) return;
    const { mac } = phone;
    const [shown, texts] = await Promise.all([
      ask('GET', `${PHONES}/${mac}`),
      ask('GET', '/lab/api/messages'),
    ]);
    if (!phone || phone.mac !== mac || !shown) return;
    render(shown);
    receive(texts.filter((text) => Date.parse(text.receivedAt) >= Date.parse(shown.takenAt)));
  };

  const tell = (error) => {
    console.warn(error);
    $('wifi').textContent = 'The lab does not answer.';
  };

  const loop = () => look().catch(tell).finally(() => setTimeout(loop, 1000));

  const tick = () => {
    const now = new Date();
    const time = now.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit', hour12: false });
    all('[data-clock]').forEach((clockFace) => { clockFace.textContent = time; });
    $('day').textContent = now.toLocaleDateString([], { weekday: 'long', day: 'numeric', month: 'long' });
  };

  const on = (id, event, work) => $(id).addEventListener(event, (given) => Promise.resolve(work(given)).catch(tell));

  on('chooser', 'submit', (event) => {
    event.preventDefault();
    return take();
  });
  profiles.forEach((profile) => profile.addEventListener('change', choose));
  all('.dock [data-view]').forEach((button) =>
    button.addEventListener('click', () => front(button.dataset.view).catch(tell)));
  on('banner', 'click', () => front('messages'));
  on('browser', 'load', () => (framed ? happens('load') : null));
  on('sheet-close', 'click', () => happens('press'));
  on('sheet-reload', 'click', () => frame(phone.address));
  on('tap', 'click', () => happens(phone.wifi === 'none' ? 'join' : 'open'));
  on('leave', 'click', () => happens('leave'));
  on('rejoin', 'click', () => happens('join'));

  const resume = async () => {
    const mac = remembered();
    const shown = mac ? await ask('GET', `${PHONES}/${mac}`) : null;
    profiles[0].checked = true;
    if (!shown) {
      choose();
      return;
    }
    profiles.forEach((profile) => { profile.checked = profile.value === shown.profile; });
    $('network').value = shown.network;
    choose();
    remember(mac);
    render(shown);
  };

  tick();
  setInterval(tick, 5000);
  show('home');
  resume().catch(tell).finally(loop);
})();
