// What the identity of Lanyard may read in Azure; nothing of it can change anything.
//   az deployment mg create --management-group-id <root> --location <region> --template-file deploy/azure/rights.bicep …
targetScope = 'managementGroup'

@description('Principal id of the identity; `main.bicep` answers it.')
param principalId string

var permissions = loadJsonContent('../permissions.json')

resource assignments 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in permissions.azureRoles: {
    name: guid(managementGroup().id, principalId, role.id)
    properties: {
      principalId: principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: tenantResourceId('Microsoft.Authorization/roleDefinitions', role.id)
    }
  }
]
