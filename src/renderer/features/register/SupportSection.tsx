import { useState } from 'react';
import type { Output } from '#contract/requests.ts';
import { useAsk, useTell } from '#renderer/client/client.ts';
import { useDates } from '#renderer/client/clock.ts';
import { useSend } from '#renderer/client/useSend.ts';
import { DateField } from '#renderer/parts/DateField.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Checkbox } from '#renderer/ui/Choice.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Actions, Form, Submit } from '#renderer/ui/Form.tsx';
import { PanelSection } from '#renderer/ui/Panel.tsx';
import styles from './register.module.css';

type Support = Output<'register.support'>;

/** Whether there is a wellbeing plan and when it is looked at again, and support from a peer: no content, ever. */
export function SupportSection({ personId }: { personId: number }) {
  const { data } = useAsk('register.support', { personId });
  if (!data) return null;
  const { wellbeingPlan, peerSupport } = data;
  return (
    <>
      <PanelSection title="Wellbeing plan">
        <PlanForm key={wellbeingPlan?.version ?? 0} personId={personId} plan={wellbeingPlan} />
      </PanelSection>
      <PanelSection title="Support from a peer">
        <Offers personId={personId} offers={peerSupport} />
      </PanelSection>
    </>
  );
}

function PlanForm({ personId, plan }: { personId: number; plan: Support['wellbeingPlan'] }) {
  const [hasPlan, setHasPlan] = useState(plan?.hasPlan ?? false);
  const [reviewOn, setReviewOn] = useState(plan?.reviewOn ?? null);
  const sending = useSend(useTell('register.setWellbeingPlan'));
  const isChanged = hasPlan !== (plan?.hasPlan ?? false) || reviewOn !== (plan?.reviewOn ?? null);
  const save = () =>
    void sending.submit({
      personId,
      version: plan?.version ?? null,
      hasPlan,
      reviewOn: hasPlan ? reviewOn : null,
    });
  return (
    <Form label="Wellbeing plan" sending={sending} onSubmit={save}>
      <Checkbox
        isSelected={hasPlan}
        onChange={setHasPlan}
        note="Only that it exists; its content stays elsewhere."
      >
        There is a plan
      </Checkbox>
      {hasPlan && <DateField label="Review on" name="reviewOn" value={reviewOn} onChange={setReviewOn} />}
      {isChanged && (
        <Actions>
          <Submit variant="secondary" size="small">
            Save
          </Submit>
        </Actions>
      )}
    </Form>
  );
}

function Offers({ personId, offers }: { personId: number; offers: Support['peerSupport'] }) {
  const dates = useDates();
  const offer = useTell('register.offerPeerSupport');
  const answer = useTell('register.answerPeerSupport');
  const isWaiting = offers.some((each) => each.answer === null);
  return (
    <>
      <ul className={cx(styles.actions)} aria-label="Support from a peer">
        {offers.map(({ id, version, offeredOn, answer: said, answeredOn }) => (
          <li key={id}>
            <span id={`offer-${id}`}>
              {said === null
                ? `Offered ${dates.near(offeredOn)}, no answer yet.`
                : `Offered ${dates.near(offeredOn)}, ${said} ${answeredOn ? dates.near(answeredOn) : ''}.`}
            </span>
            {said === null &&
              (['accepted', 'declined'] as const).map((each) => (
                <Button
                  key={each}
                  size="small"
                  aria-describedby={`offer-${id}`}
                  onPress={() => void answer({ id, version, answer: each, answeredOn: dates.today })}
                >
                  {each === 'accepted' ? 'Accepted' : 'Declined'}
                </Button>
              ))}
          </li>
        ))}
      </ul>
      {!isWaiting && (
        <Button size="small" onPress={() => void offer({ personId, offeredOn: dates.today })}>
          Offered today
        </Button>
      )}
    </>
  );
}
