import type { inductionRequests } from '#contract/induction.ts';
import type { Handlers } from '#main/request/context.ts';
import { notFound } from '#main/request/refusal.ts';
import { expectVersion, raiseVersion } from '#main/request/version.ts';
import { startInduction } from './start.ts';
import { bookStep, linkStep, signOff, stepOf, unlinkStep } from './steps.ts';
import { stepFit, stepSessions, stepSlots } from './stepTimes.ts';
import { takeOver } from './takeOver.ts';
import { inductionViewOf } from './views.ts';

export const inductionHandlers: Handlers<keyof typeof inductionRequests> = {
  'induction.get': (context, { personId }) => inductionViewOf(context, personId),
  'step.slots': stepSlots,
  'step.fit': stepFit,
  'step.sessions': stepSessions,

  'induction.start': startInduction,
  'induction.takeOver': (tx, _context, input) => takeOver(tx, input),

  'step.setDue': (tx, _context, input) => {
    const { step } = stepOf(tx, input);
    if (step.dueOn === input.dueOn) return null;
    tx.run('UPDATE person_step SET due_on = ? WHERE id = ?', [input.dueOn, step.id]);
    raiseVersion(tx, 'induction', input.id);
    return null;
  },

  'step.undo': (tx, _context, { id, version, evidenceId }) => {
    expectVersion(tx, 'induction', id, version);
    const { changes } = tx.run(
      `DELETE FROM evidence WHERE id = ? AND person_step_id IN (SELECT id FROM person_step WHERE induction_id = ?)`,
      [evidenceId, id],
    );
    if (changes === 0) throw notFound('sign-off');
    raiseVersion(tx, 'induction', id);
    return null;
  },

  'step.link': (tx, _context, input) => linkStep(tx, input),
  'step.unlink': (tx, _context, input) => unlinkStep(tx, input),

  'step.signOff': signOff,
  'step.book': bookStep,
};
