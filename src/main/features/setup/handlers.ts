import type { AppState, appRequests } from '#contract/app.ts';
import type { Handlers } from '#main/request/context.ts';
import type { Host } from '#main/request/host.ts';
import { notPossible } from '#main/request/refusal.ts';
import { actorOf } from '#main/request/settings.ts';
import { storeSetting } from '#main/request/storeSetting.ts';

export const setupHandlers: Handlers<keyof typeof appRequests> = {
  'app.state': ({ host }) => appState(host),

  'app.setUpTeam': (tx, { today }, { name }) => {
    if (actorOf(tx) !== null) {
      throw notPossible('Your team is already set up. Add people on the People screen.');
    }
    const { id } = tx.run(
      `INSERT INTO person (name, role, may_lead_group, may_lead_individual) VALUES (?, 'coordinator', 1, 1)`,
      [name],
    );
    tx.run(`INSERT INTO person_status (person_id, status, from_date) VALUES (?, 'active', ?)`, [id, today]);
    storeSetting(tx, 'actor', id);
    return id;
  },

  'app.copyText': ({ host }, { text }) => {
    host.desktop.copyText(text);
    return {};
  },

  'app.exploreSample': async ({ host }) => {
    await host.openSample();
    return appState(host);
  },

  'app.leaveSample': async ({ host }) => {
    if (host.sample()) await host.leaveSample();
    return appState(host);
  },

  'app.openLink': async ({ host }, { url }) => {
    const address = URL.canParse(url) ? new URL(url) : null;
    if (address?.protocol !== 'https:' && address?.protocol !== 'mailto:') {
      throw notPossible('Understudy opens only links that start with https:// and e-mail addresses.');
    }
    return { opened: await host.desktop.openLink(address.href) };
  },
};

/** What the window must know first; answered without a database too. */
function appState(host: Host): AppState {
  const problem = host.problem();
  return {
    now: host.now(),
    version: host.version,
    sample: host.sample(),
    actor: problem ? null : actor(host),
    problem,
    file: host.file(),
  };
}

function actor(host: Host): AppState['actor'] {
  const db = host.store().read;
  const id = actorOf(db);
  return id === null
    ? null
    : (db.get<{ id: number; name: string }>('SELECT id, name FROM person WHERE id = ?', [id]) ?? null);
}
