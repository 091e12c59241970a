import { specify } from '../testing/specify.ts'
import { machineLearningCompute } from './machine-learning-compute.ts'

specify(machineLearningCompute, {
  roles: [
    ['a role that writes computes', { actions: ['Microsoft.MachineLearningServices/workspaces/computes/*'] }, 'yes'],
    [
      'a role that starts and stops computes',
      {
        actions: [
          'Microsoft.MachineLearningServices/workspaces/computes/start/action',
          'Microsoft.MachineLearningServices/workspaces/computes/stop/action',
        ],
      },
      'no',
    ],
  ],
})
