import { specify } from '../testing/specify.ts'
import { hdInsightScript } from './hd-insight-script.ts'

specify(hdInsightScript, {
  roles: [
    [
      'a role that runs script actions',
      { actions: ['MICROSOFT.HDINSIGHT/CLUSTERS/EXECUTESCRIPTACTIONS/ACTION'] },
      'yes',
    ],
    ['a role that restarts hosts', { actions: ['Microsoft.HDInsight/clusters/restartHosts/action'] }, 'no'],
  ],
})
