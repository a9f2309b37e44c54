import { budgettoetsRoutes } from './budgettoetsen/routes.ts'
import { gezondheidRoutes } from './gezondheid/routes.ts'
import { createDienst } from './http/dienst.ts'
import { kaderRoutes } from './kaders/routes.ts'
import { narekeningRoutes } from './narekeningen/routes.ts'
import { openapiRoutes } from './openapi.ts'
import { plafondRoutes } from './plafonds/routes.ts'

export default createDienst({
  ...gezondheidRoutes,
  ...openapiRoutes,
  ...kaderRoutes,
  ...plafondRoutes,
  ...budgettoetsRoutes,
  ...narekeningRoutes,
})
