import { specify } from '../testing/specify.ts'
import { machineLearningEndpoint } from './machine-learning-endpoint.ts'

specify(machineLearningEndpoint, {
  roles: [
    [
      'a role that deploys to endpoints',
      { actions: ['Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments/write'] },
      'yes',
    ],
    [
      'a role that calls endpoints',
      { actions: ['Microsoft.MachineLearningServices/workspaces/onlineEndpoints/score/action'] },
      'no',
    ],
  ],
})
