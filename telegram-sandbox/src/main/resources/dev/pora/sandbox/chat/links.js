const HOSTS = new Set(['t.me', 'telegram.me', 'telegram.dog']);
const PAYLOAD = /^[A-Za-z0-9_-]{1,64}$/;

/**
 * What a link to the bot asks for: `{start: payload}` (its private chat, null for no more than that) or `{group: payload}` (a group of one's choice);
 * null for any other link. Telegram allows 64 letters, digits, _ and - in a payload.
 */
export function deepLink(link, username) {
  const address = parsed(link);
  if (!address || !username || nameIn(address)?.toLowerCase() !== username.toLowerCase()) return null;
  const { searchParams: wanted } = address;
  const payload = (name) => {
    const value = wanted.get(name);
    return value === '' || PAYLOAD.test(value) ? value : null;
  };
  if (wanted.has('startgroup')) return { group: payload('startgroup') ?? '' };
  return { start: wanted.has('start') ? (payload('start') ?? '') : null };
}

function parsed(link) {
  try {
    return new URL(/^[a-z][a-z0-9+.-]*:/i.test(link) ? link : `https://${link}`);
  } catch {
    return null;
  }
}

function nameIn({ protocol, hostname, pathname, host, searchParams }) {
  if (protocol === 'tg:')
    return (host || pathname.replace(/^\/*/, '')) === 'resolve' ? searchParams.get('domain') : null;
  return ['http:', 'https:'].includes(protocol) && HOSTS.has(hostname) ? pathname.slice(1) : null;
}
