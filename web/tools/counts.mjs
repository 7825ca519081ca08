/** Tells vitest's counts as `./test` does: the last line is `N passed, N failed`. A run without tests, or with an error outside of one, has failed. */
export default class Counts {
  /**
   * @param {ReadonlyArray<import('vitest/node').TestModule>} modules
   * @param {ReadonlyArray<unknown>} errors
   */
  onTestRunEnd(modules, errors) {
    let [passed, failed] = [0, errors.length]
    for (const module of modules) {
      failed += module.errors().length
      for (const test of module.children.allTests()) {
        if (test.result().state === 'passed') passed++
        else failed++
      }
    }
    if (passed + failed === 0) failed = 1
    console.log(`${passed} passed, ${failed} failed`)
  }
}
