import { useAsk } from '#renderer/client/client.ts';
import { ActionList } from '#renderer/features/register/ActionList.tsx';
import { SectionHeading } from '#renderer/ui/Section.tsx';

/** What was agreed in supervision and is not done yet, of everybody, soonest due first; nothing when there is none. */
export function OpenActions() {
  const { data = [] } = useAsk('register.actions', { personId: null, closed: false });
  if (data.length === 0) return null;
  return (
    <section aria-labelledby="open-actions">
      <SectionHeading id="open-actions" title="Actions from supervision" count={data.length} />
      <ActionList actions={data} label="Actions from supervision" />
    </section>
  );
}
