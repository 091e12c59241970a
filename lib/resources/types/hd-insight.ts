import type { ResourceType } from '../resource-type.ts'

export const hdInsight: ResourceType = {
  type: 'microsoft.hdinsight/clusters',
  label: 'HDInsight cluster',
  plural: 'HDInsight clusters',
  category: 'data',
  host: true,
}
