import { specify } from '../testing/specify.ts'
import { dataFactoryPipeline } from './data-factory-pipeline.ts'

specify(dataFactoryPipeline, {
  roles: [
    [
      'a role that writes and starts pipelines',
      {
        actions: [
          'Microsoft.DataFactory/factories/pipelines/write',
          'Microsoft.DataFactory/factories/pipelines/createRun/action',
        ],
      },
      'yes',
    ],
    [
      'a role that writes pipelines and starts triggers',
      { actions: ['Microsoft.DataFactory/factories/pipelines/write', 'Microsoft.DataFactory/factories/triggers/*'] },
      'yes',
    ],
    [
      'an operator, who only starts pipelines',
      { actions: ['Microsoft.DataFactory/factories/pipelines/createRun/action'] },
      'no',
    ],
    ['an author, who starts nothing', { actions: ['Microsoft.DataFactory/factories/pipelines/write'] }, 'no'],
  ],
})
