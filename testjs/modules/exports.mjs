import * as x from './fixtures/exports/x.mjs'; console.log(Object.keys(x).join()); import { 'str name' as s, q, r } from './fixtures/exports/x.mjs'; console.log(s, q, r, x.ns.z)
