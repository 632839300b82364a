// The page itself: reads every two seconds and draws only what has changed.
const API = '/sandbox/api';
const TABS = [
  { name: 'sms', label: '短信' },
  { name: 'wechat', label: '微信' },
  { name: 'calls', label: '电话' },
  { name: 'meetings', label: '会议' },
  { name: 'clock', label: '时钟' },
];
const asked = new URLSearchParams(location.search);
const state = {
  tab: asked.has('meeting') ? 'meetings' : location.hash.slice(1) || 'sms',
  filter: '',
  data: null,
  drawn: '',
};
if (!TABS.some(({ name }) => name === state.tab)) state.tab = 'sms';
const $ = (id) => document.getElementById(id);

/** Text only ever enters as text: messages carry what strangers typed. */
function el(tag, props = {}, ...children) {
  const node = Object.assign(document.createElement(tag), props);
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

async function call(path, body) {
  const response = await fetch(
    API + path,
    body === undefined
      ? {}
      : {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        },
  );
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(answer.error?.message ?? '服务没有正常回答');
  return answer.data;
}

const when = (at) => new Date(at).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false });
const stamp = (at) => el('time', { dateTime: at, textContent: when(at) });
const empty = (text) => el('p', { className: 'empty', textContent: text });
const heading = (who, at, ...extra) =>
  el(
    'div',
    { className: 'top' },
    el('span', { className: 'who', textContent: who }),
    el('span', {}, ...extra, ' ', stamp(at)),
  );
const note = (text) => el('p', { className: 'note', textContent: text });

function button(label, act, className = '') {
  const node = el('button', { type: 'button', textContent: label, className });
  node.addEventListener('click', async () => {
    node.disabled = true;
    try {
      await act();
      toast('好了');
      await refresh();
    } catch (error) {
      toast(error.message);
    } finally {
      node.disabled = false;
    }
  });
  return node;
}

function toast(text) {
  $('toast').textContent = text;
  $('toast').hidden = false;
  clearTimeout(toast.timer);
  toast.timer = setTimeout(() => ($('toast').hidden = true), 2500);
}

const { messageCard, callCard, meetingCard, autoCard, clockCard } = globalThis.makeCards({
  el,
  top: heading,
  note,
  button,
  call,
  when,
  asked,
  OUTCOMES: globalThis.OUTCOMES,
});
const EMPTY = {
  sms: '还没有短信',
  wechat: '还没有微信消息',
  calls: '还没有电话',
  meetings: '还没有线上会议',
};
const CARDS = { sms: messageCard, wechat: messageCard, calls: callCard, meetings: meetingCard };

function draw() {
  const { tab, data, filter } = state;
  const ringing = data.calls.filter((item) => item.state === 'ringing').length;
  $('tabs').replaceChildren(
    ...TABS.map(({ name, label }) => {
      const count = name === 'clock' ? 0 : name === 'calls' && ringing ? ringing : data[name].length;
      const mark = count
        ? el('span', {
            className: name === 'calls' && ringing ? 'count ringing' : 'count',
            textContent: count,
          })
        : null;
      const node = el(
        'button',
        { type: 'button', role: 'tab', ariaSelected: String(name === tab) },
        label,
        mark,
      );
      node.addEventListener('click', () => {
        state.tab = name;
        history.replaceState(null, '', '#' + name);
        draw();
      });
      return node;
    }),
  );
  if (tab === 'clock') {
    // The hand moves every two seconds; what somebody is filling in beside it stays.
    const hand = $('panel').querySelector('.clock');
    if (hand) hand.textContent = when(data.clock.now);
    else $('panel').replaceChildren(clockCard(data.clock));
    return;
  }
  const cards = data[tab].map(CARDS[tab]);
  const list = cards.length ? cards : [empty(filter ? `没有发给 ${filter} 的内容` : EMPTY[tab])];
  $('panel').replaceChildren(...(tab === 'calls' ? [autoCard()] : []), ...list);
}

/** A list that somebody is choosing from must not be redrawn under their hand. */
const isBusy = () =>
  ['SELECT', 'INPUT'].includes(document.activeElement?.tagName) &&
  $('panel').contains(document.activeElement);

async function refresh() {
  try {
    const to = state.filter ? '?to=' + encodeURIComponent(state.filter) : '';
    const [messages, calls, meetings, clock] = await Promise.all([
      call('/messages' + to),
      call('/calls' + to),
      call('/meetings'),
      call('/clock'),
    ]);
    const of = (channel) => messages.filter((message) => message.channel === channel).slice(0, 200);
    state.data = { sms: of('sms'), wechat: of('wechat'), calls: calls.slice(0, 200), meetings, clock };
    $('trouble').hidden = true;
    const picture = JSON.stringify([
      state.tab,
      state.filter,
      { ...state.data, clock: state.tab === 'clock' ? clock : null },
    ]);
    if (picture !== state.drawn && !isBusy()) {
      state.drawn = picture;
      draw();
    }
  } catch (error) {
    $('trouble').textContent = `暂时读不到内容：${error.message}。会自动再试。`;
    $('trouble').hidden = false;
  }
}

$('filter').addEventListener('input', (event) => {
  state.filter = event.target.value.trim();
  refresh();
});
addEventListener('hashchange', () => {
  state.tab = TABS.find(({ name }) => name === location.hash.slice(1))?.name ?? 'sms';
  if (state.data) draw();
});
refresh();
setInterval(() => {
  if (!document.hidden) refresh();
}, 2000);
