import type { ComponentType } from 'react';
import type { Settings } from '#renderer/client/useSettings.ts';
import { AboutSection } from './AboutSection.tsx';
import { BackupSection } from './BackupSection.tsx';
import { CalendarSection } from './CalendarSection.tsx';
import { ClinicalTeamsSection } from './ClinicalTeamsSection.tsx';
import { CodesSection } from './CodesSection.tsx';
import { CoverSection } from './CoverSection.tsx';
import { HolidaySection } from './HolidaySection.tsx';
import { PlacesSection } from './PlacesSection.tsx';

export interface SettingsPart {
  path: string;
  title: string;
  Content: ComponentType<{ settings: Settings }>;
}

/** The parts of Settings, in the order of the list on the left. */
export const parts: readonly SettingsPart[] = [
  { path: 'holidays', title: 'Bank holidays', Content: HolidaySection },
  { path: 'cover', title: 'Absence and cover', Content: CoverSection },
  { path: 'calendar', title: 'Calendar and keyboard', Content: CalendarSection },
  { path: 'teams', title: 'Ward and community teams', Content: ClinicalTeamsSection },
  { path: 'places', title: 'Places', Content: PlacesSection },
  { path: 'codes', title: 'Service-user codes', Content: CodesSection },
  { path: 'backup', title: 'Backup', Content: BackupSection },
  { path: 'about', title: 'About', Content: AboutSection },
];
