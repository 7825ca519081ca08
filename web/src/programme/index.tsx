// The pages of staff, fetched as one when one of them comes in.
export { DemandPage } from './Demand'
export { DesignPage } from './design/DesignPage'
export { EveryonePage } from './everyone/EveryonePage'
export { HappenedPage } from './happened/HappenedPage'
export { PeoplePage } from './People'
export { TimetablePage } from './Timetable'
export { WaitingListPage } from './WaitingList'
