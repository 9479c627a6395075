import { useAsk } from '#renderer/client/client.ts';
import { PanelSection } from '#renderer/ui/Panel.tsx';
import { ActionForm } from './ActionForm.tsx';
import { ActionList } from './ActionList.tsx';

/** The open actions of one person's supervision. */
export function PersonActions({ personId }: { personId: number }) {
  const { data = [] } = useAsk('register.actions', { personId, closed: false });
  return (
    <PanelSection title="Actions">
      {data.length > 0 && <ActionList actions={data} label="Open actions" />}
      <ActionForm about={[personId]} sessionId={null} />
    </PanelSection>
  );
}
