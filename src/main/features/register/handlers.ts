import type { registerRequests } from '#contract/register.ts';
import { sessionInterval } from '#domain/sessions/session.ts';
import { viewOf } from '#domain/snapshot/view.ts';
import { attendeesOf, registerRefused } from '#domain/supervision/register.ts';
import { addDays } from '#domain/time/dates.ts';
import { overlapsAny } from '#domain/time/interval.ts';
import type { Context, Handlers } from '#main/request/context.ts';
import { invalid, notPossible } from '#main/request/refusal.ts';
import { expectVersion, raiseVersion } from '#main/request/version.ts';
import { everybodyIn, sessionById } from '#main/snapshot/sessions.ts';
import { gatherAround } from '#main/snapshot/snapshot.ts';
import { actionWrites } from './actions.ts';
import { actionsOf, allTopics, registerOf } from './reads.ts';
import { supportOf, supportWrites } from './support.ts';
import { ledBy, removeRegister, takeRegister } from './take.ts';
import { refusedWords } from './words.ts';

export const registerHandlers: Handlers<keyof typeof registerRequests> = {
  'register.of': (context, { sessionId }) => registerPage(context, sessionId),
  'register.actions': ({ db }, { personId, closed }) =>
    actionsOf(db, personId === null ? null : [personId], closed),
  'register.topics': ({ db }) => allTopics(db),
  'register.support': ({ db }, { personId }) => supportOf(db, personId),

  'register.take': (tx, context, input) => takeRegister(tx, context, input),

  'register.takeBack': (tx, _context, { sessionId, version }) => {
    expectVersion(tx, 'session', sessionId, version);
    const register = registerOf(tx, sessionId);
    if (!register) throw notPossible('No register is taken here, so there is none to take back.');
    removeRegister(tx, register.id);
    raiseVersion(tx, 'session', sessionId);
    return sessionId;
  },

  ...actionWrites,

  'register.addTopic': (tx, _context, { name }) => {
    refuseKnownTopic(allTopics(tx), name, null);
    return tx.run('INSERT INTO supervision_topic (name) VALUES (?)', [name]).id;
  },

  'register.changeTopic': (tx, _context, { id, version, name, archived }) => {
    expectVersion(tx, 'supervision_topic', id, version);
    refuseKnownTopic(allTopics(tx), name, id);
    tx.run('UPDATE supervision_topic SET name = ?, archived = ?, version = version + 1 WHERE id = ?', [
      name,
      archived ? 1 : 0,
      id,
    ]);
    return id;
  },

  ...supportWrites,
};

function registerPage(context: Context, sessionId: number) {
  const { db, now } = context;
  const session = sessionById(db, sessionId);
  const register = registerOf(db, sessionId);
  const people = attendeesOf(session);
  const around = gatherAround(
    context,
    session.date,
    addDays(session.date, 1),
    [session],
    everybodyIn([session]),
  );
  const { away } = viewOf(around);
  const refused = registerRefused(session, now);
  return {
    register,
    refused: refused === null ? null : refusedWords(refused),
    people: people.map((personId) => ({
      personId,
      away: overlapsAny(away(personId), sessionInterval(session)),
    })),
    ledById: register ? register.ledById : ledBy(session),
    topics: allTopics(db),
    // Open ones of everybody here, and those agreed in this session, whatever became of them.
    actions: actionsOf(db, people, true).filter(
      (action) => action.closedOn === null || action.sessionId === sessionId,
    ),
  };
}

function refuseKnownTopic(topics: ReturnType<typeof allTopics>, name: string, own: number | null): void {
  const same = (other: string) => other.localeCompare(name, 'en-GB', { sensitivity: 'accent' }) === 0;
  const known = topics.find((topic) => topic.id !== own && same(topic.name));
  if (known) {
    throw invalid(
      'name',
      known.archived
        ? `“${known.name}” is among your archived topics. Take it out of the archive instead.`
        : `“${known.name}” is among your topics already.`,
    );
  }
}
