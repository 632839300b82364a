/** Signs in at both servers, as their users do. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

async function post(url, body) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`);
  return response.json();
}

/** @returns {Promise<string>} the token of a colleague of the demo centre */
export async function signInStaff({ url, dataDir, role }) {
  const { panel } = JSON.parse(readFileSync(join(dataDir, 'demo-accounts.json'), 'utf8'));
  const { email, password } = panel.find((one) => one.role === role);
  const { data } = await post(`${url}/admin/login`, { email, password });
  return data.accessToken ?? data.token;
}

/** A reviewer of the panel, an applicant and a mediator of the demo centre. */
export async function signInProduct({ url, dataDir }) {
  const { panel, accounts } = JSON.parse(readFileSync(join(dataDir, 'demo-accounts.json'), 'utf8'));
  const tokenOf = async (role) => {
    const { phone, password } = accounts.find((account) => account.role === role);
    const { data } = await post(`${url}/api/auth/local`, { identifier: phone, password });
    return data.jwt;
  };
  const { email, password } = panel.find(({ role }) => role === 'reviewer');
  const { data } = await post(`${url}/admin/login`, { email, password });
  return {
    tokens: {
      staff: data.accessToken ?? data.token,
      applicant: await tokenOf('person'),
      mediator: await tokenOf('mediator'),
    },
    accounts,
    leader: panel.find(({ role }) => role === 'leader'),
  };
}

export async function signInStock({ url }) {
  const user = { username: 'bench', email: 'bench@example.com', password: 'Bench-of-one-user-1' };
  const answer = await post(`${url}/api/auth/local/register`, user);
  return { token: answer.jwt, userId: answer.user.id };
}
