// The application that people sign in with, without a secret, and what the identity of Lanyard may read in the directory.
//   az deployment group create --resource-group <group> --template-file deploy/azure/sign-in.bicep …
targetScope = 'resourceGroup'
extension microsoftGraphV1

@description('The https address that people type, without a slash at the end.')
param publicUrl string

@description('Principal id of the identity; `main.bicep` answers it.')
param principalId string

var permissions = loadJsonContent('../permissions.json')

resource application 'Microsoft.Graph/applications@v1.0' = {
  uniqueName: 'lanyard'
  displayName: 'Lanyard'
  signInAudience: 'AzureADMyOrg'
  web: { redirectUris: ['${publicUrl}/auth/callback'] }
  appRoles: [
    for (role, place) in [
      { value: 'Viewer', description: 'Reads everything.' }
      { value: 'Operator', description: 'Also collects, imports and accepts warnings.' }
      { value: 'Admin', description: 'Also sets up, and reads the audit log.' }
    ]: {
      id: guid('lanyard', role.value)
      value: role.value
      displayName: role.value
      description: role.description
      allowedMemberTypes: ['User']
      isEnabled: true
    }
  ]

  resource trust 'federatedIdentityCredentials' = {
    name: 'lanyard/managed-identity'
    issuer: '${environment().authentication.loginEndpoint}${tenant().tenantId}/v2.0'
    subject: principalId
    audiences: ['api://AzureADTokenExchange']
  }
}

// Only who was given a role may sign in.
resource enterprise 'Microsoft.Graph/servicePrincipals@v1.0' = {
  appId: application.appId
  appRoleAssignmentRequired: true
}

resource graph 'Microsoft.Graph/servicePrincipals@v1.0' existing = {
  appId: '00000003-0000-0000-c000-000000000000'
}

resource grants 'Microsoft.Graph/appRoleAssignedTo@v1.0' = [
  for permission in permissions.graphPermissions: {
    principalId: principalId
    resourceId: graph.id
    appRoleId: filter(graph.appRoles, role => role.value == permission && contains(role.allowedMemberTypes, 'Application'))[0].id
  }
]

output signInClientId string = application.appId
