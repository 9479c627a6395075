import type { ReactNode } from 'react';
import { Answer } from './Answer.tsx';
import { PanelHeader, PanelSection } from './Panel.tsx';

/** A side panel whose heading says what was asked for: until that is there, `title` stands above how it stands with it. */
export function PanelAnswer<T>({
  title,
  children,
  ...asked
}: Parameters<typeof Answer<T>>[0] & { title: string; children: (data: T) => ReactNode }) {
  if (asked.of.data !== undefined) return children(asked.of.data);
  return (
    <>
      <PanelHeader title={title} />
      <PanelSection>
        <Answer {...asked}>{() => null}</Answer>
      </PanelSection>
    </>
  );
}
