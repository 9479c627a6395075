import { PanelHeader } from '../../ui/Panel.tsx';

/** Who can cover one gap. */
export function GapPanel(_: { sessionId: number; personId: number }) {
  return <PanelHeader title="Find cover" />;
}
