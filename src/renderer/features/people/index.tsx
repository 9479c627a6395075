export { AddPersonPanel } from './AddPersonPanel.tsx';
export { PeopleScreen } from './PeopleScreen.tsx';
export { PersonPanel } from './PersonPanel.tsx';
