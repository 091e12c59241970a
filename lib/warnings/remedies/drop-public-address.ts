import type { Commands } from './commands.ts'
import { comment, ps, sh } from './quoted.ts'

/** Takes the public address from a network interface. @param configuration id of its IP configuration */
export function dropPublicAddress(configuration: string): Commands {
  const nic = configuration.slice(0, configuration.toLowerCase().indexOf('/ipconfigurations/'))
  const name = configuration.slice(configuration.lastIndexOf('/') + 1)
  return {
    azureCli: `az network nic ip-config update --ids ${sh(configuration)} --remove publicIpAddress`,
    powerShell: `$nic = Get-AzNetworkInterface -ResourceId ${ps(nic)}
($nic.IpConfigurations | Where-Object Name -eq ${ps(name)}).PublicIpAddress = $null
$nic | Set-AzNetworkInterface`,
    bicep: `// in ${comment(nic)}: leave publicIPAddress out of ipConfigurations`,
    terraform: `# in ${comment(nic)}: leave public_ip_address_id out of ip_configuration`,
  }
}
