import { control } from '../need.ts'
import type { Technique } from '../technique.ts'

export const hdInsightScript: Technique = {
  id: 'hd-insight-script',
  title: 'Run a script action on an HDInsight cluster',
  description:
    'A script action runs as root on the nodes of the cluster. From there a token of the identities that the cluster wears can be asked for.',
  targets: ['microsoft.hdinsight/clusters'],
  needs: [[control('Microsoft.HDInsight/clusters/executeScriptActions/action')]],
  yields: 'wornIdentities',
  stoppedBy: 'Take script actions out of the role.',
  reference: 'https://learn.microsoft.com/azure/hdinsight/hdinsight-hadoop-customize-cluster-linux',
}
