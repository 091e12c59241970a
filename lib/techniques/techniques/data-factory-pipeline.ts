import { control } from '../need.ts'
import type { Technique } from '../technique.ts'

export const dataFactoryPipeline: Technique = {
  id: 'data-factory-pipeline',
  title: 'Write and run a data factory pipeline',
  description:
    'A pipeline acts as the factory: a web activity sends a request, signed with its identity, to any address. One right writes the pipeline, another starts it at once or by a trigger.',
  targets: ['microsoft.datafactory/factories'],
  needs: [
    [
      control('Microsoft.DataFactory/factories/pipelines/write'),
      control('Microsoft.DataFactory/factories/pipelines/createrun/action'),
    ],
    [
      control('Microsoft.DataFactory/factories/pipelines/write'),
      control('Microsoft.DataFactory/factories/triggers/write'),
      control('Microsoft.DataFactory/factories/triggers/start/action'),
    ],
  ],
  yields: 'wornIdentities',
  stoppedBy: 'Let pipelines come from a repository only, and keep writing out of the live factory.',
  reference: 'https://learn.microsoft.com/azure/data-factory/control-flow-web-activity',
}
