// Puts a .br and a .gz beside every file of a built site that gets smaller by it, and weighs the first page.
// usage: node tools/squeeze.mjs FOLDER      exit 1: the first page is too heavy
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const [folder] = process.argv.slice(2)
if (!folder) throw new Error('usage: node tools/squeeze.mjs FOLDER')

const SQUEEZABLE = new Set(['.html', '.js', '.css', '.svg', '.json', '.webmanifest', '.txt', '.map'])
const CODE_LIMIT = 116_000 // bytes of script and style, as gzip
const PAGE_LIMIT = 200_000 // bytes of all that the first page loads

/** @param {string} path @returns {string[]} */
const filesUnder = (path) =>
  readdirSync(path).flatMap((name) => {
    const inner = join(path, name)
    return statSync(inner).isDirectory() ? filesUnder(inner) : [inner]
  })

/** @param {string} path @returns {{ plain: number, br: number, gz: number }} */
function squeeze(path) {
  const plain = readFileSync(path)
  if (!SQUEEZABLE.has(extname(path))) return { plain: plain.length, br: plain.length, gz: plain.length }
  const br = brotliCompressSync(plain, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length },
  })
  const gz = gzipSync(plain, { level: 9 })
  if (br.length < plain.length) writeFileSync(`${path}.br`, br)
  if (gz.length < plain.length) writeFileSync(`${path}.gz`, gz)
  return { plain: plain.length, br: Math.min(br.length, plain.length), gz: Math.min(gz.length, plain.length) }
}

const sizes = new Map(filesUnder(folder).filter((path) => !/\.(br|gz)$/.test(path)).map((path) => [path, squeeze(path)]))
const page = readFileSync(join(folder, 'index.html'), 'utf8')
const linked = [...page.matchAll(/(?:src|href)="\/([^"]+)"/g)].map((match) => join(folder, match[1] ?? ''))
// The page fetches the words of one language by itself: those that weigh most.
const words = [...sizes.keys()].filter((path) => /\/(en|es)-[^/]*\.js$/.test(path)).sort((one, other) => (sizes.get(other)?.gz ?? 0) - (sizes.get(one)?.gz ?? 0))
if (words.length !== 2) throw new Error(`the words of two languages are expected, each in a file: ${words.join(', ')}`)
const first = [join(folder, 'index.html'), ...new Set([...linked, ...words.slice(0, 1)])].filter((path) => sizes.has(path))

const kB = (/** @type {number} */ bytes) => `${(bytes / 1000).toFixed(1)} kB`.padStart(10)
let code = 0
let whole = 0
console.log(`${'first page'.padEnd(52)}${'plain'.padStart(10)}${'gzip'.padStart(10)}${'brotli'.padStart(10)}`)
for (const path of first) {
  const size = sizes.get(path) ?? { plain: 0, br: 0, gz: 0 }
  if (/\.(js|css)$/.test(path)) code += size.gz
  whole += size.gz
  console.log(path.slice(folder.length + 1).padEnd(52) + kB(size.plain) + kB(size.gz) + kB(size.br))
}
console.log(`script and style ${kB(code).trim()} of ${kB(CODE_LIMIT).trim()}; all ${kB(whole).trim()} of ${kB(PAGE_LIMIT).trim()} (gzip)`)
if (code > CODE_LIMIT || whole > PAGE_LIMIT) {
  console.error('The first page is too heavy.')
  process.exit(1)
}
