export { AddPersonPanel } from './AddPersonPanel.tsx';
export { PeoplePages } from './PeoplePages.tsx';
export { PersonPanel } from './PersonPanel.tsx';
