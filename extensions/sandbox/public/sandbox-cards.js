// What one message, call, meeting or the clock looks like.
globalThis.makeCards = ({ el, top, note, button, call, when, asked, OUTCOMES }) => {
  /** The receiver's own choices in WeChat: each is told to the product, signed. */
  function choices(openid, template) {
    const choose = (label, choice, from) =>
      button(label, () => call('/wechat/subscriptions', { openid, template, choice, from }));
    return el(
      'details',
      {},
      el('summary', { textContent: '订阅设置' }),
      el(
        'div',
        { className: 'buttons', ariaLabel: '这个人的选择' },
        choose('弹窗里点“允许”', 'accept', 'popup'),
        choose('弹窗里点“取消”', 'reject', 'popup'),
        choose('在微信里拒收', 'reject', 'settings'),
        button('下一条收不到', () => call('/wechat/lose-next', { openid })),
      ),
    );
  }

  function messageCard({ to, at, text, page, values, template, channel }) {
    const code = template === 'code' ? el('p', { className: 'text code', textContent: values.code }) : null;
    return el(
      'article',
      { className: 'card' },
      top(to, at),
      code,
      el('p', { className: 'text', textContent: text }),
      page ? note('点开进入：' + page) : null,
      channel === 'wechat' ? choices(to, template) : null,
    );
  }

  function callCard(item) {
    const ringing = item.state === 'ringing';
    const answers = OUTCOMES.map(({ outcome, label }, position) =>
      button(label, () => call(`/calls/${item.id}/answer`, { outcome }), position === 0 ? 'main' : ''),
    );
    const tag = el('span', { className: ringing ? 'tag warn' : 'tag', textContent: item.label });
    const reported = item.reported ? '结果已送达平台' : '结果正在送往平台';
    return el(
      'article',
      { className: ringing ? 'card ringing' : 'card' },
      top(item.to, item.at, tag),
      el('p', { className: 'text', textContent: item.welcome }),
      el(
        'details',
        {},
        el('summary', { textContent: '机器人的话术' }),
        el('p', { className: 'text', textContent: item.prompt }),
      ),
      ringing ? el('div', { className: 'buttons', ariaLabel: '怎样接听' }, ...answers) : note(reported),
      item.overlapped ? note('注意：这个号码当时正在另一通电话里') : null,
      item.answeredAt && !ringing
        ? el(
            'div',
            { className: 'buttons' },
            el('a', { href: `/sandbox/recordings/${item.id}`, target: '_blank', textContent: '听录音' }),
          )
        : null,
    );
  }

  const MEETING_STATES = { booked: '已预约', ended: '已结束', cancelled: '已取消' };
  function meetingCard(item) {
    const tag = el('span', {
      className: item.state === 'cancelled' ? 'tag warn' : 'tag',
      textContent: MEETING_STATES[item.state],
    });
    const finish =
      item.state === 'cancelled'
        ? null
        : button(
            item.recordings.length ? '再生成一份录制' : '会议结束，录制完成',
            () => call(`/meetings/${item.id}/finish-recording`, {}),
            'main',
          );
    const files = item.recordings.map(({ id }, position) =>
      el('a', { href: `/sandbox/recordings/${id}`, target: '_blank', textContent: `录制 ${position + 1}` }),
    );
    return el(
      'article',
      { className: asked.get('meeting') === item.code ? 'card ringing' : 'card' },
      top(item.subject, item.at, tag),
      el('p', {
        className: 'text',
        textContent: `会议号 ${item.code}　${when(item.start)} 至 ${when(item.end)}`,
      }),
      el('div', { className: 'buttons' }, finish, ...files),
    );
  }

  const AUTO_SECONDS = 3;
  let auto = '';
  function autoCard() {
    const choice = el(
      'select',
      { id: 'auto' },
      el('option', { value: '', textContent: '不自动接听（25 秒后算无人接听）' }),
      ...OUTCOMES.map(({ outcome, label }) =>
        el('option', { value: outcome, textContent: `${AUTO_SECONDS} 秒后：${label}` }),
      ),
    );
    choice.value = auto;
    choice.addEventListener('change', () => (auto = choice.value));
    const apply = button('设定', () =>
      call('/calls/auto', { outcome: choice.value || null, afterMs: AUTO_SECONDS * 1000 }),
    );
    return el(
      'section',
      { className: 'card' },
      el(
        'div',
        { className: 'row' },
        el('label', {}, '所有来电', choice),
        el('div', { className: 'buttons' }, apply),
      ),
    );
  }

  const STEPS = [
    ['PT1H', '快进 1 小时'],
    ['PT3H', '快进 3 小时'],
    ['P1D', '快进 1 天'],
    ['P7D', '快进 7 天'],
    ['P30D', '快进 30 天'],
  ];
  function clockCard({ now }) {
    const input = el('input', { type: 'datetime-local' });
    const set = button('拨到这个时间', () => {
      if (!input.value) throw new Error('请先选一个时间');
      return call('/clock', { now: new Date(`${input.value}:00+08:00`).toISOString() });
    });
    return el(
      'section',
      { className: 'card' },
      el('div', { className: 'clock', textContent: when(now) }),
      note('平台按这个时间计算期限和外呼时段（北京时间）'),
      el(
        'div',
        { className: 'buttons' },
        ...STEPS.map(([advance, label]) => button(label, () => call('/clock', { advance }))),
      ),
      el(
        'div',
        { className: 'row' },
        el('label', {}, '指定时间', input),
        el('div', { className: 'buttons' }, set),
      ),
    );
  }

  return { messageCard, callCard, meetingCard, autoCard, clockCard };
};
