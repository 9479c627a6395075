import type { AppState, appRequests } from '#contract/app.ts';
import type { Handlers } from '#main/request/context.ts';
import type { House } from '#main/request/host.ts';
import { notPossible } from '#main/request/refusal.ts';
import { actorOf } from '#main/request/settings.ts';
import { storeSetting } from '#main/request/storeSetting.ts';

export const setupHandlers: Handlers<keyof typeof appRequests> = {
  'app.state': ({ house }) => appState(house),

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

  'app.copyText': ({ house }, { text }) => {
    house.desktop.copyText(text);
    return {};
  },

  'app.exploreSample': async ({ house }) => {
    await house.openSample();
    return appState(house);
  },

  'app.leaveSample': async ({ house }) => {
    if (house.sample()) await house.leaveSample();
    return appState(house);
  },

  'app.openLink': async ({ house }, { url }) => {
    const address = URL.canParse(url) ? new URL(url) : null;
    if (address?.protocol !== 'https:' && address?.protocol !== 'mailto:') {
      throw notPossible('Understudy opens only links that start with https:// and e-mail addresses.');
    }
    return { opened: await house.desktop.openLink(address.href) };
  },
};

/** What the window must know first; answered without a database too. */
function appState(house: House): AppState {
  const problem = house.problem();
  return {
    now: house.now(),
    version: house.version,
    sample: house.sample(),
    actor: problem ? null : actor(house),
    problem,
    file: house.file(),
  };
}

function actor(house: House): AppState['actor'] {
  const db = house.store().read;
  const id = actorOf(db);
  return id === null
    ? null
    : (db.get<{ id: number; name: string }>('SELECT id, name FROM person WHERE id = ?', [id]) ?? null);
}
