'use strict';

// The phone: it joins an SSID, shows the portal in its mini browser, and receives texts.
(() => {
  const $ = (id) => document.getElementById(id);
  const all = (selector) => document.querySelectorAll(selector);
  const phone = { mac: null, kind: 'aireos', joinedAt: null, state: null };
  const networks = {
    aireos: { ssid: 'Visitors', portal: 'visitors' },
    iosxe: { ssid: 'Visitors', portal: 'visitors' },
    cwa: { ssid: 'Central', portal: 'central' },
    hosted: { ssid: 'Hosted', portal: 'hosted', kind: 'aireos' },
  };
  const others = {
    merakiclick: 'Meraki click-through', merakisign: 'Meraki sign-on', aruba: 'Aruba', unifi: 'UniFi',
    ruckus: 'Ruckus Unleashed', smartzone: 'Ruckus SmartZone', chilli: 'CoovaChilli', opennds: 'openNDS',
  };
  Object.keys(others).forEach((kind) => { networks[kind] = networks.aireos; });
  const seen = new Map();
  let unread = 0;
  let bannerTimer = 0;

  const ask = async (method, path, body) => {
    const options = { method, headers: body ? { 'Content-Type': 'application/json' } : {} };
    if (body) options.body = JSON.stringify(body);
    const answer = await fetch(path, options);
    if (answer.status === 404) return null;
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status}`);
    return answer.status === 204 ? {} : answer.json();
  };

  const remember = () => {
    try {
      sessionStorage.setItem('phone', JSON.stringify({ mac: phone.mac, kind: phone.kind }));
    } catch (e) {
      console.info('this browser keeps nothing; a reload takes a new phone', e);
    }
  };

  const remembered = () => {
    try {
      return JSON.parse(sessionStorage.getItem('phone'));
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
    }
  };

  const badge = () => {
    $('badge').hidden = unread === 0;
    $('badge').textContent = unread;
  };

  const open = (url) => {
    $('browser').src = url;
    $('sheet-host').textContent = new URL(url, location.href).host;
    show('sheet');
  };

  // the window is opened by the probe, which the controller catches while the phone is captive
  const reopen = () => {
    if (phone.state === 'online') {
      $('hint').textContent = 'You are online: the phone opens no login window now.';
      show('home');
    } else if (phone.mac) {
      $('browser').src = 'about:blank';
      open(`/lab/probe/${phone.mac}`);
    } else {
      show('sheet');
    }
  };

  const join = async (kind, mac) => {
    const joined = await ask('POST', '/lab/api/devices', { kind, ...networks[kind], mac });
    Object.assign(phone, { mac: joined.mac, kind, joinedAt: joined.joinedAt });
    wifi({ state: joined.state, ssid: networks[kind].ssid, kind });
    remember();
    unread = 0;
    badge();
    open(joined.redirectUrl);
  };

  const wifi = (device) => {
    const state = device ? device.state : 'none';
    phone.state = device ? device.state : null;
    const names = { aireos: 'AireOS', iosxe: 'Catalyst 9800', cwa: 'ISE CWA', hosted: 'AireOS', ...others };
    const excluded = device && device.controllerState === 'EXCLUDED' ? ', excluded for a minute' : '';
    const user = device && device.userName ? ` as ${device.userName}` : '';
    $('wifi').textContent = device
      ? `Wi-Fi: ${state}${user}${excluded} · ${device.ssid}, ${names[device.kind]} · ${phone.mac}`
      : 'Wi-Fi: not joined';
    $('radio').dataset.wifi = state;
    $('dot').dataset.wifi = state;
    $('sheet-close').textContent = state === 'online' ? 'Done' : 'Cancel';
    $('sheet-title').textContent = state === 'online' ? 'Online' : 'Log In';
    $('reopen').disabled = $('rejoin').disabled = !device;
    if (device && state === 'captive') {
      $('own-tab').href = `/lab/probe/${phone.mac}`;
    } else {
      $('own-tab').removeAttribute('href');
    }
    if (phone.mac && device) {
      $('hint').textContent = state === 'online' ? 'You are online.' : 'This Wi-Fi wants you to log in.';
    }
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
    const clock = { hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false };
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

  const look = async () => {
    if (!phone.mac || document.hidden) return;
    const [device, texts] = await Promise.all([
      ask('GET', `/lab/api/devices/${phone.mac}`),
      ask('GET', '/lab/api/messages'),
    ]);
    wifi(device);
    receive(texts.filter((text) => Date.parse(text.receivedAt) >= Date.parse(phone.joinedAt)));
  };

  const tell = (error) => {
    console.warn(error);
    $('wifi').textContent = 'The lab does not answer.';
  };

  const loop = () => look().catch(tell).finally(() => setTimeout(loop, 1000));

  const tick = () => {
    const now = new Date();
    const time = now.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit', hour12: false });
    all('[data-clock]').forEach((clock) => { clock.textContent = time; });
    $('day').textContent = now.toLocaleDateString([], { weekday: 'long', day: 'numeric', month: 'long' });
  };

  const run = (work) => () => Promise.resolve(work()).catch(tell);

  all('[data-join]').forEach((button) => button.addEventListener('click', run(() => join(button.dataset.join))));
  all('.dock [data-view]').forEach((button) => button.addEventListener('click', () => show(button.dataset.view)));
  $('banner').addEventListener('click', () => {
    $('banner').hidden = true;
    show('messages');
  });
  $('reopen').addEventListener('click', reopen);
  $('sheet-reload').addEventListener('click', reopen);
  $('sheet-close').addEventListener('click', () => show('home'));
  $('rejoin').addEventListener('click', run(async () => {
    await ask('DELETE', `/lab/api/devices/${phone.mac}`);
    $('browser').src = 'about:blank';
    await join(phone.kind, phone.mac);
  }));

  const resume = async () => {
    const before = remembered();
    const device = before && before.mac ? await ask('GET', `/lab/api/devices/${before.mac}`) : null;
    if (device) {
      Object.assign(phone, before, { joinedAt: device.joinedAt });
      wifi(device);
    }
  };

  tick();
  setInterval(tick, 5000);
  show('home');
  resume().catch(tell).finally(loop);
})();
