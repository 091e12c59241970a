// Lanyard on Azure Container Apps, with a managed identity of its own and PostgreSQL in a network of its own.
//   az deployment group create --resource-group <group> --template-file deploy/azure/main.bicep --parameters …
// Then `rights.bicep`, at the management group, and `sign-in.bicep`, in the directory.
targetScope = 'resourceGroup'

@description('Where everything stands.')
param location string = resourceGroup().location

@description('The image, by digest.')
param image string

@description('The https address that people type, without a slash at the end.')
param publicUrl string

@description('The client id of the application that people sign in with; `sign-in.bicep` answers it.')
param signInClientId string

@secure()
@description('The password of the database: letters and digits.')
param databasePassword string

@description('How many replicas run at most. More than one goes with PostgreSQL only.')
@minValue(1)
@maxValue(10)
param maxReplicas int = 1

var name = 'lanyard'
var databaseAdministrator = 'lanyard'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: name
  location: location
}

resource network 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: name
  location: location
  properties: {
    addressSpace: { addressPrefixes: ['10.40.0.0/16'] }
    subnets: [
      {
        name: 'apps'
        properties: {
          addressPrefix: '10.40.0.0/23'
          delegations: [{ name: 'apps', properties: { serviceName: 'Microsoft.App/environments' } }]
        }
      }
      {
        name: 'database'
        properties: {
          addressPrefix: '10.40.2.0/28'
          delegations: [
            { name: 'database', properties: { serviceName: 'Microsoft.DBforPostgreSQL/flexibleServers' } }
          ]
        }
      }
    ]
  }
}

resource databaseZone 'Microsoft.Network/privateDnsZones@2024-06-01' = {
  name: '${name}.private.postgres.database.azure.com'
  location: 'global'

  resource link 'virtualNetworkLinks' = {
    name: name
    location: 'global'
    properties: { registrationEnabled: false, virtualNetwork: { id: network.id } }
  }
}

resource database 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = {
  name: '${name}-${uniqueString(resourceGroup().id)}'
  location: location
  sku: { name: 'Standard_B2s', tier: 'Burstable' }
  properties: {
    version: '17'
    administratorLogin: databaseAdministrator
    administratorLoginPassword: databasePassword
    storage: { storageSizeGB: 64, autoGrow: 'Enabled' }
    backup: { backupRetentionDays: 14, geoRedundantBackup: 'Disabled' }
    network: {
      delegatedSubnetResourceId: '${network.id}/subnets/database'
      privateDnsZoneArmResourceId: databaseZone.id
      publicNetworkAccess: 'Disabled'
    }
  }
  dependsOn: [databaseZone::link]

  resource own 'databases' = {
    name: 'lanyard'
  }
}

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: name
  location: location
  properties: { sku: { name: 'PerGB2018' }, retentionInDays: 30 }
}

resource environment 'Microsoft.App/managedEnvironments@2024-03-01' = {
  name: name
  location: location
  properties: {
    vnetConfiguration: { infrastructureSubnetId: '${network.id}/subnets/apps' }
    workloadProfiles: [{ name: 'Consumption', workloadProfileType: 'Consumption' }]
    appLogsConfiguration: {
      destination: 'log-analytics'
      logAnalyticsConfiguration: {
        customerId: logs.properties.customerId
        sharedKey: logs.listKeys().primarySharedKey
      }
    }
  }
}

resource app 'Microsoft.App/containerApps@2024-03-01' = {
  name: name
  location: location
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identity.id}': {} } }
  properties: {
    managedEnvironmentId: environment.id
    configuration: {
      activeRevisionsMode: 'Single'
      ingress: { external: true, allowInsecure: false, targetPort: 3000, transport: 'http' }
      secrets: [
        {
          name: 'database-url'
          value: 'postgresql://${databaseAdministrator}:${uriComponent(databasePassword)}@${database.properties.fullyQualifiedDomainName}:5432/${database::own.name}?sslmode=require'
        }
      ]
    }
    template: {
      containers: [
        {
          name: name
          image: image
          resources: { cpu: json('2'), memory: '4Gi' }
          env: [
            { name: 'PUBLIC_URL', value: publicUrl }
            { name: 'LANYARD_SIGN_IN_TENANT', value: tenant().tenantId }
            { name: 'LANYARD_SIGN_IN_CLIENT', value: signInClientId }
            { name: 'LANYARD_SIGN_IN_MANAGED_IDENTITY', value: identity.properties.clientId }
            { name: 'AZURE_CLIENT_ID', value: identity.properties.clientId }
            { name: 'DATABASE_URL', secretRef: 'database-url' }
          ]
          probes: [
            { type: 'Liveness', httpGet: { path: '/healthz', port: 3000 }, periodSeconds: 10 }
            { type: 'Readiness', httpGet: { path: '/readyz', port: 3000 }, periodSeconds: 5 }
            { type: 'Startup', httpGet: { path: '/readyz', port: 3000 }, periodSeconds: 5, failureThreshold: 60 }
          ]
          volumeMounts: [{ volumeName: 'data', mountPath: '/data' }, { volumeName: 'tmp', mountPath: '/tmp' }]
        }
      ]
      volumes: [{ name: 'data', storageType: 'EmptyDir' }, { name: 'tmp', storageType: 'EmptyDir' }]
      scale: { minReplicas: 1, maxReplicas: maxReplicas }
      terminationGracePeriodSeconds: 30
    }
  }
}

@description('What `rights.bicep` and `sign-in.bicep` ask for.')
output principalId string = identity.properties.principalId
output clientId string = identity.properties.clientId
output host string = app.properties.configuration.ingress.fqdn
