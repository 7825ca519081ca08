// My week, fetched as one when a client comes in.
export { CalendarFeed } from './CalendarFeed'
export { MyWeekPage } from './MyWeekPage'
export { Today } from './Today'
