/** The class names that hold, in one string. */
export const names = (...given: (string | false | null | undefined)[]) => given.filter(Boolean).join(' ')
