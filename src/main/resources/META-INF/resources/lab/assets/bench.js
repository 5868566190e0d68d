'use strict';

// The bench beside the phone: fault switches, the accounts of the simulated ISE, numbers to copy.
(() => {
  const $ = (id) => document.getElementById(id);
  const FAULTS = '/lab/api/faults';
  const DELAYED = ['slow', 'receipts-late'];

  const element = (name, text, className) => {
    const made = document.createElement(name);
    made.textContent = text;
    if (className) made.className = className;
    return made;
  };

  const faultText = (fault) => {
    const delay = DELAYED.includes(fault.mode) ? `, ${fault.delayMs} ms` : '';
    const share = fault.share < 1 ? `, ${Math.round(fault.share * 100)} % of them` : '';
    return `${fault.mode}${delay}${share}`;
  };

  const faultRow = (fault) => {
    const row = document.createElement('li');
    const clear = element('button', 'Clear');
    clear.type = 'button';
    clear.setAttribute('aria-label', `Clear the fault of ${fault.system}`);
    clear.addEventListener('click', () => change('DELETE', `${FAULTS}/${fault.system}`));
    row.append(element('b', fault.system), element('span', faultText(fault)), clear);
    return row;
  };

  const showFaults = async () => {
    const answer = await fetch(FAULTS);
    const faults = await answer.json();
    const list = $('fault-system');
    if (list.options.length !== faults.length) {
      list.replaceChildren(...faults.map((fault) => element('option', fault.system)));
    }
    const active = faults.filter((fault) => fault.mode !== 'none');
    $('faults').replaceChildren(...active.map(faultRow));
    $('faults-none').hidden = active.length > 0;
  };

  const change = async (method, path, body) => {
    try {
      const headers = { 'Content-Type': 'application/json' };
      const answer = await fetch(path, body ? { method, headers, body: JSON.stringify(body) } : { method });
      if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status}`);
      await showFaults();
    } catch (e) {
      console.warn(e);
      $('faults-none').hidden = false;
      $('faults-none').textContent = 'The lab does not answer.';
    }
  };

  const showDelay = () => {
    $('fault-delay').disabled = !DELAYED.includes($('fault-mode').value);
  };

  const accountRow = (account) => {
    const row = document.createElement('tr');
    const cells = ['userName', 'phoneNumber', 'status', 'guestType', 'toDate'];
    row.append(...cells.map((cell) => element('td', account[cell] || '')));
    return row;
  };

  const showAccounts = async () => {
    const answer = await fetch('/lab/api/guests');
    const accounts = answer.ok ? await answer.json() : [];
    $('accounts').replaceChildren(...accounts.slice(0, 50).map(accountRow));
    $('accounts-scroll').hidden = accounts.length === 0;
    $('accounts-none').hidden = accounts.length > 0;
    $('accounts-none').textContent = answer.ok ? 'No accounts yet.' : 'The simulated ISE is not here.';
  };

  const LINK = /https?:\/\/\S+/;

  const mailRow = (mail) => {
    const row = document.createElement('li');
    const link = LINK.exec(mail.text);
    const subject = link ? element('a', mail.subject) : element('span', mail.subject);
    if (link) {
      subject.href = link[0];
      subject.target = '_blank';
      subject.rel = 'noopener';
    }
    row.append(subject, element('span', `to ${mail.to}`));
    return row;
  };

  const showMails = async () => {
    const answer = await fetch('/lab/api/mails');
    const mails = answer.ok ? await answer.json() : [];
    $('mails').replaceChildren(...mails.slice(0, 8).map(mailRow));
    $('mails-none').hidden = mails.length > 0;
  };

  const copy = async (button) => {
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
      button.classList.add('copied');
      setTimeout(() => button.classList.remove('copied'), 1200);
    } catch (e) {
      // without the right to copy, the number is selected instead
      getSelection().selectAllChildren(button);
    }
  };

  const every = (seconds, work) => {
    const turn = () => (document.hidden ? Promise.resolve() : work())
      .catch((e) => console.warn(e))
      .finally(() => setTimeout(turn, seconds * 1000));
    turn();
  };

  $('fault-form').addEventListener('submit', (event) => {
    event.preventDefault();
    const form = new FormData(event.target);
    change('PUT', `${FAULTS}/${form.get('system')}`, {
      mode: form.get('mode'),
      delayMs: Number(form.get('delayMs') || 0),
      share: Number(form.get('share')),
    });
  });
  $('fault-mode').addEventListener('change', showDelay);
  $('fault-clear').addEventListener('click', () => change('DELETE', FAULTS));
  document.querySelectorAll('[data-copy]').forEach((button) => button.addEventListener('click', () => copy(button)));

  showDelay();
  every(3, showFaults);
  every(3, showAccounts);
  every(3, showMails);
})();
