export { AddPersonPanel } from './AddPersonPanel.tsx';
export { PeoplePages } from './Pages.tsx';
export { PersonPanel } from './PersonPanel.tsx';
